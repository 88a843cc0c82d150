package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var shipped = filepath.Join("..", "..", "..", "testdata", "evaluate")

func command(args ...string) (status int, stdout, stderr string) {
	var out, errs bytes.Buffer
	status = run(args, &out, &errs)
	return status, out.String(), errs.String()
}

func TestBrat(t *testing.T) {
	dir := filepath.Join(shipped, "brat")
	page := filepath.Join(t.TempDir(), "page.html")
	status, out, errs := command(dir, dir+".imperfect.jsonl", "-errors", "2", "-kind", "missed", "-html", page)
	assert.Equal(t, 0, status, errs)
	assert.Equal(t, "score: warning: 1 of 5 documents have no prediction line\nscore: warning: 4 predictions without any content dropped\n", errs)
	assert.Contains(t, out, "5 documents; attributions gold 25 (direct 12, mixed 3, indirect 10)")
	assert.Contains(t, out, "\n2. MISSED ")
	assert.NotContains(t, out, "WRONG SPEAKER")
	html, err := os.ReadFile(page)
	require.NoError(t, err)
	assert.Contains(t, string(html), "2 shown")
}

func TestConvention(t *testing.T) {
	status, out, errs := command("-convention", "cofenet", filepath.Join(shipped, "brat"))
	assert.Equal(t, 0, status, errs)
	assert.Contains(t, out, "CofeNet convention: 5 documents, 6 annotation files")
	assert.Contains(t, out, "begin match")
}

// Without predictions the library runs itself.
func TestOwnRecords(t *testing.T) {
	status, out, errs := command("-json", filepath.Join(shipped, "records"))
	assert.Equal(t, 0, status, errs)
	var all map[string]struct {
		Spoken struct{ F1 float64 }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &all))
	assert.Greater(t, all["all"].Spoken.F1, 0.6)
	assert.Contains(t, all, "sport")
}

// Fragments are counted where asked for, and articles grouped by outlet.
func TestFair(t *testing.T) {
	status, out, errs := command("-fair", "-outlets", filepath.Join(shipped, "records"))
	assert.Equal(t, 0, status, errs)
	assert.Contains(t, out, "| frag P")
	assert.Contains(t, out, "\nother ")
	assert.NotContains(t, out, "sport")
	status, _, errs = command("-records", filepath.Join(shipped, "brat"))
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "holds no NAME.gold.json")
}

func TestFold(t *testing.T) {
	dir := filepath.Join(shipped, "brat")
	status, out, errs := command("-fold", "1/4", dir, dir+".imperfect.jsonl")
	assert.Equal(t, 0, status, "predictions for other texts are no problem: "+errs)
	assert.True(t, strings.HasPrefix(out, "2 documents;"), out)
}

func TestProblems(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666))
	}
	write("a.txt", "\xff")
	write("a.ann", "")
	write("b.txt", "b")
	write("b.ann", "")
	status, out, errs := command(dir)
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "score: a left out: ")
	assert.Contains(t, out, "1 documents;", "the rest is measured")
	for _, c := range []struct {
		args   []string
		status int
		want   string
	}{
		{nil, 2, "give a folder"},
		{[]string{"a", "b", "c"}, 2, "give a folder"},
		{[]string{"-fold", "5/4", dir}, 2, "no fold"},
		{[]string{"-convention", "x", dir}, 2, "the only other convention is cofenet"},
		{[]string{"-convention", "cofenet", filepath.Join(shipped, "records")}, 1, "has no .ann files"},
		{[]string{t.TempDir()}, 1, "holds no NAME.gold.json"},
		{[]string{dir, filepath.Join(dir, "gone.jsonl")}, 1, "gone.jsonl"},
		{[]string{"-html", dir, dir}, 1, "score: open"},
		{[]string{"-h"}, 0, "usage: "},
	} {
		status, _, errs := command(c.args...)
		assert.Equal(t, c.status, status, "%q", c.args)
		assert.Contains(t, errs, c.want, "%q", c.args)
	}
}
