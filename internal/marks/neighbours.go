package marks

import (
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/text"
)

// A side is what stands next to a mark, as far as it tells an opening mark from a closing one.
type side uint8

const (
	sideEdge   side = iota // the start or the end of the paragraph, or a tag
	sideSpace              // white space of any width, also as an entity or a written \n
	sideOpen               // an opening bracket, a currency sign, a hash: what follows an opening mark and precedes none
	sideLetter             // a letter, in any script
	sideDigit              // a digit or a fraction
	sideStop               // . , ; : ! ?
	sideDots               // two stops or more, or …: they stand at either end of a quote
	sideShut               // a closing bracket, a per cent sign
	sideDash               // a dash or hyphen
	sideOther              // anything else: slashes, equals signs, bytes that are no text
)

// asciiSideOf avoids a table that would have to be filled when the program starts.
func asciiSideOf(b byte) side {
	switch {
	case b|0x20 >= 'a' && b|0x20 <= 'z':
		return sideLetter
	case b >= '0' && b <= '9':
		return sideDigit
	case b <= ' ':
		return sideSpace
	}
	switch b {
	case '.', ',', ';', ':', '!', '?':
		return sideStop
	case '(', '[', '{', '$', '#', '@':
		return sideOpen
	case ')', ']', '}', '%':
		return sideShut
	case '-':
		return sideDash
	}
	return sideOther
}

func runeSide(r rune, n int) side {
	switch {
	case r < utf8.RuneSelf:
		return asciiSideOf(byte(r))
	case r == utf8.RuneError && n <= 1:
		return sideOther
	case r >= 0x2000 && r <= 0x206F:
		return punctuationSide(r)
	case r == '£' || r == '€' || r == '¥' || r == '¿' || r == '¡':
		return sideOpen
	case unicode.IsSpace(r) || r == 0xFEFF:
		return sideSpace
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return sideLetter
	case unicode.IsNumber(r):
		return sideDigit
	case wideStop(r):
		return sideStop
	case unicode.Is(unicode.Ps, r) || unicode.Is(unicode.Sc, r):
		return sideOpen
	case unicode.Is(unicode.Pe, r):
		return sideShut
	}
	return sideOther
}

// wideStop knows the stops of Chinese and Japanese.
func wideStop(r rune) bool {
	switch r {
	case '。', '、', '，', '！', '？', '：', '；':
		return true
	}
	return false
}

// punctuationSide knows the block of general punctuation, the marks themselves among it.
func punctuationSide(r rune) side {
	switch {
	case r <= 0x200B, r == 0x2028, r == 0x2029, r == 0x202F, r == 0x205F, r == 0x2060:
		return sideSpace
	case r >= 0x2010 && r <= 0x2015:
		return sideDash
	case r == '…':
		return sideDots
	}
	return sideOther
}

// before tells what stands in front of byte i of the paragraph that begins at start.
func before(s string, start, i int) side {
	for k := 0; i > start && k < 3 && (s[i-1] == '*' || s[i-1] == '_'); k++ { // emphasis in a light markup
		i--
	}
	if i <= start {
		return sideEdge
	}
	switch b := s[i-1]; {
	case b >= utf8.RuneSelf:
		r, n := utf8.DecodeLastRuneInString(s[start:i])
		return runeSide(r, n)
	case b == '>':
		return sideEdge
	case b == '.' && i-2 >= start && s[i-2] == '.':
		return sideDots
	case b == ';':
		return entityBefore(s[start:i])
	case (b == 'n' || b == 'r' || b == 't') && i-2 >= start && s[i-2] == '\\':
		return sideSpace
	default:
		return asciiSideOf(b)
	}
}

// after tells what stands at byte i of the paragraph that ends at end.
func after(s string, i, end int) side {
	for k := 0; i < end && k < 3 && (s[i] == '*' || s[i] == '_'); k++ {
		i++
	}
	if i >= end {
		return sideEdge
	}
	switch b := s[i]; {
	case b >= utf8.RuneSelf:
		if m, n := text.MarkAt(s, i); n > 0 {
			return dashSide(m.Class)
		}
		r, n := utf8.DecodeRuneInString(s[i:end])
		return runeSide(r, n)
	case b == '<':
		return sideEdge
	case b == '.' && i+1 < end && s[i+1] == '.':
		return sideDots
	case b == '&':
		return entityAfter(s[i:end], s, i)
	case b == '\\' && i+1 < end && (s[i+1] == 'n' || s[i+1] == 'r' || s[i+1] == 't'):
		return sideSpace
	default:
		return asciiSideOf(b)
	}
}

func dashSide(c text.Class) side {
	switch c {
	case text.Dash:
		return sideDash
	case text.Ellipsis:
		return sideDots
	}
	return sideOther
}

var spaces = [...]string{"&nbsp;", "&#160;", "&#xA0;", "&#xa0;", "&ensp;", "&emsp;", "&thinsp;", "&#8239;", "&#8201;"}

// entityBefore tells what a semicolon before a mark stands for: often the end of &nbsp; or &mdash;.
func entityBefore(s string) side {
	for _, e := range spaces {
		if len(s) >= len(e) && s[len(s)-len(e):] == e {
			return sideSpace
		}
	}
	for k := len(s) - 2; k >= 0 && k >= len(s)-12; k-- {
		if s[k] == '&' {
			if m, n := text.MarkAt(s, k); n == len(s)-k {
				return dashSide(m.Class)
			}
			if s[k:] == "&lt;" || s[k:] == "&gt;" {
				return sideEdge
			}
			return sideLetter // &eacute; and the like
		}
	}
	return sideStop
}

func entityAfter(s, whole string, i int) side {
	for _, e := range spaces {
		if len(s) >= len(e) && s[:len(e)] == e {
			return sideSpace
		}
	}
	if m, n := text.MarkAt(whole, i); n > 0 {
		return dashSide(m.Class)
	}
	if len(s) >= 4 && (s[:4] == "&lt;" || s[:4] == "&gt;") {
		return sideEdge
	}
	if len(s) > 2 && asciiSideOf(s[1]) == sideLetter {
		return sideLetter
	}
	return sideOther
}

// startsSentence reports whether what begins at byte i, after white space, begins a sentence.
func startsSentence(s string, start, i int) bool {
	low := max(start, i-24)
	for i > low {
		r, n := utf8.DecodeLastRuneInString(s[low:i])
		switch runeSide(r, n) {
		case sideSpace, sideShut:
			i -= n
			continue
		case sideStop:
			return r != ',' && r != ';' && r != '、' && r != '，'
		case sideDots:
			return true
		}
		return false
	}
	return i <= start
}
