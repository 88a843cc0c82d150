package proposal

import (
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// An Occasion is what the article tells of the circumstances of a saying, as ranges of items; empty for what it does not tell.
type Occasion struct{ To, When, Where, Channel text.Span }

// PassiveCue says whether the cue of a statement is a passive: its subject was asked, or told.
func (s *Statement) PassiveCue(d *reading.Document) bool {
	be := false
	for i := s.Cue.Start; i < s.Cue.End; i++ {
		it := &d.Items[i]
		if be && it.Tag == syntax.VBN {
			return true
		}
		be = be || it.Passage < 0 && reading.IsBe(it.Lower)
	}
	return false
}
