package quotes

import (
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// closeBy is how many bytes before and behind a passage are looked at.
const closeBy = 512

// An examiner looks for reasons to read a passage in its place.
type examiner struct {
	text      *folded // the source
	quotation string
	found     []cWarning
}

// caveats gives the warnings of a match. source is the text that the passage stands in, as far as it was read; quotation is
// what was looked for. They look at the sentences around the passage, and no farther than closeBy.
func caveats(source *folded, m *aMatch, quotation string) []cWarning {
	if m.Verdict == aNotFound {
		return nil
	}
	x := examiner{text: source, quotation: quotation}
	w := x.text.words
	a, b := x.text.tokenAt(m.Source.Start), x.text.tokenAt(m.Source.End)
	warning := func(k cKind, token int) {
		x.found = append(x.found, cWarning{Kind: k, Source: w[token].span()})
	}
	x.warnBefore(a, warning)
	if k := x.behind(b); k >= 0 && x.class(k)&vocabulary.Limiter != 0 {
		warning(cBeforeLimiter, k)
	}
	if a > 0 && x.numberGoesOn(a) {
		warning(cCutsNumber, a-1)
	}
	if b > 0 && b < len(w) && x.numberGoesOn(b) {
		warning(cCutsNumber, b)
	}
	words := 0
	for k := a; k < b && words < fewWords; k++ {
		if w[k].kind == tokenWord && w[k].flags&flagSymbol == 0 {
			words++
		}
	}
	if words < fewWords {
		x.found = append(x.found, cWarning{Kind: cShort, Source: m.Source})
	}
	for i := range m.Edits {
		e := &m.Edits[i]
		switch {
		case e.Declared:
			x.warnHidden(e)
		case !e.Minor && !e.Style:
			x.warnTouched(e)
		}
	}
	return x.found
}

// fewWords is how many words a quotation has at least that is not cShort.
const fewWords = 3

// warnBefore looks for a negation or a condition in front of token a, in its sentence. Behind a comma and an "and" the
// sentence begins anew.
func (x *examiner) warnBefore(a int, warning func(cKind, int)) {
	w := x.text.words
	var at [2]int // the nearest of each kind
	found := [2]bool{}
	for k := a - 1; k >= 0 && a < len(w) && w[a].start-w[k].start < closeBy && !x.endsSentence(k); k-- {
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
	for i, kind := range [...]cKind{cBehindNegation, cBehindCondition} {
		if found[i] {
			warning(kind, at[i])
		}
	}
}

// numberGoesOn reports whether a number in front of token k goes on with it: 4 million, 30 per cent.
func (x *examiner) numberGoesOn(k int) bool {
	w := x.text.words
	before := &w[k-1]
	if before.kind != tokenWord || !x.text.spaced(before, &w[k]) || !x.text.digitBefore(before.end) && x.class(k-1)&(vocabulary.Number|vocabulary.Magnitude) == 0 {
		return false
	}
	return x.class(k)&vocabulary.Magnitude != 0 || k+1 < len(w) && x.text.is(k, "per") && x.text.is(k+1, "cent")
}

// behind gives the first word from token b on that goes on with the sentence, a comma or dash passed; -1 if there is none.
func (x *examiner) behind(b int) int {
	w := x.text.words
	if b > 0 && b < len(w) && (x.text.is(b, ",") || x.text.is(b, "—") || x.text.is(b, "-")) {
		b++
	}
	if b == 0 || b >= len(w) || w[b].kind != tokenWord || w[b].start-w[b-1].end > closeBy || x.paragraphEnds(b-1) {
		return -1
	}
	return b
}

// warnHidden looks at what an ellipsis or brackets stand for. Of whole sentences that were left out nothing is said: only
// of the end of the first and the beginning of the last, which the quotation puts together.
func (x *examiner) warnHidden(e *aEdit) {
	a, b := x.text.tokenAt(e.Source.Start), x.text.tokenAt(e.Source.End)
	said := fold(x.quotation[e.Quotation.Start:e.Quotation.End], nil)
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
		x.found = append(x.found, cWarning{cHidesNegation, e.Source, e.Quotation})
	}
	if c&(vocabulary.Limiter|vocabulary.Condition) != 0 {
		x.found = append(x.found, cWarning{cHidesLimiter, e.Source, e.Quotation})
	}
}

// warnTouched says what kind of words an edit changed.
func (x *examiner) warnTouched(e *aEdit) {
	a, b := x.text.tokenAt(e.Source.Start), x.text.tokenAt(e.Source.End)
	ours := fold(x.quotation[e.Quotation.Start:e.Quotation.End], nil)
	in := func(key uint64) bool { // whether the source has it in the edit
		for k := a; k < b; k++ {
			if x.text.words[k].key == key {
				return true
			}
		}
		return false
	}
	touched := [cTouchesQuantity + 1]bool{}
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
		touched[cTouchesNegation] = touched[cTouchesNegation] || c&(vocabulary.Negation|vocabulary.Denial) != 0
		touched[cTouchesModal] = touched[cTouchesModal] || c&vocabulary.Modal != 0
		touched[cTouchesQuantity] = touched[cTouchesQuantity] || c&vocabulary.Quantity != 0
		touched[cTouchesNumber] = touched[cTouchesNumber] || number
		r, _ := utf8.DecodeRune(w)
		touched[cTouchesName] = touched[cTouchesName] || unicode.IsUpper(r) && !first && !number && c&(vocabulary.Common|vocabulary.Negation|vocabulary.Modal|vocabulary.Quantity) == 0
	}
	const most = 64 // words of one side that are looked at
	for k := a; k < min(b, a+most); k++ {
		if !ours.has(x.text.words[k].key) {
			look(x.text, k, k == 0 || x.endsSentence(k-1) || x.text.words[k-1].kind == tokenMark)
		}
	}
	for k := range ours.words[:min(len(ours.words), most)] {
		if !in(ours.words[k].key) {
			look(&ours, k, k == 0 && begins(x.quotation, e.Quotation.Start))
		}
	}
	for k := cTouchesNegation; k <= cTouchesQuantity; k++ {
		if touched[k] {
			x.found = append(x.found, cWarning{k, e.Source, e.Quotation})
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
