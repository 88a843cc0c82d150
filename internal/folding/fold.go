package folding

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
	if int(f.Tokens[k].End) != i || f.Tokens[k].Kind != Sign && f.Tokens[k].Kind != Mark || !strings.ContainsAny(string(f.Spelt(k)), `.,;:!?"`) {
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
