package quotes

import (
	"iter"
	"slices"
	"sort"
)

// A Selector is a quotation with what is known of its place, as the Web Annotation model has it. Only Exact is needed.
type Selector struct {
	Exact string `json:"exact"`
	// Prefix and Suffix are what stands in front of it and behind it; of several places the one counts that they fit best.
	Prefix string `json:"prefix,omitempty"`
	Suffix string `json:"suffix,omitempty"`
	// Near is a place in bytes of the source: of several that are as good, the nearest counts.
	Near int `json:"near,omitempty"`
	// Speaker is who is said to have said it. In a source that names who speaks, a turn of theirs is preferred, and a
	// passage out of somebody else's has the warning OtherSpeaker.
	Speaker string `json:"speaker,omitempty"`
}

// mostPlaces is how many places are aligned for one quotation that does not stand there word for word.
const mostPlaces = 64

// All yields the places where the source has a quotation, the truest first, of those equally true in the order of the
// source: all that are verbatim, and up to 64 others. They do not overlap.
func (x *Index) All(quotation string) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		for _, m := range x.all(quotation) {
			if !yield(m) {
				return
			}
		}
	}
}

func (x *Index) all(quotation string) []Match {
	q := newQuotation(quotation, x.readers)
	if len(q.words) == 0 {
		return nil
	}
	var out []Match
	free := func(s Span) bool { // the verbatim ones, found first, are in order
		i := sort.Search(len(out), func(i int) bool { return out[i].Source.End > s.Start })
		return i == len(out) || out[i].Source.Start >= s.End
	}
	for i := range x.exact(&q.folded) {
		if x.whole(i, &q.folded) {
			if m := x.verbatim(i, &q.folded); free(m.Source) {
				out = append(out, m)
			}
		}
	}
	if len(out) > 0 && q.notes > 0 || len(out) > mostPlaces {
		return out
	}
	l := locator{x: x, q: &q.folded}
	longest := l.longest()
	if longest < 0 {
		return out
	}
	l.seek(&l.segs[longest], 0, len(x.text.words), false)
	segs := l.segs
	places := l.stretches(segs[longest].to-segs[longest].from, false)
	for _, p := range places[:min(len(places), mostPlaces)] {
		l.segs = append(make([]segment, 0, len(segs)+2), segs...)
		l.segs[longest].site = l.alignAt(&segs[longest], p, 0, len(x.text.words))
		l.settle(longest)
		if m := l.match(); m.Verdict != NotFound && !slices.ContainsFunc(out, func(o Match) bool {
			return o.Source.Start < m.Source.End && m.Source.Start < o.Source.End
		}) {
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

// Select finds the place of a quotation that a selector means. Without a prefix, suffix, place and speaker it is what
// Locate finds.
func (x *Index) Select(s Selector) Match {
	if s.Prefix == "" && s.Suffix == "" && s.Near == 0 && s.Speaker == "" {
		return x.Locate(s.Exact)
	}
	all := x.all(s.Exact)
	if len(all) == 0 {
		m := x.Locate(s.Exact)
		x.warnSpeaker(&m, s.Speaker)
		return m
	}
	prefix, suffix := fold(s.Prefix, nil), fold(s.Suffix, nil)
	best, most := 0, -1
	for i := range all {
		m := &all[i]
		if m.Verdict > all[0].Verdict {
			break
		}
		x.warnSpeaker(m, s.Speaker)
		fit := 4 * x.fit(m.Source, &prefix, &suffix)
		if n := len(m.Warnings); s.Speaker != "" && (n == 0 || m.Warnings[n-1].Kind != OtherSpeaker) {
			fit += 2
		}
		if fit > most || fit == most && distance(m.Source, s.Near) < distance(all[best].Source, s.Near) {
			best, most = i, fit
		}
	}
	return all[best]
}

// fit counts the tokens around a passage that a prefix and a suffix have, too, from the passage outwards.
func (x *Index) fit(s Span, prefix, suffix *folded) int {
	w := x.text.words
	n := 0
	for i, k := x.text.tokenAt(s.Start)-1, len(prefix.words)-1; i >= 0 && k >= 0 && w[i].key == prefix.words[k].key; i, k = i-1, k-1 {
		n++
	}
	for i, k := x.text.tokenAt(s.End), 0; i < len(w) && k < len(suffix.words) && w[i].key == suffix.words[k].key; i, k = i+1, k+1 {
		n++
	}
	return n
}

func distance(s Span, at int) int {
	switch {
	case at < s.Start:
		return s.Start - at
	case at > s.End:
		return at - s.End
	}
	return 0
}
