package page

import (
	"net/url"
	"strings"
	"unicode"

	"github.com/whosaid/whosaid/attribution"
)

// An address is where an article is published, if that is an address of the web.
type address struct {
	page     string // without its fragment
	fragment string // with #, or empty
}

// newAddress takes an address apart; what a reader should not be sent to (javascript:, data:, file:) is none.
func newAddress(s string) address {
	s = strings.TrimSpace(s)
	if strings.ContainsFunc(s, func(r rune) bool { return unicode.IsControl(r) || unicode.IsSpace(r) }) {
		return address{}
	}
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return address{}
	}
	fragment := ""
	if f := u.EscapedFragment(); f != "" {
		if i := strings.Index(f, ":~:"); i >= 0 {
			f = f[:i]
		}
		fragment = f
	}
	u.Fragment, u.RawFragment = "", ""
	return address{page: u.String(), fragment: fragment}
}

// link is the address as it is; "" when there is none.
func (a address) link() string {
	if a.fragment == "" {
		return a.page
	}
	return a.page + "#" + a.fragment
}

// Words of a quote that a link into the page names: all of a short one, the first and the last ones of a long one.
const (
	shortQuote = 12
	edgeWords  = 5
)

// passage is a link to the words of a quote on the live page, by a text directive (https://wicg.github.io/scroll-to-text-fragment/):
// #:~:text=first words,last words. A browser that does not know it opens the page. Exact words match within one block only,
// so of a quote that runs over lines only the edges are named, too.
func (a address) passage(text string, q *attribution.Quote) string {
	if a.page == "" {
		return ""
	}
	stretch := q.Spans[0].Of(text)
	all := strings.Fields(stretch)
	if len(all) == 0 {
		return ""
	}
	directive := ""
	if len(all) <= shortQuote && !strings.ContainsAny(stretch, "\n\r") {
		directive = escapeText(strings.Join(all, " "))
	} else {
		n := min(edgeWords, (len(all)+1)/2)
		first, last := within(stretch, all[:n], true), within(stretch, all[len(all)-n:], false)
		directive = escapeText(strings.Join(first, " ")) + "," + escapeText(strings.Join(last, " "))
	}
	return a.page + "#" + a.fragment + ":~:text=" + directive
}

// within leaves those of some words that stand on the first line of a stretch, or on its last.
func within(stretch string, words []string, first bool) []string {
	lines := strings.FieldsFunc(strings.TrimSpace(stretch), func(r rune) bool { return r == '\n' || r == '\r' })
	if first {
		return words[:min(len(words), len(strings.Fields(lines[0])))]
	}
	return words[max(0, len(words)-len(strings.Fields(lines[len(lines)-1]))):]
}

// escapeText percent-encodes a text for a directive, all but letters, digits and what means nothing there: "-" and "," do.
func escapeText(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for _, c := range []byte(strings.ToValidUTF8(s, "\uFFFD")) {
		if isAlphanumeric(rune(c)) || c == '.' || c == '_' || c == '~' {
			b.WriteByte(c)
		} else {
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		}
	}
	return b.String()
}
