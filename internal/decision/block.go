package decision

import (
	"slices"

	"github.com/whosaid/whosaid/internal/proposal"
)

// blocks sees to it that a block without marks, behind a verb of saying and a colon, is one person's words: the chain, which has met
// few, may leave it out, and take for somebody else's words what is said in it.
func (b *builder) blocks() {
	var block []bool // by item
	for i := range b.f.strict {
		if s := &b.f.strict[i]; s.LeadsToBlock(b.f.d) {
			if block == nil {
				block = make([]bool, len(b.f.d.Items))
			}
			mark(block, s)
		}
	}
	if block == nil {
		return
	}
	b.out = slices.DeleteFunc(b.out, func(m proposal.Statement) bool { return m.Cue.End > m.Cue.Start && block[m.Cue.Start] })
	said := make([]bool, len(block))
	for i := range b.out {
		mark(said, &b.out[i])
	}
	for i := range b.f.strict {
		if s := &b.f.strict[i]; s.LeadsToBlock(b.f.d) && !said[s.Content[0].Start] {
			mark(said, s)
			b.out = append(b.out, *s)
		}
	}
}

// mark notes of which items the content of a statement is.
func mark(items []bool, s *proposal.Statement) {
	for _, c := range s.Content {
		for i := c.Start; i < c.End; i++ {
			items[i] = true
		}
	}
}
