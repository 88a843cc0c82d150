package quotes

import (
	"bytes"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/text"
)

// What may be asked of a folded text.

// span is where the token stands in the text.
func (t *token) span() text.Span { return text.Span{Start: int(t.start), End: int(t.end)} }

// spelt is the letters of token i.
func (f *folded) spelt(i int) []byte {
	end := len(f.letters)
	if i+1 < len(f.words) {
		end = int(f.words[i+1].at)
	}
	return f.letters[f.words[i].at : end-1]
}

// is reports whether token i is this sign.
func (f *folded) is(i int, sign string) bool { return string(f.spelt(i)) == sign }

// has reports whether a folded text has a token.
func (f *folded) has(key uint64) bool {
	for i := range f.words {
		if f.words[i].key == key {
			return true
		}
	}
	return false
}

// tokenAt gives the first token that begins at a byte of the text or behind it.
func (f *folded) tokenAt(at int) int {
	return sort.Search(len(f.words), func(i int) bool { return int(f.words[i].start) >= at })
}

// wordsIn gives the words of a span in lower case, each with a blank behind it; signs count for nothing.
func (f *folded) wordsIn(s text.Span) []byte {
	var out []byte
	for i := f.tokenAt(s.Start); i < len(f.words) && int(f.words[i].end) <= s.End; i++ {
		if f.words[i].kind == tokenWord {
			out = append(append(out, bytes.ToLower(f.spelt(i))...), ' ')
		}
	}
	return out
}

// joined is the letters of n tokens without the blanks and hyphens between them.
func (f *folded) joined(i, n int) string {
	var out []byte
	for k := i; k < i+n; k++ {
		if n == 1 || f.words[k].kind == tokenWord {
			out = append(out, f.spelt(k)...)
		}
	}
	return string(out)
}

// core is the quotation without what trim takes off.
func (f *folded) core() string {
	return f.text[f.words[0].start:f.words[len(f.words)-1].end]
}

// within gives what is read over in a passage.
func (f *folded) within(s text.Span) []text.Span {
	over := f.over
	from := sort.Search(len(over), func(i int) bool { return over[i].Start >= s.Start })
	to := sort.Search(len(over), func(i int) bool { return over[i].Start >= s.End })
	return over[from:max(from, to)]
}

// digitAt reports whether a digit or another number begins at a byte.
func (f *folded) digitAt(i int32) bool {
	r, _ := decode(f.text, int(i))
	return unicode.IsNumber(r)
}

// digitBefore reports whether one ends there.
func (f *folded) digitBefore(i int32) bool {
	r, _ := utf8.DecodeLastRuneInString(f.text[:i])
	return unicode.IsNumber(r)
}

// spaced reports whether one space, or the end of a line, stands between two tokens.
func (f *folded) spaced(a, b *token) bool {
	between := f.text[a.end:b.start]
	switch between {
	case " ", "\n", "\u00a0", "\u202f", "\u2009", "&nbsp;", "&#160;":
		return true
	}
	return false
}
