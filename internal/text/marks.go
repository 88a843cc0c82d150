package text

// Class says what a mark is, whatever its spelling.
type Class uint8

// The classes of marks. Double, Single, Prime and DoublePrime have no direction of their own.
const (
	NoMark           Class = iota
	Double                 // " ＂
	DoubleOpen             // “ ‟ 〝
	DoubleClose            // ” 〞
	DoubleLow              // „ 〟
	Single                 // ' ＇
	SingleOpen             // ‘ ‛
	SingleClose            // ’: closing mark and apostrophe alike
	SingleLow              // ‚
	GuillemetOpen          // «
	GuillemetClose         // »
	AngleOpen              // ‹
	AngleClose             // ›
	GravePair              // ``
	ApostrophePair         // ''
	Grave                  // ` ´
	CornerOpen             // 「 ﹁ ｢
	CornerClose            // 」 ﹂ ｣
	WhiteCornerOpen        // 『 ﹃
	WhiteCornerClose       // 』 ﹄
	Prime                  // ′
	DoublePrime            // ″
	Dash                   // – — ― and --, also as an entity or mojibake (whose last letter looks like a quotation mark)
	Ellipsis               // … as an entity, mojibake or escape; the plain one too
)

// Spelling says in which dress a mark stands in the text.
type Spelling uint8

// The spellings that MarkAt reads.
const (
	Plain    Spelling = iota // the character itself, in UTF-8
	Entity                   // an HTML character reference, &quot; &#8220; &#x201C; and also &amp;quot;
	Mojibake                 // UTF-8 read as Windows-1252, Latin-1 or Mac Roman, or a bare Windows-1252 byte
	Escaped                  // \" or \u201c, as in a JSON or program dump
)

// A Sign is a quotation mark, an apostrophe, a prime or a dash.
type Sign struct {
	Class    Class
	Spelling Spelling
}

// MarkByte reports whether a mark may begin with b. Bytes for which it is false, all letters, digits, spaces and most
// punctuation among them, cost one look into a table.
func MarkByte(b byte) bool { return markFirst[b] != 0 }

// What a first byte may lead to.
const (
	leadNone = iota
	leadASCII
	leadHyphen
	leadAmp
	leadBackslash
	leadC2
	leadC3
	leadE2
	leadE3
	leadEF
	leadBare // 0x91 to 0x97: Windows-1252 bytes in a text that is not UTF-8
)

var markFirst = [256]uint8{
	'"': leadASCII, '\'': leadASCII, '`': leadASCII, '-': leadHyphen, '&': leadAmp, '\\': leadBackslash,
	0xC2: leadC2, 0xC3: leadC3, 0xE2: leadE2, 0xE3: leadE3, 0xEF: leadEF,
	0x91: leadBare, 0x92: leadBare, 0x93: leadBare, 0x94: leadBare, 0x96: leadBare, 0x97: leadBare,
}

// MarkAt reads the mark that begins at byte i of s and tells how many bytes it takes; where none begins the class is
// NoMark and the width 0. It looks at a few bytes around i only, so a scan with it is linear whatever the text.
func MarkAt(s string, i int) (Sign, int) {
	if uint(i) >= uint(len(s)) {
		return Sign{}, 0
	}
	switch markFirst[s[i]] {
	case leadNone:
		return Sign{}, 0
	case leadASCII:
		return asciiMark(s, i)
	case leadHyphen:
		return hyphens(s, i)
	case leadAmp:
		return entityMark(s, i)
	case leadBackslash:
		return escapedMark(s, i)
	case leadC2:
		if i+1 < len(s) {
			switch b := s[i+1]; b {
			case 0xAB:
				return Sign{Class: GuillemetOpen}, 2
			case 0xBB:
				return Sign{Class: GuillemetClose}, 2
			case 0xB4: // the acute accent typed for an apostrophe
				return Sign{Class: Grave}, 2
			default: // C1 controls: Windows-1252 read as Latin-1
				if c := cp1252(b); c != NoMark {
					return Sign{c, Mojibake}, 2
				}
			}
		}
	case leadC3:
		return mojibakeMark(s, i)
	case leadE2:
		return generalPunctuation(s, i)
	case leadE3, leadEF:
		return wideMark(s, i)
	case leadBare:
		return bareMark(s, i)
	}
	return Sign{}, 0
}

// asciiMark reads " ' ` and the pairs made of two of the last.
func asciiMark(s string, i int) (Sign, int) {
	b := s[i]
	if b == '"' {
		return Sign{Class: Double}, 1
	}
	one, two := Single, ApostrophePair
	if b == '`' {
		one, two = Grave, GravePair
	}
	if i+1 >= len(s) || s[i+1] != b {
		return Sign{Class: one}, 1
	}
	if i+2 < len(s) && s[i+2] == b && (i+3 >= len(s) || s[i+3] != b) && (i == 0 || s[i-1] != b) {
		// Three in a row are a pair and a single. What opens stands pair first, what closes pair last.
		if b == '\'' && i > 0 && s[i-1] > ' ' && s[i-1] != '(' && s[i-1] != '[' {
			return Sign{Class: one}, 1
		}
	}
	return Sign{Class: two}, 2
}

// hyphens reads two or three hyphens as a dash; one is part of a word, more are a rule.
func hyphens(s string, i int) (Sign, int) {
	if i > 0 && s[i-1] == '-' {
		return Sign{}, 0
	}
	n := 1
	for n < 4 && i+n < len(s) && s[i+n] == '-' {
		n++
	}
	if n == 2 || n == 3 {
		return Sign{Class: Dash}, n
	}
	return Sign{}, 0
}

// generalPunctuation reads the marks of U+2000 to U+2FFF, and the Mac Roman mojibake that begins with one of them.
func generalPunctuation(s string, i int) (Sign, int) {
	if i+2 >= len(s) {
		return Sign{}, 0
	}
	switch s[i+1] {
	case 0x80:
		c := quotePunctuation(s[i+2])
		if c == SingleLow { // ‚Äú: E2 80 9C read as Mac Roman
			if m, n := macRoman(s, i); n > 0 {
				return m, n
			}
		}
		if (c == SingleOpen || c == SingleClose) && pairAt(s, i) {
			return Sign{Class: c - SingleOpen + DoubleOpen}, 6 // ‘‘ and ’’ for “ and ”
		}
		if c != NoMark {
			return Sign{Class: c}, 3
		}
	case 0x9D: // ❛ ❜ ❝ ❞, ornaments that publishers put at pull quotes
		switch s[i+2] {
		case 0x9B:
			return Sign{Class: SingleOpen}, 3
		case 0x9C:
			return Sign{Class: SingleClose}, 3
		case 0x9D:
			return Sign{Class: DoubleOpen}, 3
		case 0x9E:
			return Sign{Class: DoubleClose}, 3
		}
	}
	return Sign{}, 0
}

// pairAt reports whether the mark of three bytes at i is the first of exactly two.
func pairAt(s string, i int) bool {
	m := s[i : i+3]
	return len(s) >= i+6 && s[i+3:i+6] == m && (len(s) < i+9 || s[i+6:i+9] != m) && (i < 3 || s[i-3:i] != m)
}

// quotePunctuation gives the class of U+2000 + (b - 0x80), that is of E2 80 b.
func quotePunctuation(b byte) Class {
	if b < firstE280 || b > 0xBA {
		return NoMark
	}
	return e280[b-firstE280]
}

// firstE280 is where the table begins: the en dash, E2 80 93.
const firstE280 = 0x93

var e280 = [0xBA - firstE280 + 1]Class{
	0: Dash, 1: Dash, 2: Dash,
	0x98 - firstE280: SingleOpen, 0x99 - firstE280: SingleClose, 0x9A - firstE280: SingleLow, 0x9B - firstE280: SingleOpen,
	0x9C - firstE280: DoubleOpen, 0x9D - firstE280: DoubleClose, 0x9E - firstE280: DoubleLow, 0x9F - firstE280: DoubleOpen,
	0xA6 - firstE280: Ellipsis, 0xB2 - firstE280: Prime, 0xB3 - firstE280: DoublePrime,
	0xB9 - firstE280: AngleOpen, 0xBA - firstE280: AngleClose,
}

// wideMark reads the marks of Chinese, Japanese and Korean typography.
func wideMark(s string, i int) (Sign, int) {
	if i+2 >= len(s) {
		return Sign{}, 0
	}
	var c Class
	switch s[i : i+3] {
	case "「", "﹁", "｢":
		c = CornerOpen
	case "」", "﹂", "｣":
		c = CornerClose
	case "『", "﹃":
		c = WhiteCornerOpen
	case "』", "﹄":
		c = WhiteCornerClose
	case "〝":
		c = DoubleOpen
	case "〞":
		c = DoubleClose
	case "〟":
		c = DoubleLow
	case "＂":
		c = Double
	case "＇":
		c = Single
	default:
		return Sign{}, 0
	}
	return Sign{Class: c}, 3
}

// escapedMark reads \" and \' (also behind several backslashes, as in a dump of a dump) and \u201c.
func escapedMark(s string, i int) (Sign, int) {
	if i > 0 && s[i-1] == '\\' {
		return Sign{}, 0 // inside a row of backslashes: it is read from its first
	}
	n := 1
	for n < 8 && i+n < len(s) && s[i+n] == '\\' {
		n++
	}
	if i+n >= len(s) {
		return Sign{}, 0
	}
	switch s[i+n] {
	case '"':
		return Sign{Double, Escaped}, n + 1
	case '\'':
		return Sign{Single, Escaped}, n + 1
	case 'u', 'U':
		if i+n+5 <= len(s) {
			r, ok := hexRune(s[i+n+1 : i+n+5])
			if c := classOf(r); ok && c != NoMark {
				return Sign{c, Escaped}, n + 5
			}
		}
	}
	return Sign{}, 0
}

// classOf gives the class of a code point.
func classOf(r rune) Class {
	switch r {
	case '"', '＂':
		return Double
	case '\'', '＇':
		return Single
	case '`', '´':
		return Grave
	case '«':
		return GuillemetOpen
	case '»':
		return GuillemetClose
	}
	switch {
	case r >= 0x2013 && r <= 0x203A:
		return quotePunctuation(byte(r - 0x2000 + 0x80))
	case r >= 0x80 && r <= 0x9F: // &#147; and its neighbours: browsers read them as Windows-1252, and so must we
		return cp1252(byte(r))
	}
	return NoMark
}
