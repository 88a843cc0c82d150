package mode

import (
	"testing"

	"github.com/stretchr/testify/assert"

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
		{"Nora Falk seems likely to announce that the mill is sold.", proposal.ModeFuture, "seems likely"},
		{"Nora Falk announced no plans to sell the mill.", proposal.ModeNegated, "no"},
		{"Nobody said that the mill was sold.", proposal.ModeNegated, "Nobody"},
		{"No 10 said that the mill was sold.", proposal.ModeAsserted, ""},
		{"There is little evidence that Nora Falk said that the mill was sold.", proposal.ModeNegated, "little"},
		{"It is not clear whether Nora Falk said that the mill was sold.", proposal.ModeQuestioned, "clear"},
		{"Nora Falk said that the mill was sold, right?", proposal.ModeQuestioned, "?"},
		{"Nora Falk said that the mill was sold, didn't she?", proposal.ModeQuestioned, "?"},
		{"And did Nora Falk say that the mill was sold?", proposal.ModeQuestioned, "did"},
		{"Did Nora Falk say that the mill was sold?", proposal.ModeQuestioned, "Did"},
		{"Nora Falk would not say whether the mill was sold.", proposal.ModeDeclined, "would not"},
		{"Nora Falk refused to say that the mill was sold.", proposal.ModeDeclined, "refused"},
		{"Nora Falk allegedly said that the mill was sold.", proposal.ModeReported, "allegedly"},
		{"Nora Falk was accused of saying that the mill was sold.", proposal.ModeReported, "accused"},
		{"Should Nora Falk say that the mill is sold, they will laugh.", proposal.ModeConditional, "Should"},
		{"If chief engineer Lena Fox says that the mill is sold, they will laugh.", proposal.ModeConditional, "If"},
	} {
		d := reading.Read(c.text)
		st := proposal.Find(d, nil).Loose
		if !assert.NotEmpty(t, st, c.text) {
			continue
		}
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
