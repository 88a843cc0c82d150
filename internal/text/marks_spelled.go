package text

import "unicode/utf8"

// Marks that went through software which did not know their encoding.

// cp1252 gives the class of a Windows-1252 byte between 0x80 and 0x9F.
func cp1252(b byte) Class {
	switch b {
	case 0x82:
		return SingleLow
	case 0x84:
		return DoubleLow
	case 0x85:
		return Ellipsis
	case 0x8B:
		return AngleOpen
	case 0x91:
		return SingleOpen
	case 0x92:
		return SingleClose
	case 0x93:
		return DoubleOpen
	case 0x94:
		return DoubleClose
	case 0x96, 0x97:
		return Dash
	case 0x9B:
		return AngleClose
	}
	return NoMark
}

// bareMark reads a Windows-1252 byte that stands in the text as it is. In valid UTF-8 these bytes only continue a
// rune, and then they are none.
func bareMark(s string, i int) (Sign, int) {
	for k := 1; k <= 3 && k <= i; k++ {
		if b := s[i-k]; utf8.RuneStart(b) {
			if _, n := utf8.DecodeRuneInString(s[i-k:]); n > k {
				return Sign{}, 0
			}
			break
		}
	}
	return Sign{cp1252(s[i]), Mojibake}, 1
}

// mojibakeMark reads UTF-8 that was taken for Windows-1252 or Latin-1 and encoded again: â€œ for “, Â« for «.
func mojibakeMark(s string, i int) (Sign, int) {
	if i+3 >= len(s) {
		return Sign{}, 0
	}
	switch s[i+1] {
	case 0x82: // Â
		switch s[i+2 : i+4] {
		case "«":
			return Sign{GuillemetOpen, Mojibake}, 4
		case "»":
			return Sign{GuillemetClose, Mojibake}, 4
		case "´":
			return Sign{Grave, Mojibake}, 4
		}
	case 0xA2: // â
		rest := s[i+2:]
		switch {
		case len(rest) >= 3 && rest[:3] == "€":
			return thirdByte(rest[3:], 5)
		case rest[0] == 0xC2 && rest[1] == 0x80:
			return thirdByte(rest[2:], 4)
		}
	}
	return Sign{}, 0
}

// thirdByte reads what became of the last byte of E2 80 xx; before is the width of what stands ahead of it.
func thirdByte(s string, before int) (Sign, int) {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return Sign{DoubleClose, Mojibake}, before
	}
	b := byte(0)
	if r >= 0x80 && r <= 0xBF {
		b = byte(r) // Latin-1, and the code points that Windows-1252 leaves where they are
	} else {
		for k, w := range windows1252 {
			if w == r {
				b = byte(0x80 + k)
				break
			}
		}
	}
	if c := quotePunctuation(b); c != NoMark {
		return Sign{c, Mojibake}, before + n
	}
	// Windows-1252 has no letter for 9D, so the end of a ” is often lost, replaced, or left as a question mark.
	switch {
	case r == '\uFFFD' && n == 3:
		return Sign{DoubleClose, Mojibake}, before + 3
	case r == utf8.RuneError: // an invalid byte
		return Sign{DoubleClose, Mojibake}, before + 1
	case before == 5 && (r <= ' ' || r == '.' || r == ',' || r == ';' || r == ':' || r == ')' || r == ']' || r == '<'):
		return Sign{DoubleClose, Mojibake}, before
	}
	return Sign{}, 0
}

// windows1252 is what the bytes 0x80 to 0x9F mean there; those with no meaning stay as they are.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}

// macRoman reads UTF-8 that was taken for Mac Roman: ‚Äú for “.
func macRoman(s string, i int) (Sign, int) {
	if i+7 > len(s) || s[i+3:i+5] != "Ä" {
		return Sign{}, 0
	}
	var c Class
	switch s[i+5 : i+7] {
	case "ú":
		c = DoubleOpen
	case "ù":
		c = DoubleClose
	case "ò":
		c = SingleOpen
	case "ô":
		c = SingleClose
	case "û":
		c = DoubleLow
	case "ö":
		c = SingleLow
	case "ì", "î":
		c = Dash
	case "¶":
		c = Ellipsis
	default:
		return Sign{}, 0
	}
	return Sign{c, Mojibake}, 7
}
