package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// numbered gives n sources with ids 0, 1, 2 …
func numbered(n int) []source {
	sources := make([]source, n)
	for i := range sources {
		sources[i] = source{path: fmt.Sprint(i), id: fmt.Sprint(i)}
	}
	return sources
}

// bareFormat writes only ids, one a line.
type bareFormat struct{ exportFormat }

func (bareFormat) document(d document) ([]byte, error) { return []byte(d.ID + "\n"), nil }

// quiet is a reporter that keeps its lines.
func quiet() (*reporter, *bytes.Buffer) {
	var lines bytes.Buffer
	return newReporter(&lines, screen{}, false), &lines
}

func TestOrderOfTheInput(t *testing.T) {
	const n = 300
	notes, lines := quiet()
	var out bytes.Buffer
	load := func(path string) (input, error) {
		switch {
		case strings.HasSuffix(path, "0"):
			time.Sleep(time.Millisecond) // the others overtake it
		case path == "77":
			return input{}, errors.New("torn")
		}
		return input{}, nil
	}
	written, err := process(t.Context(), numbered(n), job{load: load, extract: library(attribution.Extractor{}), format: bareFormat{exportFormat{export.Records{}}}}, bufio.NewWriter(&out), notes)
	require.NoError(t, err)
	assert.Equal(t, n-1, written)
	var want strings.Builder
	for i := range n {
		if i != 77 {
			fmt.Fprintln(&want, i)
		}
	}
	assert.Equal(t, want.String(), out.String())
	assert.Equal(t, "extract: 77: torn\n", lines.String())
	assert.Equal(t, 1, notes.problems())
}

// A slow first document must not let the others pile up in memory behind it.
func TestOnlyAFewDocumentsAreInMemory(t *testing.T) {
	var loaded atomic.Int32
	release := make(chan struct{})
	load := func(path string) (input, error) {
		loaded.Add(1)
		if path == "0" {
			<-release
		}
		return input{}, nil
	}
	notes, _ := quiet()
	done := make(chan int)
	go func() {
		written, _ := process(t.Context(), numbered(10_000), job{load: load, extract: library(attribution.Extractor{}), format: bareFormat{exportFormat{export.Records{}}}}, bufio.NewWriter(io.Discard), notes)
		done <- written
	}()
	time.Sleep(50 * time.Millisecond)
	most := 6*runtime.GOMAXPROCS(0) + 1
	assert.LessOrEqual(t, int(loaded.Load()), most)
	close(release)
	assert.Equal(t, 10_000, <-done)
}

// Whoever reads the output gets a document when it is done, not when the buffer is full.
func TestOutputIsFlushedWhileWaiting(t *testing.T) {
	release := make(chan struct{})
	load := func(path string) (input, error) {
		if path == "1" {
			<-release
		}
		return input{}, nil
	}
	in, out := io.Pipe()
	notes, _ := quiet()
	go func() {
		_, _ = process(t.Context(), numbered(2), job{load: load, extract: library(attribution.Extractor{}), format: bareFormat{exportFormat{export.Records{}}}}, bufio.NewWriter(out), notes)
		out.Close()
	}()
	watchdog := time.AfterFunc(20*time.Second, func() { in.CloseWithError(errors.New("nothing came")) })
	defer watchdog.Stop()
	lines := bufio.NewReader(in)
	first, err := lines.ReadString('\n')
	require.NoError(t, err)
	assert.Equal(t, "0\n", first)
	close(release)
	rest, err := io.ReadAll(lines)
	require.NoError(t, err)
	assert.Equal(t, "1\n", string(rest))
}

func TestInterruptedKeepsWhatIsDone(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	never := make(chan struct{})
	defer close(never)
	load := func(path string) (input, error) {
		if path == "3" {
			cancel()
			<-never // a read that does not come back, as from a terminal
		}
		return input{}, nil
	}
	notes, _ := quiet()
	var out bytes.Buffer
	written, err := process(ctx, numbered(100), job{load: load, extract: library(attribution.Extractor{}), format: jsonFormat{}}, bufio.NewWriter(&out), notes)
	require.NoError(t, err)
	assert.LessOrEqual(t, written, 3)
	assert.True(t, strings.HasSuffix(out.String(), "]\n"), "the array is closed: %q", out.String())
}

// failingWriter takes some bytes and then fails.
type failingWriter struct{ room int }

func (w *failingWriter) Write(p []byte) (int, error) {
	if w.room -= len(p); w.room < 0 {
		return 0, errors.New("the disk is full")
	}
	return len(p), nil
}

func TestFailedWritesAreReported(t *testing.T) {
	load := func(string) (input, error) { return input{}, nil }
	for _, room := range []int{0, 10, 4000} {
		notes, _ := quiet()
		out := bufio.NewWriterSize(&failingWriter{room}, 16)
		whole, err := process(t.Context(), numbered(5000), job{load: load, extract: library(attribution.Extractor{}), format: bareFormat{exportFormat{export.Records{}}}}, out, notes)
		assert.EqualError(t, err, "the disk is full", "%d bytes of room", room)
		assert.LessOrEqual(t, whole*2, room, "a document of this format has 2 bytes or more")
	}
}

// partWriter takes what there is room for, and then fails.
type partWriter struct{ bytes.Buffer }

func (w *partWriter) Write(p []byte) (int, error) {
	const room = 25
	if n := room - w.Len(); len(p) > n {
		w.Buffer.Write(p[:n])
		return n, errors.New("the disk is full")
	}
	return w.Buffer.Write(p)
}

// What the message says of a full disk is what is on the disk: of ten bytes a document, two are whole.
func TestOnlyWholeDocumentsAreCounted(t *testing.T) {
	for _, buffer := range []int{16, 17, 64, 4096} { // bufio takes no less
		for _, flush := range []bool{false, true} { // as await does
			var disk partWriter
			w := writer{out: bufio.NewWriterSize(&disk, buffer), format: exportFormat{export.Records{}}}
			for i := 0; i < 10 && w.err == nil; i++ {
				w.document([]byte(fmt.Sprintf("doc %05d\n", i)), true)
				if flush {
					w.out.Flush()
				}
			}
			whole, err := w.end()
			assert.EqualError(t, err, "the disk is full")
			assert.Equal(t, 2, whole, "buffer of %d", buffer)
			assert.Equal(t, 2, strings.Count(disk.String(), "\n"))
		}
	}
}

// A document on which the library breaks is one line; the others are there, in their order, whoever works on them.
func TestPanicsAreContained(t *testing.T) {
	const n = 200
	load := func(path string) (input, error) { return input{text: path}, nil }
	broken := func(a attribution.Article) attribution.Result {
		switch {
		case strings.HasSuffix(a.Text, "7"):
			var none []int
			return attribution.Result{Quotes: make([]attribution.Quote, none[len(a.Text)])}
		case a.Text == "42":
			panic("two\nlines \x1b[31m")
		}
		return attribution.Result{}
	}
	notes, lines := quiet()
	var out bytes.Buffer
	written, err := process(t.Context(), numbered(n), job{load: load, extract: broken, format: bareFormat{exportFormat{export.Records{}}}}, bufio.NewWriter(&out), notes)
	require.NoError(t, err)
	assert.Equal(t, n-n/10-1, written)
	assert.Equal(t, n/10+1, notes.problems())
	var want strings.Builder
	for i := range n {
		if i%10 != 7 && i != 42 {
			fmt.Fprintln(&want, i)
		}
	}
	assert.Equal(t, want.String(), out.String())
	assert.Equal(t, n/10+1, strings.Count(lines.String(), "\n"))
	assert.Contains(t, lines.String(), "extract: 7: internal error: runtime error: index out of range [1] with length 0; please report it with the file\n")
	assert.Contains(t, lines.String(), "extract: 42: internal error: two lines \uFFFD[31m; please report it with the file\n")
}

// The same of the whole command.
func TestCommandContainsPanics(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": article, "b.txt": "This one breaks it.", "c.txt": article})
	broken := func(e attribution.Extractor) extractor {
		extract := library(e)
		return func(a attribution.Article) attribution.Result {
			if strings.Contains(a.Text, "breaks") {
				panic("no such thing")
			}
			return extract(a)
		}
	}
	var out, errs bytes.Buffer
	status := run(t.Context(), []string{"-format", "json", dir}, streams{strings.NewReader(""), &out, &errs}, func(string) string { return "" }, broken)
	assert.Equal(t, 1, status)
	assert.Equal(t, "extract: "+filepath.Join(dir, "b.txt")+": internal error: no such thing; please report it with the file\n", errs.String())
	var rows []document
	require.NoError(t, json.Unmarshal(out.Bytes(), &rows), "the array is whole")
	require.Len(t, rows, 2)
	assert.Equal(t, "c", rows[1].ID)
	assert.NotEmpty(t, rows[1].Quotes)
}
