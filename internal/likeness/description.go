package likeness

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/text"
)

// Fit compares what a description says besides its head with what was said of an entity.
func (r *Register) Fit(m *nounphrase.Mention, x *mention.Entity) float64 {
	d := r.Doc
	span := x.Role
	if x.Words == nil {
		span = x.Fullest
	}
	s := 0.0
	for i := m.Role.Start; i < m.Role.End-1; i++ {
		l := d.Items[i].Lower
		if d.Items[i].Passage >= 0 || propername.Possessive(l) || lexicon.Function(l)&^lexicon.Number != 0 {
			continue
		}
		if r.Within(span, l) || slices.Contains(x.Words, l) {
			s += 0.5
			continue
		}
		if a := nounphrase.Age(l); a > 0 && x.Age > 0 {
			if a != x.Age {
				s -= 3
			}
			s++
			continue
		}
		if span.End-span.Start <= 1 && !ordinal(l) {
			s -= 0.2
			continue
		}
		s -= 0.7
		if ordinal(l) {
			s -= 2
		}
	}
	for i := span.Start; i < span.End; i++ {
		if l := d.Items[i].Lower; lexicon.TellsWho(l, lexicon.RankWord) && !r.Within(m.Role, l) {
			s -= 1.2
		}
	}
	return s
}

// ordinal says whether a word tells one of several from the others.
func ordinal(lower string) bool {
	return lexicon.TellsWho(lower, lexicon.Ordinal)
}

// SaysOf says whether the role or description of an entity mentions a word.
func (r *Register) SaysOf(x *mention.Entity, word string) bool {
	span := x.Role
	if x.Words == nil {
		span = text.Span{Start: x.Fullest.Start, End: min(x.Fullest.End+6, len(r.Doc.Items))}
	}
	for i := span.Start; i < span.End; i++ {
		if r.Doc.Items[i].Lower == word {
			return true
		}
	}
	return false
}

// AnyWithin says whether any word of a name stands in a range of items.
func (r *Register) AnyWithin(span text.Span, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return r.Within(span, w) })
}

// SameWords compares two phrases without their articles.
func (r *Register) SameWords(a, b text.Span) bool {
	a, b = r.Doc.Bare(a), r.Doc.Bare(b)
	if a.End-a.Start > b.End-b.Start { // a description grows by what hangs on it
		a.End = a.Start + b.End - b.Start
	}
	if a.End-a.Start != b.End-b.Start {
		return false
	}
	for i := range a.End - a.Start {
		if r.Doc.Items[a.Start+i].Lower != r.Doc.Items[b.Start+i].Lower {
			return false
		}
	}
	return true
}

// Tells says whether item i of a description says something: no ending, no word of grammar.
func (r *Register) Tells(i int) bool {
	l := r.Doc.Items[i].Lower
	return r.Doc.Items[i].Passage < 0 && !propername.Possessive(l) && lexicon.Function(l)&^lexicon.Number == 0
}

// Based says whether item i tells where a firm sits, which tells it from no other: Lisbon-based.
func (r *Register) Based(i int) bool {
	return strings.HasSuffix(r.Doc.Items[i].Lower, "-based") && r.Doc.TokenCapital(i)
}
