package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/text"
)

// saysOf says whether the role or description of an entity mentions a word.
func (r *identity) saysOf(x *mention.Entity, word string) bool {
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

// fit compares what a description says besides its head with what was said of an entity.
func (r *identity) fit(m *mention.Mention, x *mention.Entity) float64 {
	d := r.Doc
	span := x.Role
	if x.Words == nil {
		span = x.Fullest
	}
	s := 0.0
	for i := m.Role.Start; i < m.Role.End-1; i++ {
		l := d.Items[i].Lower
		if d.Items[i].Passage >= 0 || mention.Possessive(l) || lexicon.Function(l)&^lexicon.Number != 0 {
			continue
		}
		if r.within(span, l) || slices.Contains(x.Words, l) {
			s += 0.5
			continue
		}
		if a := mention.Age(l); a > 0 && x.Age > 0 {
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
		if l := d.Items[i].Lower; lexicon.TellsWho(l, lexicon.RankWord) && !r.within(m.Role, l) {
			s -= 1.2
		}
	}
	return s
}

// within says whether a word stands in a range of items.
func (r *identity) within(span text.Span, lower string) bool {
	for i := span.Start; i < span.End; i++ {
		if r.Doc.Items[i].Lower == lower {
			return true
		}
	}
	return false
}

// sameDescription finds what was described in the same words before.
func (r *identity) sameDescription(m *mention.Mention) int {
	found := -1
	r.Heads.Each(mention.HeadLemma(m.Head), func(e int) bool {
		x := &r.Entities[e]
		if x.Words == nil && x.Plural == m.Plural && x.Kind == m.Kind && x.Seen >= 0 && r.sameWords(x.Fullest, m.Items) {
			found = e
		}
		return found < 0
	})
	return found
}

// sameWords compares two phrases without their articles.
func (r *identity) sameWords(a, b text.Span) bool {
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
