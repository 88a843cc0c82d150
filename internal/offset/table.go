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
		at = t.after(at)
	}
	t.end = at
	return t
}

// after is the position behind the character at a position.
func (t *Table) after(p position) position {
	b := t.text[p[quotes.Bytes]]
	p[quotes.CodePoints]++
	p[quotes.UTF16]++
	if b < utf8.RuneSelf {
		p[quotes.Bytes]++
		return p
	}
	r, n := utf8.DecodeRuneInString(t.text[p[quotes.Bytes]:])
	if r > 0xFFFF {
		p[quotes.UTF16]++
	}
	p[quotes.Bytes] += n
	return p
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
	for {
		next := t.after(p)
		if next[from] > offset {
			return p[to]
		}
		p = next
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
