package page

import (
	"cmp"
	"slices"
	"strconv"
)

// An overviewView is what stands before the articles of a page of many: the articles, and who speaks how often in which outlet.
type overviewView struct {
	Summary  []string
	Articles []entryView
	Outlets  []string
	Speakers []tableRow
	More     string // speakers that have no row
}

// An entryView is an article of the list.
type entryView struct {
	Anchor, Title, Outlet string
	Date                  *dateView
	Count                 string
}

// A tableRow is how often a speaker is quoted, in all and in each outlet; "" where never.
type tableRow struct {
	Name  string
	Total string
	Cells []string
}

// The table has so many rows and columns at most; who and what is left out is said below it.
const (
	mostRows    = 30
	mostOutlets = 12
)

// overview joins the speakers of all articles that have a name. The same name is taken for the same speaker; "the company" is not.
func overview(all []*layout) overviewView {
	var v overviewView
	outlets := tally{}
	speakers := tally{}
	cells := map[[2]string]int{}
	total := 0
	for _, l := range all {
		outlet := cmp.Or(oneLine(l.Article.Article.Outlet), noOutlet)
		outlets.add(outlet, len(l.quotes))
		total += len(l.quotes)
		for _, p := range l.cast.parts {
			if p.named {
				speakers.add(p.name, len(p.quotes))
				cells[[2]string{p.name, outlet}] += len(p.quotes)
			}
		}
		v.Articles = append(v.Articles, entryView{
			Anchor: l.prefix + "top", Title: l.title(), Outlet: l.Article.Article.Outlet, Date: l.date, Count: count(len(l.quotes), "quote"),
		})
	}
	names, columns := speakers.most(mostRows), outlets.most(mostOutlets)
	v.Outlets = columns
	for _, name := range names {
		row := tableRow{Name: name, Total: strconv.Itoa(speakers[name].n)}
		for _, outlet := range columns {
			cell := ""
			if n := cells[[2]string{name, outlet}]; n > 0 {
				cell = strconv.Itoa(n)
			}
			row.Cells = append(row.Cells, cell)
		}
		v.Speakers = append(v.Speakers, row)
	}
	v.More = left(len(speakers)-len(names), "speaker") + left(len(outlets)-len(columns), "outlet")
	v.Summary = []string{count(len(all), "article"), count(total, "quote"), count(len(speakers), "named speaker")}
	return v
}

const noOutlet = "outlet not known"

// left says how many things a table has no room for.
func left(n int, thing string) string {
	if n <= 0 {
		return ""
	}
	return count(n, thing) + " more, with fewer quotes, in the articles. "
}

// A tally counts things by name.
type tally map[string]struct{ n, first int }

func (t tally) add(name string, n int) {
	e, ok := t[name]
	if !ok {
		e.first = len(t)
	}
	e.n += n
	t[name] = e
}

// most gives the names that are counted most, in case of doubt those that came first.
func (t tally) most(n int) []string {
	names := make([]string, 0, len(t))
	for name := range t {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		return cmp.Or(cmp.Compare(t[b].n, t[a].n), cmp.Compare(t[a].first, t[b].first))
	})
	return names[:min(n, len(names))]
}
