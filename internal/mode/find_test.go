package mode

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// TestFind: the mode of the first statement that the rules propose, and the words that show it.
func TestFind(t *testing.T) {
	for _, c := range []struct {
		text  string
		mode  proposal.Mode
		words string
	}{
		{"Nora Falk said that the mill was sold.", proposal.ModeAsserted, ""},
		{"Nora Falk did not say that the mill was sold.", proposal.ModeNegated, "did not"},
		{"If Nora Falk says that the mill is sold, they will laugh.", proposal.ModeConditional, "If"},
		{"Nora Falk may say that the mill is sold.", proposal.ModeModal, "may"},
		{"Nora Falk will say that the mill is sold.", proposal.ModeFuture, "will"},
	} {
		d := reading.Read(c.text)
		st, _ := proposal.Statements(d, nil, true)
		require.NotEmpty(t, st, c.text)
		Find(d, st)
		m := st[0].Mode
		assert.Equal(t, c.mode, m.Mode, c.text)
		words := ""
		if w := m.Words; w.End > w.Start {
			words = d.Span(w.Start, w.End).Of(d.Text)
		}
		assert.Equal(t, c.words, words, c.text)
		d.Release()
	}
}
