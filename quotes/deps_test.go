package quotes

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// TestDependencies keeps the package free to import: of this module and of others it brings along no more than is named
// here, and all of it stands on the standard library alone.
func TestDependencies(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", ".").Output()
	if err != nil {
		t.Skip("no go command: ", err)
	}
	const module = "github.com/whosaid/whosaid/"
	want := []string{
		"quotes", "internal/alignment", "internal/ascii", "internal/caveat", "internal/folding", "internal/marks", "internal/readers",
		"internal/text", "internal/vocabulary",
	}
	for i := range want {
		want[i] = module + want[i]
	}
	require.ElementsMatch(t, want, strings.Fields(string(out)))
}
