package proposal

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// TestStatements: what the rules propose, as "source | cue | content".
func TestStatements(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Nora Falk said that the mill was sold.", []string{"Nora Falk | said | that the mill was sold"}},
		{"“The mill is sold,” said Nora Falk, the owner.", []string{"Nora Falk, the owner | said | “The mill is sold,”"}},
		{"According to the owner, the mill is sold.", []string{"the owner | According to | the mill is sold"}},
		{"“The mill is sold.” — Nora Falk", []string{"Nora Falk | — | “The mill is sold.”"}},
		{"NORA FALK: The mill is sold.\n\nTOM ROE: To whom?", []string{"NORA FALK | : | The mill is sold.", "TOM ROE | : | To whom?"}},
		{"The mill was sold in May.", nil},
	} {
		d := reading.Read(c.text)
		of := func(s text.Span) string {
			if s.End <= s.Start {
				return ""
			}
			return d.Span(s.Start, s.End).Of(d.Text)
		}
		found := Find(d, nil)
		st, failed := found.Strict, found.Failed
		assert.Empty(t, failed)
		var got []string
		for _, s := range st {
			var content []string
			for _, p := range s.Content {
				content = append(content, of(p))
			}
			got = append(got, strings.Join([]string{of(s.Source.Items), of(s.Cue), strings.Join(content, " … ")}, " | "))
		}
		assert.Equal(t, c.want, got, c.text)
		d.Release()
	}
}

// TestPlain: what a clause reads in a sentence is known of all but those of turns and of the caller's patterns.
func TestPlain(t *testing.T) {
	d := reading.Read("Mara Teal said the pier was shut. It was sunny. “We agree,” Ole Beck added, according to the Argus.")
	defer d.Release()
	found := Find(d, nil)
	c := NewClause(d)
	defer c.Release()
	for n := range d.Sentences {
		st, ok := found.Plain(n)
		require.True(t, ok)
		c.Begin(n)
		again := c.Read()
		require.Len(t, st, len(again), "sentence %d", n)
		for i := range st {
			assert.Equal(t, again[i], st[i])
		}
	}

	turn := reading.Read("MARA TEAL: The pier was shut.\n\nOLE BECK: We agree with that.\n\nMARA TEAL: Then it is settled.")
	defer turn.Release()
	found = Find(turn, nil)
	require.Equal(t, ReasonTurn, found.Strict[0].Reason)
	_, ok := found.Plain(0)
	assert.False(t, ok)
}
