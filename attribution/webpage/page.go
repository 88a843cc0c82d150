package webpage

import (
	"sort"

	"github.com/whosaid/whosaid/attribution"
)

// A Span is a half-open range of bytes: of [Page.Article]'s text, or of the page as it was given.
type Span = attribution.Span

// Options is what the caller knows of a page beside its bytes. The zero value is fine.
type Options struct {
	ContentType string // as the server's header has it: "text/html; charset=windows-1252"; it goes before what the page says
	URL         string // where the page is from: Page.URL if the page itself names no address
}

// A Page is the article of a web page, with the way back to the page's bytes. It is immutable, and safe to share as long
// as nobody changes its fields.
type Page struct {
	Article  attribution.Article // Text is empty when the page has no article
	URL      string              // the address that the page gives as its own; may be empty
	Language string              // as the page has it: "en-GB"; may be empty
	Charset  string              // the encoding that the page was read in: "utf-8", "windows-1252"

	// Quotations are the quotations that the page marks by tags, in order: q and blockquote.
	Quotations []Quotation

	way  []stretch
	size int // of the page
}

// A Quotation is a stretch of the text that is quoted by a tag of its own.
type Quotation struct {
	Span           // of the text, with the quotation marks, those of Read included
	Signature Span // of the text: who is quoted, as a footer, cite or caption says; empty when nothing does
}

// Read finds the article of a page. Every input is accepted, and the time and memory are in proportion to it: a page
// without an article gives an empty text, and bytes that are no markup are text. The page is not kept.
func Read(page []byte, o Options) *Page {
	text, name, from := decode(page, o.ContentType)
	s := scan(text)
	c := choose(s)
	a := assembler{c: c}
	kept := c.keep()
	a.article(kept)
	p := &Page{Charset: name, Quotations: a.quotes, way: a.way, size: len(page)}
	p.Article.Text = a.text.String()
	p.metadata(c, kept, o)
	if from != nil {
		p.way = recode(p.way, page, from, name)
	}
	return p
}

// Source gives the bytes of the page from which a span of the text comes, from the first to the last: with the tags
// between them, and with the whole of a character reference of which the span has a part. What lies beyond the text is
// taken for its end.
func (p *Page) Source(s Span) Span {
	if len(p.way) == 0 {
		return Span{}
	}
	start := p.at(s.Start, false)
	if s.End <= s.Start {
		return Span{Start: start, End: start}
	}
	return Span{Start: start, End: max(start, p.at(s.End, true))}
}

// Pieces gives the same bytes without what stands between them: those that became the text of the span, in order and
// apart from each other. White space that became one space, and the tags that stand for a line break or a quotation mark, are
// among them; the end of a paragraph is not.
func (p *Page) Pieces(s Span) (pieces []Span) {
	for i := p.find(s.Start); i < len(p.way) && p.way[i].text < s.End; i++ {
		w := p.way[i]
		from := Span{Start: w.page.start, End: w.page.end}
		if w.copied {
			from.Start += max(0, s.Start-w.text)
			from.End -= max(0, w.textEnd-s.End)
		}
		switch n := len(pieces) - 1; {
		case from.End <= from.Start:
		case n >= 0 && pieces[n].End == from.Start:
			pieces[n].End = from.End
		default:
			pieces = append(pieces, from)
		}
	}
	return pieces
}

// find gives the stretch that holds a byte of the text.
func (p *Page) find(at int) int {
	return sort.Search(len(p.way), func(i int) bool { return p.way[i].textEnd > at })
}

// at gives the place in the page of one in the text: that of the byte behind it, or of the end of the byte before it.
func (p *Page) at(text int, end bool) int {
	if end {
		text--
	}
	i := p.find(text)
	switch {
	case i == len(p.way):
		return p.way[i-1].page.end
	case p.way[i].copied && end:
		return p.way[i].page.start + max(0, text-p.way[i].text) + 1
	case p.way[i].copied:
		return p.way[i].page.start + max(0, text-p.way[i].text)
	case end:
		return p.way[i].page.end
	}
	return p.way[i].page.start
}
