package vocabulary

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestLines: each line of words.txt begins with a class that is asked for, and each class has words.
func TestLines(t *testing.T) {
	seen := map[string]bool{}
	for line := range strings.Lines(wordsData) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		assert.True(t, slices.Contains(classNames[:], f[0]), "no class is called %s", f[0])
		assert.Greater(t, len(f), 1, line)
		seen[f[0]] = true
	}
	assert.Len(t, seen, len(classNames))
}

func TestOf(t *testing.T) {
	for word, want := range map[string]Class{
		"not": Negation, "NOT": Negation, "don't": Negation, "Unless": Limiter, "we'll": Modal, "laughter": Stage, "script": Hidden, "em": Inline,
		"swan": 0, "": 0, "an-uncommonly-long-word-of-many": 0,
	} {
		assert.Equal(t, want, Of([]byte(word))&want, word)
		assert.Equal(t, want != 0, Is([]byte(word), want), word)
	}
	assert.Zero(t, Of([]byte("swan")))
}

func TestDigits(t *testing.T) {
	for word, want := range map[string]string{"one": "1", "nineteen": "19", "twenty": "20", "ninetynine": "99"} {
		got, ok := Digits([]byte(word))
		assert.True(t, ok, word)
		assert.Equal(t, want, string(got))
	}
	_, ok := Digits([]byte("hundred"))
	assert.False(t, ok)
}
