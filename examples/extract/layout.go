package main

import (
	"strings"
	"unicode"
)

// Styles are the numbers of ANSI escape sequences.
const (
	bold = "1;"
	dim  = "2;"
	red  = "31;"
	cyan = "36;"
)

// A style in a text that is not wrapped yet stands between two control characters, which take no room on the line and
// can't come from an article (printable replaces them); paragraph turns them into escape sequences.
const (
	styleOn  = '\x01' // followed by the style and styleIs
	styleIs  = '\x02'
	styleOff = '\x03'
)

// mark puts a style on a text that paragraph will wrap.
func (f textFormat) mark(style, text string) string {
	if !f.colour || text == "" {
		return text
	}
	return string(styleOn) + style + string(styleIs) + text + string(styleOff)
}

// style puts a style on a text that is not to be wrapped.
func (f textFormat) style(style, text string) string {
	return escapes.Replace(f.mark(style, text))
}

var escapes = strings.NewReplacer(string(styleOn), "\x1b[", ";"+string(styleIs), "m", string(styleOff), "\x1b[0m")

// paragraph writes a text in lines of the width, the first after one margin and the others after another. White space
// of any kind is one space; a word longer than the line stands alone and sticks out, so that addresses stay whole.
func (f textFormat) paragraph(b *strings.Builder, first, margin, text string) {
	b.WriteString(first)
	column, start := columns(first), true
	for word := range strings.FieldsSeq(text) {
		w := columns(word)
		switch {
		case start:
		case column+1+w > f.width:
			b.WriteString("\n" + margin)
			column = columns(margin)
		default:
			b.WriteString(" ")
			column++
		}
		b.WriteString(escapes.Replace(word))
		column += w
		start = false
	}
	b.WriteString("\n")
}

// columns is the width of a text on a terminal, near enough: no grapheme clusters.
func columns(text string) int {
	n, hidden := 0, false
	for _, r := range text {
		switch {
		case r == styleOn:
			hidden = true
		case r == styleIs:
			hidden = false
		case hidden, r == styleOff, unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana):
			n += 2
		default:
			n++
		}
	}
	return n
}

// printable makes a text of an article or a file name safe to show: a control character could move the cursor, ring,
// retitle the window or reverse the line. White space is left to paragraph, but a line never ends in the midst of a name.
func printable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n', r == '\r', r == '\t':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return unicode.ReplacementChar
		}
		return r
	}, text)
}
