package evaluate

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// Every outlet stands in one line of the table, and articles are known by what stands before their number.
func TestOutlets(t *testing.T) {
	assert.Equal(t, "agency", OutletKind("reuters-6"))
	assert.Equal(t, "BBC sport", OutletKind("sport-244"))
	assert.Equal(t, "political", OutletKind("politico-eu-1"))
	assert.Equal(t, "other", OutletKind("nowhere-1"))
	seen := map[string]bool{}
	for line := range strings.Lines(outlets) {
		_, list, _ := strings.Cut(line, ": ")
		if strings.HasPrefix(line, "#") {
			continue
		}
		for o := range strings.FieldsSeq(list) {
			assert.False(t, seen[o], o)
			seen[o] = true
		}
	}
}
