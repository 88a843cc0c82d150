package lexicon

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestCuePhrase(t *testing.T) {
	for _, c := range []struct {
		words, text string
		kind        PhraseKind
		slot        string
	}{
		{"according to the mayor", "according to", CueAfter, ""},
		{"as mr cameron put it ,", "as X put it", CueSlot, "mr cameron"},
		{"as the mayor of london likes to say", "as X likes to say", CueSlot, "the mayor of london"},
		{"in his words", "in X's words", CueSlot, "his"},
		{"in the mayor 's view", "in X's view", CueSlot, "the mayor 's"},
		{"in the words of smith", "in the words of", CueAfter, ""},
		{"for her part , she", "for X's part", Topic, "her"},
		{"quoted as saying that", "quoted as saying", CueBefore, ""},
		{"in an interview with the bbc", "in an interview with", Setting, ""},
		{"in a statement", "in a statement", Setting, ""},
	} {
		w := strings.Fields(c.words)
		m, ok := CuePhrase(w, 0)
		if assert.True(t, ok, c.words) {
			assert.Equal(t, c.text, m.Text)
			assert.Equal(t, c.kind, m.Kind)
			assert.Equal(t, c.slot, strings.Join(w[m.SlotStart:m.SlotEnd], " "))
		}
	}
	for _, words := range []string{"", "as", "as said", "in words", "in the river , his words", "as he left . they put it",
		"in the sun view", "according"} {
		_, ok := CuePhrase(strings.Fields(words), 0)
		assert.False(t, ok, words)
	}
}

// TestPhrasesMatchThemselves: every phrase is found where it stands, with some X.
func TestPhrasesMatchThemselves(t *testing.T) {
	Phrases(func(p *Phrase) {
		w := strings.Fields(strings.NewReplacer("X's", "his", "X", "zork").Replace(p.Text))
		m, ok := CuePhrase(w, 0)
		if assert.True(t, ok, p.Text) {
			assert.Equal(t, len(w), m.End, p.Text)
		}
	})
}

func FuzzCuePhrase(f *testing.F) {
	f.Add("as mr cameron put it", 0)
	f.Fuzz(func(t *testing.T, s string, i int) {
		w := strings.Fields(s)
		if i < 0 {
			return
		}
		if m, ok := CuePhrase(w, i); ok && !(i < m.SlotStart && m.SlotStart <= m.SlotEnd && m.SlotEnd <= m.End && m.End <= len(w)) {
			t.Fatalf("%q: %+v", w, m)
		}
	})
}
