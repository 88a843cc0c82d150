package text

// Marks written as HTML character references.

// longestName bounds the look ahead for the name of a reference.
const longestName = 24

// entityClass gives the class that a named reference means.
func entityClass(name string) Class {
	switch name {
	case "quot", "QUOT":
		return Double
	case "apos":
		return Single
	case "ldquo", "OpenCurlyDoubleQuote":
		return DoubleOpen
	case "rdquo", "rdquor", "CloseCurlyDoubleQuote":
		return DoubleClose
	case "bdquo", "ldquor":
		return DoubleLow
	case "lsquo", "OpenCurlyQuote":
		return SingleOpen
	case "rsquo", "rsquor", "CloseCurlyQuote":
		return SingleClose
	case "sbquo", "lsquor":
		return SingleLow
	case "laquo":
		return GuillemetOpen
	case "raquo":
		return GuillemetClose
	case "lsaquo":
		return AngleOpen
	case "rsaquo":
		return AngleClose
	case "prime":
		return Prime
	case "Prime":
		return DoublePrime
	case "acute", "grave":
		return Grave
	case "ndash", "mdash", "horbar":
		return Dash
	case "hellip", "mldr":
		return Ellipsis
	}
	return NoMark
}

// entityMark reads &quot; &ldquo; &#8220; &#x201C; and the same behind &amp;, as text that was escaped twice has them.
func entityMark(s string, i int) (Sign, int) {
	j := i + 1
	for k := 0; k < 2 && len(s)-j >= 4 && s[j:j+4] == "amp;"; k++ {
		j += 4
	}
	if j >= len(s) {
		return Sign{}, 0
	}
	if s[j] == '#' {
		return numericEntity(s, i, j+1)
	}
	k := j
	for k < len(s) && k-j < longestName && (s[k]|0x20) >= 'a' && (s[k]|0x20) <= 'z' {
		k++
	}
	if c := entityClass(s[j:k]); c != NoMark && k < len(s) && s[k] == ';' {
		return Sign{c, Entity}, k + 1 - i
	}
	switch s[j:k] { // HTML reads these three without the semicolon
	case "quot":
		return Sign{Double, Entity}, k - i
	case "laquo":
		return Sign{GuillemetOpen, Entity}, k - i
	case "raquo":
		return Sign{GuillemetClose, Entity}, k - i
	}
	return Sign{}, 0
}

// numericEntity reads the digits of a reference from j on; the semicolon may be missing.
func numericEntity(s string, i, j int) (Sign, int) {
	base := rune(10)
	if j < len(s) && s[j]|0x20 == 'x' {
		base = 16
		j++
	}
	r, digits := rune(0), 0
	for j < len(s) && digits < 10 {
		d, ok := digitIn(s[j], base)
		if !ok {
			break
		}
		if r = r*base + d; r > 0x10FFFF {
			return Sign{}, 0
		}
		j++
		digits++
	}
	c := classOf(r)
	if digits == 0 || c == NoMark {
		return Sign{}, 0
	}
	if j < len(s) && s[j] == ';' {
		j++
	}
	return Sign{c, Entity}, j - i
}

func digitIn(b byte, base rune) (rune, bool) {
	switch {
	case b >= '0' && b <= '9':
		return rune(b - '0'), true
	case base == 16 && b|0x20 >= 'a' && b|0x20 <= 'f':
		return rune(b|0x20-'a') + 10, true
	}
	return 0, false
}

func hexRune(s string) (rune, bool) {
	r := rune(0)
	for i := 0; i < len(s); i++ {
		d, ok := digitIn(s[i], 16)
		if !ok {
			return 0, false
		}
		r = r<<4 | d
	}
	return r, true
}
