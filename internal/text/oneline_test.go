package text

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestOneLine: the break between lines is a blank, or nothing in a word that it divides.
func TestOneLine(t *testing.T) {
	for s, want := range map[string]string{
		"Ida Voss":               "Ida Voss",
		"Ida\nVoss":              "Ida Voss",
		"Ida \r\n  Voss":         "Ida Voss",
		"Ida\n> > Voss of\nLeek": "Ida Voss of Leek",
		"Marta Hol-\nlander":     "Marta Hollander",
		"Ada Holt-\nFrame":       "Ada Holt-Frame",
		"a 50-year-\nold man":    "a 50-year-old man",
		"a well-\nto-do man":     "a well-to-do man",
		"pre-\nand post-war":     "pre- and post-war",
		"":                       "",
		"\n":                     " ",
	} {
		assert.Equal(t, want, OneLine(s), "%q", s)
	}
}

// TestDividedWords: a word that the end of a line divides is one token.
func TestDividedWords(t *testing.T) {
	s := "The swim-\n> ming pool of Mor-\r\ngan's, pre-\nand post-war, Holt-\nFrame - it"
	var got []string
	for _, w := range Words(nil, s, Span{End: len(s)}) {
		got = append(got, w.Lower)
	}
	want := []string{"the", "swimming", "pool", "of", "morgan", "'s", ",", "pre", "-", "and", "post-war", ",", "holt-frame", "-", "it"}
	assert.Equal(t, want, got)
}
