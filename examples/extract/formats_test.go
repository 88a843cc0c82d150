package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution/export"
)

// odd are the texts and pages that exports of others break on.
var odd = filepath.Join("..", "..", "testdata", "export")

// Every format is a whole file, of a text and a page, and of no document.
func TestFormats(t *testing.T) {
	for _, f := range exports {
		t.Run(string(f.name), func(t *testing.T) {
			paths := []string{filepath.Join(odd, "odd.txt"), filepath.Join(odd, "page.html")}
			if f.name == formatBrat {
				paths = paths[:1]
			}
			got := inProcess(t.Context(), "", append([]string{"-format", string(f.name)}, paths...)...)
			require.Equal(t, exitOK, got.status, got.err)
			assert.Empty(t, got.err)
			whole(t, f.name, got.out)
			assert.Contains(t, got.out, "We kept it running")

			got = inProcess(t.Context(), "", "-format", string(f.name), "gone.txt")
			assert.Equal(t, exitBad, got.status)
			whole(t, f.name, got.out)
		})
	}
}

// whole fails unless an output can be read to its end.
func whole(t *testing.T, name format, out string) {
	t.Helper()
	switch name {
	case "csv":
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		require.NoError(t, err)
		assert.Equal(t, "doc", rows[0][0])
	case "labelstudio":
		var tasks []any
		require.NoError(t, json.Unmarshal([]byte(out), &tasks))
	case formatHTML:
		assert.True(t, strings.HasPrefix(out, "<!doctype html>"))
		assert.True(t, strings.HasSuffix(out, "</html>\n"))
	case formatBrat:
	default:
		for d := json.NewDecoder(strings.NewReader(out)); d.More(); {
			var line map[string]any
			require.NoError(t, d.Decode(&line))
		}
	}
}

func TestBratFolder(t *testing.T) {
	dir := files(t, map[string]string{"a/x.txt": article, "b/x.txt": "\uFEFF" + article + "\r\n", "c.txt": "Nobody spoke."})
	got := extract(t, dir, "", "-format", "brat", "-out", "to", "a", "b", "c.txt")
	assert.Equal(t, result{}, got)
	for name, want := range map[string]string{"a/x.txt": article, "b/x.txt": "\uFEFF" + article + "\r\n", "c.txt": "Nobody spoke.", "c.ann": "", "annotation.conf": export.BratConfig} {
		content, err := os.ReadFile(filepath.Join(dir, "to", filepath.FromSlash(name)))
		require.NoError(t, err)
		assert.Equal(t, want, string(content), "the text to the byte")
	}
	a, err := os.ReadFile(filepath.Join(dir, "to", "a", "x.ann"))
	require.NoError(t, err)
	b, err := os.ReadFile(filepath.Join(dir, "to", "b", "x.ann"))
	require.NoError(t, err)
	assert.True(t, bytes.HasPrefix(a, []byte("T1\tContent 39 90\t")), "%s", a)
	assert.True(t, bytes.HasPrefix(b, []byte("T1\tContent 40 91\t")), "%s", b)

	// What is there stays.
	got = extract(t, dir, "", "-format", "brat", "-out", "to", "c.txt")
	assert.Equal(t, exitBad, got.status)
	assert.Regexp(t, `^extract: c.txt: cannot write to.c\.ann: file exists\n$`, got.err)
	// The folder of the texts is a good one: they are what would be written.
	got = extract(t, dir, "", "-format", "brat", "-out", "a", "a")
	assert.Equal(t, result{}, got)
	assert.FileExists(t, filepath.Join(dir, "a", "x.ann"))
	// Nothing goes anywhere else.
	got = extract(t, filepath.Join(dir, "a"), "", "-format", "brat", "-out", "to", "../b/x.txt", "../a/x.txt")
	assert.Equal(t, exitBad, got.status)
	assert.Contains(t, got.err, "outside of the folder of -out")
}

func TestBratWithoutAFolder(t *testing.T) {
	got := extract(t, files(t, map[string]string{"a.txt": article, "b.txt": article}), "", "-format", "brat", ".")
	assert.Equal(t, result{"", "extract: -format brat writes one document; name a folder with -out for several\n", exitUsage}, got)
}
