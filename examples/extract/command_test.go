package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
)

// articles are the texts that come with the module.
var articles = filepath.Join("..", "..", "testdata", "articles")

// line reads one line of output.
func line(t *testing.T, text string) document {
	t.Helper()
	var d document
	require.NoError(t, json.Unmarshal([]byte(text), &d), text)
	return d
}

func TestCommandReadsFilesDirectoriesAndStandardInput(t *testing.T) {
	dir := files(t, map[string]string{"news/b.txt": article, "news/a.txt": "", "c.text": "\uFEFF" + article})
	got := extract(t, dir, article, "-format", "jsonl", "news", "c.text", "-")
	require.Equal(t, 0, got.status, got.err)
	assert.Empty(t, got.err)
	lines := strings.SplitAfter(strings.TrimSuffix(got.out, "\n"), "\n")
	require.Len(t, lines, 4)
	assert.JSONEq(t, `{"doc": "a", "quotes": [], "speakers": []}`, lines[0], "an empty file is an article that quotes nobody")
	for i, id := range map[int]string{1: "b", 2: "c", 3: "stdin"} {
		d := line(t, lines[i])
		assert.Equal(t, id, d.ID)
		require.NotEmpty(t, d.Quotes, id)
		text := article
		if id == "c" {
			text = "\uFEFF" + article
		}
		s := d.Quotes[0].Spans[0]
		assert.Contains(t, text[s.Start:s.End], "We cannot open it", "offsets are of the file as it is")
	}
}

func TestCommandDefaultsToJSONLInAPipe(t *testing.T) {
	dir := files(t, nil)
	want := extract(t, dir, article, "-format", "jsonl", "-")
	assert.Equal(t, want, extract(t, dir, article))
	assert.Equal(t, "stdin", line(t, want.out).ID)
}

func TestCommandFilters(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": article})
	all := line(t, extract(t, dir, "", "a.txt").out)
	require.NotEmpty(t, all.Quotes)
	none := extract(t, dir, "", "a.txt", "-type", "indirect", "-min-confidence", "1")
	assert.Equal(t, result{out: `{"doc":"a","quotes":[],"speakers":[]}` + "\n"}, none)
	direct := line(t, extract(t, dir, "", "a.txt", "-type", "direct").out)
	assert.Equal(t, attribution.Direct, direct.Quotes[0].Type)
}

// Every mistake is one line on standard error, the rest is done, and the status is not 0.
func TestCommandReportsBadDocumentsAndGoesOn(t *testing.T) {
	dir := files(t, map[string]string{
		"bad/1-binary.txt": "a\x00b", "bad/2-latin.txt": "caf\xe9", "bad/3-pdf.txt": "%PDF-1.7\n", "bad/4-long.txt": strings.Repeat("word ", 100),
		"good.txt": article,
	})
	got := extract(t, dir, "", "-max-size", "400", "gone.txt", "bad", "good.txt")
	assert.Equal(t, 1, got.status)
	assert.Equal(t, "good", line(t, got.out).ID)
	assert.Equal(t, strings.ReplaceAll(`extract: gone.txt: no such file or directory; check the path
extract: bad/1-binary.txt: a binary file, not a text: there is a NUL byte at offset 1
extract: bad/2-latin.txt: not UTF-8: byte 0xE9 at offset 3; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8
extract: bad/3-pdf.txt: a PDF; extract its text first, for example with pdftotext
extract: bad/4-long.txt: more than 400 bytes; cut it up, or raise -max-size
`, "/", string(filepath.Separator)), got.err)
}

func TestCommandWithNothingButErrors(t *testing.T) {
	got := extract(t, files(t, nil), "", "-format", "json", "gone.txt")
	assert.Equal(t, result{"[]\n", "extract: gone.txt: no such file or directory; check the path\n", 1}, got)
	got = extract(t, files(t, nil), "\xff", "-")
	assert.Equal(t, 1, got.status)
	assert.Regexp(t, `^extract: standard input: not UTF-8: byte 0xFF at offset 0; [^\n]+\n$`, got.err)
}

func TestCommandRefusesUsageErrors(t *testing.T) {
	for name, c := range usageErrors {
		t.Run(name, func(t *testing.T) {
			got := extract(t, t.TempDir(), "", c.args...)
			assert.Equal(t, 2, got.status)
			assert.Empty(t, got.out)
			assert.Regexp(t, `\Aextract: [^\n]+\n\z`, got.err)
		})
	}
}

// All shipped articles as people see them: whatever attribution finds, the layout holds.
func TestCommandShowsTheShippedArticles(t *testing.T) {
	got := extract(t, ".", "", "-format", "text", articles)
	require.Equal(t, 0, got.status, got.err)
	assert.Empty(t, got.err)
	assert.NotContains(t, got.out, "\x1b", "plain in a pipe")
	texts, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, texts)
	for _, path := range texts {
		assert.Regexp(t, `(?m)^`+strings.TrimSuffix(filepath.Base(path), ".txt")+`: \d+ quotes?, \d+ speakers?\n\n *1\. \S`, got.out)
	}
	for row := range strings.Lines(got.out) {
		row = strings.TrimSuffix(row, "\n")
		if strings.Contains(strings.TrimSpace(row), " ") { // a word that is longer than a line stands alone
			assert.LessOrEqual(t, columns(row), usualWidth, row)
		}
	}
}

// `extract … | head -n 1` ends quietly, however much is left to write, with the status of a filter that SIGPIPE ends.
func TestCommandEndsQuietlyWhenTheReaderLeaves(t *testing.T) {
	contents := map[string]string{}
	for i := range 300 {
		contents[fmt.Sprintf("%04d.txt", i)] = strings.Repeat(article+"\n", 20) // more than pipes and buffers hold
	}
	cmd := command(t, files(t, contents), ".")
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var errs strings.Builder
	cmd.Stderr = &errs
	require.NoError(t, cmd.Start())
	first, err := bufio.NewReaderSize(out, 16).ReadString('\n')
	require.NoError(t, err)
	assert.Equal(t, "0000", line(t, first).ID)
	require.NoError(t, out.Close())
	_ = cmd.Wait()
	assert.Equal(t, 141, cmd.ProcessState.ExitCode())
	assert.Empty(t, errs.String())
}

func TestCommandStopsOnCtrlC(t *testing.T) {
	if onWindows {
		t.Skip("a process cannot be sent Ctrl-C there")
	}
	dir := files(t, map[string]string{"a.txt": article})
	cmd := command(t, dir, "-format", "json", "a.txt", "-") // standard input never ends
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	defer in.Close()
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	var errs strings.Builder
	cmd.Stderr = &errs
	require.NoError(t, cmd.Start())
	begin := make([]byte, 1)
	_, err = io.ReadFull(out, begin) // the first document is out
	require.NoError(t, err)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	rest, err := io.ReadAll(out)
	require.NoError(t, err)
	_ = cmd.Wait()
	assert.Equal(t, 130, cmd.ProcessState.ExitCode())
	assert.Equal(t, "extract: interrupted: 1 of 2 documents were written\n", errs.String())
	var rows []document
	require.NoError(t, json.Unmarshal(append(begin, rest...), &rows), "the array is whole")
	assert.Len(t, rows, 1)
}

func TestCommandReportsAFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	defer full.Close()
	for _, args := range [][]string{{"-"}, {"-format", "json", "-"}} {
		cmd := command(t, t.TempDir(), args...)
		var errs strings.Builder
		cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(article), full, &errs
		assert.Error(t, cmd.Run())
		assert.Equal(t, 1, cmd.ProcessState.ExitCode())
		assert.Regexp(t, `^extract: cannot write the output: no space left on device; 0 of 1 documents were written\n$`, errs.String())
	}
}

// A slow reader of a pipe sees each document as it is done.
func TestCommandDoesNotSitOnItsOutput(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": article})
	cmd := command(t, dir, "a.txt", "-")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	got := make(chan string, 1)
	lines := bufio.NewReader(out)
	go func() {
		first, _ := lines.ReadString('\n')
		got <- first
	}()
	select {
	case first := <-got:
		assert.Equal(t, "a", line(t, first).ID)
	case <-time.After(20 * time.Second):
		t.Fatal("no output while standard input is open")
	}
	require.NoError(t, in.Close())
	_, _ = io.Copy(io.Discard, lines)
	require.NoError(t, cmd.Wait())
}
