package quotes

import (
	"bytes"
	"index/suffixarray"
	"sort"
	"unicode"
	"unicode/utf8"
)

// An Index finds many quotations in one long source. Make it with NewIndex; it does not change afterwards and may be
// shared between goroutines.
type Index struct {
	text   folded
	suffix *suffixarray.Index // over the letters; nil in an index for one quotation

	// Chains of the places where three tokens in a row, or one, begin: heads by the low bits of their key, then from
	// each place to the next one back.
	three, one chain
}

type chain struct {
	head []int32
	next []int32
}

// NewIndex reads a source. It takes about 30 bytes of memory for each byte of the source, and keeps 20
// of them.
func NewIndex(source string) *Index { return newIndex(source, true) }

func newIndex(source string, many bool) *Index {
	x := &Index{text: fold(source)}
	n := len(x.text.words)
	bits := 4
	for 1<<bits < n {
		bits++
	}
	x.three, x.one = newChain(n, bits), newChain(n, bits)
	for i := n - 1; i >= 0; i-- { // backwards, so that chains lead from the first place on
		x.one.add(x.text.words[i].key, i)
		if i+2 < n {
			x.three.add(threeKey(x.text.words, i), i)
		}
	}
	if many {
		x.suffix = suffixarray.New(x.text.letters)
	}
	return x
}

func newChain(n, bits int) chain {
	c := chain{head: make([]int32, 1<<bits), next: make([]int32, n)}
	for i := range c.head {
		c.head[i] = -1
	}
	return c
}

func (c *chain) add(key uint64, i int) {
	h := &c.head[key&uint64(len(c.head)-1)]
	c.next[i] = *h
	*h = int32(i)
}

func (c *chain) first(key uint64) int32 { return c.head[key&uint64(len(c.head)-1)] }

func threeKey(w []token, i int) uint64 {
	k := w[i].key*0x9E3779B97F4A7C15 ^ w[i+1].key*0xff51afd7ed558ccd ^ w[i+2].key
	return k ^ k>>29
}

// exact finds the first place where the source has the tokens of q, the case of the first letter aside; -1 if it has
// none.
func (x *Index) exact(q *folded) int {
	pattern := q.letters[q.words[0].at-1:]
	best := x.find(pattern)
	r, n := utf8.DecodeRune(pattern[1:])
	other := unicode.ToLower(r)
	if other == r {
		other = unicode.ToUpper(r)
	}
	if other != r {
		p := append([]byte{' '}, string(other)...)
		p = append(p, pattern[1+n:]...)
		if at := x.find(p); at >= 0 && (best < 0 || at < best) {
			best = at
		}
	}
	if best < 0 {
		return -1
	}
	return sort.Search(len(x.text.words), func(i int) bool { return x.text.words[i].at > best })
}

// find gives the first place of a pattern that begins and ends with a blank.
func (x *Index) find(pattern []byte) int {
	if x.suffix == nil {
		return bytes.Index(x.text.letters, pattern)
	}
	const many = 64
	places := x.suffix.Lookup(pattern, many)
	if len(places) == many { // not all of them, and in no order: but the first cannot be far
		return bytes.Index(x.text.letters, pattern)
	}
	best := -1
	for _, at := range places {
		if best < 0 || at < best {
			best = at
		}
	}
	return best
}
