package settling

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// settled lists what is said in a text, each with its source.
func settled(t *testing.T, article string) (words [][2]string) {
	d := reading.Read(article)
	defer d.Release()
	found := proposal.Find(d, nil)
	st := Settle(d, decision.Embedded().Choose(d, found), found)
	for i := range st {
		s, who, said := &st[i], "", ""
		if !s.Source.None() {
			who = d.Span(s.Source.Items.Start, s.Source.Items.End).Of(d.Text)
		}
		for _, c := range s.Content {
			require.Less(t, c.Start, c.End)
			said += d.Span(c.Start, c.End).Of(d.Text) + "|"
		}
		words = append(words, [2]string{who, said})
	}
	return words
}

func TestSettle(t *testing.T) {
	for article, want := range map[string][][2]string{
		"Mrs Pell said the pool would stay shut but her deputy insisted it would open in May.": {
			{"Mrs Pell", "the pool would stay shut|"}, {"her deputy", "it would open in May|"},
		},
		"“Will it hold?” “It will,” Finch replied.":                               {{"Finch", "“It will,”|"}, {"", "“Will it hold?”|"}},
		"The council, which Roe branded “a shambles”, said that it would appeal.": {{"Roe", "“a shambles”|"}, {"The council", "that it would appeal|"}},
		"“The pier is rotten,” said Mrs Pell of the council's claim that it would last.": {
			{"Mrs Pell", "“The pier is rotten,”|"}, {"the council's", "that it would last|"},
		},
		"“We will pay,” the firm said, despite Mrs Pell calling its offer “an insult”.": {
			{"the firm", "“We will pay,”|"}, {"Mrs Pell", "its offer “an insult”|"},
		},
		"Ms Finn, whose paper backs the toll, wrote that the mayor had lied.": {
			{"whose paper", "the toll|"}, {"Ms Finn, whose paper backs the toll,", "that the mayor had lied|"},
		},
	} {
		assert.Equal(t, want, settled(t, article), article)
	}
}
