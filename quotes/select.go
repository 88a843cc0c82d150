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
	q := newQuotation(quotation, x.over)
	if len(q.words) == 0 {
		return nil
	}
	var out []Match
	taken := spans{}
	for i := range x.exact(&q.folded) {
		if x.whole(i, &q.folded) {
			if m := x.verbatim(i, &q.folded); taken.add(m.Source) {
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
	l.hits = slices.DeleteFunc(l.hits, func(h hit) bool { return !taken.free(x.text.words[h.word].span()) })
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
type spans []Span

// free reports whether none of the spans overlaps with s.
func (t spans) free(s Span) bool {
	i := t.search(s.Start)
	return i == len(t) || t[i].Start >= s.End
}

// search gives the first span that ends behind byte at.
func (t spans) search(at int) int {
	return sort.Search(len(t), func(i int) bool { return t[i].End > at })
}

// add adds a span, unless it overlaps with one that is there.
func (t *spans) add(s Span) bool {
	if !t.free(s) {
		return false
	}
	*t = slices.Insert(*t, t.search(s.Start), s)
	return true
}

// room gives the tokens around token k that none of the spans has.
func (x *Index) room(t spans, k int) (lo, hi int) {
	lo, hi = 0, len(x.text.words)
	i := t.search(int(x.text.words[k].start))
	if i > 0 {
		lo = x.text.tokenAt(t[i-1].End)
	}
	if i < len(t) {
		hi = x.text.tokenAt(t[i].Start)
	}
	return lo, hi
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
		if s.Speaker != "" {
			fit += x.turnFits(m, s.Speaker)
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

// turnFits is 2 for a passage in a turn of the speaker, 1 for one in nobody's, 0 for one in somebody else's.
func (x *Index) turnFits(m *Match, speaker string) int {
	if n := len(m.Warnings); n > 0 && m.Warnings[n-1].Kind == OtherSpeaker {
		return 0
	}
	if name, ok := x.turn(m.Source.Start); ok && speaks(name.Of(x.text.text), speaker) {
		return 2
	}
	return 1
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
