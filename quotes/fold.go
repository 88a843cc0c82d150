package quotes

import (
	"html"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// token is a word, a number or a sign of a folded text.
type token struct {
	key        uint64 // of its letters, whatever their case
	start, end int32  // in the text
	at         int32  // where its folded letters begin in folded.letters; they end before the blank in front of the next
	kind       tokenKind
	flags      tokenFlags
}

type tokenKind uint8

const (
	tokenWord tokenKind = iota // also the signs that change what a number says
	tokenSign                  // punctuation and symbols
	tokenMark                  // a quotation mark, whatever its shape
	tokenGap                   // an ellipsis
)

type tokenFlags uint8

const (
	flagBroken  tokenFlags = 1 << iota // a word joined over the end of a line, where it had a hyphen
	flagReopens                        // a mark that may only open a quotation again at the start of its next paragraph
	flagEnDash                         // an en dash between letters: a hyphen or a dash
	flagSymbol                         // a sign that changes what a number says: - + $ %
)

// longest is how much of a source is read. Offsets within it fit 32 bits also in the folded letters, of which a sign of
// one byte has two.
const longest = 1 << 30

// folded is a text without its typography: its tokens, and their letters with one blank in front of each and one at the
// end, so that one folded text holds another if and only if it holds its tokens.
type folded struct {
	text    string
	words   []token
	letters []byte

	over  []text.Span // what is read over
	next  int         // the first of over that is still ahead
	limit int         // where that begins, or the text ends

	head, tail bool // what trim took off: a mark beside the first word, beside the last
}

// fold reads a text token by token, and over the spans given, which are in order and do not overlap.
func fold(s string, over []text.Span) folded {
	s = s[:min(len(s), longest)]
	f := folded{text: s, words: make([]token, 0, len(s)/5+4), letters: make([]byte, 0, len(s)+len(s)/8+8), over: over}
	f.letters = append(f.letters, ' ')
	f.read(0, len(s))
	return f
}

// foldPart reads the tokens of a text that begin in [from, to), neither of which cuts a token in two, and over the spans
// given.
func foldPart(s string, over []text.Span, from, to int) folded {
	f := folded{text: s, over: over}
	f.next = sort.Search(len(over), func(i int) bool { return over[i].End > from })
	f.letters = append(f.letters, ' ')
	f.read(from, to)
	return f
}

// read takes the tokens that begin in [from, to).
func (f *folded) read(from, to int) {
	f.aim(from)
	for i := from; i < to; {
		if i >= f.limit {
			if f.next == len(f.over) {
				return
			}
			i = f.over[f.next].End
			f.aim(i)
			continue
		}
		i = f.token(i)
	}
}

// aim looks for the first span to be read over that ends behind byte i.
func (f *folded) aim(i int) {
	for f.next < len(f.over) && f.over[f.next].End <= i {
		f.next++
	}
	f.limit = len(f.text)
	if f.next < len(f.over) {
		f.limit = min(f.limit, f.over[f.next].Start)
	}
}

// token takes the token at byte i, or passes what is none, and returns where to go on.
func (f *folded) token(i int) int {
	s := f.text
	b := s[i]
	if ascii.Word(b) {
		return f.word(i)
	}
	if b == ' ' || b == '\n' {
		return i + 1
	}
	if n := minus(s, i); n > 0 {
		return f.sign(i, i+n, "-", tokenWord, flagSymbol)
	}
	if text.MarkByte(b) {
		if m, n := text.MarkAt(s, i); n > 0 {
			switch m.Class {
			case text.Dash:
				return f.dash(i, n)
			case text.Ellipsis:
				return f.gap(i, i+n)
			case text.Prime, text.DoublePrime:
				return f.sign(i, i+n, "′", tokenSign, 0)
			}
			return f.sign(i, i+n, `"`, tokenMark, f.reopens(i))
		}
	}
	r, n := decode(s, i)
	r = narrow(r)
	switch {
	case unicode.IsSpace(r) || ignored(r):
		return i + n
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		return f.word(i)
	case r == '.':
		return f.stop(i)
	case r == '-':
		if (i == 0 || s[i-1] <= ' ') && i+1 < len(s) && s[i+1] <= ' ' { // a hyphen typed for a dash
			return f.sign(i, i+1, "—", tokenSign, 0)
		}
	}
	if unicode.Is(unicode.Sc, r) || strings.ContainsRune("%‰°+=±×", r) { // $5 is not £5, 5% not 5
		return f.sign(i, i+n, string(r), tokenWord, flagSymbol)
	}
	return f.sign(i, i+n, string(r), tokenSign, 0)
}

// dash takes a dash of n bytes. An en dash between digits or names is the hyphen of those who have no en dash; between
// other letters it may be either.
func (f *folded) dash(i, n int) int {
	j := i + n
	k := len(f.words) - 1
	if r, _ := decode(f.text, i); r != '–' || k < 0 || int(f.words[k].end) != i || f.words[k].kind != tokenWord || j >= len(f.text) || !letterAt(f.text, j) {
		return f.sign(i, j, "—", tokenSign, 0)
	}
	before, after := f.text[i-1], f.text[j]
	if ascii.Digit(before) && ascii.Digit(after) || ascii.Capital(f.text[f.words[k].start]) && ascii.Capital(after) {
		return f.sign(i, j, "-", tokenSign, 0)
	}
	return f.sign(i, j, "—", tokenSign, flagEnDash)
}

// reopens tells of a mark whether it begins a line while the line before it ended without one: a quotation that goes on
// is opened again by each of its paragraphs.
func (f *folded) reopens(i int) tokenFlags {
	k := len(f.words) - 1
	if k < 0 || f.words[k].kind == tokenMark || !strings.ContainsAny(f.text[f.words[k].end:i], "\n\r") {
		return 0
	}
	return flagReopens
}

// minus measures the sign of a negative number at byte i, 0 if there is none: a hyphen, a dash of its width or U+2212 in
// front of a digit, or of a currency and a digit, and behind no word.
func minus(s string, i int) int {
	if s[i] != '-' && s[i] < utf8.RuneSelf {
		return 0
	}
	for _, sign := range [...]string{"-", "–", "−"} {
		if j := i + len(sign); strings.HasPrefix(s[i:], sign) && j < len(s) {
			r, n := utf8.DecodeRuneInString(s[j:])
			if !ascii.Digit(s[j]) && (!unicode.Is(unicode.Sc, r) || j+n >= len(s) || !ascii.Digit(s[j+n])) {
				return 0
			}
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

// ignored are the characters that no reader sees: soft hyphen, joiners, marks of direction, byte order mark, variation
// selectors; and the notes that captions set around what is sung.
func ignored(r rune) bool {
	switch {
	case r < ' ', r == 0xAD, r == 0x34F, r == 0x61C, r == 0xFEFF, r == '♪', r == '♫':
		return true
	case r < 0x200B:
		return false
	}
	return r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2069 || r >= 0xFE00 && r <= 0xFE0F
}

func (f *folded) sign(i, j int, as string, kind tokenKind, flags tokenFlags) int {
	t := token{key: keyStart, start: int32(i), end: int32(j), at: int32(len(f.letters)), kind: kind, flags: flags}
	for _, r := range as {
		t.key = (t.key ^ uint64(r)) * keyPrime
	}
	t.key ^= t.key >> 31
	f.words = append(f.words, t)
	f.letters = append(f.letters, as...)
	f.letters = append(f.letters, ' ')
	return j
}

// stop takes what begins with a stop: an ellipsis, or the stop itself unless it is that of a title.
func (f *folded) stop(i int) int {
	if k := len(f.words) - 1; k >= 0 && int(f.words[k].end) == i && f.words[k].kind == tokenWord && (i+1 >= len(f.text) || f.text[i+1] != '.') {
		if w := f.spelt(k); len(w) <= 6 && ascii.Capital(w[0]) && vocabulary.Is(w, vocabulary.Title) {
			return i + 1
		}
	}
	return f.gap(i, i)
}

// gap takes dots from byte i on; before j they are known to be an ellipsis. Three dots, also with blanks between, are
// one, two are none.
func (f *folded) gap(i, j int) int {
	s, dots := f.text[:f.limit], 0
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
		return f.sign(i, j, "…", tokenGap, 0)
	}
	return f.sign(i, i+1, ".", tokenSign, 0)
}
