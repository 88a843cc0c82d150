// Package reading brings in what is to be checked and what it is checked against: articles as text, as web pages and as JSON
// lines, and sources, which are transcripts, speeches, documents and subtitles.
package reading

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
	"time"

	"github.com/whosaid/whosaid/attribution"
)

// An Article is what a file or a line of one holds.
type Article struct {
	attribution.Article
	Name     string // how the file or the line calls it: for people
	URL      string // where it is published; may be empty
	Language string // as the page has it; may be empty
	SaidIn   string // the source that it names for its quotations, by the name of Source; may be empty
}

// Key tells articles apart: by the address, or by outlet and text of one without an address. The same text in two outlets is
// two articles; a corrected text under the same address is the same one.
func (a *Article) Key() string {
	if a.URL != "" {
		address, _, _ := strings.Cut(a.URL, "#")
		return Hash("url", address)
	}
	return Hash("text", a.Outlet, a.Text)
}

// Content is a hash of all that is known of an article but its name: it tells whether there is something new.
func (a *Article) Content() string {
	return Hash(a.Text, a.Headline, a.Byline, a.Outlet, a.When(), a.URL, a.Language, a.SaidIn)
}

// When is the date as it is written down: RFC 3339, or nothing.
func (a *Article) When() string {
	if a.Date.IsZero() {
		return ""
	}
	return a.Date.Format(time.RFC3339)
}

// Hash gives 128 bits of SHA-256 over texts, in hexadecimal. The texts are told apart, however they are cut.
func Hash(texts ...string) string {
	list, _ := json.Marshal(lengths(texts))
	h := sha256.New()
	h.Write(list)
	for _, s := range texts {
		h.Write([]byte(s))
	}
	return hex.EncodeToString(h.Sum(nil)[:16])
}

func lengths(texts []string) (out []int) {
	for _, s := range texts {
		out = append(out, len(s))
	}
	return out
}
