package page

import (
	"cmp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/attribution"
)

// An Article is what a page shows: a text with its records, and what is known beside it.
type Article struct {
	ID       string
	Article  attribution.Article
	Result   attribution.Result // its spans must lie in the text
	URL      string             // where it is published; may be empty
	Language string             // a BCP 47 tag; may be empty
}

// Options are what a caller may want of a page.
type Options struct {
	Source  string // a text that what stands between marks is checked against; empty for none
	Version string // of the program, for the foot of the page
}

// articleView is an article as the template takes it.
type articleView struct {
	Prefix   string // of the anchors: "" on a page of one article
	Many     bool   // there are other articles on the page
	Title    string
	Language string // of the text
	Byline   string
	Outlet   string
	Date     *dateView
	Link     string // where it is published, if that is an address of the web
	Address  string // the same in words, whatever it is
	Summary  []string
	Filters  []filterView
	Speakers []speakerView // those who say most
	Rest     []speakerView // the others
	Worth    []worthView
	Rows     []rowView
	Hash     string
	Checked  string // how the check against a source came out
}

// A layout is an article while it is laid out.
type layout struct {
	*Article
	prefix  string
	quotes  []attribution.Quote
	cards   []*cardView // one for each quote
	cast    cast
	date    *dateView
	address address
}

// newLayout prepares an article; prefix is what its anchors begin with.
func newLayout(a *Article, prefix string, c *checker) *layout {
	l := &layout{Article: a, prefix: prefix, quotes: a.Result.Quotes, date: newDate(a.Article.Date), address: newAddress(a.URL)}
	l.cast = newCast(a)
	l.cards = make([]*cardView, len(l.quotes))
	for i := range l.quotes {
		l.cards[i] = l.card(i, c)
	}
	return l
}

// view makes what the template takes.
func (l *layout) view(many bool) articleView {
	v := articleView{
		Prefix: l.prefix, Many: many, Title: l.title(), Language: languageTag(l.Language), Byline: l.Article.Article.Byline,
		Outlet: l.Article.Article.Outlet, Date: l.date, Link: l.address.link(), Address: l.URL, Hash: hashOf(l.text()),
	}
	v.Summary = l.summary()
	v.Filters = l.filters()
	v.Speakers = l.speakers()
	if len(v.Speakers) > mostSpeakers+1 {
		v.Speakers, v.Rest = v.Speakers[:mostSpeakers], v.Speakers[mostSpeakers:]
	}
	v.Worth = l.worth()
	v.Rows = l.rows()
	v.Checked = l.checked()
	return v
}

func (l *layout) text() string { return l.Article.Article.Text }

// title is what the article is called: its headline, or what the caller calls it.
func (l *layout) title() string {
	return cmp.Or(strings.TrimSpace(l.Article.Article.Headline), strings.TrimSpace(l.ID), "An article")
}

// summary is "41 quotes", "36 with a speaker", "3 to check".
func (l *layout) summary() []string {
	if len(l.quotes) == 0 {
		return []string{"no quotes"}
	}
	with, check := 0, 0
	for i := range l.quotes {
		if l.quotes[i].Speaker.Name != "" {
			with++
		}
		if l.cards[i].Level.Key == levelCheck {
			check++
		}
	}
	return []string{count(len(l.quotes), "quote"), strconv.Itoa(with) + " with a speaker", strconv.Itoa(check) + " to check"}
}

// count is "1 quote", "2 quotes".
func count(n int, thing string) string {
	if n != 1 {
		thing += "s"
	}
	return strconv.Itoa(n) + " " + thing
}

// number is how the page calls a quote, in digits.
func number(q *attribution.Quote) string { return strconv.Itoa(q.ID) }

// cardID and placeID are the anchors of a quote's card and of its place in the text.
func (l *layout) cardID(q *attribution.Quote) string { return l.prefix + "q" + number(q) }

func (l *layout) placeID(q *attribution.Quote) string { return l.prefix + "t" + number(q) }

// languageTag gives a tag that has the form of one; "" for others.
func languageTag(tag string) string {
	for part := range strings.SplitSeq(tag, "-") {
		if len(part) == 0 || len(part) > 8 || strings.ContainsFunc(part, func(r rune) bool { return !isAlphanumeric(r) }) {
			return ""
		}
	}
	return tag
}

func isAlphanumeric(r rune) bool {
	return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z' && r < utf8.RuneSelf
}

// oneLine gives words with single spaces between them.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
