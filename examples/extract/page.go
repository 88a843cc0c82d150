package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// An input is what a file holds: a text, or a web page with the text in it.
type input struct {
	text string
	page *webpage.Page // nil when the file is the text
}

// isPageName tells whether a file says by its name that it is a web page.
func isPageName(path string) bool {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".html", ".htm", ".xhtml", ".shtml":
		return true
	}
	return false
}

// readPage reads the article of a page.
func readPage(data []byte) (input, error) {
	p := webpage.Read(data, webpage.Options{})
	if p.Article.Text == "" {
		return input{}, errors.New("an HTML page without an article that could be found; take its text out by hand, or with another program")
	}
	return input{text: p.Article.Text, page: p}, nil
}

// article gives an input with what is known beside its text: what the user says goes before what the page says.
func (in input) article(about attribution.Article) attribution.Article {
	if in.page != nil {
		a := in.page.Article
		about.Headline = cmp.Or(about.Headline, a.Headline)
		about.Byline = cmp.Or(about.Byline, a.Byline)
		about.Outlet = cmp.Or(about.Outlet, a.Outlet)
		if about.Date.IsZero() {
			about.Date = a.Date
		}
	}
	about.Text = in.text
	return about
}

// articleFormat writes what was read instead of what was said in it, one document a line.
type articleFormat struct{ exportFormat }

func (articleFormat) document(d document) ([]byte, error) {
	line := struct {
		ID string `json:"id"`
		attribution.Article
		URL      string `json:"url,omitempty"`
		Language string `json:"language,omitempty"`
	}{ID: d.ID, Article: d.article, URL: d.url}
	if d.page != nil {
		line.URL, line.Language = cmp.Or(d.url, d.page.URL), d.page.Language
	}
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	err := e.Encode(line)
	return out.Bytes(), err
}
