package attribution_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/lexicon"
)

// unlabelled returns the articles of BBC news and of newsreel; the test is skipped where they are not.
func unlabelled(t *testing.T) (articles []string) {
	t.Helper()
	root := filepath.Join("..", "..", "shared", "corpora")
	f, err := os.Open(filepath.Join(root, "unlabelled", "bbc.jsonl.gz"))
	if err != nil {
		t.Skip("no corpora beside the repository")
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	require.NoError(t, err)
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var a struct{ Text string }
		require.NoError(t, json.Unmarshal(lines.Bytes(), &a))
		articles = append(articles, a.Text)
	}
	require.NoError(t, lines.Err())
	texts, err := filepath.Glob(filepath.Join(root, "newsreel", "*", "*.txt"))
	require.NoError(t, err)
	for _, path := range texts {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		articles = append(articles, string(b))
	}
	return articles
}

// TestHeAndSheArePeople: no he and no she in news is given to anything but a person, or to somebody whom only a description names.
func TestHeAndSheArePeople(t *testing.T) {
	if testing.Short() {
		t.Skip("reads two thousand articles")
	}
	records := 0
	for _, article := range unlabelled(t) {
		for _, q := range attribution.Extract(article).Quotes {
			s := q.Speaker
			if word := strings.ToLower(s.Text); word != "he" && word != "she" || s.Name == "" {
				continue
			}
			records++
			_, place := lexicon.Place(strings.ToLower(s.Name))
			if s.Kind == attribution.Anonymous {
				continue
			}
			if s.Kind != attribution.Person || place {
				assert.Fail(t, "no person", "%s is %q, %s: %s", s.Text, s.Name, s.Kind, q.Text)
			}
		}
	}
	t.Logf("%d records", records)
	assert.Greater(t, records, 3000)
}
