package proposal

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/reading"
)

// TestStatementsLoose: a sentence that is read once says leniently what it says when it is read leniently.
func TestStatementsLoose(t *testing.T) {
	paths, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	strictly, leniently := 0, 0
	for _, p := range paths {
		b, err := os.ReadFile(p)
		require.NoError(t, err)
		d := reading.Read(string(b))
		found := Find(d, nil)
		strict, loose := found.Strict, found.Loose
		strictly, leniently = strictly+len(strict), leniently+len(loose)
		c := NewClause(d)
		c.lenient = true
		bySentence := map[int][]Statement{}
		for _, s := range loose {
			bySentence[s.Sentence] = append(bySentence[s.Sentence], s)
		}
		for n, got := range bySentence {
			if got[0].Reason == ReasonTurn || got[0].Reason == ReasonSignature {
				continue
			}
			c.Begin(n)
			assert.Equal(t, c.read(nil), got, "%s, sentence %d", p, n)
		}
		c.Release()
		d.Release()
	}
	assert.Greater(t, leniently, strictly, "some words seldom are cues")
	assert.Less(t, leniently, 2*strictly)
}
