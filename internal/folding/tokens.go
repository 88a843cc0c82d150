package folding

import (
	"bytes"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/text"
)

// What may be asked of a folded text.

// Span is where the token stands in the text.
func (t *Token) Span() text.Span { return text.Span{Start: int(t.Start), End: int(t.End)} }

// Spelt is the letters of token i.
func (f *Text) Spelt(i int) []byte {
	end := len(f.Letters)
	if i+1 < len(f.Tokens) {
		end = int(f.Tokens[i+1].At)
	}
	return f.Letters[f.Tokens[i].At : end-1]
}

// Is reports whether token i is this sign.
func (f *Text) Is(i int, sign string) bool { return string(f.Spelt(i)) == sign }

// Has reports whether a folded text has a token.
func (f *Text) Has(key uint64) bool {
	for i := range f.Tokens {
		if f.Tokens[i].Key == key {
			return true
		}
	}
	return false
}

// TokenAt gives the first token that begins at a byte of the text or behind it.
func (f *Text) TokenAt(at int) int {
	return sort.Search(len(f.Tokens), func(i int) bool { return int(f.Tokens[i].Start) >= at })
}

// WordsIn gives the words of a span in lower case, each with a blank behind it; signs count for nothing.
func (f *Text) WordsIn(s text.Span) []byte {
	var out []byte
	for i := f.TokenAt(s.Start); i < len(f.Tokens) && int(f.Tokens[i].End) <= s.End; i++ {
		if f.Tokens[i].Kind == Word {
			out = append(append(out, bytes.ToLower(f.Spelt(i))...), ' ')
		}
	}
	return out
}

// Joined is the letters of n tokens without the blanks and hyphens between them.
func (f *Text) Joined(i, n int) string {
	var out []byte
	for k := i; k < i+n; k++ {
		if n == 1 || f.Tokens[k].Kind == Word {
			out = append(out, f.Spelt(k)...)
		}
	}
	return string(out)
}

// Core is the quotation without what trim takes off.
func (f *Text) Core() string {
	return f.Source[f.Tokens[0].Start:f.Tokens[len(f.Tokens)-1].End]
}

// Within gives what is read over in a passage.
func (f *Text) Within(s text.Span) []text.Span {
	over := f.over
	from := sort.Search(len(over), func(i int) bool { return over[i].Start >= s.Start })
	to := sort.Search(len(over), func(i int) bool { return over[i].Start >= s.End })
	return over[from:max(from, to)]
}

// DigitAt reports whether a digit or another number begins at a byte.
func (f *Text) DigitAt(i int32) bool {
	r, _ := decode(f.Source, int(i))
	return unicode.IsNumber(r)
}

// DigitBefore reports whether one ends there.
func (f *Text) DigitBefore(i int32) bool {
	r, _ := utf8.DecodeLastRuneInString(f.Source[:i])
	return unicode.IsNumber(r)
}

// Spaced reports whether one space, or the end of a line, stands between two tokens.
func (f *Text) Spaced(a, b *Token) bool {
	between := f.Source[a.End:b.Start]
	switch between {
	case " ", "\n", "\u00a0", "\u202f", "\u2009", "&nbsp;", "&#160;":
		return true
	}
	return false
}
