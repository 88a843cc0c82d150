package quotes

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDependencies keeps the package free to import: the standard library and internal/text, nothing else.
func TestDependencies(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".").Output()
	if err != nil {
		t.Skip("no go command: ", err)
	}
	require.ElementsMatch(t, []string{"github.com/whosaid/whosaid/quotes", "github.com/whosaid/whosaid/internal/text"},
		strings.Fields(string(out)))
}
