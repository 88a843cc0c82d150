package decision

import (
	"slices"

	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/text"
)

// blocks sees to it that a block without marks, behind a verb of saying and a colon, is one person's words: the chain, which has met
// few, may leave it out, and take for somebody else's words what is said in it.
func (b *builder) blocks() {
	var cues []bool
	for i := range b.f.strict {
		s := &b.f.strict[i]
		if !s.LeadsToBlock(b.f.d) {
			continue
		}
		b.out = slices.DeleteFunc(b.out, func(m proposal.Statement) bool { return m.Cue.End > 0 && covered(m.Cue, s.Content) })
		if cues == nil {
			cues = b.cues()
		}
		if !cues[s.Cue.Start] {
			b.out = append(b.out, *s)
		}
	}
}

// covered says whether a range of items lies in one of others.
func covered(r text.Span, in []text.Span) bool {
	return slices.ContainsFunc(in, func(c text.Span) bool { return c.Start <= r.Start && r.End <= c.End })
}
