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
			assert.Equal(t, input{text: text}, got)
			got, err = loader{stdin: strings.NewReader(text), limit: 100}.load("-")
			require.NoError(t, err)
			assert.Equal(t, input{text: text}, got)
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

// page is a small web page with an article in it.
const page = `<head><meta charset="utf-8"><title>Ferry</title><script>alert("Mayor Jane Roe said hello")</script></head>
<body class="story"><nav><a href="/">Home</a></nav>
<p>&ldquo;I will <a href="https://example.com/?a=%22b%22">resign</a> on <b>Friday</b>,&rdquo; said Jane Roe.</p>
<p>The ferry, which has not left its quay since the storm in March, is to be sold.</p></body></html>`

const (
	isPage  = htmlPage
	isXML   = "an XML document; extract the text of the article first"
	isLines = "JSON lines in the place of a text; take the articles out first"
	isJSON  = "JSON; extract reads the text of an article alone: take it out first"
)

func TestOtherForms(t *testing.T) {
	long := strings.Repeat("The ferry has not left its quay since the storm. ", 20)
	for name, c := range map[string]struct{ text, want string }{
		"page":                        {"<!DOCTYPE html>\n<html lang=en>" + page, isPage},
		"page in capitals":            {"\uFEFF\r\n <!doctype HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">" + strings.ToUpper(page), isPage},
		"page without a declaration":  {"<html>" + page, isPage},
		"page behind a comment":       {"<!-- saved from url=(0019)https://example.com -->\n<html>" + page, isPage},
		"xhtml":                       {`<?xml version="1.0"?>` + "\n<!DOCTYPE html>\n<html>" + page, isPage},
		"old page that closes little": {"<html><body><p>" + long + "<p>" + long + "<p>" + long + "<br>" + long + "<hr>", isPage},
		"fragment":                    {"<div class='story'><p>" + long + "</p><p>" + long + "</p></div>", isPage},
		"fragment of paragraphs":      {"<p>" + long[:200] + "</p>\n<p>" + long[:200] + "</p>\n<p>She left.</p>", isPage},
		"page behind its head":        {"HTTP/1.1 200 OK\nContent-Type: text/html\n\n<!doctype html><html>" + page + page, isPage},
		"xml":                         {`<?xml version="1.0" encoding="utf-8"?><rss><item>She left.</item></rss>`, isXML},
		"xml with paragraphs":         {`<?xml version="1.0"?><nitf><body><p>She left.</p><p>He stayed.</p></body></nitf>`, isXML},
		"json lines":                  {`{"id": "a", "text": "\"I quit,\" Mayor Jane Roe said.\n\nShe left."}` + "\n\n" + `{"id": "b", "text": "a"}` + "\n", isLines},
		"one json line":               {`{"id": "a", "text": "She left."}`, isLines},
		"json lines with a mark":      {"\uFEFF" + `{"id": "a"}` + "\r\n" + `{"id": "b"}` + "\r\n", isLines},
		"json object":                 {"{\n  \"id\": \"a\",\n  \"text\": \"She left.\"\n}\n", isJSON},
		"json array":                  {"[\n  {\"id\": \"a\"},\n  {\"id\": \"b\"}\n]\n", isJSON},
		"json array in a line":        {`["She left.", "He stayed."]`, isJSON},

		"empty":                    {"", ""},
		"prose":                    {article, ""},
		"a tag is mentioned":       {"The <blink> tag is back, said Jane Roe. " + long, ""},
		"tags at the start":        {"<b>LEYDA</b> — “We won,” said Jane Roe. " + long + long, ""},
		"a lesson":                 {"<html>, <head> and <body> make a page, said Jane Roe. " + long + long, ""},
		"tags of a lesson":         {"Write <p> and </p>, <b> and </b>, <ul> and <li>, said Jane Roe. " + long + long, ""},
		"a quoted declaration":     {"“<!doctype html> is how every page begins,” said Jane Roe. " + long, ""},
		"a declaration at the top": {"<!doctype html> and <html> are how every page begins, said Jane Roe. " + long, ""},
		"line breaks":              {strings.Repeat(long[:240]+"<br/>\n", 20), ""},
		"angle brackets":           {strings.Repeat("<our> ditches <jane@example.com> a < b > c ", 30), ""},
		"entities":                 {"&ldquo;We won,&rdquo; said Jane Roe. " + long, ""},
		"braces":                   {"{Leyda} “We won,” said Jane Roe.", ""},
		"brackets":                 {"[Leyda] “We won,” said Jane Roe. [{a}]", ""},
		"a line of json in prose":  {`{"text": "She left."}` + "\n\nThis is what the program wrote, said Jane Roe.", ""},
	} {
		assert.Equal(t, c.want, otherForm(c.text), name)
	}
}

// Nothing that comes with the module is taken for anything but a text.
func TestOtherFormsOfTheArticles(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, paths)
	for _, path := range paths {
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.NoError(t, checkText(b), path)
	}
}

// The command names those that it does not read, and goes on with the others.
func TestCommandNamesOtherForms(t *testing.T) {
	const none = "an HTML page without an article that could be found; take its text out by hand, or with another program"
	dir := files(t, map[string]string{
		"a.html": "<html><body><nav><a href=/>Home</a></nav></body></html>", "b.json": "{\n\"id\": \"b\"}", "c.txt": article,
	})
	got := extract(t, dir, `<?xml version="1.0"?><rss><item>She left.</item></rss>`, "a.html", "b.json", "-", "c.txt")
	assert.Equal(t, 1, got.status)
	assert.Equal(t, "extract: a.html: "+none+"\nextract: b.json: "+isJSON+"\nextract: standard input: "+isXML+"\n", got.err)
	assert.Equal(t, "c", line(t, got.out).ID)
}
