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

// maxSearch is how many open elements an end tag may end: what is further out stays open.
const maxSearch = 100

// endBlock ends a block element, and what was left open in it.
func (s *scanner) endBlock(tag tagID) {
	switch atom.Atom(tag) {
	case atom.Html, atom.Body: // they end with the page
		return
	case atom.Br: // what browsers take for <br>
		if s.skip == 0 {
			s.lineBreak()
		}
		return
	}
	if tag&ownTag != 0 && s.ends[tag] == 0 {
		return // it began inside a line
	}
	at := -1
	if s.ends[tag] > 0 {
		for i := len(s.open) - 1; i > 0 && i >= len(s.open)-maxSearch; i-- {
			if s.open[i].tag == tag {
				at = i
				break
			}
			if kindOf(s.open[i].tag)&fenceTag != 0 && !inTable(tag) {
				break
			}
		}
	}
	if s.skip == 0 || at > 0 && at < s.skipBase {
		s.flush()
	}
	if at > 0 {
		s.popTo(at)
	}
	if s.skip == 0 {
		s.begin(s.token)
	}
}

// inTable tells whether a tag is one that tables are made of.
func inTable(tag tagID) bool {
	switch atom.Atom(tag) {
	case atom.Table, atom.Tbody, atom.Thead, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption:
		return true
	}
	return false
}

// closeImplied ends what a start tag ends without saying so.
func (s *scanner) closeImplied(tag tagID) {
	top := atom.Atom(s.open[len(s.open)-1].tag)
	ends := false
	switch atom.Atom(tag) {
	case atom.Li:
		s.closeWithin(tag, atom.Ul, atom.Ol)
		return
	case atom.Dt, atom.Dd:
		ends = top == atom.Dt || top == atom.Dd
	case atom.Td, atom.Th:
		s.closeWithin(tagID(atom.Td), atom.Tr, atom.Table)
		s.closeWithin(tagID(atom.Th), atom.Tr, atom.Table)
		return
	case atom.Tr:
		s.closeWithin(tag, atom.Table, atom.Table)
		return
	}
	if ends || top == atom.P || kindOf(tagID(top))&headingTag != 0 && kindOf(tag)&headingTag != 0 {
		s.flush()
		s.popTo(len(s.open) - 1)
	}
}

// closeWithin ends an open element of a tag if it is inside one of two others, a few elements up at the most.
func (s *scanner) closeWithin(tag tagID, outer, other atom.Atom) {
	if s.ends[tag] == 0 {
		return
	}
	for i := len(s.open) - 1; i > 0 && i >= len(s.open)-8; i-- {
		if s.open[i].tag == tag {
			s.flush()
			s.popTo(i)
			return
		}
		if t := atom.Atom(s.open[i].tag); t == outer || t == other {
			return
		}
	}
}

// push opens a block element.
func (s *scanner) push(tag tagID, kind tagKind, a attributes) {
	e := openElement{tag: tag, flags: a.flags, names: a.names*31 + uint32(tag), elem: -1}
	if kind&furnitureTag != 0 {
		e.flags |= isFurniture
	}
	switch atom.Atom(tag) {
	case atom.Html, atom.Body, atom.Main, atom.Article: // their class names speak of everything
		e.flags &= isContent
		if atom.Atom(tag) == atom.Article {
			e.flags |= isArticle
		}
	case atom.Blockquote:
		e.flags |= isQuote
		for i := len(s.open) - 1; i > 0 && i >= len(s.open)-3; i-- {
			if s.open[i].flags&isFigure != 0 { // its caption says who is quoted
				s.open[i].flags |= isQuote
				if s.open[i].elem >= 0 {
					s.elements[s.open[i].elem].flags |= isQuote
				}
			}
		}
	case atom.Ul, atom.Ol, atom.Dl, atom.Table:
		e.flags |= isList
	case atom.Figure:
		e.flags |= isFigure
	case atom.Figcaption:
		e.flags |= isCaption
	case atom.P, atom.Pre:
		e.flags |= isPara
	case atom.Footer:
		e.flags |= isSignature
	}
	s.open = append(s.open, e)
	s.ends[tag]++
	if (atom.Atom(tag) == atom.Pre || atom.Atom(tag) == atom.Listing) && s.pre == 0 {
		s.pre = len(s.open)
	}
}

// popTo closes open elements until n are left; the outermost stays.
func (s *scanner) popTo(n int) {
	for n = max(n, 1); len(s.open) > n; s.open = s.open[:len(s.open)-1] {
		s.ends[s.open[len(s.open)-1].tag]--
	}
	n = len(s.open)
	s.made = min(s.made, n)
	if s.pre > n {
		s.pre = 0
	}
	if s.skip != 0 && s.skipBase > n {
		s.skip = 0
		s.begin(s.token)
	}
	if s.linkBase > n {
		s.link = false
	}
	for len(s.quotes) > 0 && s.quotes[len(s.quotes)-1].base > n {
		s.endQuote()
	}
	s.endCaptures(n)
}

// inQuote tells whether a blockquote is open here, a few elements up at the most.
func (s *scanner) inQuote() bool {
	for i := len(s.open) - 1; i > 0 && i >= len(s.open)-8; i-- {
		if s.open[i].flags&isQuote != 0 {
			return true
		}
	}
	return false
}
