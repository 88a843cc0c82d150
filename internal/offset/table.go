package offset

import (
	"sort"
	"unicode/utf8"

	"github.com/whosaid/whosaid/quotes"
)

// A Span is a half-open range, of bytes unless it is said otherwise.
type Span = quotes.Span

// A Page is where a text was read out of: [webpage.Page].
//
// [webpage.Page]: https://pkg.go.dev/github.com/whosaid/whosaid/attribution/webpage#Page
type Page interface {
	Source(text Span) (page Span)
	Text(page Span) (text Span)
}

// A Table converts places in one text. Making one takes a pass over the text, an answer a binary search at most and a walk over
// no more than 128 bytes. It is a fifth of the text large, and nothing at all for a text in ASCII. It is immutable.
//
// It counts as [quotes.Convert] does: a byte that is no UTF-8 is one character, an offset inside a character is that of its
// start, and one beyond the text that of its end.
type Table struct {
	text  string
	plain int        // bytes at the start that are ASCII: there all units are the same
	steps []position // of the first character of each stretch of the rest
	end   position
	page  Page
}

// A position is a place between two characters, in each [quotes.Unit].
type position [3]int

// stretch is how many bytes of text an entry of the table stands for, or a few more: it begins with a character.
const stretch = 125

// New reads a text. The page may be nil, when the text is what its user has.
func New(text string, page Page) *Table {
	t := &Table{text: text, page: page}
	for t.plain < len(text) && text[t.plain] < utf8.RuneSelf {
		t.plain++
	}
	at := position{t.plain, t.plain, t.plain}
	if rest := len(text) - t.plain; rest > 0 {
		t.steps = make([]position, 0, rest/stretch+1)
	}
	for i, next := t.plain, t.plain; i < len(text); i = at[quotes.Bytes] {
		if i >= next {
			t.steps = append(t.steps, at)
			next = i + stretch
		}
		size, units := t.character(i)
		at[quotes.Bytes] += size
		at[quotes.CodePoints]++
		at[quotes.UTF16] += units
	}
	t.end = at
	return t
}

// character gives the length of the character at a byte: in bytes, and in UTF-16 units.
func (t *Table) character(at int) (size, units int) {
	if t.text[at] < utf8.RuneSelf {
		return 1, 1
	}
	r, size := utf8.DecodeRuneInString(t.text[at:])
	if r > 0xFFFF {
		return size, 2
	}
	return size, 1
}

// At converts an offset.
func (t *Table) At(offset int, from, to quotes.Unit) int {
	switch {
	case offset <= 0:
		return 0
	case offset < t.plain:
		return offset
	case offset >= t.end[from]:
		return t.end[to]
	}
	n := sort.Search(len(t.steps), func(i int) bool { return t.steps[i][from] > offset })
	p := t.steps[n-1] // the first step is at the end of the plain part
	at, left, passed := p[quotes.Bytes], offset-p[from], 0
	for {
		size, units := t.character(at)
		steps := [...]int{quotes.Bytes: size, quotes.CodePoints: 1, quotes.UTF16: units}
		if left -= steps[from]; left < 0 {
			return p[to] + passed
		}
		at, passed = at+size, passed+steps[to]
	}
}

// Span converts a span.
func (t *Table) Span(s Span, from, to quotes.Unit) Span {
	return Span{Start: t.At(s.Start, from, to), End: t.At(s.End, from, to)}
}

// Len is the length of the text.
func (t *Table) Len(in quotes.Unit) int { return t.end[in] }

// Page gives the bytes of the page from which a span of the text comes; false when there is no page.
func (t *Table) Page(s Span) (Span, bool) {
	if t.page == nil {
		return Span{}, false
	}
	return t.page.Source(s), true
}

// Text gives the bytes of the text that come from a span of the page; false when there is no page.
func (t *Table) Text(page Span) (Span, bool) {
	if t.page == nil {
		return Span{}, false
	}
	return t.page.Text(page), true
}
