package main

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// feed is JSON lines of articles with these ids.
func feed(ids ...string) string {
	var b strings.Builder
	for _, id := range ids {
		text, _ := json.Marshal(article)
		fmt.Fprintf(&b, `{"id": %q, "text": %s, "outlet": "The Argus", "url": "https://example.com/%s"}`+"\n", id, text, id)
	}
	return b.String()
}

// ids are those of the documents of an output, in their order.
func ids(t *testing.T, out string) (found []string) {
	t.Helper()
	for row := range strings.Lines(out) {
		require.True(t, strings.HasSuffix(row, "\n"), "half a row: %q", row)
		found = append(found, line(t, row).ID)
	}
	return found
}

func packed(t *testing.T, members ...string) string {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	w := tar.NewWriter(z)
	for i := 0; i < len(members); i += 2 {
		require.NoError(t, w.WriteHeader(&tar.Header{Name: members[i], Mode: 0o644, Size: int64(len(members[i+1]))}))
		_, err := w.Write([]byte(members[i+1]))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	require.NoError(t, z.Close())
	return b.String()
}

func TestCommandReadsArchives(t *testing.T) {
	dir := files(t, map[string]string{
		"feeds/a.jsonl": "\uFEFF" + feed("1", "2"), "feeds/b.jsonl": feed("3"), "c.csv": "nr,body\n4,\"" + strings.ReplaceAll(article, `"`, `""`) + "\"\n",
		"d.tgz": packed(t, "x/5.txt", article, "x/6.html", page, "x/7.md", article), "e.txt": article,
	})
	got := extract(t, dir, feed("9"), "feeds/*.jsonl", "d.tgz", "e.txt", "-", "-include", "*.txt,*.html")
	assert.Equal(t, result{out: got.out}, got)
	assert.Equal(t, []string{"1", "2", "3", "5", "6", "e", "9"}, ids(t, got.out))
	got = extract(t, dir, "", "c.csv", "-fields", "id=nr,text=body")
	assert.Equal(t, []string{"4"}, ids(t, got.out), got.err)
	got = extract(t, dir, "", ".", "-include", "*.jsonl,e.txt")
	assert.Equal(t, []string{"e", "1", "2", "3"}, ids(t, got.out), got.err)

	var row struct{ Outlet, URL, Article string }
	got = extract(t, dir, "", "feeds/b.jsonl", "-format", "flat")
	first, _, _ := strings.Cut(got.out, "\n")
	require.NoError(t, json.Unmarshal([]byte(first), &row), got.out)
	assert.Equal(t, "The Argus", row.Outlet)
	assert.Equal(t, "https://example.com/3", row.URL)
}

// What is broken is one line each, in its place; the rest is there; the status tells.
func TestCommandReportsBrokenArchives(t *testing.T) {
	dir := files(t, map[string]string{
		"a.jsonl": feed("1") + "{\"text\": \"caf\xe9\"}\n" + `{"text": "` + strings.Repeat("x", 3000) + "\"}\n" + feed("2") + `{"te`,
	})
	got := extract(t, dir, "", "a.jsonl", "-max-size", "2000", "-summary")
	assert.Equal(t, 1, got.status)
	assert.Equal(t, []string{"1", "2"}, ids(t, got.out))
	at, rest := len(feed("1")), len(feed("2"))
	want := fmt.Sprintf(`extract: a.jsonl: line 2, byte %d: not UTF-8: byte 0xE9
extract: a.jsonl: line 3, byte %d: a line of more than 2000 bytes; cut it up, or raise -max-size
extract: a.jsonl: line 5, byte %d: the input ends in the middle of a line
`, at+13, at+17, at+17+3013+rest)
	assert.True(t, strings.HasPrefix(got.err, want), "%s\n%s", want, got.err)
	assert.Regexp(t, `\nextract: 2 documents, \d+ quotes?, 0\.00 MB of text; \d+\.\d\d MB/s in [^\n]+; 3 left out\n`, got.err)
	assert.Contains(t, got.err, "\nextract: left out 1: line N, byte N: not UTF-8: byte N\n")
}

// The filter form: a line in, its rows out, before the next line comes.
func TestCommandAnswersEachLine(t *testing.T) {
	cmd := command(t, t.TempDir())
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	watchdog := time.AfterFunc(30*time.Second, func() { _ = cmd.Process.Kill() })
	defer watchdog.Stop()
	rows := bufio.NewReader(out)
	for _, id := range []string{"a", "b", "c"} {
		_, err := io.WriteString(in, feed(id))
		require.NoError(t, err)
		row, err := rows.ReadString('\n')
		require.NoError(t, err)
		assert.Equal(t, id, line(t, row).ID)
	}
	require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
	rest, err := io.ReadAll(rows)
	require.NoError(t, err)
	assert.Empty(t, rest)
	_ = cmd.Wait()
	assert.Equal(t, 130, cmd.ProcessState.ExitCode())
}

func TestOutputIsWholeOrNotThere(t *testing.T) {
	dir := files(t, map[string]string{"a.jsonl": feed("1", "2", "3")})
	want := extract(t, dir, "", "a.jsonl").out
	got := extract(t, dir, "", "a.jsonl", "-o", "out.jsonl")
	require.Equal(t, 0, got.status, got.err)
	assert.Empty(t, got.out)
	assert.Contains(t, got.err, "extract: 3 documents, 3 quotes, ")
	data, err := os.ReadFile(filepath.Join(dir, "out.jsonl"))
	require.NoError(t, err)
	assert.Equal(t, want, string(data))
	names, err := filepath.Glob(filepath.Join(dir, "out*"))
	require.NoError(t, err)
	assert.Len(t, names, 1, "nothing is left behind")

	got = extract(t, dir, "", "a.jsonl", "-o", "out.jsonl", "-resume")
	assert.Equal(t, result{err: "extract: -o out.jsonl: it is whole already: nothing is left to do\n"}, got)
	got = extract(t, dir, "", "a.jsonl", "-o", "no/such/folder")
	assert.Equal(t, result{err: "extract: -o no/such/folder: no such file or directory\n", status: 1}, got)
}

func TestOutputOfAMissingInput(t *testing.T) {
	dir := files(t, map[string]string{"a.jsonl": feed("1")})
	got := extract(t, dir, "", "a.jsonl", "gone", "-o", "out")
	assert.Equal(t, result{err: "extract: gone: no such file or directory; check the path\nextract: -o out is not begun: the input is not all there\n", status: 1}, got)
	assert.NoFileExists(t, filepath.Join(dir, "out"))
}

// A run that was interrupted in the middle is gone on with, with the same flags and the same input only.
func TestResume(t *testing.T) {
	dir := files(t, map[string]string{"a.jsonl": feed("1", "2"), "b.jsonl": feed("3"), "z.jsonl": feed("1", "0")})
	want := extract(t, dir, "", "a.jsonl", "b.jsonl", "-format", "json").out
	cmd := command(t, dir, "a.jsonl", "-", "-format", "json", "-o", "out")
	in, err := cmd.StdinPipe()
	require.NoError(t, err)
	defer in.Close()
	var errs strings.Builder
	cmd.Stderr = &errs
	require.NoError(t, cmd.Start())
	require.Eventually(t, func() bool { // both are written
		data, _ := os.ReadFile(filepath.Join(dir, "out.part"))
		return strings.Count(string(data), `"doc"`) == 2
	}, 30*time.Second, 5*time.Millisecond)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	_ = cmd.Wait()
	assert.Equal(t, 130, cmd.ProcessState.ExitCode())
	assert.Contains(t, errs.String(), "extract: interrupted: 2 documents are in out.part; add -resume to go on\n")
	assert.NoFileExists(t, filepath.Join(dir, "out"))

	got := extract(t, dir, "", "a.jsonl", "-", "-format", "json", "-o", "out")
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.err, "out.part is there from a run that did not end: add -resume")
	got = extract(t, dir, "", "a.jsonl", "-", "-format", "json", "-o", "out", "-resume", "-speech")
	assert.Contains(t, got.err, "other flags or paths")
	original, err := os.ReadFile(filepath.Join(dir, "a.jsonl"))
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.jsonl"), []byte(feed("1")), 0o666))
	got = extract(t, dir, "", "a.jsonl", "-", "-format", "json", "-o", "out", "-resume")
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.err, "the input is another than in the run before")
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.jsonl"), original, 0o666))

	// Half a document behind the journal, as a kill leaves it, and half a line of the journal.
	for name, half := range map[string]string{"out.part": ",\n  {\n", "out.journal": `{"items":99`} {
		f, err := os.OpenFile(filepath.Join(dir, name), os.O_APPEND|os.O_WRONLY, 0)
		require.NoError(t, err)
		_, err = f.WriteString(half)
		require.NoError(t, err)
		require.NoError(t, f.Close())
	}
	got = extract(t, dir, feed("3"), "a.jsonl", "-", "-format", "json", "-o", "out", "-resume", "-jobs", "1")
	assert.Equal(t, 0, got.status, got.err)
	assert.Contains(t, got.err, "going on behind 2 documents")
	data, err := os.ReadFile(filepath.Join(dir, "out"))
	require.NoError(t, err)
	assert.Equal(t, want, string(data))
}

// A kill between the end of the output and its name, and one behind the name.
func TestResumeAtTheEnd(t *testing.T) {
	for _, named := range []bool{false, true} {
		dir := t.TempDir()
		f, s, err := openWhole(filepath.Join(dir, "out"), "x", true)
		require.NoError(t, err)
		_, err = f.Write([]byte("all of it\n"))
		require.NoError(t, err)
		s.Items, s.Whole = 1, true
		require.NoError(t, f.checkpoint(s, true))
		require.NoError(t, f.close())
		if named {
			require.NoError(t, os.Rename(f.partPath(), f.path))
		}
		_, _, err = openWhole(filepath.Join(dir, "out"), "x", true)
		assert.ErrorIs(t, err, errFinished)
		data, err := os.ReadFile(f.path)
		require.NoError(t, err)
		assert.Equal(t, "all of it\n", string(data))
		assert.NoFileExists(t, f.journalPath())
		assert.NoFileExists(t, f.partPath())
	}
}

func TestOneRunAtATime(t *testing.T) {
	path := filepath.Join(t.TempDir(), "out")
	f, _, err := openWhole(path, "x", false)
	require.NoError(t, err)
	defer f.close()
	if !lock(f.journal.file) {
		t.Skip("no locks here")
	}
	_, _, err = openWhole(path, "x", true)
	assert.EqualError(t, err, "another run writes to it now")
}

// Every document is in one shard.
func TestShards(t *testing.T) {
	var names []string
	for i := range 60 {
		names = append(names, fmt.Sprint(i))
	}
	dir := files(t, map[string]string{"a.jsonl": feed(names...)})
	var all []string
	for i := 1; i <= 3; i++ {
		got := ids(t, extract(t, dir, "", "a.jsonl", "-shard", fmt.Sprintf("%d/3", i)).out)
		assert.Greater(t, len(got), 5)
		all = append(all, got...)
	}
	slices.Sort(all)
	slices.Sort(names)
	assert.Equal(t, names, all)
}

func TestBatchUsageErrors(t *testing.T) {
	for _, c := range []struct {
		says string
		args []string
	}{
		{"-o is empty", []string{"-o", ""}},
		{"name it with -o", []string{"-resume"}},
		{"no part of a whole", []string{"-shard", "3/2"}},
		{"no part of a whole", []string{"-shard", "0/2"}},
		{"1 to 1024", []string{"-jobs", "0"}},
		{"use jsonl or csv", []string{"-input", "tar"}},
		{"text=body", []string{"-fields", "body"}},
		{"no pattern", []string{"-include", "[a"}},
		{"a folder with -out", []string{"-o", "x", "-format", "brat"}},
		{"is there and no file", []string{"-o", "."}},
	} {
		got := inProcess(t.Context(), "", c.args...)
		assert.Equal(t, exitUsage, got.status, c.args)
		assert.Contains(t, got.err, c.says)
		assert.Equal(t, 1, strings.Count(got.err, "\n"))
	}
}

// A full disk is told, and what is there can be gone on with.
func TestOutputOnAFullDisk(t *testing.T) {
	f, s, err := openWhole(filepath.Join(t.TempDir(), "out"), "x", false)
	require.NoError(t, err)
	require.NoError(t, f.part.Close())
	_, err = f.Write([]byte("x"))
	require.Error(t, err)
	assert.Error(t, f.checkpoint(s, true), "the journal counts nothing that is not there")
}
