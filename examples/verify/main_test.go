package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/quotes"
)

var update = flag.Bool("update", false, "rewrite the golden files from what the command prints")

// asCommand makes the test binary run as the command, so that the tests see the built program and its exit status.
const asCommand = "VERIFY_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

type result struct {
	out, err string
	status   int
}

func command(t *testing.T, stdin string, args ...string) result {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // a command that hangs must not hang the tests
	defer cancel()
	cmd := exec.CommandContext(ctx, self, args...)
	cmd.Dir = "testdata"
	cmd.Env = append(os.Environ(), asCommand+"=1")
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &errs
	err = cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		require.NoError(t, err)
	}
	return result{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

// TestGolden checks a transcript against a list of quotations, and against the records that examples/extract made of an
// article. After a change on purpose: go test ./examples/verify -update
func TestGolden(t *testing.T) {
	for name, args := range map[string][]string{
		"quotations.golden": {"transcript.txt", "quotations.txt"},
		"article.golden":    {"-jsonl", "transcript.txt", "article.jsonl"},
	} {
		got := command(t, "", args...)
		assert.Empty(t, got.err)
		assert.Equal(t, 1, got.status, "not all are verbatim")
		path := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.WriteFile(path, []byte(got.out), 0o666))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got.out, name)
	}
}

func TestVerbatimIsStatusZero(t *testing.T) {
	got := command(t, "\uFEFF“We will not raise taxes”\r\n\r\n", "transcript.txt", "-")
	assert.Equal(t, result{out: `line 1: verbatim, similarity 1.00, transcript.txt:3:43 (bytes 68 to 91)
  quotation  “We will not raise taxes”
1 quotation: 1 verbatim
`}, got)
	got = command(t, "One \x1b[31mtwo.", "-", "quotations.txt")
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.out, "8 quotations: 8 not found")
	got = command(t, "One \x1b[31mtwo.\n", "transcript.txt", "-")
	assert.Contains(t, got.out, "  quotation  One \uFFFD[31mtwo.\n", "nothing that steers a terminal comes through")
}

// Every mistake is one line on standard error, nothing is printed, and the status is 2.
func TestTrouble(t *testing.T) {
	for _, c := range []struct {
		stdin string
		args  []string
		want  string
	}{
		{"", []string{"transcript.txt"}, "two files are needed, a source and its quotations, not 1; run verify -h for help"},
		{"", []string{"-", "-"}, "only one of the two can be standard input; run verify -h for help"},
		{"", []string{"-x", "a", "b"}, "flag provided but not defined: -x; run verify -h for help"},
		{"", []string{"gone.txt", "quotations.txt"}, "gone.txt: cannot be read: "},
		{"", []string{"transcript.txt", "."}, ".: cannot be read: "},
		{"a\x00b", []string{"-", "quotations.txt"}, "-: a binary file, not a text: there is a NUL byte at offset 1"},
		{"caf\xe9", []string{"transcript.txt", "-"}, "-: not UTF-8: byte 0xE9 at offset 3; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8"},
		{" \n", []string{"transcript.txt", "-"}, "-: there is no quotation in it"},
		{`{"doc": "a", "quotes": []}`, []string{"-jsonl", "transcript.txt", "-"}, "-: there is no quotation in it"},
		{"\n{", []string{"-jsonl", "transcript.txt", "-"}, "-: line 2: no document of extract -format jsonl: unexpected end of JSON input"},
		{`{"doc": "a"}`, []string{"-jsonl", "transcript.txt", "-"}, `-: line 1: no document of extract -format jsonl: "quotes" is missing`},
		{`{"doc": "a", "quotes": [{"id": 4, "text": "“a”", "spans": [{"start": 5, "end": 12}], "verbatim": [{"start": 8, "end": 15}]}]}`,
			[]string{"-jsonl", "transcript.txt", "-"}, "-: line 1: quote 4: its verbatim span 8 to 15 is not within its text"},
		{`{"doc": "a", "quotes": [{"id": 4, "text": "“a”", "spans": [{"start": 9, "end": 0}, {"start": 0, "end": 12}], "verbatim": [{"start": 0, "end": 5}]}]}`,
			[]string{"-jsonl", "transcript.txt", "-"}, "-: line 1: quote 4: its verbatim span 0 to 5 is not within its text"},
	} {
		got := command(t, c.stdin, c.args...)
		assert.Equal(t, 2, got.status, c.want)
		assert.Empty(t, got.out, c.want)
		assert.Contains(t, got.err, "verify: "+c.want)
		assert.Equal(t, 1, strings.Count(got.err, "\n"), got.err)
	}
	assert.Equal(t, result{out: usage}, command(t, "", "-h"))
}

// TestVerbatim: whatever an article has between quotation marks in its records is found in the article itself.
func TestVerbatim(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("..", "..", "testdata", "articles", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		article, err := os.ReadFile(path)
		require.NoError(t, err)
		for _, q := range attribution.Extract(string(article)).Quotes {
			got, err := verbatim(q)
			require.NoError(t, err, "%s: %+v", path, q)
			require.Len(t, got, len(q.Verbatim))
			for i, v := range q.Verbatim {
				assert.Equal(t, v.Of(string(article)), got[i])
			}
		}
	}
}

// A quotation on which the library breaks is one line on standard error; the others are checked, and the status says that
// not all were.
func TestPanicsAreContained(t *testing.T) {
	broken := func(source string) locator {
		locate := indexed(source)
		return func(quotation string) quotes.Match {
			if strings.Contains(quotation, "taxes") {
				panic("no such\nthing")
			}
			return locate(quotation)
		}
	}
	transcript := filepath.Join("testdata", "transcript.txt")
	var out, errs bytes.Buffer
	status := run([]string{transcript, "-"}, strings.NewReader("taxes\nWe will not raise\nlower taxes\n"), &out, &errs, broken)
	assert.Equal(t, 2, status)
	assert.Equal(t, "verify: line 1: internal error: no such thing; please report it with the two files\n"+
		"verify: line 3: internal error: no such thing; please report it with the two files\n", errs.String())
	assert.Contains(t, out.String(), "line 2: verbatim")
	assert.Contains(t, out.String(), "1 quotation: 1 verbatim\n")

	out.Reset()
	errs.Reset()
	status = run([]string{transcript, "-"}, strings.NewReader("a\n"), &out, &errs, func(string) locator { panic("nothing") })
	assert.Equal(t, 2, status)
	assert.Empty(t, out.String())
	assert.Equal(t, "verify: "+transcript+": internal error: nothing; please report it with the two files\n", errs.String())
}
