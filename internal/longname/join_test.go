package longname

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// first takes apart the first noun phrase of a text of one sentence that is no pronoun, and joins to it what belongs to its name.
func first(t *testing.T, s string) (*reading.Document, nounphrase.Mention) {
	t.Helper()
	d := reading.Read(s)
	c := d.Sentences[0].Chunks
	for k := c.Start; k < c.End; k++ {
		if d.Chunks[k].Kind != reading.NounPhrase {
			continue
		}
		if m := nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k].End); !m.Pronoun {
			if !JoinAnd(d, &m, k, c.End) {
				Join(d, &m, k, c.End)
			}
			return d, m
		}
	}
	require.Fail(t, "no noun phrase", s)
	return nil, nounphrase.Mention{}
}

// TestJoin: a name that the chunker cut is one; a role behind the institution is none of it, nor another body behind a comma.
func TestJoin(t *testing.T) {
	for _, c := range []struct{ text, name string }{
		{"She left the Ministry of Fisheries in May.", "Ministry of Fisheries"},
		{"She left the Department of Health and Social Care in May.", "Department of Health and Social Care"},
		{"She left the Ministry of Fisheries and Tom Roe came.", "Ministry of Fisheries"},
		{"The Department for Culture, Media and Sport said no.", "Department for Culture, Media and Sport"},
		{"The Ministry of Health, Culture, and Rural Affairs said no.", "Ministry of Health, Culture, and Rural Affairs"},
		{"The Department of Transport, Arriva and Norland Rail said no.", "Department of Transport"},
		{"Wendy Pole of The Herald said no.", "Wendy Pole"},
		{"The Institute of Directors' Ida Roe said no.", ""},
	} {
		d, m := first(t, c.text)
		if c.name == "" {
			assert.NotContains(t, d.Text[:d.Items[m.Items.End-1].End], "Roe", c.text)
			continue
		}
		if assert.True(t, m.Named(), c.text) {
			assert.Equal(t, c.name, d.Text[d.Items[m.Name.Start].Start:d.Items[m.Name.End-1].End], c.text)
		}
	}
}

// TestBodys: who is of a body with a small word in its name is somebody, and no body.
func TestBodys(t *testing.T) {
	for _, s := range []string{
		"A Network for Animals vet said no.", "A Department for Work and Pensions spokeswoman said no.",
		"A Department for Media, Culture and Sport spokeswoman said no.",
	} {
		_, m := first(t, s)
		assert.False(t, m.Named(), s)
		assert.Equal(t, nounphrase.Anonymous, m.Kind, s)
	}
}
