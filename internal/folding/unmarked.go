package folding

import (
	"unicode"
	"unicode/utf8"
)

// Unmarked returns a word in lower case as those write it who have no marks for its letters: muller, soren, walesa. A word of ASCII is
// returned as it is.
func Unmarked(word string) string {
	i := 0
	for i < len(word) && word[i] < utf8.RuneSelf {
		i++
	}
	if i == len(word) {
		return word
	}
	b := append(make([]byte, 0, len(word)+4), word[:i]...)
	for _, r := range word[i:] {
		b = unmarked(b, r)
	}
	return string(b)
}

// unmarked adds a letter without its marks.
func unmarked(b []byte, r rune) []byte {
	if s, ok := strokes[r]; ok {
		return append(b, s...)
	}
	if s, ok := letters()[r]; ok && !(r >= hangul && r < hangul+hangulCount) {
		for _, part := range s {
			if part == r {
				return utf8.AppendRune(b, r)
			}
			b = unmarked(b, part)
		}
		return b
	}
	if unicode.Is(unicode.Mn, r) {
		return b
	}
	return utf8.AppendRune(b, r)
}

// strokes are the letters whose mark Unicode does not take apart, with what stands for them.
var strokes = map[rune]string{'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ħ': "h", 'ß': "ss", 'æ': "ae", 'œ': "oe"}
