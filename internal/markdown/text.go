package markdown

import (
	"cmp"
	"slices"
	"sort"
	"strings"
)

// A Span is a half-open range of bytes.
type Span struct{ Start, End int }

// A Text is an article without the signs of Markdown.
type Text struct {
	Plain string
	cuts  []cut // in order, apart from each other
}

// A cut is a stretch of the article that is not in the plain text.
type cut struct {
	Span
	plain   int // where the plain text goes on
	partner int // where the other sign of the two begins that belong together; -1 for none
}

// Read takes the signs out. It gives nil for a text without any, which is most.
func Read(article string) *Text {
	if !strings.ContainsAny(article, "*_[#") {
		return nil
	}
	s := scanner{s: article}
	s.scan()
	if len(s.cuts) == 0 {
		return nil
	}
	slices.SortFunc(s.cuts, func(a, b cut) int { return cmp.Compare(a.Start, b.Start) })
	t := &Text{}
	var b strings.Builder
	b.Grow(len(article))
	at := 0
	for _, c := range s.cuts {
		if c.Start < at {
			continue // within an image or an address
		}
		b.WriteString(article[at:c.Start])
		c.plain = b.Len()
		t.cuts = append(t.cuts, c)
		at = c.End
	}
	b.WriteString(article[at:])
	t.Plain = b.String()
	return t
}

// Source gives the bytes of the article that a span of the plain text comes from. Where one sign of two that belong together is
// within, the other is, too, if it stands at the edge: "the *mayor*" and not "the *mayor".
func (t *Text) Source(s Span) Span {
	out := Span{t.start(s.Start), t.start(s.Start)}
	if s.End > s.Start {
		out.End = t.start(s.End-1) + 1
	}
	for {
		wider := t.widen(out)
		if wider == out {
			return out
		}
		out = wider
	}
}

// start gives the place in the article of a byte of the plain text, or of its end.
func (t *Text) start(plain int) int {
	n := sort.Search(len(t.cuts), func(i int) bool { return t.cuts[i].plain > plain })
	if n == 0 {
		return plain
	}
	c := t.cuts[n-1]
	return c.End + plain - c.plain
}

// widen takes in the signs at both edges whose partners are within.
func (t *Text) widen(s Span) Span {
	if n, ok := slices.BinarySearchFunc(t.cuts, s.End, func(c cut, at int) int { return c.Start - at }); ok {
		if c := t.cuts[n]; c.partner >= s.Start && c.partner < c.Start {
			s.End = c.End
		}
	}
	if n, ok := slices.BinarySearchFunc(t.cuts, s.Start, func(c cut, at int) int { return c.End - at }); ok {
		if c := t.cuts[n]; c.partner > c.Start && c.partner < s.End {
			s.Start = c.Start
		}
	}
	return s
}
