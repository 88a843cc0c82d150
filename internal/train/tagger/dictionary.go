package main

import (
	"cmp"
	"slices"

	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A word is known when it was met this often; its tags are those of at least one in rareTag of its tokens. One tag alone
// is believed only of a word that was met often; a rarer one may also have those tags that its tag suggests.
const (
	minKnown  = 2
	rareTag   = 250
	believed  = 12
	slotsBits = 15
)

type entry struct {
	key    uint64
	lower  string
	counts [syntax.NumTags]int
	all    int
}

// dictionary makes the classes of ambiguity and the table of known words.
func dictionary(examples []example, hide func(count int) bool) (classes []syntax.TagSet, keys []uint32, values []byte) {
	entries := map[uint64]*entry{}
	for _, e := range examples {
		began := false
		for i := range e.tokens {
			t := &e.tokens[i]
			if t.Kind != text.Word {
				continue
			}
			first := !began || e.tokens[i-1].Kind == text.Mark
			began = true
			if e.tags[i] == noTag {
				continue
			}
			key := 0
			switch {
			case t.AllCaps:
				key = 2
			case t.Capital:
				key = 1
			}
			if first && key != 0 {
				continue // its capital may come from the place
			}
			k := syntax.Key(t.Lower, key)
			x := entries[k]
			if x == nil {
				x = &entry{key: k, lower: t.Lower}
				entries[k] = x
			}
			x.counts[e.tags[i]]++
			x.all++
		}
	}
	var list []*entry
	for _, x := range entries {
		if x.all >= minKnown {
			list = append(list, x)
		}
	}
	slices.SortFunc(list, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(b.all, a.all), cmp.Compare(a.lower, b.lower), cmp.Compare(a.key, b.key))
	})
	if most := 1 << slotsBits * 3 / 4; len(list) > most {
		list = list[:most]
	}
	sets := make([]syntax.TagSet, len(list))
	uses := map[syntax.TagSet]int{}
	for i, x := range list {
		sets[i] = x.tags()
		uses[sets[i]]++
	}
	// The most frequent sets become classes; the others are widened to the smallest class that holds them.
	var order []syntax.TagSet
	for s := range uses {
		order = append(order, s)
	}
	slices.SortFunc(order, func(a, b syntax.TagSet) int { return cmp.Or(cmp.Compare(uses[b], uses[a]), cmp.Compare(a, b)) })
	classes = make([]syntax.TagSet, syntax.FirstClass)
	index := map[syntax.TagSet]byte{}
	for _, s := range order {
		if len(classes) == 256 {
			break
		}
		index[s] = byte(len(classes))
		classes = append(classes, s)
	}
	keys, values = make([]uint32, 1<<slotsBits), make([]byte, 1<<slotsBits)
	for i, x := range list {
		class, ok := index[sets[i]]
		if !ok || hide != nil && hide(x.all) {
			continue // a rare mixture: the word stays unknown
		}
		slot, fingerprint := syntax.Slot(x.key, slotsBits)
		for values[slot] != 0 {
			if keys[slot] == fingerprint {
				panic("two words with one fingerprint: " + x.lower)
			}
			slot = (slot + 1) & (1<<slotsBits - 1)
		}
		keys[slot], values[slot] = fingerprint, class
	}
	return classes, keys, values
}

// tags are what the word may be.
func (x *entry) tags() (s syntax.TagSet) {
	for t, n := range x.counts {
		if n*rareTag >= x.all && (n > 1 || x.all < 60) {
			s |= 1 << t
		}
	}
	if x.all >= believed*4 {
		return s
	}
	// Forms that English does not keep apart, of words not met often enough to show both.
	for _, pair := range [...][2]syntax.Tag{{syntax.VB, syntax.VBP}, {syntax.VBD, syntax.VBN}, {syntax.VBZ, syntax.NNS}, {syntax.VBG, syntax.NN}} {
		if s.Has(pair[0]) || s.Has(pair[1]) && pair[0] != syntax.VBG && pair[0] != syntax.VBZ {
			s |= syntax.Set(pair[0], pair[1])
		}
	}
	if s.Has(syntax.VBN) || s.Has(syntax.VBG) {
		s |= 1 << syntax.JJ
	}
	if x.all < believed {
		if s.Has(syntax.NN) {
			s |= syntax.Set(syntax.VB, syntax.VBP, syntax.JJ)
		}
		if s.Has(syntax.NNS) {
			s |= syntax.Set(syntax.VBZ)
		}
		if s.Has(syntax.JJ) {
			s |= syntax.Set(syntax.NN, syntax.RB)
		}
		if s.Has(syntax.VB) || s.Has(syntax.VBP) {
			s |= syntax.Set(syntax.NN)
		}
		if s.Has(syntax.NNP) {
			s |= syntax.Set(syntax.NN, syntax.JJ, syntax.NNPS)
		}
		if s.Has(syntax.NNPS) {
			s |= syntax.Set(syntax.NNP, syntax.NNS)
		}
	}
	return s
}
