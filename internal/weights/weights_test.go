package weights_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// All that is embedded stays within what the library may weigh.
func TestSize(t *testing.T) {
	total := int64(0)
	for _, pattern := range []string{"*.bin", "*.txt"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, f := range files {
			info, err := os.Stat(f)
			require.NoError(t, err)
			total += info.Size()
		}
	}
	assert.LessOrEqual(t, total, int64(4_000_000), "bytes of embedded weights")
}
