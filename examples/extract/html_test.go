package main

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Articles are on one page in the order of the input, with what is known beside them; those that can't be read are reported.
func TestCommandWritesAPage(t *testing.T) {
	dir := files(t, map[string]string{"b.txt": article, "a.html": storyPage, "c.txt": "a\x00b", "transcript.txt": "“We can not open it before May.”"})
	got := extract(t, dir, "", "-format", "html", "-outlet", "The Leyda Argus", "b.txt", "c.txt", "a.html")
	assert.Equal(t, 1, got.status)
	assert.Contains(t, got.err, "c.txt: a binary file")
	assert.Equal(t, 1, strings.Count(got.out, "<!doctype html>"))
	assert.Contains(t, got.out, "Who said what: 2 articles")
	first, second := strings.Index(got.out, `id="a1-title" class="title"><bdi>b<`), strings.Index(got.out, `id="a2-title" class="title"><bdi>Ferry is sold<`)
	assert.Positive(t, first)
	assert.Greater(t, second, first)
	assert.Equal(t, got.out, extract(t, dir, "", "-format", "html", "-outlet", "The Leyda Argus", "b.txt", "c.txt", "a.html").out, "the same bytes each time")

	got = extract(t, dir, "", "-format", "html", "-source", "transcript.txt", "-checkworthy", "-headline", "It is shut", "b.txt")
	require.Zero(t, got.status, got.err)
	assert.Contains(t, got.out, "<title>It is shut – who said what</title>")
	assert.Contains(t, got.out, " checked against the source: ")

	got = extract(t, dir, article, "-format", "html", "-min-confidence", "1")
	require.Zero(t, got.status, got.err)
	assert.Contains(t, got.out, "no quotes")
}

func TestCommandSourceIsForPages(t *testing.T) {
	dir := files(t, map[string]string{"b.txt": article, "bad.txt": "\xff"})
	for words, args := range map[string][]string{
		"-source is for -format html": {"-source", "b.txt", "b.txt"},
		"-source is empty":            {"-format", "html", "-source", "", "b.txt"},
		"-source gone.txt: ":          {"-format", "html", "-source", "gone.txt", "b.txt"},
		"-source bad.txt: not UTF-8":  {"-format", "html", "-source", "bad.txt", "b.txt"},
		"name a file":                 {"-format", "html", "-source", "-", "b.txt"},
	} {
		got := extract(t, dir, "", args...)
		assert.Equal(t, 2, got.status, words)
		assert.Empty(t, got.out)
		assert.Contains(t, got.err, words)
		assert.Equal(t, 1, strings.Count(got.err, "\n"))
	}
}

// A page that could not be written is no article that was.
func TestCommandReportsAPageThatIsNotWritten(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("no /dev/full here")
	}
	defer full.Close()
	cmd := command(t, files(t, nil), "-format", "html", "-")
	var errs strings.Builder
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(article), full, &errs
	assert.Error(t, cmd.Run())
	assert.Equal(t, "extract: cannot write the output: no space left on device; 0 of 1 documents were written\n", errs.String())
}
