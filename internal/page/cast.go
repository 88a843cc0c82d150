package page

import (
	"cmp"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// A part is a speaker with what is theirs.
type part struct {
	name, role, note string
	named            bool // the name is a proper one, which tells who it is in another article too
	kind             attribution.Kind
	quotes           []int // places among the article's quotes
	words            int   // that they say in all
}

// A cast is the speakers of an article, those who say most first, and nobody at the end.
type cast struct {
	parts []part      // those without a name are the last, if there are any
	place map[int]int // from the id of a speaker to its place, from 1
	words int         // that are said in all
}

// newCast gathers the speakers. What has a name without an entry of its own, which the library does not give, is nobody's.
func newCast(a *Article) cast {
	c := cast{place: map[int]int{}}
	at := map[int]int{}
	for i := range a.Result.Speakers {
		s := &a.Result.Speakers[i]
		at[s.ID] = len(c.parts)
		p := part{name: oneLine(s.Name), kind: s.Kind, named: s.Named, note: known("from", string(s.NameFrom))}
		if !strings.EqualFold(s.Role, p.name) {
			p.role = oneLine(s.Role)
		}
		if s.Withheld {
			p.note = strings.TrimPrefix(p.note+", name withheld", ", ")
		}
		c.parts = append(c.parts, p)
	}
	nobody := part{}
	for i := range a.Result.Quotes {
		q := &a.Result.Quotes[i]
		to := &nobody
		if place, ok := at[q.Speaker.ID]; ok && q.Speaker.ID != 0 {
			to = &c.parts[place]
		}
		n := wordsOf(a.Article.Text, q)
		to.quotes = append(to.quotes, i)
		to.words += n
		c.words += n
	}
	ids := make([]int, 0, len(c.parts))
	for i := range a.Result.Speakers {
		ids = append(ids, a.Result.Speakers[i].ID)
	}
	order := make([]int, len(c.parts))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(x, y int) int {
		p, q := &c.parts[x], &c.parts[y]
		return cmp.Or(cmp.Compare(q.words, p.words), cmp.Compare(len(q.quotes), len(p.quotes)))
	})
	sorted := make([]part, 0, len(order)+1)
	for _, i := range order {
		if len(c.parts[i].quotes) > 0 {
			sorted = append(sorted, c.parts[i])
			c.place[ids[i]] = len(sorted)
		}
	}
	if len(nobody.quotes) > 0 {
		sorted = append(sorted, nobody)
	}
	c.parts = sorted
	return c
}

// placeOf gives the place of a quote's speaker, 0 for nobody and for those whom no filter has.
func (c *cast) placeOf(q *attribution.Quote) int {
	if place := c.place[q.Speaker.ID]; q.Speaker.ID != 0 && place <= mostFilters {
		return place
	}
	return 0
}

// wordsOf counts the words of a quote.
func wordsOf(text string, q *attribution.Quote) (n int) {
	for _, s := range q.Spans {
		n += len(strings.Fields(s.Of(text)))
	}
	return n
}

// percent is a share in whole parts of a hundred.
func percent(part, whole int) int {
	if whole == 0 {
		return 0
	}
	return (100*part + whole/2) / whole
}
