// Package ascii tells letters and digits of ASCII apart by one look at a byte.
//
// A byte goes in, and whether it is of a class comes out. It holds for any byte, also in the midst of a character: one of
// 0x80 and above is of no class. It knows nothing of texts, and of Unicode only that it begins there.
package ascii

// Word reports whether a byte is a letter or a digit.
func Word(b byte) bool { return word[b] }

// Digit reports whether a byte is a digit.
func Digit(b byte) bool { return b >= '0' && b <= '9' }

// Capital reports whether a byte is a capital letter.
func Capital(b byte) bool { return b >= 'A' && b <= 'Z' }

// word is a literal, so that nothing is built at start.
var word = [256]bool{
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
	'A': true, 'B': true, 'C': true, 'D': true, 'E': true, 'F': true, 'G': true, 'H': true, 'I': true, 'J': true, 'K': true,
	'L': true, 'M': true, 'N': true, 'O': true, 'P': true, 'Q': true, 'R': true, 'S': true, 'T': true, 'U': true, 'V': true,
	'W': true, 'X': true, 'Y': true, 'Z': true,
	'a': true, 'b': true, 'c': true, 'd': true, 'e': true, 'f': true, 'g': true, 'h': true, 'i': true, 'j': true, 'k': true,
	'l': true, 'm': true, 'n': true, 'o': true, 'p': true, 'q': true, 'r': true, 's': true, 't': true, 'u': true, 'v': true,
	'w': true, 'x': true, 'y': true, 'z': true,
}
