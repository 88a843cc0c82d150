package text

import "strings"

// Paragraphs cuts s into its paragraphs, each without the white space around it, in order, none of them empty.
func Paragraphs(s string) []Span {
	var out []Span
	l := LayoutOf(s)
	for p, i := l.Next(s, 0); p.End > p.Start; p, i = l.Next(s, i) {
		out = append(out, p)
	}
	return out
}

// A Layout says how a document sets its paragraphs.
type Layout struct{}

// LayoutOf looks at the lines of a document.
func LayoutOf(s string) Layout { return Layout{} }

// Next gives the first paragraph at or after byte i, and where to go on from; an empty one when there are no more.
func (l *Layout) Next(s string, i int) (Span, int) {
	for i < len(s) {
		j := strings.IndexByte(s[i:], '\n')
		if j < 0 {
			j = len(s) - i
		}
		t := strings.TrimSpace(s[i : i+j])
		if t != "" {
			a := i + strings.Index(s[i:i+j], t)
			return Span{a, a + len(t)}, min(len(s), i+j+1)
		}
		i += j + 1
	}
	return Span{len(s), len(s)}, len(s)
}
