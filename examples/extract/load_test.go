package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestLoadGivesTheFileAsItIs(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "plain": "a\n", "mark": "\uFEFFa", "returns": "a\r\nb", "words that look like magic": "BZhang said. PK", "replacement": "a\uFFFDb",
		"control": "a\x1bb\x7f",
	} {
		t.Run(name, func(t *testing.T) {
			dir := files(t, map[string]string{"a.txt": text})
			got, err := loader{limit: 100}.load(filepath.Join(dir, "a.txt"))
			require.NoError(t, err)
			assert.Equal(t, text, got)
			got, err = loader{stdin: strings.NewReader(text), limit: 100}.load("-")
			require.NoError(t, err)
			assert.Equal(t, text, got)
		})
	}
}

func TestLoadRefuses(t *testing.T) {
	for name, c := range map[string]struct{ data, want string }{
		"pdf":      {"%PDF-1.7\n", "a PDF; extract its text first, for example with pdftotext"},
		"office":   {"PK\x03\x04\x14", "a zip archive or an office document; export it as plain text"},
		"gzip":     {"\x1f\x8b\x08", "compressed with gzip; decompress it first"},
		"bzip2":    {"BZh91AY&SY\xaa", "compressed with bzip2; decompress it first"},
		"image":    {"\x89PNG\r\n", "an image, not a text"},
		"utf-16":   {"\xff\xfea\x00", "in UTF-16; convert it, for example with iconv -f UTF-16 -t UTF-8"},
		"nul":      {"abc\x00", "a binary file, not a text: there is a NUL byte at offset 3"},
		"latin 1":  {"caf\xe9 noir", "not UTF-8: byte 0xE9 at offset 3; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8"},
		"cut rune": {"“a\xe2\x80", "not UTF-8: byte 0xE2 at offset 4; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8"},
		"long":     {strings.Repeat("a", 101), "more than 100 bytes; cut it up, or raise -max-size"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := loader{stdin: strings.NewReader(c.data), limit: 100}.load("-")
			assert.EqualError(t, err, c.want)
		})
	}
	_, err := loader{stdin: strings.NewReader(strings.Repeat("a", 100)), limit: 100}.load("-")
	assert.NoError(t, err, "the limit itself is allowed")
}

func TestLoadCannotRead(t *testing.T) {
	dir := files(t, map[string]string{"locked.txt": "a"})
	_, err := loader{limit: 100}.load(filepath.Join(dir, "gone.txt"))
	assert.EqualError(t, err, "no such file; it went away while others were read")
	_, err = loader{limit: 100}.load(dir)
	assert.ErrorContains(t, err, "cannot be read: ")
	_, err = loader{stdin: iotest.ErrReader(errors.New("the tape tore")), limit: 100}.load("-")
	assert.EqualError(t, err, "cannot be read: the tape tore")

	locked := filepath.Join(dir, "locked.txt")
	require.NoError(t, os.Chmod(locked, 0))
	if _, err := os.ReadFile(locked); err == nil {
		t.Skip("this user may read everything")
	}
	_, err = loader{limit: 100}.load(locked)
	assert.EqualError(t, err, "permission denied; make it readable")
}
