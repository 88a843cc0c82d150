package propername

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// span returns the items of a phrase of the text.
func span(t *testing.T, d *reading.Document, phrase string) text.Span {
	at := strings.Index(d.Text, phrase)
	require.GreaterOrEqual(t, at, 0, phrase)
	s := text.Span{Start: -1}
	for i := range d.Items {
		if d.Items[i].Start >= at && d.Items[i].End <= at+len(phrase) {
			if s.Start < 0 {
				s.Start = i
			}
			s.End = i + 1
		}
	}
	require.GreaterOrEqual(t, s.Start, 0, phrase)
	return s
}

// words gives the text of a name.
func words(d *reading.Document, s text.Span) string {
	if s.End <= s.Start {
		return ""
	}
	return d.Text[d.Items[s.Start].Start:d.Items[s.End-1].End]
}

func TestByRule(t *testing.T) {
	for _, c := range []struct{ text, phrase, want string }{
		{"The talks failed, said harbour master Ines Calder.", "harbour master Ines Calder", "Ines Calder"},
		{"It was up to Eric Holder to decide.", "Eric Holder", "Eric Holder"},
		{"It was up to Mr Baker to decide.", "Mr Baker", "Baker"},
		{"They met the Kenya Tea Growers Union there.", "Kenya Tea Growers Union", "Kenya Tea Growers Union"},
		{"She works at the Care Providers' Alliance now.", "Care Providers' Alliance", "Care Providers' Alliance"},
		{"They listen to Radio 1 there.", "Radio 1", "Radio 1"},
		{"He likes Ludwig van Beek most.", "Ludwig van Beek", "Ludwig van Beek"},
		{"He spoke with Thomas “Tommy” Keller there.", "Thomas “Tommy” Keller", "Thomas “Tommy” Keller"},
		{"He was sent to Mr Justice Penfold there.", "Mr Justice Penfold", "Penfold"},
		{"He spoke for Democrat John Kerrigan there.", "Democrat John Kerrigan", "John Kerrigan"},
		{"He spoke for Ann Lee KC there.", "Ann Lee KC", "Ann Lee"},
		{"He spoke with a Labour MP there.", "Labour MP", ""},
		{"He spoke with the old gardener there.", "old gardener", ""},
	} {
		d := reading.Read(c.text)
		s := span(t, d, c.phrase)
		assert.Equal(t, c.want, words(d, byRule(d, s.Start, s.End)), c.text)
	}
}

func TestOwnsWithin(t *testing.T) {
	for _, c := range []struct {
		text, phrase string
		want         bool
	}{
		{"She works at the Care Providers' Alliance now.", "Care Providers' Alliance", true},
		{"She works at St. Brendan's Hospital now.", "St. Brendan's Hospital", true},
		{"She reads Pearson's Meridian Post now.", "Pearson's Meridian Post", false},
		{"She heard Amelia's Union now.", "Amelia's Union", false},
	} {
		d := reading.Read(c.text)
		s := span(t, d, c.phrase)
		i := s.Start
		for !Possessive(d.Items[i].Lower) {
			i++
		}
		assert.Equal(t, c.want, OwnsWithin(d, s.Start, i, s.End), c.phrase)
	}
}

func TestWord(t *testing.T) {
	d := reading.Read("Northern Grid said so. Trains stopped. Next Monday she asks @fenlandrail.")
	at := func(w string) int { return span(t, d, w).Start }
	assert.True(t, Word(d, at("Northern"), false), "an adjective that begins names of organizations")
	assert.False(t, Word(d, at("Trains"), true), "the capital is the sentence's")
	assert.False(t, Word(d, at("Next"), false), "tells a day")
	assert.True(t, Word(d, at("@fenlandrail"), true))
	assert.False(t, Word(d, at("asks"), false))
}

// TestFind: what the recognizer takes for the name of somebody begins behind the title and with the initials that the rules see.
func TestFind(t *testing.T) {
	for _, c := range []struct{ text, phrase, want string }{
		{"The plan was made by Mrs Keller in May.", "Mrs Keller", "Keller"},
		{"The plan was made by J. K. Aldous in May.", "J. K. Aldous", "J. K. Aldous"},
		{"The plan was made by former mayor Edda M. Falk in May.", "former mayor Edda M. Falk", "Edda M. Falk"},
		{"The plan was made by the council in May.", "council", ""},
	} {
		d := reading.Read(c.text)
		s := span(t, d, c.phrase)
		assert.Equal(t, c.want, words(d, Find(d, s.Start, s.End)), c.text)
	}
}
