package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// A verb that is raised: "Fox is expected to say", "Fox is said to have called". What stands before the infinitive tells in
// what mode it was said; the saying is the infinitive's, and its subject's.

// hearsayChunk says whether the verb group at chunk k is a passive of holding, with the infinitive of a word of saying behind
// it: "is said | to have called".
func (c *clause) hearsayChunk(k int) bool {
	return c.cs[k].verb.passive && lexicon.TellsMode(c.d.items[c.cs[k].head].lower, lexicon.Hearsay)
}

// joinRaised gives a statement whose cue ends before the infinitive what the rules say of the infinitive: the models,
// as the corpora, mostly take "is expected" for the cue and its subject for what is expected.
func (b *builder) joinRaised() {
	for i := range b.out {
		m := &b.out[i]
		if m.cue.End <= m.cue.Start {
			continue
		}
		s := b.f.obs[m.cue.Start].strict.statement(b.f.strict)
		if s == nil || !s.raised || s.source.none() || len(s.content) == 0 || s.cue.Start > m.cue.Start || s.cue.End <= m.cue.End {
			continue
		}
		if !slices.ContainsFunc(m.content, func(c text.Span) bool { return overlap(c, s.cue) }) {
			continue // it knows better
		}
		keep := m.margin
		*m = *s
		m.content = slices.Clone(s.content)
		m.margin = keep
	}
}
