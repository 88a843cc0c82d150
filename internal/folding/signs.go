package folding

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// dash takes a dash of n bytes. An en dash between digits or names is the hyphen of those who have no en dash; between
// other letters it may be either.
func (f *Text) dash(i, n int) int {
	j := i + n
	k := len(f.Tokens) - 1
	behindWord := k >= 0 && int(f.Tokens[k].End) == i && f.Tokens[k].Kind == Word
	if r, _ := decode(f.Source, i); r != '–' || !behindWord || j >= len(f.Source) || !LetterAt(f.Source, j) {
		return f.sign(i, j, "—", Sign, 0)
	}
	before, after := f.Source[i-1], f.Source[j]
	if ascii.Digit(before) && ascii.Digit(after) || ascii.Capital(f.Source[f.Tokens[k].Start]) && ascii.Capital(after) {
		return f.sign(i, j, "-", Sign, 0)
	}
	return f.sign(i, j, "—", Sign, EnDash)
}

// reopens tells of a mark whether it begins a line while the line before it ended without one: a quotation that goes on
// is opened again by each of its paragraphs.
func (f *Text) reopens(i int) Flags {
	k := len(f.Tokens) - 1
	if k < 0 || f.Tokens[k].Kind == Mark || !strings.ContainsAny(f.Source[f.Tokens[k].End:i], "\n\r") {
		return 0
	}
	return Reopens
}

// minus measures the sign of a negative number at byte i, 0 if there is none: a hyphen, a dash of its width or U+2212 in
// front of a digit, or of a currency or a stop and a digit, and behind no word.
func minus(s string, i int) int {
	if s[i] != '-' && s[i] < utf8.RuneSelf {
		return 0
	}
	for _, sign := range [...]string{"-", "–", "−"} {
		if j := i + len(sign); strings.HasPrefix(s[i:], sign) && j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if !ascii.Digit(s[j]) && (r != '.' && !unicode.Is(unicode.Sc, r) || j+n >= len(s) || !ascii.Digit(s[j+n])) {
				return 0
			}
			if before, _ := utf8.DecodeLastRuneInString(s[:i]); i == 0 || unicode.IsSpace(before) || unicode.Is(unicode.Ps, before) {
				return len(sign)
			}
		}
	}
	return 0
}

// raised reports whether a sign is a digit above the line: of a note, or of a power.
func raised(r rune) bool {
	return r == '¹' || r == '²' || r == '³' || r == '⁰' || r >= '⁴' && r <= '⁹'
}

// note reports whether the raised digit at byte i is of a note: a stop or a comma stands in front of it, and a letter or a
// quotation mark in front of that.
func (f *Text) note(i int) bool {
	k := len(f.Tokens) - 1
	if k < 1 {
		return false
	}
	for r, n := utf8.DecodeLastRuneInString(f.Source[:i]); raised(r); r, n = utf8.DecodeLastRuneInString(f.Source[:i]) {
		i -= n
	}
	if t := f.Tokens[k]; int(t.End) != i || t.Kind != Sign && t.Kind != Mark || !strings.ContainsAny(string(f.Spelt(k)), `.,;:!?"`) {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(f.Source[:f.Tokens[k].Start])
	return unicode.IsLetter(r) || f.Tokens[k-1].Kind == Mark && f.Tokens[k-1].End == f.Tokens[k].Start
}

func (f *Text) sign(i, j int, as string, kind Kind, flags Flags) int {
	letters := uint64(0)
	for k := range len(as) { // of one sign
		letters |= uint64(as[k]) << (8 * k)
	}
	t := Token{Key: mix(keyStart, letters), Start: int32(i), End: int32(j), At: int32(len(f.Letters)), Kind: kind, Flags: flags | Small}
	f.Tokens = append(f.Tokens, t)
	f.Letters = append(f.Letters, as...)
	f.Letters = append(f.Letters, ' ')
	return j
}

// stop takes what begins with a stop: an ellipsis, or the stop itself unless it is that of a title.
func (f *Text) stop(i int) int {
	k, alone := len(f.Tokens)-1, i+1 >= len(f.Source) || f.Source[i+1] != '.'
	if alone && k >= 0 && int(f.Tokens[k].End) == i && f.Tokens[k].Kind == Word {
		if w := f.Spelt(k); len(w) <= longestTitle && ascii.Capital(w[0]) && vocabulary.Is(w, vocabulary.Title) {
			return i + 1
		}
	}
	return f.gap(i, i)
}

// gap takes dots from byte i on; before j they are known to be an ellipsis. Three dots, also with blanks between, are
// one, two are none.
func (f *Text) gap(i, j int) int {
	s, dots := f.Source[:f.limit], 0
	if j > i {
		dots = 3
	}
	k := max(i, j)
	for k < len(s) {
		if s[k] == '.' {
			k++
			dots++
			j = k
			continue
		}
		if s[k] == ' ' && k+1 < len(s) && s[k+1] == '.' && dots > 0 && (j == i+1 || dots > 1 && s[j-2] == ' ') {
			k++
			continue
		}
		break
	}
	if dots >= 3 {
		return f.sign(i, j, "…", Gap, 0)
	}
	return f.sign(i, i+1, ".", Sign, 0)
}
