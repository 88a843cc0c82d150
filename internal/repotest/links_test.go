package repotest

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// root is the top of the repository.
var root = filepath.Join("..", "..")

// read gives a document of the repository.
func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(root, name))
	require.NoError(t, err)
	return string(data)
}

var links = regexp.MustCompile(`\]\(([^)#\s]+)(?:#[^)]*)?\)`)

// TestLinks finds links between our documents that lead nowhere.
func TestLinks(t *testing.T) {
	documents, err := filepath.Glob(filepath.Join(root, "*.md"))
	require.NoError(t, err)
	require.NotEmpty(t, documents)
	seen := 0
	for _, document := range documents {
		for _, m := range links.FindAllStringSubmatch(read(t, filepath.Base(document)), -1) {
			if strings.Contains(m[1], "://") {
				continue
			}
			seen++
			_, err := os.Stat(filepath.Join(root, filepath.FromSlash(m[1])))
			assert.NoError(t, err, "%s links to %s", filepath.Base(document), m[1])
		}
	}
	assert.Positive(t, seen)
}

// paths are what looks like a file or directory of ours in code quotes or commands.
var paths = regexp.MustCompile("(?:`|[ (]\\./|[ (])((?:quotes|attribution|internal|examples|testdata|\\.ci)/[\\w./-]*\\w/?)")

// TestPaths finds files that our documents name and that are not there.
func TestPaths(t *testing.T) {
	for _, document := range []string{"README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"} {
		found := paths.FindAllStringSubmatch(read(t, document), -1)
		assert.NotEmpty(t, found, document)
		for _, m := range found {
			if strings.Contains(m[1], "NAME") {
				continue // to be filled in by the reader
			}
			_, err := os.Stat(filepath.Join(root, filepath.FromSlash(m[1])))
			assert.NoError(t, err, "%s names %s", document, m[1])
		}
	}
}
