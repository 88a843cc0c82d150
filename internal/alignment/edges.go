package alignment

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/folding"
)

// Where a passage may begin and end. Who quotes "0.4 per cent" from "-0.4 per cent", or "war crowd" from "anti-war crowd",
// has cut a word or a number in two, and what is left says something else. What was cut off belongs to the passage, and
// the quotation lacks it.

// farthest is how many tokens an edge is moved at most: state-of-the-art has seven.
const farthest = 16

// nearby is how many bytes before and behind a passage are looked at.
const nearby = 512

// reachBack gives the token where the word or number begins that token i stands in.
func (x *Index) reachBack(i int) int {
	k := i
	for k > 0 && i-k < farthest && x.text.Tokens[i].Start-x.text.Tokens[k].Start < nearby {
		n := x.cutBefore(k)
		if n == 0 {
			break
		}
		k -= n
	}
	return k
}

// reachOn gives the token behind the word or number that the token before j stands in.
func (x *Index) reachOn(j int) int {
	k := j
	for k < len(x.text.Tokens) && k-j < farthest && x.text.Tokens[k].Start-x.text.Tokens[j].Start < nearby {
		n := x.cutBehind(k)
		if n == 0 {
			break
		}
		k += n
	}
	return k
}

// cutBefore counts the tokens in front of token k that belong to it, 0 when it stands for itself.
func (x *Index) cutBefore(k int) int {
	before, this := &x.text.Tokens[k-1], &x.text.Tokens[k]
	close := before.End == this.Start
	switch {
	case this.Kind != folding.Word:
		if close && before.Flags&folding.Symbol != 0 && x.point(k) { // $.75
			return 1
		}
		return 0
	case close && k > 1 && x.joins(k-1):
		return 2
	case x.signOf(k, close):
		if x.oneOf(k-1, "%‰°=×") {
			return 0
		}
		return 1
	case close && (x.currencyGoesOn(k) || x.compared(k) || x.decimal(k)):
		return 1
	case close && before.Kind == folding.Mark && x.apostrophe(before):
		return 1
	}
	return 0
}

// signOf reports whether the token in front of token k is a sign of the number there: close to it, or that of a currency
// with one space between, if it belongs to no other number.
func (x *Index) signOf(k int, close bool) bool {
	w := x.text.Tokens
	before, this := &w[k-1], &w[k]
	if before.Flags&folding.Symbol == 0 || !x.text.DigitAt(this.Start) {
		return false
	}
	return close || x.text.Spaced(before, this) && x.currency(k-1) && (k < 2 || !x.text.DigitBefore(w[k-2].End))
}

// currencyGoesOn reports whether token k is the sign of a currency that the token in front of it belongs to: -$5, US$5.
func (x *Index) currencyGoesOn(k int) bool {
	before := &x.text.Tokens[k-1]
	switch {
	case !x.currency(k):
		return false
	case before.Flags&folding.Symbol != 0:
		return x.text.Is(k-1, "-")
	}
	return before.Kind == folding.Word && !x.text.DigitBefore(before.End)
}

// compared reports whether the token in front of the number at token k says that it is less, more or about so much.
func (x *Index) compared(k int) bool {
	w := x.text.Tokens
	return x.text.DigitAt(w[k].Start) && w[k-1].Kind == folding.Sign && x.oneOf(k-1, "<>≤≥~≈")
}

// decimal reports whether a stop in front of the number at token k makes it a fraction: .5, $.75.
func (x *Index) decimal(k int) bool {
	w := x.text.Tokens
	if !x.point(k - 1) {
		return false
	}
	return k < 2 || w[k-2].End < w[k-1].Start || w[k-2].Flags&folding.Symbol != 0 || w[k-2].Kind != folding.Word
}

// point reports whether token k is a stop with a number close behind it.
func (x *Index) point(k int) bool {
	w := x.text.Tokens
	return x.text.Is(k, ".") && k+1 < len(w) && w[k+1].Start == w[k].End && x.text.DigitAt(w[k+1].Start)
}

// oneOf reports whether token k is one of some signs.
func (x *Index) oneOf(k int, signs string) bool {
	return strings.ContainsAny(string(x.text.Spelt(k)), signs)
}

// cutBehind counts the tokens from k on that belong to the one before, 0 when that stands for itself.
func (x *Index) cutBehind(k int) int {
	w := x.text.Tokens
	this, next := &w[k-1], &w[k]
	if this.Kind != folding.Word {
		return 0
	}
	close, last := this.End == next.Start, k+1 == len(w)
	switch {
	case close && !last && x.joins(k):
		return 2
	case x.unitOf(k, close):
		if !last && x.text.Is(k, "°") && w[k+1].Start == next.End && w[k+1].Kind == folding.Word { // 8 °C
			return 2
		}
		return 1
	case close && x.currency(k) && x.text.DigitBefore(this.End) && (last || !x.text.DigitAt(w[k+1].Start) || w[k+1].Start != next.End):
		return 1
	case close && next.Kind == folding.Mark && x.apostrophe(next):
		return 1
	}
	return 0
}

// unitOf reports whether token k is a sign of the number in front of it, close to it or with one space between.
func (x *Index) unitOf(k int, close bool) bool {
	this, next := &x.text.Tokens[k-1], &x.text.Tokens[k]
	if next.Flags&folding.Symbol == 0 || !x.text.DigitBefore(this.End) || !x.oneOf(k, "%‰°") {
		return false
	}
	return close || x.text.Spaced(this, next)
}

// joins reports whether token k is a hyphen within a word, or a sign within a number.
func (x *Index) joins(k int) bool {
	w := x.text.Tokens
	a, b := &w[k-1], &w[k+1]
	if a.Kind != folding.Word || b.Kind != folding.Word || a.End != w[k].Start || w[k].End != b.Start || w[k].Kind != folding.Sign {
		return false
	}
	if x.text.Is(k, "-") || w[k].Flags&folding.EnDash != 0 {
		return true
	}
	return (x.text.Is(k, "/") || x.text.Is(k, ":")) && x.text.DigitBefore(a.End) && x.text.DigitAt(b.Start)
}

// currency reports whether token k is the sign of one.
func (x *Index) currency(k int) bool {
	if x.text.Tokens[k].Flags&folding.Symbol == 0 {
		return false
	}
	r, _ := utf8.DecodeRune(x.text.Spelt(k))
	return unicode.Is(unicode.Sc, r)
}
