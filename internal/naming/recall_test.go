package naming

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/sequence"
)

// TestAsk: what is kept is what the lexicon says, for words that share a place too, and for those too long to be kept.
func TestAsk(t *testing.T) {
	words := []string{"", "a", "of", "de", "&", ",", "7", "\xff", "linda", "mr", "harbour", "monday", "j.", "u.s.",
		strings.Repeat("x", answerMax), strings.Repeat("x", answerMax+1), "telecommunications-union"}
	var r Reader
	for range 2 {
		for k, w := range words {
			for _, h := range []sequence.Hash{sequence.String(w), 1, sequence.Hash(k % 2)} { // 1 is one place for all of them
				class, join := r.ask(w, h)
				require.Equal(t, classOf(w), class, "%q", w)
				require.Equal(t, joins(w), join, "%q", w)
			}
		}
	}
}
