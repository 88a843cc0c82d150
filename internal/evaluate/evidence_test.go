package evaluate

import (
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
)

// TestRecordOf: what is fitted is what the library asks for, but for what it lowers where it is not told enough.
func TestRecordOf(t *testing.T) {
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	all, same := 0, 0
	for _, name := range files {
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, q := range attribution.Extract(string(b)).Quotes {
			p := math.Round(1000*RecordOf(&q).Probability()) / 1000
			assert.LessOrEqual(t, q.Confidence, p, "%s: %s", name, q.Text)
			all++
			if q.Confidence == p {
				same++
			}
		}
	}
	assert.Greater(t, same, all*9/10)
}
