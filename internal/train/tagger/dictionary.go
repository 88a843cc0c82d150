package main

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A word is known when it was met this often; its tags are those of at least one in rareTag of its tokens. One tag alone
// is believed only of a word that was met often; a rarer one may also have those tags that its tag suggests.
const (
	minKnown   = 2
	rareTag    = 250
	believed   = 12
	slotsBits  = 15
	maxClasses = 4000
)

type entry struct {
	key    uint64
	lower  string
	counts [syntax.NumTags]int
	all    int
	is     kind
}

// A lexis is the words of the examples and the classes that they fall into.
type lexis struct {
	list    []*entry
	classes []syntax.TagSet
	index   map[kind]uint16
}

func newLexis(examples []example) *lexis {
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
	known, verbal := morphology(list)
	uses := map[kind]int{}
	for _, x := range list {
		x.is = x.kind(known, verbal)
		uses[x.is]++
	}
	for _, r := range append(relatives(known), closed()...) {
		uses[r.is]++
	}
	// The most frequent kinds become classes; a rarer one takes the most frequent class with its tags.
	var order []kind
	for s := range uses {
		order = append(order, s)
	}
	slices.SortFunc(order, func(a, b kind) int {
		return cmp.Or(cmp.Compare(uses[b], uses[a]), cmp.Compare(a.tags, b.tags), cmp.Compare(a.main, b.main), cmp.Compare(a.often, b.often))
	})
	l := &lexis{list: list, classes: make([]syntax.TagSet, syntax.FirstClass), index: map[kind]uint16{}}
	for _, s := range order {
		if len(l.classes) == maxClasses {
			break
		}
		l.index[s] = uint16(len(l.classes))
		l.classes = append(l.classes, s.tags)
	}
	for _, s := range order {
		if _, ok := l.index[s]; ok {
			continue
		}
		if c := slices.Index(l.classes[syntax.FirstClass:], s.tags); c >= 0 {
			l.index[s] = uint16(c) + syntax.FirstClass
		}
	}
	return l
}

// table makes the dictionary, without the words that hide tells, by how often they were met. The relatives of those that
// are left come in too, as far as there is room.
func (l *lexis) table(hide func(count int) bool) (keys []uint32, values []uint16) {
	keys, values = make([]uint32, 1<<slotsBits), make([]uint16, 1<<slotsBits)
	have, room := map[uint64]bool{}, 1<<slotsBits*7/8
	add := func(key uint64, lower string, is kind) {
		class, ok := l.index[is]
		if !ok || room == 0 || have[key] {
			return // a rare mixture: the word stays unknown
		}
		slot, fingerprint := syntax.Slot(key, slotsBits)
		for values[slot] != 0 {
			if keys[slot] == fingerprint {
				panic("two words with one fingerprint: " + lower)
			}
			slot = (slot + 1) & (1<<slotsBits - 1)
		}
		keys[slot], values[slot], have[key] = fingerprint, class, true
		room--
	}
	met := map[uint64]int{}
	for _, x := range l.list {
		met[x.key] = x.all
	}
	for _, w := range closed() {
		if k := syntax.Key(w.lower, 0); met[k] < believed || w.lower == "i" { // CoreNLP takes i for a foreign word
			add(k, w.lower, w.is)
		}
	}
	var left []*entry
	for _, x := range l.list {
		if hide == nil || !hide(x.all) {
			add(x.key, x.lower, x.is)
			left = append(left, x)
		}
	}
	known, _ := morphology(left)
	for _, r := range relatives(known) {
		add(syntax.Key(r.lower, 0), r.lower, r.is)
	}
	if hide == nil {
		fmt.Fprintf(os.Stderr, "%d words, with relatives %d, in %d classes\n", len(left), len(have), len(l.classes))
	}
	return keys, values
}

// A kind of words: they may have the same tags, have mostly the same one, and are of about the same frequency.
type kind struct {
	tags  syntax.TagSet
	main  syntax.Tag
	often int
}

func (x *entry) kind(known map[string]syntax.TagSet, verbal map[string]bool) kind {
	k := kind{tags: x.tags(known, verbal)}
	for t, n := range x.counts {
		if n > x.counts[k.main] {
			k.main = syntax.Tag(t)
		}
	}
	switch {
	case x.all < 4:
	case x.counts[k.main]*10 < x.all*9:
		k.often = 1
	default:
		k.often = 2
	}
	return k
}

// morphology collects the tags met of each lower-cased form, and the forms whose -ed, -ing or -s was met as a verb.
func morphology(list []*entry) (known map[string]syntax.TagSet, verbal map[string]bool) {
	known, verbal = map[string]syntax.TagSet{}, map[string]bool{}
	for _, x := range list {
		if x.key != syntax.Key(x.lower, 0) {
			continue
		}
		for t, n := range x.counts {
			if n*20 >= x.all {
				known[x.lower] |= 1 << t
			}
		}
	}
	for form, tags := range known {
		for _, s := range [...]struct {
			ending string
			tags   syntax.TagSet
		}{{"s", 1 << syntax.VBZ}, {"ed", syntax.Set(syntax.VBD, syntax.VBN)}, {"ing", 1 << syntax.VBG}} {
			if stem, ok := strings.CutSuffix(form, s.ending); ok && tags&s.tags != 0 {
				verbal[stem], verbal[stem+"e"] = true, true
			}
		}
	}
	return known, verbal
}

// tags are what the word may be.
func (x *entry) tags(known map[string]syntax.TagSet, verbal map[string]bool) (s syntax.TagSet) {
	for t, n := range x.counts {
		if n*rareTag >= x.all && (n > 1 || x.all < 60) {
			s |= 1 << t
		}
	}
	if x.all >= believed*4 {
		return s
	}
	s = inflected(s)
	if x.all >= believed {
		if s.Has(syntax.NN) && verbal[x.lower] { // to supply, to stream
			s |= syntax.Set(syntax.VB, syntax.VBP)
		}
		return s
	}
	return x.rare(x.endsInS(s, known), verbal)
}

// inflected adds the forms that English does not keep apart, for words not met often enough to show both.
func inflected(s syntax.TagSet) syntax.TagSet {
	if s&syntax.Set(syntax.VBD, syntax.VBN) != 0 {
		s |= syntax.Set(syntax.VBD, syntax.VBN)
	}
	if s&syntax.Set(syntax.VB, syntax.VBP) != 0 {
		s |= syntax.Set(syntax.VB, syntax.VBP)
	}
	if s.Has(syntax.VBN) || s.Has(syntax.VBG) {
		s |= 1 << syntax.JJ
	}
	if s.Has(syntax.VBG) {
		s |= 1 << syntax.NN
	}
	return s
}

// endsInS adds plurals to third persons and the other way round; where the base is known, only as far as it can have them:
// "warns" is no noun because "warn" is none.
func (x *entry) endsInS(s syntax.TagSet, known map[string]syntax.TagSet) syntax.TagSet {
	if s&syntax.Set(syntax.VBZ, syntax.NNS) == 0 {
		return s
	}
	var base syntax.TagSet
	if stem, ok := strings.CutSuffix(x.lower, "s"); ok {
		for _, b := range [...]string{stem, stem + "e", strings.TrimSuffix(stem, "i") + "y", strings.TrimSuffix(stem, "e")} {
			base |= known[b]
		}
	}
	if base == 0 || base.Has(syntax.NN) {
		s |= 1 << syntax.NNS
	}
	if base == 0 || base&syntax.Set(syntax.VB, syntax.VBP) != 0 {
		s |= 1 << syntax.VBZ
	}
	return s
}

// rare adds what a word that was seldom met may be beside what it was met as.
func (x *entry) rare(s syntax.TagSet, verbal map[string]bool) syntax.TagSet {
	if s.Has(syntax.NN) {
		s |= 1 << syntax.JJ
		if verbal[x.lower] || x.all < 4 && x.key == syntax.Key(x.lower, 0) {
			s |= syntax.Set(syntax.VB, syntax.VBP)
		}
	}
	if s.Has(syntax.JJ) {
		s |= syntax.Set(syntax.NN)
		if x.all < 4 {
			s |= 1 << syntax.RB
		}
	}
	if s&syntax.Set(syntax.VB, syntax.VBP) != 0 {
		s |= 1 << syntax.NN
	}
	if s.Has(syntax.NNP) {
		s |= syntax.Set(syntax.NN, syntax.JJ, syntax.NNPS)
	}
	if s.Has(syntax.NNPS) {
		s |= syntax.Set(syntax.NNP, syntax.NNS)
	}
	return s
}
