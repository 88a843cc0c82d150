package quotes

import (
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

// A Unit is what offsets count. Everything in this package counts bytes; other languages do not.
type Unit uint8

const (
	Bytes      Unit = iota // Go, Rust, C; the columns of most databases
	CodePoints             // Python, brat
	UTF16                  // JavaScript, Java, C#, the DOM
)

// Convert turns spans that count in one unit into spans of the same pieces that count in another. It reads the text
// once, however many spans there are and in whatever order. A byte that is not UTF-8 counts as one character; an offset
// inside a character becomes that of its start, one beyond the text that of its end.
func Convert(text string, spans []Span, from, to Unit) []Span {
	out := slices.Clone(spans)
	offsets := make([]*int, 0, 2*len(out))
	for i := range out {
		offsets = append(offsets, &out[i].Start, &out[i].End)
	}
	sort.Slice(offsets, func(i, j int) bool { return *offsets[i] < *offsets[j] })
	var at [3]int // the position, in each unit
	i := 0
	for _, p := range offsets {
		for i < len(text) {
			n, next := 1, at
			next[CodePoints]++
			next[UTF16]++
			if text[i] >= utf8.RuneSelf {
				var r rune
				if r, n = utf8.DecodeRuneInString(text[i:]); r > 0xFFFF {
					next[UTF16]++
				}
			}
			next[Bytes] += n
			if next[from] > *p {
				break
			}
			at = next
			i += n
		}
		*p = at[to]
	}
	return out
}

// A Position is a place in a text as an editor shows it: both count from 1, columns count code points.
type Position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
}

// String gives "line:column".
func (p Position) String() string { return fmt.Sprintf("%d:%d", p.Line, p.Column) }

// Lines tells positions in one text. It finds the line breaks once, and columns only when asked.
type Lines struct {
	text   string
	starts []int
}

// NewLines looks for the line breaks of a text: \n, \r\n and \r.
func NewLines(text string) *Lines {
	l := &Lines{text: text, starts: make([]int, 1, 2+strings.Count(text, "\n"))}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\r':
			if i+1 < len(text) && text[i+1] == '\n' {
				i++
			}
			l.starts = append(l.starts, i+1)
		case '\n':
			l.starts = append(l.starts, i+1)
		}
	}
	return l
}

// Position gives the line and column of a byte offset; one outside the text is taken for its nearest end.
func (l *Lines) Position(offset int) Position {
	offset = min(max(offset, 0), len(l.text))
	n := sort.Search(len(l.starts), func(i int) bool { return l.starts[i] > offset })
	return Position{Line: n, Column: 1 + utf8.RuneCountInString(l.text[l.starts[n-1]:offset])}
}
