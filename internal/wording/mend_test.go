package wording

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// mended lists what is said in a text, each with its source, and how many passages nobody has said.
func mended(t *testing.T, article string) (words [][2]string, nobodys int) {
	d := reading.Read(article)
	defer d.Release()
	st, none := Mend(d, decision.Embedded().Choose(d, proposal.Find(d, nil)))
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
	return words, len(none)
}

func TestMend(t *testing.T) {
	for article, want := range map[string][][2]string{
		"“They said no,” Crane said, his voice breaking.":     {{"Crane", "“They said no,”|"}},
		"The minister yesterday told MPs that the ferry ran.": {{"The minister", "that the ferry ran|"}},
		"Mrs Pell accused the brewer, which owns nine pubs, of hiding the accounts.": {
			{"Mrs Pell", "the brewer, which owns nine pubs, of hiding the accounts|"},
		},
	} {
		got, nobodys := mended(t, article)
		assert.Equal(t, want, got, article)
		assert.Zero(t, nobodys, article)
	}
}

// TestNobodys: a title in a list of sources was said by nobody.
func TestNobodys(t *testing.T) {
	got, nobodys := mended(t, "\"Police close road for flock\" — The Northern Press, May 3, 2007.")
	assert.Empty(t, got)
	assert.Equal(t, 1, nobodys)
}
