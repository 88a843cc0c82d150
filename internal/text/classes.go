package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The classes of a byte that may begin a token.
const (
	other      = iota // quotation marks, signs, everything that is not ASCII
	space             // ASCII white space
	letter            // ASCII letters
	digit             // ASCII digits
	apostrophe        // '
	stop              // . ? !
	sign              // other punctuation
	at                // @ #
)

// classes is the first-byte table; a literal, so that nothing is built at start.
var classes = [256]uint8{
	'\t': space, '\n': space, '\v': space, '\f': space, '\r': space, ' ': space,
	'0': digit, '1': digit, '2': digit, '3': digit, '4': digit, '5': digit, '6': digit, '7': digit, '8': digit, '9': digit,
	'A': letter, 'B': letter, 'C': letter, 'D': letter, 'E': letter, 'F': letter, 'G': letter, 'H': letter, 'I': letter,
	'J': letter, 'K': letter, 'L': letter, 'M': letter, 'N': letter, 'O': letter, 'P': letter, 'Q': letter, 'R': letter,
	'S': letter, 'T': letter, 'U': letter, 'V': letter, 'W': letter, 'X': letter, 'Y': letter, 'Z': letter,
	'a': letter, 'b': letter, 'c': letter, 'd': letter, 'e': letter, 'f': letter, 'g': letter, 'h': letter, 'i': letter,
	'j': letter, 'k': letter, 'l': letter, 'm': letter, 'n': letter, 'o': letter, 'p': letter, 'q': letter, 'r': letter,
	's': letter, 't': letter, 'u': letter, 'v': letter, 'w': letter, 'x': letter, 'y': letter, 'z': letter,
	'\'': apostrophe, '.': stop, '?': stop, '!': stop,
	'(': sign, ')': sign, '[': sign, ']': sign, '{': sign, '}': sign, ',': sign, ';': sign, ':': sign, '/': sign, '-': sign,
	'@': at, '#': at,
}

// invisible tells the characters that are skipped between words and dropped inside them: byte order mark, zero-width
// space and joiners, word joiner, soft hyphen, marks of direction.
func invisible(r rune) bool {
	switch r {
	case '\ufeff', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\u00ad':
		return true
	}
	return false
}

// mojibakeSpace returns the length of a no-break space that was read as Windows-1252, "Â" and a no-break space.
func mojibakeSpace(s string, i int) int {
	if strings.HasPrefix(s[i:], "\u00c2\u00a0") {
		return len("\u00c2\u00a0")
	}
	return 0
}

// mojibakeLetter tells whether the sign at j ends a letter that was read as Windows-1252: the © of "Ã©".
func mojibakeLetter(s string, i, j int) bool {
	return j-i >= 2 && (s[j-2:j] == "Ã" || s[j-2:j] == "Ä" || s[j-2:j] == "Å") && !unicode.IsSpace(firstRune(s[j:]))
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}
