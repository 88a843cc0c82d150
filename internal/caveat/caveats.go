package caveat

import (
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/alignment"
	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// closeBy is how many bytes before and behind a passage are looked at.
const closeBy = 512

// An examiner looks for reasons to read a passage in its place.
type examiner struct {
	text      *folding.Text // the source
	quotation string
	found     []Warning
}

// Of gives the warnings of a match. source is the text that the passage stands in, as far as it was read; quotation is
// what was looked for. They look at the sentences around the passage, and no farther than closeBy.
func Of(source *folding.Text, m *alignment.Match, quotation string) []Warning {
	if m.Verdict == alignment.NotFound {
		return nil
	}
	x := examiner{text: source, quotation: quotation}
	w := x.text.Tokens
	a, b := x.text.TokenAt(m.Source.Start), x.text.TokenAt(m.Source.End)
	warning := func(k Kind, token int) {
		x.found = append(x.found, Warning{Kind: k, Source: w[token].Span()})
	}
	x.warnBefore(a, warning)
	if k := x.behind(b); k >= 0 && x.limits(k) {
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
		if w[k].Kind == folding.Word && w[k].Flags&folding.Symbol == 0 {
			words++
		}
	}
	if words < fewWords {
		x.found = append(x.found, Warning{Kind: Short, Source: m.Source})
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

// fewWords is how many words a quotation has at least that is not Short.
const fewWords = 3

// warnBefore looks for a negation or a condition in front of token a, in its sentence. Behind a comma and an "and" the
// sentence begins anew.
func (x *examiner) warnBefore(a int, warning func(Kind, int)) {
	w := x.text.Tokens
	var at [2]int // the nearest of each kind
	found, turned := [2]bool{}, false
	for k := a - 1; k >= 0 && a < len(w) && w[a].Start-w[k].Start < closeBy && !x.endsSentence(k); k-- {
		if k+2 <= a && w[k].Kind == folding.Sign && x.class(k+1)&vocabulary.Clause != 0 && (x.text.Is(k, ",") || x.text.Is(k, "—")) ||
			x.text.Is(k, ";") {
			break
		}
		c := x.class(k)
		if n := x.denied(k); n > 0 && c&vocabulary.Doubted != 0 {
			k -= n
			continue
		}
		turned = turned || c&vocabulary.Clause != 0 && c&vocabulary.Limiter != 0 // not this but that
		if c&(vocabulary.Negation|vocabulary.Denial) != 0 && !found[0] && !turned && !x.notOnly(k) {
			at[0], found[0] = k, true
		}
		if c&vocabulary.Condition != 0 && !found[1] {
			at[1], found[1] = k, true
		}
	}
	for i, kind := range [...]Kind{BehindNegation, BehindCondition} {
		if found[i] {
			warning(kind, at[i])
		}
	}
}

// denied tells how many words in front of token k a negation stands, 0 if it is none of the next two.
func (x *examiner) denied(k int) int {
	for n := 1; n <= min(k, 2); n++ {
		if x.class(k-n)&vocabulary.Negation != 0 {
			return n
		}
	}
	return 0
}

// notOnly reports whether token k is a "not" with an "only" behind it, which takes nothing back.
func (x *examiner) notOnly(k int) bool {
	const only = vocabulary.Quantity | vocabulary.Limiter
	return x.class(k+1)&only == only
}

// limits reports whether a limiter begins with token k: unless, on the condition, as long as.
func (x *examiner) limits(k int) bool {
	switch c := x.class(k); {
	case c&vocabulary.Limiter != 0:
		return true
	case c&vocabulary.Leading != 0:
		return x.class(k+1)&vocabulary.Proviso != 0 || x.class(k+2)&vocabulary.Proviso != 0
	}
	w := x.text.Tokens
	return k+2 < len(w) && (x.text.Is(k, "as") || x.text.Is(k, "so")) && x.text.Is(k+1, "long") && x.text.Is(k+2, "as")
}

// numberGoesOn reports whether a number in front of token k goes on with it: 4 million, 30 per cent.
func (x *examiner) numberGoesOn(k int) bool {
	w := x.text.Tokens
	before := &w[k-1]
	if before.Kind != folding.Word || !x.text.Spaced(before, &w[k]) {
		return false
	}
	if !x.text.DigitBefore(before.End) && x.class(k-1)&(vocabulary.Number|vocabulary.Magnitude) == 0 {
		return false
	}
	return x.class(k)&vocabulary.Magnitude != 0 || k+1 < len(w) && x.text.Is(k, "per") && x.text.Is(k+1, "cent")
}

// behind gives the first word from token b on that goes on with the sentence, a comma or dash passed; -1 if there is none.
func (x *examiner) behind(b int) int {
	w := x.text.Tokens
	if b > 0 && b < len(w) && (x.text.Is(b, ",") || x.text.Is(b, "—") || x.text.Is(b, "-")) {
		b++
	}
	if b == 0 || b >= len(w) || w[b].Kind != folding.Word || w[b].Start-w[b-1].End > closeBy || x.paragraphEnds(b-1) {
		return -1
	}
	return b
}

// warnHidden looks at what an ellipsis or brackets stand for. Of whole sentences that were left out nothing is said: only
// of the end of the first and the beginning of the last, which the quotation puts together.
func (x *examiner) warnHidden(e *alignment.Edit) {
	a, b := x.text.TokenAt(e.Source.Start), x.text.TokenAt(e.Source.End)
	said := folding.Fold(x.quotation[e.Quotation.Start:e.Quotation.End], nil)
	var c vocabulary.Class
	look := func(k int) {
		if x.text.Tokens[k].Kind == folding.Word && !said.Has(x.text.Tokens[k].Key) {
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
		x.found = append(x.found, Warning{HidesNegation, e.Source, e.Quotation})
	}
	if c&(vocabulary.Limiter|vocabulary.Condition) != 0 {
		x.found = append(x.found, Warning{HidesLimiter, e.Source, e.Quotation})
	}
}

// warnTouched says what kind of words an edit changed.
func (x *examiner) warnTouched(e *alignment.Edit) {
	a, b := x.text.TokenAt(e.Source.Start), x.text.TokenAt(e.Source.End)
	ours := folding.Fold(x.quotation[e.Quotation.Start:e.Quotation.End], nil)
	in := func(key uint64) bool { // whether the source has it in the edit
		for k := a; k < b; k++ {
			if x.text.Tokens[k].Key == key {
				return true
			}
		}
		return false
	}
	touched := [TouchesQuantity + 1]bool{}
	look := func(f *folding.Text, k int, first bool) {
		if f.Tokens[k].Kind != folding.Word {
			return
		}
		w := f.Spelt(k)
		c := vocabulary.Of(w)
		number := c&vocabulary.Number != 0 || f.Tokens[k].Flags&folding.Symbol != 0
		for _, d := range w {
			number = number || ascii.Digit(d)
		}
		touched[TouchesNegation] = touched[TouchesNegation] || c&(vocabulary.Negation|vocabulary.Denial) != 0
		touched[TouchesModal] = touched[TouchesModal] || c&vocabulary.Modal != 0
		touched[TouchesQuantity] = touched[TouchesQuantity] || c&vocabulary.Quantity != 0
		touched[TouchesNumber] = touched[TouchesNumber] || number
		r, _ := utf8.DecodeRune(w)
		const noName = vocabulary.Common | vocabulary.Negation | vocabulary.Modal | vocabulary.Quantity
		name := unicode.IsUpper(r) && !first && !number && c&noName == 0
		touched[TouchesName] = touched[TouchesName] || name
	}
	const most = 64 // words of one side that are looked at
	for k := a; k < min(b, a+most); k++ {
		if !ours.Has(x.text.Tokens[k].Key) {
			look(x.text, k, k == 0 || x.endsSentence(k-1) || x.text.Tokens[k-1].Kind == folding.Mark)
		}
	}
	for k := range ours.Tokens[:min(len(ours.Tokens), most)] {
		if !in(ours.Tokens[k].Key) {
			look(&ours, k, k == 0 && begins(x.quotation, e.Quotation.Start))
		}
	}
	for k := TouchesNegation; k <= TouchesQuantity; k++ {
		if touched[k] {
			x.found = append(x.found, Warning{k, e.Source, e.Quotation})
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
