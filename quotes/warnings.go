package quotes

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// A WarningKind says what a warning is about.
type WarningKind uint8

// The kinds of warnings. Those that begin with Touches say what an edit changed; declared edits and those of style have
// none of them.
const (
	BehindNegation  WarningKind = iota // a negation stands in front of the passage, in the same sentence
	BehindCondition                    // so does an if, unless or provided
	BeforeLimiter                      // the sentence goes on behind the passage with unless, except, but, if, until
	HidesNegation                      // what an ellipsis or brackets stand for has a negation
	HidesLimiter                       // or an unless, except, but, if
	TouchesNegation                    // an edit put in, left out or changed a negation
	TouchesNumber                      // or a number
	TouchesName                        // or a name
	TouchesModal                       // or a can, may, must, will
	TouchesQuantity                    // or an all, some, most, every
	CutsNumber                         // the number at an edge of the passage goes on, with a million or per cent
	OtherSpeaker                       // the passage is somebody else's turn; only when a Selector names a speaker
	Short                              // so few words stand in many texts
)

var kinds = [...]string{"behind negation", "behind condition", "before limiter", "hides negation", "hides limiter", "touches negation",
	"touches number", "touches name", "touches modal", "touches quantity", "cuts number", "other speaker", "short"}

// String gives the kind in words.
func (k WarningKind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return fmt.Sprintf("WarningKind(%d)", uint8(k))
}

// MarshalText gives the kind in words.
func (k WarningKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (k *WarningKind) UnmarshalText(b []byte) error {
	for i, s := range kinds {
		if s == string(b) {
			*k = WarningKind(i)
			return nil
		}
	}
	return fmt.Errorf("quotes: no kind of warning is called %q", b)
}

// A Warning is a reason to read a passage in its place.
type Warning struct {
	Kind WarningKind `json:"kind"`
	// Source is what it is about, in bytes of the source: the negation in front, the words of the edit, the name of the
	// speaker. It may lie outside of the passage.
	Source Span `json:"source"`
	// Quotation is the place in the quotation, in bytes of it; empty for what stands outside of the passage.
	Quotation Span `json:"quotation"`
}

// fewWords is how many words a quotation has at least that is not Short.
const fewWords = 3

// warn adds the warnings of a match. They look at the sentences around it, and no farther than so many bytes.
func (x *Index) warn(m *Match, quotation string) {
	w := x.text.words
	a, b := x.text.tokenAt(m.Source.Start), x.text.tokenAt(m.Source.End)
	warning := func(k WarningKind, token int) {
		m.Warnings = append(m.Warnings, Warning{Kind: k, Source: w[token].span()})
	}
	x.warnBefore(a, warning)
	if k := x.behind(b); k >= 0 && x.class(k)&vocabulary.Limiter != 0 {
		warning(BeforeLimiter, k)
	}
	if a > 0 && x.numberGoesOn(a) {
		warning(CutsNumber, a-1)
	}
	if b > 0 && b < len(w) && x.numberGoesOn(b) {
		warning(CutsNumber, b)
	}
	words := 0
	for k := a; k < b && words < fewWords; k++ {
		if w[k].kind == tokenWord && w[k].flags&flagSymbol == 0 {
			words++
		}
	}
	if words < fewWords {
		m.Warnings = append(m.Warnings, Warning{Kind: Short, Source: m.Source})
	}
	for _, e := range m.Edits {
		switch {
		case e.Declared:
			x.warnHidden(m, e, quotation)
		case !e.Minor && !e.Style:
			x.warnTouched(m, e, quotation)
		}
	}
}

// warnBefore looks for a negation or a condition in front of token a, in its sentence. Behind a comma and an "and" the
// sentence begins anew.
func (x *Index) warnBefore(a int, warning func(WarningKind, int)) {
	w := x.text.words
	var at [2]int // the nearest of each kind
	found := [2]bool{}
	for k := a - 1; k >= 0 && a < len(w) && w[a].start-w[k].start < nearby && !x.endsSentence(k); k-- {
		if k+2 <= a && w[k].kind == tokenSign && x.class(k+1)&vocabulary.Clause != 0 && (x.text.is(k, ",") || x.text.is(k, "—")) ||
			x.text.is(k, ";") {
			break
		}
		c := x.class(k)
		if c&(vocabulary.Negation|vocabulary.Denial) != 0 && !found[0] {
			at[0], found[0] = k, true
		}
		if c&vocabulary.Condition != 0 && !found[1] {
			at[1], found[1] = k, true
		}
	}
	for i, kind := range [...]WarningKind{BehindNegation, BehindCondition} {
		if found[i] {
			warning(kind, at[i])
		}
	}
}

// numberGoesOn reports whether a number in front of token k goes on with it: 4 million, 30 per cent.
func (x *Index) numberGoesOn(k int) bool {
	w := x.text.words
	before := &w[k-1]
	if before.kind != tokenWord || !x.spaced(before, &w[k]) || !x.digitBefore(before.end) && x.class(k-1)&(vocabulary.Number|vocabulary.Magnitude) == 0 {
		return false
	}
	return x.class(k)&vocabulary.Magnitude != 0 || k+1 < len(w) && x.text.is(k, "per") && x.text.is(k+1, "cent")
}

// behind gives the first word from token b on that goes on with the sentence, a comma or dash passed; -1 if there is none.
func (x *Index) behind(b int) int {
	w := x.text.words
	if b > 0 && b < len(w) && (x.text.is(b, ",") || x.text.is(b, "—") || x.text.is(b, "-")) {
		b++
	}
	if b == 0 || b >= len(w) || w[b].kind != tokenWord || w[b].start-w[b-1].end > nearby || x.paragraphEnds(b-1) {
		return -1
	}
	return b
}

// class gives the classes of a token of the source.
func (x *Index) class(k int) vocabulary.Class {
	if k >= len(x.text.words) || x.text.words[k].kind != tokenWord {
		return 0
	}
	return vocabulary.Of(x.text.spelt(k))
}

// endsSentence reports whether a sentence ends with token k.
func (x *Index) endsSentence(k int) bool {
	w := x.text.words
	if x.paragraphEnds(k) {
		return true
	}
	if w[k].kind != tokenSign || !x.text.is(k, ".") && !x.text.is(k, "!") && !x.text.is(k, "?") {
		return false
	}
	for k++; k < len(w) && w[k].kind == tokenMark; k++ {
	}
	if k == len(w) {
		return true
	}
	r, _ := utf8.DecodeRune(x.text.spelt(k))
	return !unicode.IsLower(r)
}

// paragraphEnds reports whether a paragraph ends behind token k.
func (x *Index) paragraphEnds(k int) bool {
	w := x.text.words
	if k+1 >= len(w) {
		return false
	}
	between := Span{int(w[k].end), int(w[k+1].start)}
	return readers.Breaks(between.Of(x.text.text)) && len(x.within(between)) == 0
}

// warnHidden looks at what an ellipsis or brackets stand for. Of whole sentences that were left out nothing is said: only
// of the end of the first and the beginning of the last, which the quotation puts together.
func (x *Index) warnHidden(m *Match, e Edit, quotation string) {
	a, b := x.text.tokenAt(e.Source.Start), x.text.tokenAt(e.Source.End)
	said := fold(e.Quotation.Of(quotation), nil)
	var c vocabulary.Class
	look := func(k int) {
		if x.text.words[k].kind == tokenWord && !said.has(x.text.words[k].key) {
			c |= x.class(k)
		}
	}
	first := a
	for ; first < b && !x.endsSentence(first) && !(a > 0 && x.endsSentence(a-1)); first++ {
		look(first)
	}
	for k := b - 1; k >= first && !x.endsSentence(k); k-- {
		look(k)
	}
	if c&vocabulary.Negation != 0 {
		m.Warnings = append(m.Warnings, Warning{HidesNegation, e.Source, e.Quotation})
	}
	if c&(vocabulary.Limiter|vocabulary.Condition) != 0 {
		m.Warnings = append(m.Warnings, Warning{HidesLimiter, e.Source, e.Quotation})
	}
}

// has reports whether a folded text has a token.
func (f *folded) has(key uint64) bool {
	for i := range f.words {
		if f.words[i].key == key {
			return true
		}
	}
	return false
}

// warnTouched says what kind of words an edit changed.
func (x *Index) warnTouched(m *Match, e Edit, quotation string) {
	a, b := x.text.tokenAt(e.Source.Start), x.text.tokenAt(e.Source.End)
	ours := fold(e.Quotation.Of(quotation), nil)
	in := func(key uint64) bool { // whether the source has it in the edit
		for k := a; k < b; k++ {
			if x.text.words[k].key == key {
				return true
			}
		}
		return false
	}
	touched := [TouchesQuantity + 1]bool{}
	look := func(f *folded, k int, first bool) {
		if f.words[k].kind != tokenWord {
			return
		}
		w := f.spelt(k)
		c := vocabulary.Of(w)
		number := c&vocabulary.Number != 0 || f.words[k].flags&flagSymbol != 0
		for _, d := range w {
			number = number || ascii.Digit(d)
		}
		touched[TouchesNegation] = touched[TouchesNegation] || c&(vocabulary.Negation|vocabulary.Denial) != 0
		touched[TouchesModal] = touched[TouchesModal] || c&vocabulary.Modal != 0
		touched[TouchesQuantity] = touched[TouchesQuantity] || c&vocabulary.Quantity != 0
		touched[TouchesNumber] = touched[TouchesNumber] || number
		r, _ := utf8.DecodeRune(w)
		touched[TouchesName] = touched[TouchesName] || unicode.IsUpper(r) && !first && !number && c&(vocabulary.Common|vocabulary.Negation|vocabulary.Modal|vocabulary.Quantity) == 0
	}
	const most = 64 // words of one side that are looked at
	for k := a; k < min(b, a+most); k++ {
		if !ours.has(x.text.words[k].key) {
			look(&x.text, k, k == 0 || x.endsSentence(k-1) || x.text.words[k-1].kind == tokenMark)
		}
	}
	for k := range ours.words[:min(len(ours.words), most)] {
		if !in(ours.words[k].key) {
			look(&ours, k, k == 0 && begins(quotation, e.Quotation.Start))
		}
	}
	for k := TouchesNegation; k <= TouchesQuantity; k++ {
		if touched[k] {
			m.Warnings = append(m.Warnings, Warning{k, e.Source, e.Quotation})
		}
	}
}

// begins reports whether a sentence begins at byte i of a quotation.
func begins(s string, i int) bool {
	for i > 0 {
		switch b := s[i-1]; {
		case b == '.' || b == '!' || b == '?':
			return true
		case ascii.Word(b) || b == ',' || b == ';':
			return false
		}
		i--
	}
	return true
}
