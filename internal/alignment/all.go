package alignment

import (
	"slices"
	"sort"

	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/text"
)

// mostPlaces is how many places are aligned for one quotation that does not stand there word for word.
const mostPlaces = 64

// All gives the places where the source has a quotation, the truest first, of those equally true in the order of the
// source: all that are verbatim, and up to mostPlaces others. They do not overlap.
func (x *Index) All(quotation string) []Match {
	q := newQuotation(quotation, x.over)
	if len(q.Tokens) == 0 {
		return nil
	}
	var out []Match
	taken := spans{}
	for i := range x.exact(&q.Text) {
		if x.whole(i, &q.Text) {
			if m := x.verbatim(i, &q.Text); taken.add(m.Source) {
				out = append(out, m)
			}
		}
	}
	if len(out) > 0 && q.notes > 0 || len(out) > mostPlaces {
		return out
	}
	l := locator{x: x, q: &q.Text}
	longest := l.longest()
	if longest < 0 {
		return out
	}
	l.seek(&l.segs[longest], 0, len(x.text.Tokens), false)
	l.hits = slices.DeleteFunc(l.hits, func(h hit) bool { return !taken.free(x.text.Tokens[h.word()].Span()) })
	segs := l.segs
	places := l.stretches(segs[longest].to-segs[longest].from, false)
	for _, p := range places[:min(len(places), mostPlaces)] {
		l.segs = append(make([]segment, 0, len(segs)+2), segs...)
		lo, hi := x.room(taken, p.at)
		if lo >= hi {
			continue
		}
		l.segs[longest].site = l.alignAt(&segs[longest], p, lo, hi)
		l.settle(longest)
		if m := l.match(); m.Verdict != NotFound && taken.add(m.Source) {
			out = append(out, m)
		}
	}
	slices.SortStableFunc(out, func(a, b Match) int {
		switch {
		case better(a, b):
			return -1
		case better(b, a):
			return 1
		}
		return a.Source.Start - b.Source.Start
	})
	return out
}

// spans are in order and do not overlap.
type spans []text.Span

// free reports whether none of the spans overlaps with s.
func (t spans) free(s text.Span) bool {
	i := t.search(s.Start)
	return i == len(t) || t[i].Start >= s.End
}

// search gives the first span that ends behind byte at.
func (t spans) search(at int) int {
	return sort.Search(len(t), func(i int) bool { return t[i].End > at })
}

// add adds a span, unless it overlaps with one that is there.
func (t *spans) add(s text.Span) bool {
	if !t.free(s) {
		return false
	}
	*t = slices.Insert(*t, t.search(s.Start), s)
	return true
}

// room gives the tokens around token k that none of the spans has.
func (x *Index) room(t spans, k int) (lo, hi int) {
	lo, hi = 0, len(x.text.Tokens)
	i := t.search(int(x.text.Tokens[k].Start))
	if i > 0 {
		lo = x.text.TokenAt(t[i-1].End)
	}
	if i < len(t) {
		hi = x.text.TokenAt(t[i].Start)
	}
	return lo, hi
}

// Around counts the tokens around a passage that a prefix and a suffix have, too, from the passage outwards.
func (x *Index) Around(s text.Span, prefix, suffix *folding.Text) int {
	w := x.text.Tokens
	n := 0
	for i, k := x.text.TokenAt(s.Start)-1, len(prefix.Tokens)-1; i >= 0 && k >= 0 && w[i].Key == prefix.Tokens[k].Key; i, k = i-1, k-1 {
		n++
	}
	for i, k := x.text.TokenAt(s.End), 0; i < len(w) && k < len(suffix.Tokens) && w[i].Key == suffix.Tokens[k].Key; i, k = i+1, k+1 {
		n++
	}
	return n
}
