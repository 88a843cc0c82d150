package webpage

import "golang.org/x/net/html/atom"

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
