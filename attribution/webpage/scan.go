package webpage

import (
	"bytes"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A scanner reads the tags of a page once, and makes elements and blocks of text of them. Only elements that hold text are
// kept, so that a hundred thousand open tags cost a hundred thousand small entries on a stack and no more.
type scanner struct {
	page     []byte
	tokens   *html.Tokenizer
	token    pageSpan // the token being read
	elements []element
	blocks   []block
	pieces   []piece
	notes    notes

	open []openElement
	made int           // how many of open are in elements already
	ends map[tagID]int // how many of each tag are open

	current block
	pending pageSpan // white space that is a space if text follows; empty: none
	pre     int      // how deep in open white space counts; 0: nowhere

	skip     tagID // the element whose content is skipped; 0: none
	skipDeep int   // how many of the same name are open inside
	skipBase int   // length of open when it began

	link     bool
	linkBase int
	quotes   []openQuote
	captures []openCapture
	classes  wordList
	scratch  []byte
	ownName  uint16 // what the name of an element tells that is none of HTML's
}

type openElement struct {
	tag   tagID
	flags uint16
	names uint32
	elem  int32
}

// An openQuote is a q whose end has not come.
type openQuote struct {
	piece int // of its opening mark
	base  int // length of open when it began
}

// scan reads a page.
func scan(page []byte) *scanner {
	s := &scanner{page: page, tokens: html.NewTokenizer(bytes.NewReader(page)), ends: map[tagID]int{}, classes: classWords()}
	s.open = append(s.open, openElement{elem: -1})
	s.begin(pageSpan{})
	for {
		kind := s.tokens.Next()
		s.token = pageSpan{s.token.end, s.token.end + int32(len(s.tokens.Raw()))}
		switch kind {
		case html.ErrorToken:
			s.token = span(len(page), len(page))
			s.popTo(0)
			s.flush()
			return s
		case html.TextToken:
			if s.skip == 0 {
				s.text(s.token)
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := s.tokens.TagName()
			tag := tagOf(name)
			s.ownName = 0
			if tag&ownTag != 0 {
				s.ownName = s.named(name)
			}
			s.startTag(tag, more, kind == html.SelfClosingTagToken)
		case html.EndTagToken:
			name, _ := s.tokens.TagName()
			s.endTag(tagOf(name))
		}
	}
}

// startTag reads a start tag; more tells that it has attributes.
func (s *scanner) startTag(tag tagID, more, selfClosing bool) {
	kind := kindOf(tag)
	if kind&plainTag != 0 {
		return
	}
	if kind&rawTag != 0 {
		s.raw(tag, more)
		return
	}
	if kind&voidTag != 0 {
		s.void(tag, more)
		return
	}
	var a attributes
	if more {
		a = s.attributes(tag)
	}
	if s.skip != 0 {
		if tag == s.skip && !selfClosing {
			s.skipDeep++
		}
		if kind&inlineTag == 0 && !selfClosing {
			s.push(tag, kind, a)
		}
		return
	}
	if kind&skippedTag != 0 {
		if !selfClosing {
			s.startSkip(tag)
		}
		return
	}
	if kind&inlineTag != 0 {
		s.inline(tag, a)
		return
	}
	a.flags |= s.ownName
	if tag&ownTag != 0 && s.inLine() && a.flags&(isFurniture|isComments|isHidden) == 0 {
		return
	}
	s.closeImplied(tag)
	s.flush()
	s.push(tag, kind, a)
	s.begin(s.token)
}

// inLine tells whether an element that is none of HTML's stands inside a line here: in a paragraph, or behind text.
func (s *scanner) inLine() bool {
	top := s.open[len(s.open)-1]
	return s.current.elem >= 0 || top.flags&isPara != 0 || kindOf(top.tag)&headingTag != 0
}

// inline reads the start tag of an element inside a line.
func (s *scanner) inline(tag tagID, a attributes) {
	switch {
	case a.flags&isHidden != 0:
		s.startSkip(tag)
		return
	case atom.Atom(tag) == atom.A:
		s.link, s.linkBase = true, len(s.open)
	case atom.Atom(tag) == atom.Q:
		s.startQuote()
	case atom.Atom(tag) == atom.Cite && s.inQuote():
		s.current.cite, s.current.citeEnd = int32(len(s.pieces)), 0
	}
	s.capture(tag, a)
}

func (s *scanner) startSkip(tag tagID) { s.skip, s.skipDeep, s.skipBase = tag, 0, len(s.open) }

// raw leaves out an element that holds no markup, but for a title and the data of JSON-LD.
func (s *scanner) raw(tag tagID, more bool) {
	keep := atom.Atom(tag) == atom.Title && s.skip == 0
	for more && atom.Atom(tag) == atom.Script {
		var key, value []byte
		key, value, more = s.tokens.TagAttr()
		keep = keep || string(key) == "type" && bytes.EqualFold(bytes.TrimSpace(value), []byte("application/ld+json"))
	}
	// The text, if there is any, and the end tag come next. An end tag that is the next token is read as any other.
	if s.tokens.Next() != html.TextToken {
		s.token = pageSpan{s.token.end, s.token.end + int32(len(s.tokens.Raw()))}
		return
	}
	s.token = pageSpan{s.token.end, s.token.end + int32(len(s.tokens.Raw()))}
	if keep {
		s.notes.raw(tag, s.page[s.token.start:s.token.end])
	}
}

// void reads a tag that has no end.
func (s *scanner) void(tag tagID, more bool) {
	switch atom.Atom(tag) {
	case atom.Br:
		if s.skip == 0 {
			s.lineBreak()
		}
	case atom.Hr:
		if s.skip == 0 {
			s.closeImplied(tag)
			s.flush()
			s.begin(s.token)
		}
	case atom.Meta, atom.Link:
		if more {
			s.notes.meta(s.tokens, atom.Atom(tag) == atom.Link)
		}
	}
}

// endTag reads an end tag.
func (s *scanner) endTag(tag tagID) {
	kind := kindOf(tag)
	if s.skip != 0 && tag == s.skip {
		if s.skipDeep--; s.skipDeep < 0 {
			s.endSkip()
			return
		}
	}
	if kind&inlineTag == 0 {
		s.endBlock(tag)
		return
	}
	if s.skip != 0 {
		return
	}
	switch atom.Atom(tag) {
	case atom.A:
		s.link = false
	case atom.Q:
		if len(s.quotes) > 0 {
			s.endQuote()
		}
	case atom.Cite:
		s.current.citeEnd = int32(len(s.pieces))
	}
	s.endCapture(tag)
}

// endSkip goes back to where the skipped element began, whatever was left open in it.
func (s *scanner) endSkip() {
	s.skip = 0
	s.popTo(s.skipBase)
}
