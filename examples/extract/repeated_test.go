package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An id that is there twice is told, and both documents are there, in every format.
func TestRepeatedIDsAreTold(t *testing.T) {
	dir := files(t, map[string]string{"a.jsonl": feed("1", "2", "1"), "b.jsonl": feed("2", "3"), "1.txt": article})
	got := extract(t, dir, "", "a.jsonl")
	assert.Equal(t, "extract: 1 document has an id that another one before it has: \"1\"; both are written\n", got.err)
	assert.Equal(t, 0, got.status)
	got = extract(t, dir, "", "a.jsonl", "b.jsonl", "1.txt")
	assert.Equal(t, "extract: 3 documents have an id that another one before them has, the first \"1\"; all are written\n", got.err)
	assert.Equal(t, []string{"1", "2", "1", "2", "3", "1"}, ids(t, got.out))
	assert.Empty(t, extract(t, dir, "", "b.jsonl").err)
	page := extract(t, dir, "", "a.jsonl", "-format", "html").out
	assert.Equal(t, 3, strings.Count(page, "<article"), "also of an archive")
}

// What an archive has beside the texts stands in the lines.
func TestRecordsKeepTheFields(t *testing.T) {
	dir := files(t, map[string]string{"a.jsonl": `{"id": 7, "text": "“It is safe,” said Edda Falk.", "url": "https://example.com/7", "date": "2024-05-17", ` +
		`"outlet": "The Argus", "headline": "The bridge opens", "byline": "By Jane Doe"}` + "\n"})
	var row map[string]any
	require.NoError(t, json.Unmarshal([]byte(extract(t, dir, "", "a.jsonl").out), &row))
	delete(row, "quotes")
	delete(row, "speakers")
	assert.Equal(t, map[string]any{
		"doc": "7", "url": "https://example.com/7", "date": "2024-05-17T00:00:00Z", "outlet": "The Argus", "headline": "The bridge opens",
		"byline": "By Jane Doe",
	}, row)
}

// A page is written in the end: a run that is gone on with reads all again, and the page has all.
func TestResumeOfAPage(t *testing.T) {
	dir := files(t, map[string]string{"a.jsonl": feed("1", "2")})
	want := extract(t, dir, "", "a.jsonl", "-format", "html").out
	cmd := command(t, dir, "a.jsonl", "-", "-format", "html", "-o", "out")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	defer in.Close()
	require.NoError(t, cmd.Start())
	time.Sleep(1500 * time.Millisecond) // longer than between two checkpoints
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	_ = cmd.Wait()
	got := extract(t, dir, "", "a.jsonl", "-", "-format", "html", "-o", "out", "-resume")
	assert.Equal(t, 0, got.status, got.err) // standard input is an empty text
	data, err := os.ReadFile(filepath.Join(dir, "out"))
	require.NoError(t, err)
	assert.Equal(t, strings.Count(want, "<article"), strings.Count(string(data), "<article")-1, got.err)
}
