package webpage

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// notes is what a page says beside its text.
type notes struct {
	title    string
	language string
	named    map[string]string // the first of each name
	data     []string          // JSON-LD, in order
	times    []string          // of time elements
	scope    string            // the thing that microdata speak of
	captures []capture
}

// A capture is text inside a line that tells who the author is.
type capture struct {
	flags       uint16
	first, last int // pieces
}

type openCapture struct {
	capture
	tag  tagID
	deep int
	base int
}

// maxNotes bounds what is kept of each kind, and maxNote how long it is, in bytes: no page needs more.
const (
	maxNotes = 64
	maxNote  = 4096
)

// set notes what a page says under a name, once.
func (n *notes) set(name, content string) {
	if len(content) > maxNote {
		return
	}
	if n.named == nil {
		n.named = map[string]string{}
	}
	if n.named[name] == "" && len(n.named) < 4*maxNotes {
		n.named[name] = content
	}
}

func (n *notes) time(value string, element bool) {
	if element && value != "" && len(n.times) < maxNotes {
		n.times = append(n.times, value)
	}
}

// raw keeps the text of a title or of JSON-LD.
func (n *notes) raw(tag tagID, text []byte) {
	switch {
	case atom.Atom(tag) == atom.Script && len(n.data) < maxNotes:
		n.data = append(n.data, string(text))
	case atom.Atom(tag) == atom.Title && n.title == "":
		n.title = clean(html.UnescapeString(string(text[:min(len(text), maxNote)])))
	}
}

// clean makes one line of a text beside the article's.
func clean(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '\u00a0' || r >= '\t' && r <= '\r' }), " ")
}

// capture begins to note text inside a line.
func (s *scanner) capture(tag tagID, a attributes) {
	for i := range s.captures {
		if s.captures[i].tag == tag {
			s.captures[i].deep++
		}
	}
	if a.flags&(isAuthor|isByline) != 0 && len(s.captures) < 4 && len(s.notes.captures) < maxNotes {
		s.captures = append(s.captures, openCapture{capture{a.flags, len(s.pieces), 0}, tag, 0, len(s.open)})
	}
}

// endCapture reads the end tag of an element inside a line.
func (s *scanner) endCapture(tag tagID) {
	for i := 0; i < len(s.captures); i++ {
		if c := &s.captures[i]; c.tag == tag {
			if c.deep--; c.deep < 0 {
				s.keepCapture(i)
				i--
			}
		}
	}
}

// endCaptures ends those that began in a block element that has ended.
func (s *scanner) endCaptures(open int) {
	for i := 0; i < len(s.captures); i++ {
		if s.captures[i].base > open {
			s.keepCapture(i)
			i--
		}
	}
}

func (s *scanner) keepCapture(i int) {
	c := s.captures[i].capture
	c.last = len(s.pieces)
	s.notes.captures = append(s.notes.captures, c)
	s.captures = append(s.captures[:i], s.captures[i+1:]...)
}
