package marks

import (
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
)

// Most marks of news are clear at sight: a double mark with a blank before it and a letter behind opens, the next, with a
// letter or a stop before it and a blank behind, closes it, and between the two stand apostrophes only. Each of them costs
// less so than in any other reading, so this is the cheapest reading of their paragraph. It needs no prices and, where
// every line is a paragraph, no paragraphs either: where nothing is open, it does not matter where one begins. TestFastPath
// holds it to the beam.

// sight takes the quotes from byte i on that are clear. It returns the first mark that is not, in whose paragraph all has
// to be weighed, what was taken of it with the rest; end if there is none. Or the room is full, and a line has ended behind
// what came: then all of that can be handed over, and the mark where to go on is returned.
func (w *walker) sight(i, end int) (at int, full bool) {
	s := w.s
	open, inner, wanted := -1, 0, text.NoMark // where a quote is open, where its words begin, and what closes it
	for {
		i = skipPlain(s, i, end, false)
		if i >= end {
			break
		}
		class, n := doubleAt(s, i)
		if class == text.NoMark {
			if n = idleAt(s, i, end); n == 0 {
				break
			}
			if n > 1 || s[i] != '&' && s[i] < 0xC0 { // else it is no mark
				w.seen = i + n
			}
			i += n
			continue
		}
		left, right := leftOf(s, i), rightOf(s, i+n, end)
		if open >= 0 {
			if class != wanted || left&right&closes == 0 || ascii.Digit(s[i-1]) && feetBefore(s[:i]) || w.lines && w.broken(inner, i) {
				break
			}
			w.enter(&Region{Outer: text.Span{Start: open, End: i + n}, Inner: text.Span{Start: inner, End: i}})
			open, w.seen = -1, i+n
		} else {
			if class == text.DoubleClose || left&right&opens == 0 {
				break
			}
			if k := len(w.out); w.lines && k > 0 && k >= w.hold && w.broken(w.out[k-1].Outer.End, i) {
				return i, true
			}
			open, inner, wanted = i, i+n, class
			if class == text.DoubleOpen {
				wanted = text.DoubleClose
			}
		}
		i += n
	}
	if open >= 0 {
		return open, false
	}
	return min(i, end), false
}

// again takes back what was taken at sight of the paragraph or line from byte i on, of which the mark at byte at is not clear.
func (w *walker) again(i, at int) {
	n := len(w.out)
	for n > 0 && w.out[n-1].Outer.Start >= i {
		n--
	}
	w.out = w.out[:n]
	if w.from = at; w.seen > i {
		w.from = i
	}
}

// broken says whether a line ends between two bytes.
func (w *walker) broken(i, j int) bool {
	return strings.IndexByte(w.s[i:j], '\n') >= 0 || strings.IndexByte(w.s[i:j], '\r') >= 0
}

// doubleAt reads the marks that are taken at sight.
func doubleAt(s string, i int) (text.Class, int) {
	switch {
	case s[i] == '"':
		return text.Double, 1
	case s[i] == '\'' && i+1 < len(s) && s[i+1] == '\'':
		if (i == 0 || s[i-1] != '\'') && (i+2 == len(s) || s[i+2] != '\'') {
			return text.ApostrophePair, 2
		}
	case s[i] != 0xE2 || i+2 >= len(s) || s[i+1] != 0x80:
	case s[i+2] == 0x9C:
		return text.DoubleOpen, 3
	case s[i+2] == 0x9D:
		return text.DoubleClose, 3
	}
	return text.NoMark, 0
}

// idleAt measures what may stand within a clear quote and without: what is no mark, dashes, and apostrophes within a word
// and behind a plural; 0 for anything else.
func idleAt(s string, i, end int) int {
	m, n := text.MarkAt(s, i)
	switch {
	case n == 0:
		return 1
	case m.Class >= text.Dash:
		return n
	case !Apostrophe(m.Class) || i < 2 || !ascii.Word(s[i-1]):
		return 0
	case i+n < end && ascii.Word(s[i+n]):
		return n
	}
	switch s[i-1] | 0x20 {
	case 's', 'z', 'x':
		if (m.Class == text.Single || m.Class == text.SingleClose) && asciiSideOf(s[i-2]) == sideLetter && rightOf(s, i+n, end)&closes != 0 {
			return n
		}
	}
	return 0
}

// What the neighbours of a double mark say of it.
const (
	opens uint8 = 1 << iota
	closes
)

// leftSays and rightSays leave out what takes a closer look.
var (
	leftSays = [...]uint8{sideEdge: opens, sideSpace: opens, sideOpen: opens, sideLetter: closes, sideDigit: closes,
		sideStop: closes, sideDots: closes, sideShut: closes, sideDash: closes, sideOther: 0}
	rightSays = [...]uint8{sideEdge: closes, sideSpace: closes, sideOpen: opens, sideLetter: opens, sideDigit: opens,
		sideStop: closes, sideDots: opens, sideShut: closes, sideDash: opens, sideOther: 0}
)

func leftOf(s string, i int) uint8 {
	switch {
	case i == 0:
		return opens
	case s[i-1] == ';': // it may end an entity
		return 0
	case s[i-1] < utf8.RuneSelf:
		return leftSays[asciiSideOf(s[i-1])]
	}
	if side := runeSide(utf8.DecodeLastRuneInString(s[:i])); side == sideLetter || side == sideDots {
		return closes
	}
	return 0 // also blanks and bullets, which may stand outside of the paragraph
}

func rightOf(s string, i, end int) uint8 {
	switch {
	case i >= end:
		return closes
	case s[i] >= utf8.RuneSelf:
		if _, n := text.MarkAt(s, i); n == 0 && runeSide(utf8.DecodeRuneInString(s[i:end])) == sideLetter {
			return opens
		}
		return 0
	case s[i] == '.' && i+1 < end && s[i+1] == '.':
		return opens
	}
	return rightSays[asciiSideOf(s[i])]
}
