package main

import (
	"cmp"
	"net/http"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// A text is an article that was sent, with what was said of it.
type text struct {
	id      string
	article attribution.Article
	url     string
	page    *webpage.Page // that it was read out of; nil for a text
}

// newText makes a text of what was sent. What the sender says beside it goes before what a page says. The page is read as it is,
// in the encoding of its content type or what it says itself.
func newText(body []byte, isPage bool, contentType string, about text) (text, error) {
	t := about
	if isPage {
		t.page = webpage.Read(body, webpage.Options{ContentType: contentType, URL: about.url})
		a := t.page.Article
		if a.Text == "" {
			return t, bad(http.StatusUnprocessableEntity, "no article could be found in the HTML: paste its text instead")
		}
		t.article.Text = a.Text
		t.article.Headline = cmp.Or(t.article.Headline, a.Headline)
		t.article.Byline = cmp.Or(t.article.Byline, a.Byline)
		t.article.Outlet = cmp.Or(t.article.Outlet, a.Outlet)
		if t.article.Date.IsZero() {
			t.article.Date = a.Date
		}
		t.url = cmp.Or(t.url, t.page.URL)
		return t, nil
	}
	t.article.Text = string(body)
	switch {
	case strings.HasPrefix(t.article.Text, "%PDF-"):
		return t, bad(http.StatusUnsupportedMediaType, "a PDF: take its text out first, for example with pdftotext")
	case strings.IndexByte(t.article.Text, 0) >= 0:
		return t, bad(http.StatusUnsupportedMediaType, "no text: there is a NUL byte at %d", strings.IndexByte(t.article.Text, 0))
	case !utf8.ValidString(t.article.Text):
		return t, bad(http.StatusUnsupportedMediaType, "the text is not UTF-8: convert it, for example with iconv -f WINDOWS-1252 -t UTF-8")
	case strings.TrimSpace(t.article.Text) == "":
		return t, bad(http.StatusBadRequest, "there is no text: paste an article, or choose a file")
	}
	return t, nil
}

// document puts records beside a text.
func (t text) document(r attribution.Result) *export.Document {
	if t.page == nil {
		d := export.New(t.id, t.article, r)
		d.URL = t.url
		return d
	}
	d := export.FromPage(t.id, t.page, r)
	d.Article, d.URL = t.article, t.url
	return d
}

// isPage tells by name, by what the sender calls it, or by looking whether a file is a web page.
func isPage(name, contentType string, body []byte) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return true
	}
	return strings.HasPrefix(contentType, "text/html") || strings.HasPrefix(contentType, "application/xhtml+xml") ||
		strings.HasPrefix(http.DetectContentType(body), "text/html")
}

// day reads a date.
func day(s string) (time.Time, error) {
	if s = strings.TrimSpace(s); s == "" {
		return time.Time{}, nil
	}
	for _, layout := range []string{time.DateOnly, time.RFC3339} {
		if t, err := time.Parse(layout, s); err == nil {
			return t, nil
		}
	}
	return time.Time{}, bad(http.StatusBadRequest, "the date %q is none: write it like 2026-11-24", s)
}
