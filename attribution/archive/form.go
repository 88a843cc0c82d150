package archive

import (
	"bytes"
	"path"
	"regexp"
	"strings"
)

// A Form is a way to keep documents together.
type Form string

// The forms.
const (
	None  Form = ""      // no archive: one document
	Lines Form = "jsonl" // a JSON object a line
	CSV   Form = "csv"   // a row for each document, below a row of names; the separator is a comma, semicolon or tab
	Tar   Form = "tar"
	Zip   Form = "zip"
	WARC  Form = "warc"
	Gzip  Form = "gzip"
	Zstd  Form = "zstd"
)

// HeadLen is how many bytes [FormOf] wants to see at most.
const HeadLen = 4096

// mark is the byte order mark of UTF-8.
const mark = "\uFEFF"

var (
	// object is how a line with a JSON object begins. A brace alone on its line begins JSON of another layout.
	object = regexp.MustCompile(`^\{[ \t]*("(?:[^"\\]|\\.)*"[ \t]*:|\})`)
	warc   = regexp.MustCompile(`^WARC/[0-9]+\.[0-9]+\r?\n`)
)

// FormOf tells the form of a file by its first bytes, HeadLen of them or all that there are, and where these can't tell by its
// name.
func FormOf(head []byte, name string) Form {
	switch {
	case bytes.HasPrefix(head, []byte{0x1f, 0x8b, 8}):
		return Gzip
	case bytes.HasPrefix(head, []byte("\x28\xb5\x2f\xfd")):
		return Zstd
	case bytes.HasPrefix(head, []byte("PK\x03\x04")), bytes.HasPrefix(head, []byte("PK\x05\x06")):
		if isOffice(head) {
			return None
		}
		return Zip
	case warc.Match(head):
		return WARC
	case len(head) > 262 && string(head[257:262]) == "ustar":
		return Tar
	}
	text := bytes.TrimLeft(bytes.TrimPrefix(head, []byte(mark)), " \t\r\n")
	if object.Match(text) {
		return Lines
	}
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv":
		return CSV
	case ".jsonl", ".ndjson":
		return Lines
	}
	return None
}

// isOffice tells whether a zip file is a document of an office program, by its first member.
func isOffice(head []byte) bool {
	if len(head) < 30 {
		return false
	}
	first := head[30:min(len(head), 30+64)]
	for _, name := range []string{"[Content_Types].xml", "mimetype", "_rels/", "docProps/", "word/", "xl/", "ppt/"} {
		if bytes.HasPrefix(first, []byte(name)) {
			return true
		}
	}
	return false
}

// uncompressed is the name of what a compressed file holds.
func uncompressed(name string) string {
	for _, end := range []struct{ from, to string }{{".tgz", ".tar"}, {".gz", ""}, {".tzst", ".tar"}, {".zst", ""}, {".zstd", ""}} {
		if len(name) > len(end.from) && strings.EqualFold(name[len(name)-len(end.from):], end.from) {
			return name[:len(name)-len(end.from)] + end.to
		}
	}
	return name
}

// idOf is the name of a file without folders and extension.
func idOf(name string) string {
	base := path.Base(strings.ReplaceAll(name, `\`, "/"))
	if bare := strings.TrimSuffix(base, path.Ext(base)); bare != "" {
		return bare
	}
	return base
}
