package referent

import (
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/proposal"
)

// Several says whether a statement's source is several, and not one thing with an "and" in it: the trade and industry secretary.
func Several(r *mention.Register, s *proposal.Statement) bool {
	h := s.Source.Head
	if !s.Source.Several {
		return false
	}
	m := r.MentionOf(r.ChunkAt(h.Start))
	return m == nil || m.Items.Start != h.Start || m.Items.End != h.End
}
