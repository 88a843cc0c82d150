package quotes

import (
	"strings"
	"unicode"
	"unicode/utf8"
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
	for k > 0 && i-k < farthest && x.text.words[i].start-x.text.words[k].start < nearby {
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
	for k < len(x.text.words) && k-j < farthest && x.text.words[k].start-x.text.words[j].start < nearby {
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
	w := x.text.words
	before, this := &w[k-1], &w[k]
	if this.kind != tokenWord {
		return 0
	}
	close := before.end == this.start
	switch {
	case close && k > 1 && x.joins(k-1):
		return 2
	case before.flags&flagSymbol != 0 && x.digitAt(this.start) && (close || x.spaced(before, this) && x.currency(k-1) && (k < 2 || !x.digitBefore(w[k-2].end))):
		if strings.ContainsAny(string(x.text.spelt(k-1)), "%‰°=×") {
			return 0
		}
		return 1
	case close && before.flags&flagSymbol != 0 && x.text.is(k-1, "-") && x.currency(k),
		close && before.kind == tokenWord && before.flags&flagSymbol == 0 && x.currency(k) && !x.digitBefore(before.end): // US$5
		return 1
	case close && x.digitAt(this.start) && before.kind == tokenSign && strings.ContainsAny(string(x.text.spelt(k-1)), "<>≤≥~≈"):
		return 1
	case close && before.kind == tokenMark && x.apostrophe(before):
		return 1
	}
	return 0
}

// cutBehind counts the tokens from k on that belong to the one before, 0 when that stands for itself.
func (x *Index) cutBehind(k int) int {
	w := x.text.words
	this, next := &w[k-1], &w[k]
	if this.kind != tokenWord {
		return 0
	}
	close := this.end == next.start
	switch {
	case close && k+1 < len(w) && x.joins(k):
		return 2
	case next.flags&flagSymbol != 0 && x.digitBefore(this.end) && (close || x.spaced(this, next)) && strings.ContainsAny(string(x.text.spelt(k)), "%‰°"):
		if k+1 < len(w) && x.text.is(k, "°") && w[k+1].start == next.end && w[k+1].kind == tokenWord { // 8 °C
			return 2
		}
		return 1
	case close && x.currency(k) && x.digitBefore(this.end) && (k+1 == len(w) || !x.digitAt(w[k+1].start) || w[k+1].start != next.end):
		return 1
	case close && next.kind == tokenMark && x.apostrophe(next):
		return 1
	}
	return 0
}

// joins reports whether token k is a hyphen within a word, or a sign within a number.
func (x *Index) joins(k int) bool {
	w := x.text.words
	a, b := &w[k-1], &w[k+1]
	if a.kind != tokenWord || b.kind != tokenWord || a.end != w[k].start || w[k].end != b.start || w[k].kind != tokenSign {
		return false
	}
	if x.text.is(k, "-") {
		return true
	}
	return (x.text.is(k, "/") || x.text.is(k, ":")) && x.digitBefore(a.end) && x.digitAt(b.start)
}

func (x *Index) digitAt(i int32) bool {
	r, _ := decode(x.text.text, int(i))
	return unicode.IsNumber(r)
}

func (x *Index) digitBefore(i int32) bool {
	r, _ := utf8.DecodeLastRuneInString(x.text.text[:i])
	return unicode.IsNumber(r)
}

// currency reports whether token k is the sign of one.
func (x *Index) currency(k int) bool {
	if x.text.words[k].flags&flagSymbol == 0 {
		return false
	}
	r, _ := utf8.DecodeRune(x.text.spelt(k))
	return unicode.Is(unicode.Sc, r)
}

// spaced reports whether one space, or the end of a line, stands between two tokens.
func (x *Index) spaced(a, b *token) bool {
	between := x.text.text[a.end:b.start]
	switch between {
	case " ", "\n", "\u00a0", "\u202f", "\u2009", "&nbsp;", "&#160;":
		return true
	}
	return false
}
