package wordtable_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// TestRecall: what is recalled is what was put there, for more words than there are places, and apart for other things about them.
func TestRecall(t *testing.T) {
	var r wordtable.Recall[string]
	kept, recalled := 0, 0
	for range 2 {
		for word := range tableWords() {
			for about := range uint32(3) {
				want := word + string(rune('a'+about))
				v, known := r.At(word, about)
				if v == nil {
					require.Greater(t, len(word), 16)
					continue
				}
				if known {
					require.Equal(t, want, *v)
					recalled++
				}
				*v = want
				v, known = r.At(word, about)
				require.True(t, known)
				require.Equal(t, want, *v)
				kept++
			}
		}
	}
	require.Greater(t, recalled, 100)
	require.Less(t, recalled, kept/2, "most have lost their place")
}
