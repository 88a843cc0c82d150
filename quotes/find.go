package quotes

import (
	"iter"

	"github.com/whosaid/whosaid/internal/text"
)

// Find returns the quotes of a text in the order of Outer.Start, nested ones after the one they stand in.
func Find(text string) []Quote { return Finder{}.find(text) }

// A Finder finds quotes. Its zero value is what Find uses. It is a plain setting: copy it, share it.
type Finder struct {
	// Dashes makes a dash at the start of a paragraph open a quote, as in — Bonsoir, dit-il.
	Dashes bool
}

// All yields the quotes of a text in the order of Find.
func (f Finder) All(text string) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		for _, q := range f.find(text) {
			if !yield(q) {
				return
			}
		}
	}
}

func (f Finder) find(s string) []Quote {
	var out []Quote
	l := text.LayoutOf(s)
	for p, next := l.Next(s, 0); p.End > p.Start; p, next = l.Next(s, next) {
		open := -1
		for i := p.Start; i < p.End; {
			m, n := text.MarkAt(s, i)
			if n == 0 {
				i++
				continue
			}
			before := i == p.Start || s[i-1] <= ' '
			switch {
			case m.Class == text.DoubleOpen, m.Class == text.Double && open < 0 && before:
				if open >= 0 {
					out[open].Outer.End, out[open].Inner.End, out[open].End = i, i, Reopened
				}
				open = len(out)
				out = append(out, Quote{Outer: Span{i, p.End}, Inner: Span{i + n, p.End}, Open: s[i : i+n], End: Unclosed})
			case open >= 0 && (m.Class == text.DoubleClose || m.Class == text.Double):
				out[open].Outer.End, out[open].Inner.End, out[open].End, out[open].Close = i+n, i, Closed, s[i:i+n]
				open = -1
			}
			i += n
		}
	}
	return out
}
