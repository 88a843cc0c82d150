package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostile are texts that break programs which put them together with SQL, HTML, shells or paths.
var hostile = []string{
	`'; DROP TABLE quotes; --`,
	`" OR 1=1 --`,
	`'); DELETE FROM articles; --`,
	`?1 :name @p $p`,
	`<script>alert(1)</script><img src=x onerror=alert(1)>`,
	`{{.Counts}}`,
	`=cmd|' /C calc'!A0`,
	`../../../../etc/passwd`,
	"a\x00b",
	`javascript:alert(1)`,
	"\u202eevil\u2066",
	strings.Repeat("'", 1000),
}

// TestHostileWords puts them everywhere where an article has something to say.
func TestHostileWords(t *testing.T) {
	folder := t.TempDir()
	articles := filepath.Join(folder, "articles.jsonl")
	file, err := os.Create(articles)
	require.NoError(t, err)
	e := json.NewEncoder(file)
	for _, s := range hostile {
		text := "“The bridge " + s + " moved by 4 metres last year,” said Anna Penrose, the " + s + " engineer.\n\n“" + s + " is what we paid,” " + s + " said."
		require.NoError(t, e.Encode(map[string]string{
			"id": s, "outlet": s, "headline": s, "byline": s, "url": s, "language": s, "source": s, "text": text, "date": "2026-03-05",
		}))
	}
	require.NoError(t, file.Close())
	sources := filepath.Join(folder, "sources")
	require.NoError(t, os.Mkdir(sources, 0o777))
	require.NoError(t, os.WriteFile(filepath.Join(sources, "a.txt"), []byte("ANNA PENROSE: The bridge "+hostile[4]+" moved by 5 metres last year."), 0o666))

	db, out := filepath.Join(folder, "h.db"), filepath.Join(folder, "out")
	status, _, errs := runCommand(t, "run", "-db", db, "-sources", sources, articles)
	require.Equal(t, exitDone, status, errs)
	status, _, errs = runCommand(t, "report", "-db", db, "-out", out)
	require.Equal(t, exitDone, status, errs)
	before := dump(t, db)
	assert.Equal(t, len(hostile), strings.Count("\n"+before, "\narticles "))

	page, err := os.ReadFile(filepath.Join(out, "report.html"))
	require.NoError(t, err)
	assert.NotContains(t, string(page), "<script")
	assert.NotContains(t, string(page), "<img")
	assert.NotContains(t, string(page), `href="javascript`)
	assert.Contains(t, string(page), "&lt;script&gt;")
	data, err := os.ReadFile(filepath.Join(out, "findings.csv"))
	require.NoError(t, err)
	rows, err := csv.NewReader(strings.NewReader(string(data))).ReadAll()
	require.NoError(t, err)
	for _, row := range rows {
		for _, cell := range row {
			assert.False(t, strings.HasPrefix(cell, "=") || strings.HasPrefix(cell, "@") || strings.HasPrefix(cell, "+"), cell)
		}
	}

	for _, s := range hostile { // and searches for them
		for _, args := range [][]string{{"search", "-db", db, "--", s}, {"search", "-db", db, "-query", "--", s}} {
			status, _, errs := runCommand(t, args...)
			if status != exitDone {
				assert.Equal(t, exitTrouble, status)
				assert.Contains(t, errs, "the search cannot be read", s)
			}
		}
	}
	assert.Equal(t, before, dump(t, db), "a search changes nothing")
}

// TestHostileNames reads files whose names are meant to be taken for something else.
func TestHostileNames(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("such names cannot be given there")
	}
	folder := filepath.Join(t.TempDir(), `o'brien "x"; drop?#%41`)
	articles, sources := filepath.Join(folder, "-articles"), filepath.Join(folder, "sources\n")
	require.NoError(t, os.MkdirAll(articles, 0o777))
	require.NoError(t, os.MkdirAll(sources, 0o777))
	names := []string{
		"-rf.txt", "--db=x.txt", "a\nb.txt", `'; DROP TABLE files; --.txt`, `"quoted".txt`, "über Straße 新聞.txt", "\xff\xfe.txt", "..txt.txt", "a%2e%2e%2fb.txt",
		"$(id).txt", "`id`.txt", "*.txt", "~.txt", "x\u202etxt.txt", `back\slash.txt`, " .txt", strings.Repeat("n", 250) + ".txt",
	}
	for i, name := range names {
		text := "“The bridge moved by 4 metres last year,” said Anna Penrose of pier " + string(rune('A'+i)) + "."
		require.NoError(t, os.WriteFile(filepath.Join(articles, name), []byte(text), 0o666), "%q", name)
		require.NoError(t, os.WriteFile(filepath.Join(sources, name), []byte("ANNA PENROSE: The bridge moved by 4 metres last year."), 0o666))
	}
	db := filepath.Join(folder, "a?b#c%20d';--.db")
	args := []string{"run", "-db", db, "-sources", sources, "-outlet-folders", "--", articles}
	status, out, errs := runCommand(t, args...)
	require.Equal(t, exitDone, status, errs)
	assert.Empty(t, errs)
	assert.FileExists(t, db)
	before := dump(t, db)
	assert.Equal(t, len(names)-1, strings.Count("\n"+before, "\narticles "), "%s: the one that begins with a dot is hidden", out)
	status, _, errs = runCommand(t, args...)
	require.Equal(t, exitDone, status, errs)
	assert.Equal(t, before, dump(t, db))
	status, _, errs = runCommand(t, "report", "-db", db, "-out", filepath.Join(folder, "-out"))
	require.Equal(t, exitDone, status, errs)

	// A path that goes up is only a path: nothing is written beside the database and the report.
	status, _, errs = runCommand(t, "run", "-db", db, filepath.Join(articles, "..", "-articles", "..", "nothing.txt"))
	assert.Equal(t, exitTrouble, status)
	assert.Contains(t, errs, "no such file or folder")
	assert.NotContains(t, errs, "\n\n")
	entries, err := os.ReadDir(folder)
	require.NoError(t, err)
	assert.Len(t, entries, 4, "articles, sources, database, report")
}
