package folding

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestUnmarked: letters lose their marks, and what has none stays.
func TestUnmarked(t *testing.T) {
	for word, want := range map[string]string{
		"müller": "muller", "søren": "soren", "wałęsa": "walesa", "pérez": "perez", "groß": "gross", "kjær": "kjaer",
		"nguyễn": "nguyen", "o’brien": "o’brien", "smith": "smith", "": "", "김": "김", "иванов": "иванов",
	} {
		assert.Equal(t, want, Unmarked(word), word)
		assert.Equal(t, Unmarked(word), Unmarked(Unmarked(word)), word)
	}
}
