package decision

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/reading"
)

// TestPieces: the pieces of a paragraph are all of its items, in order. Only a sentence that is longer itself is cut.
func TestPieces(t *testing.T) {
	for name, c := range map[string]struct {
		text   string
		whole  bool // it is one piece
		inside bool // sentences may be cut
	}{
		"news":      {"Anna Falk said that the mill was sold. She did not say to whom.", true, false},
		"sentences": {strings.Repeat("Anna Falk said that the mill was sold. ", 6000), false, false},
		"a word":    {strings.Repeat("he said ", 12000), false, true},
	} {
		d := reading.Read(c.text)
		f := newFeatures(d, nil, nil, 20, 0)
		next, pieces := 0, 0
		f.eachPiece(0, func(p piece) {
			pieces++
			assert.Equal(t, next, p.items.Start, name)
			assert.Greater(t, p.items.End, p.items.Start, name)
			assert.LessOrEqual(t, p.items.End-p.items.Start, longestPiece, name)
			s := d.Sentences[p.sent].Items
			assert.True(t, s.Start <= p.items.Start && p.items.Start < s.End, "%s: its first sentence", name)
			assert.True(t, c.inside || s.Start == p.items.Start, "%s: begins with a sentence", name)
			f.eachItem(p, func(at place) {
				s := d.Sentences[at.sent].Items
				assert.True(t, s.Start <= at.item && at.item < s.End && at.item == next, name)
				next++
			})
			assert.Equal(t, p.items.End, next, name)
		})
		assert.Equal(t, len(d.Items), next, name)
		assert.Equal(t, c.whole, pieces == 1, name)
		d.Release()
	}
}
