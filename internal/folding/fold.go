package folding

import (
	"html"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/text"
)

// A Token is a word, a number or a sign of a folded text.
type Token struct {
	Key        uint64 // of its letters, whatever their case
	Start, End int32  // in the text
	At         int32  // where its folded letters begin in Text.Letters; they end before the blank in front of the next
	Kind       Kind
	Flags      Flags
}

// A Kind says what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Word Kind = iota // also the signs that change what a number says
	Sign             // punctuation and symbols
	Mark             // a quotation mark, whatever its shape
	Gap              // an ellipsis
)

// Flags say more of a token.
type Flags uint8

// The flags.
const (
	Broken  Flags = 1 << iota // a word joined over the end of a line, where it had a hyphen
	Reopens                   // a mark that may only open a quotation again at the start of its next paragraph
	EnDash                    // an en dash between letters: a hyphen or a dash
	Symbol                    // a sign that changes what a number says: - + $ %
	Small                     // no letter of it is a capital; two such tokens of one key are spelt alike
)

// Longest is how much of a source is read. Offsets within it fit 32 bits also in the folded letters, of which a sign of
// one byte has two.
const Longest = 1 << 30

// A Text is a text without its typography.
type Text struct {
	Source string // as given, the first GB of it
	Tokens []Token
	// Letters are those of the tokens with one blank in front of each and one at the end, so that one folded text holds
	// another if and only if it holds its tokens.
	Letters    []byte
	Head, Tail bool // what Trim took off: a mark beside the first word, beside the last

	over  []text.Span // what is read over
	next  int         // the first of over that is still ahead
	limit int         // where that begins, or the text ends
}

// Fold reads a text token by token, and over the spans given, which are in order and do not overlap.
func Fold(s string, over []text.Span) Text {
	s = s[:min(len(s), Longest)]
	f := Text{Source: s, over: over}
	f.room(len(s))
	f.read(0, len(s))
	return f
}

// Part reads the tokens of a text that begin in [from, to), neither of which cuts a token in two, and over the spans
// given.
func Part(s string, over []text.Span, from, to int) Text {
	f := Text{Source: s, over: over}
	f.next = sort.Search(len(over), func(i int) bool { return over[i].End > from })
	f.room(max(0, to-from))
	f.read(from, to)
	return f
}

// room makes the room that nearly all texts of n bytes need.
func (f *Text) room(n int) {
	f.Tokens, f.Letters = make([]Token, 0, n/4+8), make([]byte, 1, n+n/8+3*eight)
	f.Letters[0] = ' '
}

// read takes the tokens that begin in [from, to).
func (f *Text) read(from, to int) {
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
		if i = f.plain(i, min(to, f.limit)); i < min(to, f.limit) {
			i = f.token(i)
		}
	}
}

// aim looks for the first span to be read over that ends behind byte i.
func (f *Text) aim(i int) {
	for f.next < len(f.over) && f.over[f.next].End <= i {
		f.next++
	}
	f.limit = len(f.Source)
	if f.next < len(f.over) {
		f.limit = min(f.limit, f.over[f.next].Start)
	}
}

// token takes the token at byte i, or passes what is none, and returns where to go on.
func (f *Text) token(i int) int {
	s := f.Source
	b := s[i]
	if ascii.Word(b) {
		return f.word(i)
	}
	if b == ' ' || b == '\n' {
		return i + 1
	}
	if n := minus(s, i); n > 0 {
		return f.sign(i, i+n, "-", Word, Symbol)
	}
	if text.MarkByte(b) {
		if m, n := text.MarkAt(s, i); n > 0 {
			switch m.Class {
			case text.Dash:
				return f.dash(i, n)
			case text.Ellipsis:
				return f.gap(i, i+n)
			case text.Prime, text.DoublePrime:
				return f.sign(i, i+n, "′", Sign, 0)
			}
			return f.sign(i, i+n, `"`, Mark, f.reopens(i))
		}
	}
	r, n := decode(s, i)
	r = narrow(r)
	switch {
	case unicode.IsSpace(r) || ignored(r):
		return i + n
	case raised(r) && f.note(i):
		return i + n
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		return f.word(i)
	case r == '.' && n == 1:
		return f.stop(i)
	case r == '-':
		if (i == 0 || s[i-1] <= ' ') && i+1 < len(s) && s[i+1] <= ' ' { // a hyphen typed for a dash
			return f.sign(i, i+1, "—", Sign, 0)
		}
	}
	if unicode.Is(unicode.Sc, r) || strings.ContainsRune("%‰°+=±×", r) { // $5 is not £5, 5% not 5
		return f.sign(i, i+n, string(r), Word, Symbol)
	}
	return f.sign(i, i+n, string(r), Sign, 0)
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
