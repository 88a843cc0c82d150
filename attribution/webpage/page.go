package webpage

import (
	"math"
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

	way []stretch
}

// A Quotation is a stretch of the text that is quoted by a tag of its own.
type Quotation struct {
	Span           // of the text, with the quotation marks, those of Read included
	Signature Span // of the text: who is quoted, as a footer, cite or caption says; empty when nothing does
}

// maxPage is how much of a page is read, in bytes: places in it are kept as 32 bits.
const maxPage = math.MaxInt32

// Read finds the article of a page. Every input is accepted, and the time and memory are in proportion to it: a page
// without an article gives an empty text, and bytes that are no markup are text. What lies behind the first 2 GiB is not
// read. The page is not kept.
func Read(page []byte, o Options) *Page {
	page = page[:min(len(page), maxPage)]
	text, name, from := decode(page, o.ContentType)
	s := scan(text[:min(len(text), maxPage)])
	c := choose(s)
	a := assembler{c: c}
	kept := c.keep()
	a.article(kept)
	p := &Page{Charset: name, Quotations: a.quotes, way: a.way}
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
		from := Span{Start: int(w.page.start), End: int(w.page.end)}
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

// Text gives the bytes of the text that come from a span of the page, the way back of Source: whatever of the text lies within
// comes whole, of a character reference, too, that the span has a part of. It is empty, and stands where the text goes on, when
// nothing of the span became text.
func (p *Page) Text(page Span) Span {
	first := sort.Search(len(p.way), func(i int) bool { return int(p.way[i].page.end) > page.Start })
	last := sort.Search(len(p.way), func(i int) bool { return int(p.way[i].page.start) >= page.End })
	if first == len(p.way) {
		return Span{Start: len(p.Article.Text), End: len(p.Article.Text)}
	}
	w := p.way[first]
	s := Span{Start: w.text, End: w.text}
	if w.copied {
		s.Start += max(0, page.Start-int(w.page.start))
		s.End = s.Start
	}
	if last <= first {
		return s
	}
	w = p.way[last-1]
	s.End = w.textEnd
	if w.copied {
		s.End -= max(0, int(w.page.end)-page.End)
	}
	return Span{Start: s.Start, End: max(s.Start, s.End)}
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
	if i == len(p.way) {
		return int(p.way[i-1].page.end)
	}
	w := p.way[i]
	start := int(w.page.start)
	if w.copied {
		start += max(0, text-w.text)
	}
	switch {
	case end && w.copied:
		return start + 1
	case end:
		return int(w.page.end)
	}
	return start
}
