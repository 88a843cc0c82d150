package export

import (
	"errors"
	"fmt"
	"slices"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/webpage"
	"github.com/whosaid/whosaid/internal/offset"
	"github.com/whosaid/whosaid/quotes"
)

// A Document is an article with its records, and what is known of where it is from. [New] and [FromPage] make one.
// It may be written in any number of formats, by any number of goroutines, as long as nobody changes it.
type Document struct {
	ID       string              // the caller's name for the article; what is written is told apart by it
	Article  attribution.Article // its Text must stay what it was when the Document was made
	Result   attribution.Result  // the records of the article; all of them, or those that the caller wants
	URL      string              // where the article is published; may be empty
	Language string              // a BCP 47 tag: "en-GB"; may be empty
	Page     *webpage.Page       // the page that the text was read out of; nil when the text is what the caller has
	Part     *Part               // where the text stands in a longer one; nil for a text that is whole

	places *offset.Table
}

// A Part says where the text of a [Document] stands in a longer one. [Records], [Flat] and [CSV] count in the longer one; the other
// formats count in the text of the part.
type Part struct {
	Number int              // from 1
	Own    attribution.Span // the bytes of the longer text whose records these are; Article.Text may have more on either side
	Last   bool             // nothing comes behind it
	Bytes  int              // of the longer text that stand before Article.Text
	Chars  int              // the same in code points
}

// NewPart makes the document of a window of a text. The result is what [attribution.Memory.Result] gives: its spans are of the whole
// text. chars is how many code points of it stand before the window's text, and number counts the windows, from 1.
func NewPart(id string, w attribution.Window, number, chars int, r attribution.Result) *Document {
	d := New(id, w.Article, r.MapSpans(func(s attribution.Span) attribution.Span {
		return attribution.Span{Start: s.Start - w.Start, End: s.End - w.Start}
	}))
	d.Part = &Part{Number: number, Own: w.Own, Last: w.Last, Bytes: w.Start, Chars: chars}
	return d
}

// New makes the document of a text. The id should be another one for each article.
func New(id string, a attribution.Article, r attribution.Result) *Document {
	return &Document{ID: id, Article: a, Result: r, places: offset.New(a.Text, nil)}
}

// FromPage makes the document of a web page. The result is that of the page's article: its spans are of the text, and not of
// the page.
func FromPage(id string, p *webpage.Page, r attribution.Result) *Document {
	return &Document{
		ID: id, Article: p.Article, Result: r, URL: p.URL, Language: p.Language, Page: p, places: offset.New(p.Article.Text, p),
	}
}

// errUnmade is what is wrong with a Document that no function of this package made.
var errUnmade = errors.New("the document is not made by export.New or export.FromPage")

// check tells whether the spans of the records lie in the text, so that all behind it may cut.
func (d *Document) check() error {
	if d == nil || d.places == nil {
		return errUnmade
	}
	if n := d.places.Len(quotes.Bytes); n != len(d.Article.Text) {
		return fmt.Errorf("document %q: its text has %d bytes and had %d when the document was made", d.ID, len(d.Article.Text), n)
	}
	for i := range d.Result.Quotes {
		q := &d.Result.Quotes[i]
		if len(q.Spans) == 0 {
			return fmt.Errorf("document %q: quote %d has no span", d.ID, q.ID)
		}
		at := 0
		for _, s := range q.Spans {
			if s.Start < at || s.End < s.Start || s.End > len(d.Article.Text) {
				return d.outside(q, "content", s)
			}
			at = s.End
		}
		for _, s := range q.Verbatim {
			if !d.holds(s) {
				return d.outside(q, "verbatim", s)
			}
		}
		if !d.holds(q.Cue.Span) {
			return d.outside(q, "cue", q.Cue.Span)
		}
		if !d.holds(q.Context.Sentence) {
			return d.outside(q, "sentence", q.Context.Sentence)
		}
		if !d.holds(q.Speaker.Span) {
			return d.outside(q, "speaker", q.Speaker.Span)
		}
	}
	return nil
}

func (d *Document) holds(s attribution.Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(d.Article.Text)
}

func (d *Document) outside(q *attribution.Quote, what string, s attribution.Span) error {
	const message = "document %q: quote %d: the %s at %d to %d is no place in a text of %d bytes, or out of order: " +
		"the result is of another text"
	return fmt.Errorf(message, d.ID, q.ID, what, s.Start, s.End, len(d.Article.Text))
}

// extent is where a quote begins and ends, with what stands between its spans.
func extent(q *attribution.Quote) attribution.Span {
	return attribution.Span{Start: q.Spans[0].Start, End: q.Spans[len(q.Spans)-1].End}
}

// points gives a span in code points.
func (d *Document) points(s attribution.Span) attribution.Span {
	return d.places.Span(s, quotes.Bytes, quotes.CodePoints)
}

// speaker gives the entry of a source among the speakers, which are in the order of their ids; nil when it has none.
func (d *Document) speaker(id int) *attribution.Speaker {
	all := d.Result.Speakers
	at, ok := slices.BinarySearchFunc(all, id, func(s attribution.Speaker, id int) int { return s.ID - id })
	if !ok || id == 0 {
		return nil
	}
	return &all[at]
}
