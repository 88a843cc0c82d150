package quotes

import (
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/text"
)

// token is a word, a number or a sign of a folded text.
type token struct {
	start, end int    // in the text
	at         int    // where its folded letters begin in folded.letters; they end before the blank in front of the next
	key        uint64 // of its letters, whatever their case
	kind       tokenKind
}

type tokenKind uint8

const (
	tokenWord tokenKind = iota // also the signs that change what a number says
	tokenSign                  // punctuation and symbols
	tokenMark                  // a quotation mark, whatever its shape
	tokenGap                   // an ellipsis
)

// folded is a text without its typography: its tokens, and their letters with one blank in front of each and one at the
// end, so that one folded text holds another if and only if it holds its tokens.
type folded struct {
	text    string
	words   []token
	letters []byte
}

func (f *folded) spelt(i int) []byte {
	end := len(f.letters)
	if i+1 < len(f.words) {
		end = f.words[i+1].at
	}
	return f.letters[f.words[i].at : end-1]
}

// fold reads a text token by token.
func fold(s string) folded {
	f := folded{text: s, words: make([]token, 0, len(s)/5+4), letters: make([]byte, 0, len(s)+len(s)/8+8)}
	f.letters = append(f.letters, ' ')
	for i := 0; i < len(s); {
		i = f.next(i)
	}
	for k := range f.words {
		f.words[k].key = keyOf(f.spelt(k))
	}
	return f
}

// next takes the token at byte i, or passes what is none, and returns where to go on.
func (f *folded) next(i int) int {
	s := f.text
	b := s[i]
	if word[b] {
		return f.word(i)
	}
	if n := minus(s, i); n > 0 {
		return f.sign(i, i+n, "-", tokenWord)
	}
	if text.MarkByte(b) {
		if m, n := text.MarkAt(s, i); n > 0 {
			switch m.Class {
			case text.Dash:
				return f.sign(i, i+n, "—", tokenSign)
			case text.Ellipsis:
				return f.gap(i, i+n)
			case text.Prime, text.DoublePrime:
				return f.sign(i, i+n, "′", tokenSign)
			}
			return f.sign(i, i+n, `"`, tokenMark)
		}
	}
	r, n := decode(s, i)
	switch {
	case unicode.IsSpace(r) || ignored(r):
		return i + n
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		return f.word(i)
	case r == '.':
		return f.gap(i, i)
	case r == '-':
		if (i == 0 || s[i-1] <= ' ') && i+1 < len(s) && s[i+1] <= ' ' { // a hyphen typed for a dash
			return f.sign(i, i+1, "—", tokenSign)
		}
	}
	if unicode.Is(unicode.Sc, r) || strings.ContainsRune("%‰°+=±×", r) { // $5 is not £5, 5% not 5
		return f.sign(i, i+n, string(r), tokenWord)
	}
	return f.sign(i, i+n, string(r), tokenSign)
}

// minus measures the sign of a negative number at byte i, 0 if there is none: a hyphen, a dash of its width or U+2212 in
// front of a digit and behind no word.
func minus(s string, i int) int {
	for _, sign := range [...]string{"-", "–", "−"} {
		if j := i + len(sign); strings.HasPrefix(s[i:], sign) && j < len(s) && digit(s[j]) {
			if before, _ := utf8.DecodeLastRuneInString(s[:i]); i == 0 || unicode.IsSpace(before) || unicode.Is(unicode.Ps, before) {
				return len(sign)
			}
		}
	}
	return 0
}

// decode reads a rune, also one that is written as an HTML entity.
func decode(s string, i int) (rune, int) {
	if s[i] == '&' {
		if j := strings.IndexByte(s[i:min(len(s), i+12)], ';'); j > 1 {
			if u := html.UnescapeString(s[i : i+j+1]); len(u) < j+1 {
				r, n := utf8.DecodeRuneInString(u)
				if n == len(u) {
					return r, j + 1
				}
			}
		}
	}
	return utf8.DecodeRuneInString(s[i:])
}

// ignored are the characters that no reader sees: soft hyphen, joiners, byte order mark, variation selectors.
func ignored(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200F || r == 0x2060 || r == 0xFEFF || r >= 0xFE00 && r <= 0xFE0F || r < ' '
}

func (f *folded) sign(i, j int, as string, kind tokenKind) int {
	f.words = append(f.words, token{start: i, end: j, at: len(f.letters), kind: kind})
	f.letters = append(f.letters, as...)
	f.letters = append(f.letters, ' ')
	return j
}

// gap takes dots from byte i on; before j they are known to be an ellipsis. Three dots, also with blanks between, are
// one, two are none.
func (f *folded) gap(i, j int) int {
	s, dots := f.text, 0
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
		return f.sign(i, j, "…", tokenGap)
	}
	return f.sign(i, i+1, ".", tokenSign)
}

// word takes letters and digits, the apostrophes between them and the stops between digits.
func (f *folded) word(i int) int {
	s := f.text
	at, j, end := len(f.letters), i, i
	for j < len(s) {
		b := s[j]
		if word[b] {
			f.letters = append(f.letters, b)
			j++
			end = j
			continue
		}
		if (b == '.' || b == ',') && j+1 < len(s) && j > i && digit(s[j-1]) && digit(s[j+1]) {
			f.letters = append(f.letters, b)
			j++
			continue
		}
		if text.MarkByte(b) {
			if m, n := text.MarkAt(s, j); n > 0 {
				if single(m.Class) && j+n < len(s) && letterAt(s, j+n) && end == j {
					f.letters = append(f.letters, '\'')
					j += n
					continue
				}
				break
			}
		}
		r, n := decode(s, j)
		if ignored(r) && b >= utf8.RuneSelf {
			j += n
			if end == j-n {
				end = j
			}
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) {
			break
		}
		f.letters = utf8.AppendRune(f.letters, r)
		j += n
		end = j
	}
	f.words = append(f.words, token{start: i, end: end, at: at, kind: tokenWord})
	f.letters = append(f.letters, ' ')
	return j
}

func digit(b byte) bool { return b >= '0' && b <= '9' }

func letterAt(s string, i int) bool {
	if word[s[i]] {
		return true
	}
	r, _ := decode(s, i)
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// keyOf is a hash of letters whatever their case.
func keyOf(b []byte) uint64 {
	h := uint64(14695981039346656037)
	for i := 0; i < len(b); {
		c := rune(b[i])
		n := 1
		if c >= utf8.RuneSelf {
			c, n = utf8.DecodeRune(b[i:])
			c = unicode.ToLower(c)
		} else if c >= 'A' && c <= 'Z' {
			c |= 0x20
		}
		h = (h ^ uint64(c)) * 1099511628211
		i += n
	}
	return h ^ h>>31
}

// trim takes off what editors put around a quotation and at its end: marks, an ellipsis, the stop of their own
// sentence.
func (f *folded) trim() {
	first, last := 0, len(f.words)
	for first < last && (f.words[first].kind == tokenMark || f.words[first].kind == tokenGap) {
		first++
	}
	for last > first {
		w := &f.words[last-1]
		if w.kind == tokenSign {
			if c := f.spelt(last - 1); len(c) != 1 && string(c) != "—" || strings.IndexByte(".,;:-\xe2", c[0]) < 0 {
				break
			}
		} else if w.kind == tokenWord {
			break
		}
		last--
	}
	f.words, f.letters = f.words[first:last], f.letters[:f.cut(last)]
}

// cut is where the letters of the token before i end, with the blank behind them.
func (f *folded) cut(i int) int {
	if i < len(f.words) {
		return f.words[i].at
	}
	return len(f.letters)
}
