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
func (x *index) reachBack(i int) int {
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
func (x *index) reachOn(j int) int {
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
func (x *index) cutBefore(k int) int {
	w := x.text.words
	before, this := &w[k-1], &w[k]
	if this.kind != tokenWord {
		return 0
	}
	close := before.end == this.start
	switch {
	case close && k > 1 && x.joins(k-1):
		return 2
	case before.flags&flagSymbol != 0 && x.text.digitAt(this.start) && (close || x.text.spaced(before, this) && x.currency(k-1) && (k < 2 || !x.text.digitBefore(w[k-2].end))):
		if strings.ContainsAny(string(x.text.spelt(k-1)), "%‰°=×") {
			return 0
		}
		return 1
	case close && before.flags&flagSymbol != 0 && x.text.is(k-1, "-") && x.currency(k),
		close && before.kind == tokenWord && before.flags&flagSymbol == 0 && x.currency(k) && !x.text.digitBefore(before.end): // US$5
		return 1
	case close && x.text.digitAt(this.start) && before.kind == tokenSign && strings.ContainsAny(string(x.text.spelt(k-1)), "<>≤≥~≈"):
		return 1
	case close && before.kind == tokenMark && x.apostrophe(before):
		return 1
	}
	return 0
}

// cutBehind counts the tokens from k on that belong to the one before, 0 when that stands for itself.
func (x *index) cutBehind(k int) int {
	w := x.text.words
	this, next := &w[k-1], &w[k]
	if this.kind != tokenWord {
		return 0
	}
	close := this.end == next.start
	switch {
	case close && k+1 < len(w) && x.joins(k):
		return 2
	case next.flags&flagSymbol != 0 && x.text.digitBefore(this.end) && (close || x.text.spaced(this, next)) && strings.ContainsAny(string(x.text.spelt(k)), "%‰°"):
		if k+1 < len(w) && x.text.is(k, "°") && w[k+1].start == next.end && w[k+1].kind == tokenWord { // 8 °C
			return 2
		}
		return 1
	case close && x.currency(k) && x.text.digitBefore(this.end) && (k+1 == len(w) || !x.text.digitAt(w[k+1].start) || w[k+1].start != next.end):
		return 1
	case close && next.kind == tokenMark && x.apostrophe(next):
		return 1
	}
	return 0
}

// joins reports whether token k is a hyphen within a word, or a sign within a number.
func (x *index) joins(k int) bool {
	w := x.text.words
	a, b := &w[k-1], &w[k+1]
	if a.kind != tokenWord || b.kind != tokenWord || a.end != w[k].start || w[k].end != b.start || w[k].kind != tokenSign {
		return false
	}
	if x.text.is(k, "-") {
		return true
	}
	return (x.text.is(k, "/") || x.text.is(k, ":")) && x.text.digitBefore(a.end) && x.text.digitAt(b.start)
}

// currency reports whether token k is the sign of one.
func (x *index) currency(k int) bool {
	if x.text.words[k].flags&flagSymbol == 0 {
		return false
	}
	r, _ := utf8.DecodeRune(x.text.spelt(k))
	return unicode.Is(unicode.Sc, r)
}
