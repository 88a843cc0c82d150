package marks

import (
	"strings"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
)

// single prices the marks that are more often apostrophes than not.
func (e *event) single(s string, start int, at lean) {
	switch e.class {
	case text.Prime:
		e.open, e.close, e.inert = never, 30, 10
		if e.left == sideDigit {
			e.inert = 0
		} else if at == leansRight {
			e.open, e.close = 20, never
		}
		e.idle = 0
		return
	case text.SingleLow: // also a comma in the wrong font
		e.open, e.close, e.inert = 30, never, 2
		if at == leansRight {
			e.open, e.inert = 0, 40
		}
		e.idle = e.inert
		return
	}
	switch at {
	case leansRight:
		e.singleOpening(s)
	case leansLeft:
		e.singleClosing(s, start)
	case floats:
		e.open, e.close, e.inert = 10, 8, 12
		switch {
		case e.class == text.SingleOpen:
			e.open, e.close, e.inert = 3, 20, 30
		case e.class == text.SingleClose:
			e.open, e.close, e.inert = 20, 3, 15
		case e.right != sideSpace:
			e.open, e.close = 40, 5
		case e.left != sideSpace:
			e.open, e.close = 5, 40
		case pluralBefore(s[start:e.pos]) && e.class != text.SingleOpen: // the players ' union, in tokenised text
			e.open, e.close, e.inert = 18, 8, 5
		}
		e.idle = e.inert
	case wedged:
		e.singleWedged(s)
	}
}

// singleOpening: white space before, something after.
func (e *event) singleOpening(s string) {
	e.open, e.close, e.inert = 0, never, 25
	switch e.class {
	case text.SingleOpen:
		e.inert = 40
	case text.SingleClose:
		e.open, e.inert = 15, 12
	case text.Grave:
		e.open, e.inert = 3, 10
	}
	switch elision(s[e.end:]) {
	case surely:
		e.open, e.inert = 15, 0
		if e.class == text.SingleOpen {
			e.open, e.inert = 8, 2
		}
	case perhaps:
		e.open, e.inert = max(e.open, 3), 8
	}
	e.idle = e.inert
}

// singleClosing: something before, white space or a stop after.
func (e *event) singleClosing(s string, start int) {
	e.open = never
	if e.class == text.SingleOpen { // ‘ for ’
		e.close, e.inert, e.idle = 12, 12, 5
		return
	}
	e.close, e.inert, e.idle = 0, 40, 40
	if e.left != sideStop {
		e.idle = 15
	}
	if e.class == text.Grave {
		e.close, e.idle = 3, 5
	}
	letterFollows := e.right == sideSpace && e.end+1 < len(s)
	switch e.left {
	case sideLetter:
		e.inert, e.idle = 20, 5
		word := lastWord(s[start:e.pos])
		switch last := word[len(word)-1] | 0x20; {
		case last == 'n' && len(word) == 1: // rock ’n’ roll
			e.close, e.inert, e.idle = 10, 1, 0
		case words().dropped[word]:
			e.close, e.inert, e.idle = 8, 1, 0
			if !letterFollows {
				e.close, e.inert = 2, 8
			}
		case len(word) > 1 && (last == 's' || last == 'z' || last == 'x'):
			e.close, e.inert, e.idle = 6, 4, 0
			if !letterFollows {
				e.close, e.inert = 1, 12
			}
			if k := e.pos - len(word); k > start && s[k-1] == '\'' || strings.Contains(word, "‘") { // 'yes' alone
				e.close, e.inert = min(e.close, 2), max(e.inert, 6)
			}
		case len(word) > 3 && (strings.HasSuffix(word, "in") || strings.HasSuffix(word, "IN")):
			e.close, e.inert, e.idle = 4, 6, 0
			if !letterFollows {
				e.close, e.inert = 1, 14
			}
		}
	case sideDigit: // feet, minutes; the 1980s' heroes end in s and are letters
		e.close, e.inert, e.idle = 4, 8, 0
	}
}

// singleWedged: a word, a stop or a dash on either side.
func (e *event) singleWedged(s string) {
	kind := elision(s[e.end:])
	switch {
	case e.left == sideLetter || e.left == sideDigit:
		if e.right == sideLetter || e.right == sideDigit {
			e.open, e.close = never, never // an apostrophe
			return
		}
		e.open, e.close, e.inert, e.idle = never, 4, 8, 2 // the boys'—all of them
		if e.right == sideOpen || e.right == sideOther {
			e.close, e.inert = 6, 6
		}
	case clitic(s[e.end:]): // the U.S.'s, 90%'s
		e.open, e.close, e.inert, e.idle = 30, 30, 0, 0
	case e.left == sideDash:
		e.open, e.close, e.inert, e.idle = 4, 30, 15, 15
		if kind == surely || e.class == text.SingleClose {
			e.open, e.inert, e.idle = 12, 1, 1
		}
	case e.right == sideDash:
		e.open, e.close, e.inert, e.idle = 40, 2, 20, 10
	default:
		e.open, e.close, e.inert, e.idle = 12, 12, 15, 15
		switch e.class {
		case text.SingleOpen:
			e.open, e.close = 5, never
		case text.SingleClose:
			e.open, e.close = 40, 5
		}
	}
}

type odds uint8

const (
	hardly odds = iota
	perhaps
	surely
)

// elision tells how likely an apostrophe in front of s stands for letters left out: ’em, ’tis, ’90s, ’n’.
func elision(s string) odds {
	n := 0
	for n < len(s) && n < 8 && ascii.Word(s[n]) {
		n++
	}
	if n == 0 {
		return hardly
	}
	if n < len(s) && s[n] >= utf8.RuneSelf {
		if r, _ := utf8.DecodeRuneInString(s[n:]); runeSide(r, 2) == sideLetter {
			return hardly
		}
	}
	if ascii.Digit(s[0]) {
		return decade(s, n)
	}
	if clitic(s) {
		return surely
	}
	var low [8]byte
	for i := range n {
		low[i] = s[i] | 0x20
	}
	return words().cut[string(low[:n])]
}

// decade tells how likely an apostrophe in front of s, which begins with n letters or digits of which the first is a digit,
// stands for a century: ’90s, in ’98.
func decade(s string, n int) odds {
	switch {
	case n < 2 || n > 3 || !ascii.Digit(s[1]):
		return hardly
	case n == 3 && s[2] == 's':
		return surely
	case n == 3:
		return hardly
	case len(s) > 2 && (s[2] == ',' || s[2] == '.' || s[2] == ';' || s[2] == ')' || s[2] == '-'):
		return surely
	}
	return perhaps
}

// clitic reports whether s begins with what follows an apostrophe in it's, don't, I'd, we'll and no letter after.
func clitic(s string) bool {
	n := 0
	for n < len(s) && n < 3 && ascii.Word(s[n]) {
		n++
	}
	switch n {
	case 1:
		switch s[0] | 0x20 {
		case 's', 't', 'd', 'm':
			return true
		}
	case 2:
		switch [2]byte{s[0] | 0x20, s[1] | 0x20} {
		case [2]byte{'r', 'e'}, [2]byte{'v', 'e'}, [2]byte{'l', 'l'}:
			return true
		}
	}
	return false
}

// pluralBefore reports whether s ends in a word with s at its end, and one space.
func pluralBefore(s string) bool {
	n := len(s)
	return n > 2 && s[n-1] == ' ' && s[n-2]|0x20 == 's' && ascii.Word(s[n-3])
}

// lastWord gives the letters that s ends in, at most twelve bytes of them.
func lastWord(s string) string {
	i := len(s)
	for i > 0 && len(s)-i < 12 && (s[i-1]|0x20 >= 'a' && s[i-1]|0x20 <= 'z' || s[i-1] >= utf8.RuneSelf) {
		i--
	}
	if i == len(s) && i > 0 { // a letter as an entity
		i--
	}
	return s[i:]
}
