package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
)

// load reads a file, or standard input under the name -, and refuses what is no text: nothing would be found in it, and
// that would read like a verdict.
func load(path string, stdin io.Reader) (string, error) {
	var data []byte
	var err error
	if path == "-" {
		data, err = io.ReadAll(stdin)
	} else {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		var failed *os.PathError
		if errors.As(err, &failed) {
			err = failed.Err
		}
		return "", fmt.Errorf("%s: cannot be read: %w", printable(path), err)
	}
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.start)) {
			return "", fmt.Errorf("%s: %s", printable(path), s.what)
		}
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", fmt.Errorf("%s: a binary file, not a text: there is a NUL byte at offset %d", printable(path), i)
	}
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return "", fmt.Errorf("%s: not UTF-8: byte 0x%02X at offset %d; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8",
				printable(path), data[i], i)
		}
		i += n
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

// A quotation is what to look for, how to call it, and who is said to have said it, where that is known.
type quotation struct{ name, text, speaker string }

// byLine takes each line that is not blank for a quotation.
func byLine(text string) (out []quotation) {
	number := 0
	for line := range strings.Lines(strings.TrimPrefix(text, "\uFEFF")) {
		number++
		if line = strings.TrimSpace(line); line != "" {
			out = append(out, quotation{name: fmt.Sprintf("line %d", number), text: line})
		}
	}
	return out
}

// byRecord takes what stands between quotation marks in the records of examples/extract, one document a line.
func byRecord(text string) (out []quotation, err error) {
	number := 0
	for line := range strings.Lines(text) {
		number++
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		var d struct {
			Doc    string               `json:"doc"`
			Quotes *[]attribution.Quote `json:"quotes"`
		}
		if err := json.Unmarshal([]byte(line), &d); err != nil {
			return nil, fmt.Errorf("line %d: no document of extract -format jsonl: %w; one document a line is wanted, not -format json", number, err)
		}
		if d.Quotes == nil {
			return nil, fmt.Errorf(`line %d: no document of extract -format jsonl: "quotes" is missing`, number)
		}
		for _, q := range *d.Quotes {
			pieces, err := verbatim(q)
			if err != nil {
				return nil, fmt.Errorf("line %d: quote %d: %w", number, q.ID, err)
			}
			for i, piece := range pieces {
				name := fmt.Sprintf("%s, quote %d", printable(d.Doc), q.ID)
				if len(pieces) > 1 {
					name += fmt.Sprintf(", part %d of %d", i+1, len(pieces))
				}
				if q.Speaker.Name != "" {
					name += " (" + printable(q.Speaker.Name) + ")"
				}
				out = append(out, quotation{name, piece, q.Speaker.Name})
			}
		}
	}
	return out, nil
}

// verbatim cuts the stretches that a record vouches for out of its text. Their offsets are those of the article, which is
// not at hand; but the text is the pieces of the article that Spans names, with a space between them.
func verbatim(q attribution.Quote) (out []string, err error) {
	for _, v := range q.Verbatim {
		at, found := 0, false
		for _, s := range q.Spans {
			from, to := at+v.Start-s.Start, at+v.End-s.Start
			if s.Start <= v.Start && v.End <= s.End && 0 <= from && from <= to && to <= len(q.Text) {
				out = append(out, q.Text[from:to])
				found = true
				break
			}
			at += s.Len() + 1
		}
		if !found {
			return nil, fmt.Errorf("its verbatim span %d to %d is not within its text", v.Start, v.End)
		}
	}
	return out, nil
}
