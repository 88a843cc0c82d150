package webpage

import (
	"math"
	"strings"
	"unicode/utf8"
)

// begin starts a block of text behind a tag.
func (s *scanner) begin(tag pageSpan) {
	s.current = block{first: int32(len(s.pieces)), before: tag, elem: -1, cite: -1}
	s.pending = pageSpan{}
}

// flush ends the block of text before the token being read, if there is one.
func (s *scanner) flush() {
	b := &s.current
	if b.elem < 0 {
		return
	}
	s.pending = pageSpan{}
	for len(s.quotes) > 0 && s.quotes[len(s.quotes)-1].base >= len(s.open) {
		s.endQuote() // a q inside a paragraph that nobody closed
	}
	last := int32(len(s.pieces))
	for last > b.first && s.blank(s.pieces[last-1]) {
		last--
	}
	s.pieces = s.pieces[:last]
	if b.chars == 0 {
		s.pieces = s.pieces[:b.first]
		s.begin(s.token)
		return
	}
	b.last, b.after = last, s.token
	if b.cite >= last || b.citeEnd > 0 && b.citeEnd < last {
		b.cite = -1 // it is a title in the middle of what is quoted
	}
	e := &s.elements[b.elem]
	e.all, e.link = add(e.all, b.chars), add(e.link, b.link)
	s.blocks = append(s.blocks, *b)
	s.begin(s.token)
}

// add adds without overflow.
func add(a, b int32) int32 { return int32(min(int64(a)+int64(b), math.MaxInt32)) }

// blank tells whether a piece is white space.
func (s *scanner) blank(p piece) bool {
	switch p.kind {
	case space, lineBreak:
		return true
	case copied:
		return p.end == p.start+1 && s.page[p.start] == ' '
	case decoded:
		_, d := entity(s.page[p.start:p.end])
		return isBlank(d)
	}
	return false
}

// isBlank tells whether a decoded character leaves no ink: no-break spaces, marks of width zero.
func isBlank(s string) bool {
	return strings.Trim(s, "\u00a0\u200b\u200c\u200d\ufeff\u2060 \t\r\n\f") == ""
}

// The classes of bytes in text.
const (
	plainByte = iota
	spaceByte
	ampByte
	stopByte
)

var byteClass = func() (table [256]uint8) {
	for _, c := range " \t\r\n\f" {
		table[c] = spaceByte
	}
	table['&'] = ampByte
	for _, c := range ".!?,;:" {
		table[c] = stopByte
	}
	return table
}()

// text reads the text between two tags.
func (s *scanner) text(t pageSpan) {
	end := int(t.end)
	for i := int(t.start); i < end; {
		c := s.page[i]
		if byteClass[c] == spaceByte {
			j := i + 1
			for j < end && byteClass[s.page[j]] == spaceByte {
				j++
			}
			if s.pre > 0 && s.current.elem >= 0 {
				s.put(piece{pageSpan: span(i, j), kind: copied})
			} else {
				s.blankHere(span(i, j))
			}
			i = j
			continue
		}
		if c == '&' {
			if n, d := entity(s.page[i:end]); n > 0 {
				s.reference(span(i, i+n), d)
				i += n
				continue
			}
		}
		i = s.run(i, end)
	}
}

// run reads text that needs no change, single spaces included, and gives its end.
func (s *scanner) run(i, end int) int {
	s.flushSpace()
	words, stops := int32(1), int32(0)
	j := i
scan:
	for j < end {
		switch byteClass[s.page[j]] {
		case plainByte:
		case stopByte:
			stops++
		case spaceByte:
			if s.page[j] != ' ' || j+1 == end || byteClass[s.page[j+1]] == spaceByte {
				break scan
			}
			words++
		case ampByte:
			if j > i {
				break scan
			}
		}
		j++
	}
	s.count(j-i, words, stops)
	s.put(piece{pageSpan: span(i, j), kind: copied})
	return j
}

// reference reads a character reference.
func (s *scanner) reference(at pageSpan, d string) {
	switch {
	case len(d) == 1 && isSpace(d[0]):
		s.blankHere(at)
	case isBlank(d) && s.current.elem < 0: // before the text
	case isBlank(d):
		s.flushSpace()
		s.put(piece{pageSpan: at, kind: decoded})
	default:
		s.flushSpace()
		s.count(utf8.RuneCountInString(d), 0, 0)
		s.put(piece{pageSpan: at, kind: decoded})
	}
}

// blankHere notes white space.
func (s *scanner) blankHere(at pageSpan) {
	if s.current.elem < 0 || s.pending.end > 0 {
		return
	}
	if last := s.pieces[len(s.pieces)-1].kind; last == lineBreak || last == openMark {
		return
	}
	s.pending = at
}

// flushSpace makes a space of the white space before the text that follows, and sees that the text has a block.
func (s *scanner) flushSpace() {
	if s.current.elem < 0 {
		s.current.elem = s.make()
		s.current.tag = s.open[len(s.open)-1].tag
	}
	if s.pending.end > 0 {
		kind := space
		if s.pending.end == s.pending.start+1 && s.page[s.pending.start] == ' ' {
			kind = copied
		}
		s.put(piece{pageSpan: s.pending, kind: kind})
		s.pending = pageSpan{}
	}
}

// put adds a piece, joined to the one before where that is possible.
func (s *scanner) put(p piece) {
	if n := len(s.pieces) - 1; n >= int(s.current.first) && p.kind == copied && s.pieces[n].kind == copied && s.pieces[n].end == p.start {
		s.pieces[n].end = p.end
		return
	}
	s.pieces = append(s.pieces, p)
}

// count counts text.
func (s *scanner) count(chars int, words, stops int32) {
	b := &s.current
	n := int32(min(chars, math.MaxInt32))
	b.chars, b.words, b.stops = add(b.chars, n), add(b.words, words), add(b.stops, stops)
	if s.link {
		b.link = add(b.link, n)
	}
}

// make gives the innermost open element its place among the elements, and those around it.
func (s *scanner) make() int32 {
	for ; s.made < len(s.open); s.made++ {
		o := &s.open[s.made]
		parent := int32(-1)
		if s.made > 0 {
			parent = s.open[s.made-1].elem
		}
		o.elem = int32(len(s.elements))
		s.elements = append(s.elements, element{parent: parent, flags: o.flags, tag: o.tag, names: o.names})
	}
	return s.open[len(s.open)-1].elem
}

// lineBreak reads a br: one is a line, two end the paragraph.
func (s *scanner) lineBreak() {
	if s.current.elem < 0 {
		return
	}
	if s.pieces[len(s.pieces)-1].kind == lineBreak {
		s.flush()
		return
	}
	s.pending = pageSpan{}
	s.put(piece{pageSpan: s.token, kind: lineBreak})
}

// startQuote reads the start tag of a q.
func (s *scanner) startQuote() {
	s.flushSpace()
	s.quotes = append(s.quotes, openQuote{len(s.pieces), len(s.open)})
	s.put(piece{pageSpan: s.token, kind: openMark, depth: uint8(min(len(s.quotes)-1, 255))})
}

// endQuote ends the innermost q: one that has marks of its own gets none.
func (s *scanner) endQuote() {
	q := s.quotes[len(s.quotes)-1]
	s.quotes = s.quotes[:len(s.quotes)-1]
	if q.piece+1 >= len(s.pieces) { // nothing in it
		if q.piece < len(s.pieces) {
			s.pieces[q.piece].kind = openOwn
		}
		return
	}
	closing := piece{pageSpan: s.token, kind: closeMark, depth: s.pieces[q.piece].depth}
	if first := s.pieces[q.piece+1]; first.kind <= decoded && startsWithMark(s.textOf(first, utf8.UTFMax)) {
		s.pieces[q.piece].kind, closing.kind = openOwn, closeOwn
	}
	if s.pending.end > 0 { // white space before the end tag is shown behind the mark
		closing.pageSpan = pageSpan{s.pending.start, s.pending.start}
	}
	s.put(closing)
}

// quotationMarks are the marks that open a quotation or close one.
const quotationMarks = "\"“”„‟«»‘‚'"

func startsWithMark(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return strings.ContainsRune(quotationMarks, r)
}
