package decision

import (
	"slices"

	"github.com/whosaid/whosaid/internal/text"
)

// A verb that is raised: "Fox is expected to say", "Fox is said to have called". What stands before the infinitive tells in
// what mode it was said; the saying is the infinitive's, and its subject's.

// joinRaised gives a statement whose cue ends before the infinitive what the rules say of the infinitive: the models,
// as the corpora, mostly take "is expected" for the cue and its subject for what is expected.
func (b *builder) joinRaised() {
	for i := range b.out {
		m := &b.out[i]
		if m.Cue.End <= m.Cue.Start {
			continue
		}
		s := b.f.obs[m.Cue.Start].strict.statement(b.f.strict)
		if s == nil || !s.Raised || s.Source.None() || len(s.Content) == 0 || s.Cue.Start > m.Cue.Start || s.Cue.End <= m.Cue.End {
			continue
		}
		if !slices.ContainsFunc(m.Content, func(c text.Span) bool { return c.Overlaps(s.Cue) }) {
			continue // it knows better
		}
		keep := m.Margin
		*m = *s
		m.Content = slices.Clone(s.Content)
		m.Margin = keep
	}
}
