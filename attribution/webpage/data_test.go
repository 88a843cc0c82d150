package webpage

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// checkData fails unless the phrases of a data file are written as its head says. It gives how many there are.
func checkData(t *testing.T, name, data string) (n int) {
	section, before := "", ""
	for line := range strings.Lines(data) {
		line = strings.TrimSuffix(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section, before = line, ""
		default:
			n++
			assert.NotEmpty(t, section, "%s: %q stands before any section", name, line)
			assert.Equal(t, strings.ToLower(strings.Join(strings.Fields(line), " ")), line, "%s: lower case, single spaces", name)
			assert.Less(t, before, line, "%s %s: sorted, each once", name, section)
			before = line
		}
	}
	return n
}
