package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Words appends to dst the tokens of the stretch p of s, in order, with offsets into s.
//
// The tokens are disjoint and between them stands only what is skipped: white space of any kind, byte order marks,
// zero-width characters (FuzzWords). Time is linear in the stretch: every look ahead is bounded or consumed.
// It allocates for the lower-cased forms of words with capitals, some words at a time, and for dst.
func Words(dst []Token, s string, p Span) []Token {
	w := wordScanner{s: s[:p.End], tokens: dst, first: len(dst), space: true}
	for i := p.Start; i < p.End; {
		i = w.next(i)
	}
	return w.tokens
}

// Room says about how many tokens Words makes of s, rather too many than too few, so that memory for them can be had at once.
func Room(s string) int {
	n, before := 8, uint8(space)
	for i := range len(s) {
		b := s[i]
		c := classes[b]
		switch {
		case c == space || c == letter || c == digit:
		case (b == ',' || b == '.') && before == digit && i+1 < len(s) && classes[s[i+1]] == digit:
			continue // a number goes on
		case b < utf8.RuneSelf || b == 0xc2 || b == 0xe2 || b >= 0xf0: // a sign: those are most marks and dashes
			before = space
		case b < 0xc0:
			continue // a letter or sign goes on
		default:
			c = letter
		}
		if c != space && c != before {
			n++
		}
		before = c
	}
	return n
}

type wordScanner struct {
	s      string // the text up to the end of the stretch
	tokens []Token
	first  int  // where the tokens of this stretch start in tokens
	space  bool // white space since the last token
	lower  strings.Builder

	divided bool // the end of a line divides the word being read
}

// next reads one token, or some white space, at i and returns where to go on.
func (w *wordScanner) next(i int) int {
	s := w.s
	switch c := s[i]; classes[c] {
	case space:
		w.space = true
		if c == '\n' || c == '\r' {
			return blockSigns(s, i+1)
		}
		return i + 1
	case letter:
		return w.word(i)
	case digit:
		return w.number(i)
	case apostrophe, other:
		if n := quoteAt(s, i); n > 0 {
			return w.mark(i, n)
		}
		if n := dashAt(s, i); n > 0 { // as an entity or as mojibake; -- is a sign
			return w.dashes(i, i+n)
		}
		if n := ellipsisAt(s, i); n > 0 {
			return w.emit(i, i+n, Punct)
		}
		if c == '&' {
			return w.entity(i)
		}
		if c >= utf8.RuneSelf {
			return w.wide(i)
		}
		return w.emit(i, i+1, Symbol)
	case stop:
		if c == '.' && i+1 < len(s) && classes[s[i+1]] == digit && w.space {
			return w.number(i)
		}
		j := i + 1
		if c == '.' {
			for j < len(s) && s[j] == '.' {
				j++
			}
		} else {
			for j < len(s) && (s[j] == '!' || s[j] == '?') {
				j++
			}
		}
		return w.emit(i, j, Punct)
	case sign: // ( ) [ ] { } , ; : / -
		j := i + 1
		if c == '-' {
			for j < len(s) && s[j] == '-' {
				j++
			}
		}
		return w.emit(i, j, Punct)
	case at: // @handle, #tag
		if i+1 < len(s) && (classes[s[i+1]] == letter || c == '@' && classes[s[i+1]] == digit || s[i+1] == '_') &&
			(w.space || i == 0 || classes[s[i-1]] != letter) {
			j := i + 2
			for j < len(s) && (classes[s[j]] == letter || classes[s[j]] == digit || s[j] == '_') {
				j++
			}
			return w.emit(i, j, Word)
		}
		return w.emit(i, i+1, Symbol)
	}
	return w.emit(i, i+1, Symbol)
}

// mark emits the mark of n bytes at i, or the clitic that an apostrophe begins: "(NATO)'s", "U.S.'s", "Obama 's".
func (w *wordScanner) mark(i, n int) int {
	if apostropheAt(w.s, i) == n {
		if m := clitic(w.s, i+n); m > 0 {
			return w.emit(i, i+n+m, Word)
		}
	}
	return w.emit(i, i+n, Mark)
}

// dashes emits the dash s[i:j] with those that follow at once.
func (w *wordScanner) dashes(i, j int) int {
	for n := dashAt(w.s, j); n > 0; n = dashAt(w.s, j) {
		j += n
	}
	return w.emit(i, j, Punct)
}

// wide reads at a byte that is not ASCII and opens no sign.
func (w *wordScanner) wide(i int) int {
	s := w.s
	if n := mojibakeSpace(s, i); n > 0 {
		w.space = true
		return i + n
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	switch {
	case r == utf8.RuneError && n <= 1:
		return w.emit(i, i+1, Symbol)
	case unicode.IsSpace(r):
		w.space = true
		return i + n
	case invisible(r):
		return i + n
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return w.word(i)
	case unicode.IsDigit(r) || unicode.IsNumber(r):
		return w.number(i)
	case unicode.IsPunct(r):
		return w.emit(i, i+n, Punct)
	}
	return w.emit(i, i+n, Symbol)
}

// entity reads at an ampersand that opens no mark.
func (w *wordScanner) entity(i int) int {
	n, kind := entityAt(w.s, i)
	switch kind {
	case spaceEntity:
		w.space = true
		return i + n
	case letterEntity:
		return w.word(i)
	case signEntity:
		return w.emit(i, i+n, Symbol)
	}
	return w.emit(i, i+1, Symbol)
}

// emit appends the token s[i:j] and returns j.
func (w *wordScanner) emit(i, j int, kind Kind) int {
	t := Token{Span: Span{i, j}, Kind: kind, Space: w.space}
	if kind == Word {
		t.Lower, t.Capital, t.AllCaps = w.fold(i, j)
		if w.divided {
			t.Lower, w.divided = strings.ToLower(OneLine(w.s[i:j])), false
		}
	} else {
		t.Lower = w.s[i:j]
	}
	w.tokens = append(w.tokens, t)
	w.space = false
	return j
}

// last returns the token before the one being read, or nil at the start of the stretch.
func (w *wordScanner) last() *Token {
	if len(w.tokens) == w.first {
		return nil
	}
	return &w.tokens[len(w.tokens)-1]
}

// fold returns the lower-cased form of s[i:j] and what its capitals say.
func (w *wordScanner) fold(i, j int) (lower string, capital, allCaps bool) {
	s := w.s[i:j]
	k := 0
	for k < len(s) && s[k] < utf8.RuneSelf && (s[k] < 'A' || s[k] > 'Z') && s[k] != '&' {
		k++
	}
	if k == len(s) {
		return s, false, false
	}
	if w.lower.Cap()-w.lower.Len() < len(s)+utf8.UTFMax { // a new chunk; the forms in the old one stay as they are
		w.lower = strings.Builder{}
		w.lower.Grow(max(512, 2*len(s)))
	}
	from := w.lower.Len()
	letters, uppers, changed := 0, 0, false
	for k = 0; k < len(s); {
		c := s[k]
		if c < utf8.RuneSelf && c != '&' {
			switch {
			case 'a' <= c && c <= 'z':
				letters++
			case 'A' <= c && c <= 'Z':
				if letters == 0 {
					capital = true
				}
				letters++
				uppers++
				changed = true
				c += 'a' - 'A'
			}
			w.lower.WriteByte(c)
			k++
			continue
		}
		if n := apostropheAt(s, k); n > 0 {
			w.lower.WriteByte('\'')
			k += n
			changed = true
			continue
		}
		if c == '&' {
			w.lower.WriteByte('&')
			k++
			if strings.HasPrefix(s[k:], "amp;") {
				k += len("amp;")
				changed = true
			}
			continue
		}
		r, n := utf8.DecodeRuneInString(s[k:])
		k += n
		if invisible(r) {
			changed = true
			continue
		}
		if r == '\u2010' || r == '\u2011' {
			r = '-'
			changed = true
		}
		if unicode.IsLetter(r) {
			if unicode.IsUpper(r) {
				if letters == 0 {
					capital = true
				}
				uppers++
				changed = true
				r = unicode.ToLower(r)
			}
			letters++
		}
		w.lower.WriteRune(r)
	}
	allCaps = letters > 1 && uppers == letters
	if !changed {
		return s, capital, allCaps
	}
	return w.lower.String()[from:], capital, allCaps
}
