package export_test

import (
	"cmp"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/internal/evaluate"
)

// articles are the texts that come with the module, and the odd one.
func articles(t *testing.T) (all []*export.Document) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths[:min(5, len(paths))] {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		all = append(all, export.New(name, attribution.Article{Text: string(data)}, attribution.Extract(string(data))))
	}
	return append(all, oddText(t))
}

// folder writes documents as brat has them.
func folder(t *testing.T, docs []*export.Document) string {
	t.Helper()
	dir := t.TempDir()
	for _, d := range docs {
		require.NoError(t, os.WriteFile(filepath.Join(dir, d.ID+".txt"), []byte(d.Article.Text), 0o666))
		require.NoError(t, os.WriteFile(filepath.Join(dir, d.ID+".ann"), []byte(write(t, export.Brat{}, d)), 0o666))
	}
	return dir
}

// What is written is what our own reader of brat reads: the same words for content, cue and source of every quote.
func TestBratReadBack(t *testing.T) {
	docs := articles(t)
	read, problems := evaluate.ReadBrat(folder(t, docs), evaluate.Fold{Part: 1, Of: 1})
	require.Empty(t, problems)
	require.Len(t, read, len(docs))
	byName := map[string]*evaluate.BratDoc{}
	for _, r := range read {
		byName[r.Name] = r
	}
	for _, d := range docs {
		gold := byName[d.ID].Gold
		require.Len(t, gold, len(d.Result.Quotes), d.ID)
		for i, q := range d.Result.Quotes {
			words := func(spans ...attribution.Span) string {
				var all []string
				for _, s := range spans {
					all = append(all, strings.Fields(strings.ReplaceAll(s.Of(d.Article.Text), "\u2028", " "))...)
				}
				return strings.Join(all, " ")
			}
			of := func(spans []evaluate.Span) string {
				var all []attribution.Span
				for _, s := range spans {
					all = append(all, attribution.Span(s))
				}
				return words(all...)
			}
			assert.Equal(t, words(q.Spans...), of(gold[i].Content))
			assert.Equal(t, words(q.Cue.Span), of(gold[i].Cue))
			assert.Equal(t, words(q.Speaker.Span), of(gold[i].Source))
		}
	}
}

// The scorer that is not ours gives the records full marks against themselves.
func TestBratScored(t *testing.T) {
	tool := filepath.Join(cmp.Or(os.Getenv("WHOSAID_SHARED"), filepath.Join("..", "..", "..", "shared")), "tools", "score.py")
	if _, err := os.Stat(tool); err != nil {
		t.Skip("the tools are not here: ", tool)
	}
	python, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 here")
	}
	docs := articles(t)
	dir := folder(t, docs)
	records := filepath.Join(dir, "records.jsonl")
	require.NoError(t, os.WriteFile(records, []byte(write(t, export.Records{}, docs...)), 0o666))
	out, err := exec.CommandContext(t.Context(), python, tool, dir, records, "--json").Output()
	require.NoError(t, err)
	var score map[string]any
	require.NoError(t, json.Unmarshal(out, &score))
	perfect := 0
	var walk func(path string, v any)
	walk = func(path string, v any) {
		m, ok := v.(map[string]any)
		if !ok {
			return
		}
		if f1, ok := m["f1"].(float64); ok && m["gold"].(float64) > 0 {
			assert.InDelta(t, 1, f1, 1e-9, path)
			perfect++
		}
		for k, v := range m {
			walk(path+"/"+k, v)
		}
	}
	walk("", score)
	assert.Greater(t, perfect, 7)
}

var bratLine = regexp.MustCompile(`^(T\d+\t(Content|Cue|Source|Attribution) \d+ \d+(;\d+ \d+)*\t[^\t]+|E\d+\tAttribution:T\d+( (Content|Cue|Source):T\d+)+|A\d+\t\w+ E\d+ \w+|#\d+\t\w+ E\d+\t[^\t]+)$`)

// Each line is of a kind that brat knows, and the words of a span are those at its places.
func TestBratLines(t *testing.T) {
	d := oddText(t)
	out := write(t, export.Brat{}, d)
	assert.NotContains(t, out, "\r")
	assert.NotContains(t, out, "\u2028")
	for line := range strings.Lines(out) {
		assert.Regexp(t, bratLine, strings.TrimSuffix(line, "\n"))
	}
	for _, label := range []string{"Content", "Cue", "Source", "Attribution", "Type", "Mode", "Kind"} {
		assert.Contains(t, export.BratConfig, label)
	}
}
