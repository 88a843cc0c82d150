package alignment

import (
	"bytes"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/folding"
)

// A pairing is an item that is set against many tokens of the source, with what need be asked of it only once.
type pairing struct {
	key    uint64
	kind   folding.Kind
	cost   int32  // of the word, when it is not found
	other  int32  // of a word of the source that has another key
	spelt  []byte // its letters
	match  int32  // of the same word
	small  bool   // whether it has no capitals
	free   bool   // whether the case of its first letter is
	rare   bool   // whether there is more to it than its key
	turned bool   // whether it is the not of [I will] not
	dash   bool   // whether it is an en dash that may be a hyphen
	hyphen bool
}

func (l *locator) pairingOf(k int) pairing {
	it := l.items[k]
	a := &l.q.Tokens[it.from]
	p := pairing{key: a.Key, kind: a.Kind, cost: it.cost, other: it.cost, spelt: l.q.Spelt(it.from)}
	p.small = a.Flags&folding.Small != 0
	p.free = it.from == 0 || l.q.Tokens[it.from-1].Kind == folding.Gap || l.q.Is(it.from-1, "]")
	if a.Kind != folding.Word {
		p.other = max(it.cost, costWord) + costMixed
		p.dash, p.hyphen = a.Flags&folding.EnDash != 0, string(p.spelt) == "-"
		return p
	}
	p.match = costMatch
	p.turned = k > 0 && l.items[k-1].wild && string(p.spelt) == "not"
	p.rare = p.turned
	return p
}

// pair is the price of setting an item against token j of the source.
func (l *locator) pair(p *pairing, j int) (int32, stepOp) {
	b := &l.x.text.Tokens[j]
	if p.key == b.Key && p.kind == b.Kind {
		if p.small && b.Flags&folding.Small != 0 || l.sameSpelling(p, b) {
			return p.match, stepMatch
		}
		return costCase + p.match, stepSub
	}
	switch {
	case p.kind == folding.Word && b.Kind == folding.Word:
		if p.turned && bytes.HasSuffix(l.x.text.Spelt(j), []byte("n't")) {
			return costSwap, stepSwap // [I will] not, for I won't
		}
		return p.cost, stepSub
	case p.kind != folding.Word && b.Kind != folding.Word:
		if p.dash && l.x.text.Is(j, "-") || p.hyphen && b.Flags&folding.EnDash != 0 {
			return 0, stepMatch
		}
		return costSigns, stepSub
	}
	return max(p.cost, costWord) + costMixed, stepSub
}

// sameSpelling compares letters with their case; that of the first letter of a segment is free.
func (l *locator) sameSpelling(p *pairing, b *folding.Token) bool {
	letters := l.x.text.Letters[b.At:]
	if n := len(p.spelt); n < len(letters) && letters[n] == ' ' && string(letters[:n]) == string(p.spelt) {
		return true
	}
	if !p.free {
		return false
	}
	theirs, _, _ := bytes.Cut(letters[:min(len(letters), len(p.spelt)+2*utf8.UTFMax)], []byte{' '})
	r, n := utf8.DecodeRune(p.spelt)
	t, m := utf8.DecodeRune(theirs)
	return unicode.ToLower(r) == unicode.ToLower(t) && bytes.Equal(p.spelt[n:], theirs[m:])
}
