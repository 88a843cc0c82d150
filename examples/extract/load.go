package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"unicode/utf8"
)

// A loader reads documents and refuses what is not a text. The library would take any bytes; a command that was handed
// a PDF or a file in another encoding does its user no favour by finding half of the quotes in it.
type loader struct {
	stdin io.Reader
	limit int64 // of bytes
}

// load gives the text of a document, or the page that it is in, or one line of why not and what to do.
func (l loader) load(path string) (input, error) {
	in := l.stdin
	if path != stdinPath {
		file, err := os.Open(path)
		if err != nil {
			return input{}, readProblem(err)
		}
		defer file.Close()
		in = file
	}
	data, err := io.ReadAll(io.LimitReader(in, l.limit+1))
	if err != nil {
		return input{}, readProblem(err)
	}
	if int64(len(data)) > l.limit {
		return input{}, fmt.Errorf("more than %d bytes; cut it up, or raise -max-size", l.limit)
	}
	return parse(path, data)
}

// loadSource gives the text of -source; "" for none.
func loadSource(o options) (string, error) {
	if o.source == "" {
		return "", nil
	}
	if o.source == stdinPath {
		return "", errors.New("standard input is for the articles: name a file")
	}
	in, err := loader{limit: o.maxSize}.load(o.source)
	return in.text, err
}

// parse tells what a file holds.
func parse(path string, data []byte) (input, error) {
	named := isPageName(path)
	if what := signature(data); what != "" && !(named && strings.HasPrefix(what, inUTF16)) {
		return input{}, errors.New(what)
	}
	if named || otherForm(string(data)) == htmlPage {
		return readPage(data)
	}
	if err := checkText(data); err != nil {
		return input{}, err
	}
	return input{text: string(data)}, nil
}

// readProblem says in plain words why a file cannot be read.
func readProblem(err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return errors.New("no such file; it went away while others were read")
	case errors.Is(err, fs.ErrPermission):
		return errors.New("permission denied; make it readable")
	}
	return fmt.Errorf("cannot be read: %s", errorText(err))
}

// inUTF16 is how what is said of a file in UTF-16 begins.
const inUTF16 = "in UTF-16; "

// signatures are the first bytes of files that people mistake for texts, and what to do with them.
var signatures = []struct{ start, what string }{
	{"%PDF-", "a PDF; extract its text first, for example with pdftotext"},
	{"PK\x03\x04", "a zip archive or an office document; export it as plain text"},
	{"\xd0\xcf\x11\xe0", "an old office document; export it as plain text"},
	{`{\rtf`, "a rich text document; export it as plain text"},
	{"\x1f\x8b", "compressed with gzip; decompress it first"},
	{"BZh", "compressed with bzip2; decompress it first"},
	{"\xfd7zXZ", "compressed with xz; decompress it first"},
	{"\x28\xb5\x2f\xfd", "compressed with zstd; decompress it first"},
	{"\x89PNG", "an image, not a text"},
	{"\xff\xd8\xff", "an image, not a text"},
	{"GIF8", "an image, not a text"},
	{"\xff\xfe", inUTF16 + "convert it, for example with iconv -f UTF-16 -t UTF-8"},
	{"\xfe\xff", inUTF16 + "convert it, for example with iconv -f UTF-16 -t UTF-8"},
}

// signature says what a file is by its first bytes; "" for what may be a text.
func signature(data []byte) string {
	for _, s := range signatures {
		if bytes.HasPrefix(data, []byte(s.start)) && !plainStart(s.start, data) {
			return s.what
		}
	}
	return ""
}

// checkText tells why data is not a text in UTF-8, or nil.
func checkText(data []byte) error {
	text := string(data)
	if err := checkBytes(text, 0); err != nil {
		return err
	}
	if what := otherForm(text); what != "" {
		return errors.New(what)
	}
	return nil
}

// checkBytes tells why what stands at an offset of a file is no text in UTF-8, or nil.
func checkBytes(text string, at int) error {
	if i := strings.IndexByte(text, 0); i >= 0 {
		return fmt.Errorf("a binary file, not a text: there is a NUL byte at offset %d", at+i)
	}
	for i := 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			const message = "not UTF-8: byte 0x%02X at offset %d; convert it, for example with iconv -f WINDOWS-1252 -t UTF-8"
			return fmt.Errorf(message, text[i], at+i)
		}
		i += size
	}
	return nil
}

// htmlPage is what otherForm says of a web page, which is read as one.
const htmlPage = "an HTML page"

// otherForm says what a text in UTF-8 is that holds an article in another form, and what to do; "" for prose. Read as they
// are, a web page gives records with tags, scripts and captions in them, and JSON lines give words with \n and \" in them.
//
// A text that begins with a tag is a page if it has a few more, and closes some of them unless it says that it is a page; one
// that begins otherwise has to be full of tags: an article may well mention some.
func otherForm(data string) string {
	const (
		xml   = "an XML document; extract the text of the article first"
		lines = "JSON lines in the place of a text; take the articles out first"
		whole = "JSON; extract reads the text of an article alone: take it out first"
	)
	data = strings.TrimLeft(data, "\uFEFF \t\r\n")
	switch {
	case strings.HasPrefix(data, "<"):
		tags, closing := countTags(data)
		switch {
		case tags < 4:
		case declaration.MatchString(data) && tags*1000 >= len(data):
			return htmlPage
		case !strings.HasPrefix(data, "<?xml ") && tags*500 >= len(data) && closing*4 >= tags:
			return htmlPage
		}
		if strings.HasPrefix(data, "<?xml ") {
			return xml
		}
	case strings.HasPrefix(data, "{"), strings.HasPrefix(data, "["):
		first, rest, _ := strings.Cut(data, "\n")
		second, _, _ := strings.Cut(strings.TrimSpace(rest), "\n")
		if isObject(first) && (second == "" || isObject(second)) {
			return lines
		}
		if strings.Contains(data, `"`) && json.Valid([]byte(data)) {
			return whole
		}
	}
	if tags, closing := countTags(data); tags >= 20 && tags*100 >= len(data) && closing*4 >= tags {
		return htmlPage
	}
	return ""
}

// isObject says whether a text is a JSON object with something in it.
func isObject(s string) bool {
	s = strings.TrimSpace(s)
	return strings.HasPrefix(s, `{`) && strings.Contains(s, `"`) && json.Valid([]byte(s))
}

// declaration is how a text begins that says itself that it is a page: comments and an XML declaration may stand before it.
var declaration = regexp.MustCompile(`(?is)^(?:<\?xml[^>]*>|<!--.*?-->|\s)*<(?:!doctype\s+html|html)\b`)

// A tag of an element that a page consists of. Words that an article or a mail has in angle brackets are none.
var pageTag = regexp.MustCompile(`(?i)<(/?)(?:html|head|body|title|meta|link|script|style|noscript|header|footer|nav|main|` +
	`section|article|aside|div|span|p|a|br|hr|img|picture|source|figure|figcaption|iframe|svg|path|video|h[1-6]|ul|ol|li|` +
	`table|tbody|thead|tr|td|th|dl|dt|dd|blockquote|cite|q|b|i|u|em|strong|small|sub|sup|time|form|input|label|button)` +
	`(?:\s[^<>]*|/)?>`)

// countTags counts the tags of a page, and how many of them close an element.
func countTags(s string) (tags, closing int) {
	for _, m := range pageTag.FindAllStringSubmatchIndex(s, -1) {
		tags++
		closing += m[3] - m[2]
	}
	return tags, closing
}

// plainStart tells whether a signature of plain letters begins an article after all: "BZh" and "GIF8" could be words.
func plainStart(start string, data []byte) bool {
	if start != "BZh" && start != "GIF8" {
		return false
	}
	return bytes.IndexByte(data, 0) < 0 && utf8.Valid(data)
}
