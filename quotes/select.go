package quotes

import (
	"iter"

	"github.com/whosaid/whosaid/internal/alignment"
	"github.com/whosaid/whosaid/internal/caveat"
	"github.com/whosaid/whosaid/internal/folding"
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

// All yields the places where the source has a quotation, the truest first, of those equally true in the order of the
// source: all that are verbatim, and up to 64 others. They do not overlap.
func (x *Index) All(quotation string) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		for _, m := range x.of.All(quotation) {
			if !yield(matchOf(x.of.Text(), &m, quotation)) {
				return
			}
		}
	}
}

// Select finds the place of a quotation that a selector means. Without a prefix, suffix, place and speaker it is what
// Locate finds.
func (x *Index) Select(s Selector) Match {
	if s.Prefix == "" && s.Suffix == "" && s.Near == 0 && s.Speaker == "" {
		return x.Locate(s.Exact)
	}
	source, all := x.of.Text(), x.of.All(s.Exact)
	if len(all) == 0 {
		all = append(all, x.of.Locate(s.Exact))
	}
	prefix, suffix := folding.Fold(s.Prefix, nil), folding.Fold(s.Suffix, nil)
	best, most := 0, -1
	var warning []caveat.Warning // of the best
	for i, m := range all {
		if m.Verdict > all[0].Verdict {
			break
		}
		fits := 4 * x.of.Around(m.Source, &prefix, &suffix)
		var other []caveat.Warning
		if s.Speaker != "" && m.Verdict != alignment.NotFound {
			says, w := caveat.Speaker(source, m.Source, s.Speaker)
			if fits += int(says); says == caveat.False {
				other = append(other, w)
			}
		}
		if fits > most || fits == most && distance(Span(m.Source), s.Near) < distance(Span(all[best].Source), s.Near) {
			best, most, warning = i, fits, other
		}
	}
	m := matchOf(source, &all[best], s.Exact)
	for _, w := range warning {
		m.Warnings = append(m.Warnings, warningOf(w))
	}
	return m
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
