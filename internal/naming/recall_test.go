package naming

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestAsk: what is kept is what the lexicon says, and for words that are too long to be kept.
func TestAsk(t *testing.T) {
	words := []string{"", "a", "of", "de", "&", ",", "7", "\xff", "linda", "mr", "harbour", "monday", "j.", "u.s.",
		strings.Repeat("x", 16), strings.Repeat("x", 17), "telecommunications-union"}
	var r Reader
	for range 2 {
		for _, w := range words {
			class, join := r.ask(w)
			require.Equal(t, classOf(w), class, "%q", w)
			require.Equal(t, joins(w), join, "%q", w)
		}
	}
}
