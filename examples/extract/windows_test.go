package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution/export"
)

// longText is a text of more than windowsFrom bytes, most of it with nothing said, so that it is read in no time.
func longText() string {
	quiet := strings.Repeat("The ferry crossed the sound at noon, and nobody was on it.\n\n", 400)
	var b strings.Builder
	b.WriteString("The mayor, Edda Falk, opened the café on Monday. “It is safe,” she said.\n\n")
	for b.Len() <= windowsFrom {
		b.WriteString(quiet + "“Nobody complained,” Falk said.\n\n")
	}
	return b.String()
}

// parts reads an output in which a document has several lines.
func parts(t *testing.T, out string) (all []export.Record) {
	t.Helper()
	for row := range strings.Lines(out) {
		var r export.Record
		require.NoError(t, json.Unmarshal([]byte(row), &r))
		all = append(all, r)
	}
	return all
}

// A long text is read in windows: from a file, from standard input, from an archive.
func TestLongTextsAreReadInWindows(t *testing.T) {
	text := longText()
	line, err := json.Marshal(map[string]string{"id": "a", "text": text, "outlet": "The Argus"})
	require.NoError(t, err)
	dir := files(t, map[string]string{"a.txt": text, "b.jsonl": string(line) + "\n" + feed("b")})
	got := extract(t, dir, "", "a.txt", "-summary")
	require.Equal(t, 0, got.status, got.err)
	assert.Contains(t, got.err, "extract: 1 document, ")
	all := parts(t, got.out)
	require.Greater(t, len(all), 4)
	at, n := 0, 0
	for i, r := range all {
		assert.Equal(t, "a", r.ID)
		require.NotNil(t, r.Part)
		assert.Equal(t, export.PartInfo{Number: i + 1, Start: at, End: r.Part.End, Last: i == len(all)-1}, *r.Part)
		at = r.Part.End
		for _, q := range r.Quotes {
			n++
			assert.Equal(t, n, q.ID)
			assert.Equal(t, q.Text, q.Spans[0].Of(text))
			assert.Equal(t, "Edda Falk", q.Speaker.Name)
			assert.Equal(t, 1, q.Speaker.ID)
		}
	}
	assert.Equal(t, len(text), at)
	assert.Equal(t, strings.Count(text, "“"), n)

	assert.Equal(t, strings.ReplaceAll(got.out, `"doc":"a"`, `"doc":"stdin"`), extract(t, dir, text).out)
	lines := parts(t, extract(t, dir, "", "b.jsonl").out)
	require.Len(t, lines, len(all)+1)
	assert.Equal(t, all[1].Quotes, lines[1].Quotes)
	assert.Equal(t, "The Argus", lines[1].Outlet)
	assert.Nil(t, lines[len(all)].Part)

	var rows []export.Record
	require.NoError(t, json.Unmarshal([]byte(extract(t, dir, "", "a.txt", "-format", "json").out), &rows))
	assert.Equal(t, all, rows)
	runes := []rune(text)
	for row := range strings.Lines(extract(t, dir, "", "a.txt", "-format", "flat").out) {
		var r export.Row
		require.NoError(t, json.Unmarshal([]byte(row), &r))
		assert.Equal(t, r.Text, string(runes[r.StartChar:r.EndChar]))
	}
	assert.Contains(t, extract(t, dir, "", "a.txt", "-format", "text").out, "\na, part 2: ")
}

// What can't be written in parts is read in one piece, or refused as ever.
func TestLongTextsInOnePiece(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": longText()})
	got := extract(t, dir, "", "a.txt", "-format", "spacy")
	assert.Equal(t, 0, got.status, got.err)
	assert.Equal(t, 1, strings.Count(got.out, "\n"))
	for _, args := range [][]string{{"a.txt"}, {"-"}} {
		got = extract(t, dir, longText(), append(args, "-max-size", "1000000")...)
		assert.Equal(t, 1, got.status)
		assert.Contains(t, got.err, "more than 1000000 bytes")
		assert.Empty(t, got.out)
	}
}

// A byte that is none of a text ends its document; what stands before is there, and the next document, too.
func TestLongTextWithABadByte(t *testing.T) {
	text := longText()
	at := len(text) - 100_000
	dir := files(t, map[string]string{"a.txt": text[:at] + "\xe9" + text[at:], "b.txt": article})
	got := extract(t, dir, "", "a.txt", "b.txt")
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.err, fmt.Sprintf("extract: a.txt: not UTF-8: byte 0xE9 at offset %d; ", at))
	all := parts(t, got.out)
	assert.Equal(t, "b", all[len(all)-1].ID)
	require.Greater(t, len(all), 3)
	assert.False(t, all[len(all)-2].Part.Last)
}

// A run that is stopped in the middle of a long text goes on there, and knows whom it had met.
func TestResumeInALongText(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": longText(), "b.txt": article})
	want := extract(t, dir, "", "a.txt", "b.txt").out
	cmd := command(t, dir, "a.txt", "b.txt", "-o", "out", "-jobs", "1")
	require.NoError(t, cmd.Start())
	require.Eventually(t, func() bool {
		data, _ := os.ReadFile(filepath.Join(dir, "out.part"))
		return strings.Count(string(data), `"doc"`) >= 2
	}, 30*time.Second, time.Millisecond)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	_ = cmd.Wait()
	if cmd.ProcessState.ExitCode() == 0 {
		t.Skip("it was faster")
	}
	journal, err := os.ReadFile(filepath.Join(dir, "out.journal"))
	require.NoError(t, err)
	assert.Contains(t, string(journal), `"Edda Falk"`)
	got := extract(t, dir, "", "a.txt", "b.txt", "-o", "out", "-resume")
	require.Equal(t, 0, got.status, got.err)
	data, err := os.ReadFile(filepath.Join(dir, "out"))
	require.NoError(t, err)
	assert.True(t, want == string(data), "%d bytes, %d without a stop", len(data), len(want))
}
