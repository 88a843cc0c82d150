package alignment

import (
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/text"
)

// An Index is a source that many quotations are looked for in. It does not change once it is made.
type Index struct {
	text folding.Text
	over func(string) []text.Span // what is none of its words, and none of those of a quotation
	// Chains of the places where three tokens in a row, or one, begin. The index of a source that is asked once has
	// only the links that its quotation can ask for.
	three, one chain
}

// Text is the source as it was read.
func (x *Index) Text() *folding.Text { return &x.text }

// chain leads from one place of a key to the next: heads by the low bits of the key, then from each place on.
type chain struct {
	head []int32
	next []int32
}

// NewIndex reads a source, without what the reader says is none of its words: as [readers.Usual] does when there is none.
func NewIndex(source string, reader func(string) []text.Span) *Index {
	x := newIndex(source, readOver(source, reader), nil)
	x.over = reader
	return x
}

// newIndex makes an index for all quotations, or for q alone.
func newIndex(source string, over []text.Span, q *folding.Text) *Index {
	x := &Index{text: folding.Fold(source, over)}
	if q == nil {
		x.chain(nil, nil)
	}
	return x
}

// chain links the places: all, or those of the keys asked for.
func (x *Index) chain(three, one *keySet) {
	w := x.text.Tokens
	n := len(w)
	bits := 4
	for 1<<bits < n && (three == nil || bits < 12) {
		bits++
	}
	x.three, x.one = newChain(n, bits), newChain(n, bits)
	for i := n - 1; i >= 0; i-- { // backwards, so that chains lead from the first place on
		if one.has(w[i].Key) {
			x.one.add(w[i].Key, i)
		}
		if i+2 < n {
			if k := threeKey(w, i); three.has(k) {
				x.three.add(k, i)
			}
		}
	}
}

// A keySet holds keys; it may say that it has one that it has not. None holds all.
type keySet struct{ bits []uint64 }

func newKeySet(n int) *keySet {
	words := 16
	for words < n {
		words *= 2
	}
	return &keySet{make([]uint64, words)}
}

func (s *keySet) add(key uint64) {
	key ^= key >> 29
	s.bits[key>>6&uint64(len(s.bits)-1)] |= 1 << (key & 63)
}

func (s *keySet) has(key uint64) bool {
	if s == nil {
		return true
	}
	key ^= key >> 29
	return s.bits[key>>6&uint64(len(s.bits)-1)]&(1<<(key&63)) != 0
}

// prepare makes the chains that a quotation needs, in an index for one.
func (x *Index) prepare(q *folding.Text) {
	if x.one.head != nil {
		return
	}
	three, one := newKeySet(len(q.Tokens)), newKeySet(len(q.Tokens))
	for i := range q.Tokens {
		one.add(q.Tokens[i].Key)
		if i+2 < len(q.Tokens) {
			three.add(threeKey(q.Tokens, i))
		}
	}
	x.chain(three, one)
}

func newChain(n, bits int) chain {
	c := chain{head: make([]int32, 1<<bits), next: make([]int32, n)}
	for i := range c.head {
		c.head[i] = -1
	}
	return c
}

func (c *chain) add(key uint64, i int) {
	h := &c.head[(key^key>>32)&uint64(len(c.head)-1)]
	c.next[i] = *h
	*h = int32(i)
}

func (c *chain) first(key uint64) int32 { return c.head[(key^key>>32)&uint64(len(c.head)-1)] }

func threeKey(w []folding.Token, i int) uint64 {
	k := w[i].Key*0x9E3779B97F4A7C15 ^ w[i+1].Key*0xff51afd7ed558ccd ^ w[i+2].Key
	return k ^ k>>29
}

// at reports whether the source has the three tokens of w from i on at place p; whatever their case.
func (x *Index) at(p int32, w []folding.Token, i int) bool {
	src := x.text.Tokens
	return src[p].Key == w[i].Key && src[p+1].Key == w[i+1].Key && src[p+2].Key == w[i+2].Key
}
