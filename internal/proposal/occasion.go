package proposal

import (
	"slices"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// An Occasion is what the article tells of the circumstances of a saying, as ranges of items; empty for what it does not tell.
type Occasion struct{ To, When, Where, Channel text.Span }

// PassiveCue says whether the cue of a statement is a passive: its subject was asked, or told.
func (s *Statement) PassiveCue(d *reading.Document) bool {
	for i := s.Cue.Start + 1; i < s.Cue.End; i++ {
		if d.Items[i].Tag == syntax.VBN && slices.ContainsFunc(d.Items[s.Cue.Start:i], func(it reading.Item) bool { return it.Passage < 0 && reading.IsBe(it.Lower) }) {
			return true
		}
	}
	return false
}
