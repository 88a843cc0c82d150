package folding

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Letters in one form: a letter with a mark on it becomes the letter and the mark, a ligature its letters. The standard
// library has no table for it, and this package imports nothing else.

//go:embed letters.txt
var lettersData string

// decomposition says what a sign is taken apart into.
type decomposition map[rune]string

// letters reads the table when it is first needed.
var letters = sync.OnceValue(func() decomposition {
	d := decomposition{}
	for line := range strings.Lines(lettersData) {
		f := strings.Fields(line)
		if len(f) == 0 || f[0] == "#" {
			continue
		}
		marks := ""
		if f[0] != "=" {
			for code := range strings.SplitSeq(f[0], "+") {
				n, _ := strconv.ParseUint(code, 16, 32)
				marks += string(rune(n))
			}
		}
		for _, pair := range f[1:] {
			r, n := utf8.DecodeRuneInString(pair)
			d[r] = pair[n:] + marks
		}
	}
	return d
})

// take adds a letter to a folded text, taken apart.
func (d decomposition) take(letters []byte, r rune) []byte {
	if r >= hangul && r < hangul+hangulCount { // by arithmetic, as Unicode has it
		s := r - hangul
		letters = utf8.AppendRune(letters, 0x1100+s/588)
		letters = utf8.AppendRune(letters, 0x1161+s%588/28)
		if t := s % 28; t > 0 {
			letters = utf8.AppendRune(letters, 0x11A7+t)
		}
		return letters
	}
	if n := len(letters); r == dotAbove && n > 0 && letters[n-1]|0x20 == 'i' { // Turkish İ is the I of all others
		return letters
	}
	if s, ok := d[r]; ok {
		return append(letters, s...)
	}
	return utf8.AppendRune(letters, r)
}

const dotAbove = 0x307

const (
	hangul      = 0xAC00
	hangulCount = 11172
)

// narrow gives the ASCII sign that a fullwidth one or one of the letters and digits of mathematicians stands for, and the
// hyphen for its kin.
func narrow(r rune) rune {
	switch {
	case r < 0x2010:
		return r
	case r >= 0x1D400 && r < 0x1D6A4: // thirteen alphabets in a row
		if r = (r - 0x1D400) % 52; r < 26 {
			return 'A' + r
		}
		return 'a' + r - 26
	case r >= 0x1D7CE && r <= 0x1D7FF:
		return '0' + (r-0x1D7CE)%10
	case r == '。' || r == '｡':
		return '.'
	case r >= 0xFF01 && r <= 0xFF5E:
		return r - 0xFF01 + '!'
	case r == 0x2010 || r == 0x2011 || r == 0xFE63:
		return '-'
	}
	return r
}

// unspaced reports whether a letter is of a script that sets no space between words, so that each stands for itself.
func unspaced(r rune) bool {
	switch {
	case r < 0x0E00 || unicode.IsNumber(r):
		return false
	case r <= 0x0EFF, // Thai, Lao
		r >= 0x1000 && r <= 0x109F, r >= 0x1780 && r <= 0x17FF, // Burmese, Khmer
		r >= 0x3005 && r <= 0x30FF, r >= 0xFF66 && r <= 0xFF9F, // kana
		r >= 0x3400 && r <= 0x9FFF, r >= 0xF900 && r <= 0xFAFF, r >= 0x20000 && r <= 0x3FFFF: // Han
		return unicode.IsLetter(r)
	}
	return false
}

// sortMarks brings the marks on each letter into one order: which stands first depends on who typed them.
func sortMarks(b []byte) {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		j := i
		var marks []rune
		for j < len(b) {
			r, n := utf8.DecodeRune(b[j:])
			if !unicode.Is(unicode.Mn, r) {
				if j == i {
					j += n
				}
				break
			}
			marks = append(marks, r)
			j += n
		}
		if len(marks) > 1 {
			slices.Sort(marks)
			copy(b[i:j], string(marks))
		}
		i = j
	}
}
