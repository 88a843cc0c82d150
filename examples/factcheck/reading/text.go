package reading

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"
)

// LongestFile is as much as a file that is one article or one source may hold, and a line of JSON lines, in bytes.
const LongestFile = 64 << 20

// load reads a whole file.
func load(path string) ([]byte, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, errors.New(Reason(err))
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, LongestFile+1))
	switch {
	case err != nil:
		return nil, errors.New(Reason(err))
	case len(data) > LongestFile:
		return nil, fmt.Errorf("longer than %d MB; cut it up", LongestFile>>20)
	}
	return data, nil
}

// plain gives the text of a file and refuses what is none: nothing would be found in it, and that would read like a finding.
func plain(data []byte) (string, error) {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.start)) {
			return "", errors.New(s.what)
		}
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", fmt.Errorf("a binary file and no text: there is a NUL byte at offset %d", i)
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return "", fmt.Errorf("not UTF-8: byte 0x%02X at offset %d; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8", data[i], i)
		}
		i += n
	}
	if strings.TrimSpace(string(data)) == "" {
		return "", errors.New("empty; write it again, or take it away")
	}
	return string(data), nil
}

// signatures are the first bytes of files that people mistake for texts, and what to do with them.
var signatures = []struct{ start, what string }{
	{"%PDF-", "a PDF; extract its text first, for example with pdftotext"},
	{"PK\x03\x04", "a zip archive or an office document; export it as plain text"},
	{"\xd0\xcf\x11\xe0", "an old office document; export it as plain text"},
	{`{\rtf`, "a rich text document; export it as plain text"},
	{"\x1f\x8b", "compressed with gzip; decompress it first"},
	{"\xff\xfe", "in UTF-16; convert it, for example with iconv -f UTF-16 -t UTF-8"},
	{"\xfe\xff", "in UTF-16; convert it, for example with iconv -f UTF-16 -t UTF-8"},
}
