package wordtable

import "iter"

// A Table is a set of words, each with a value. It is made by Put and then only read; a nil table is empty.
//
// A word's search starts at the place that its hash names and goes on, place by place and around, until an empty one. A place
// is a byte of the word's hash, never 0, and 0 for an empty one; the words themselves are only looked at where it fits. No more
// than a place in four is taken, so that most searches for absent words end at the first place; which are taken is also told by a
// bit for each, for a table of bits stays in a core's first cache where one of bytes does not.
type Table[V any] struct {
	taken   []uint64
	tags    []uint8
	entry   []uint32 // by place: index of the word in entries
	entries []entry[V]
}

type entry[V any] struct {
	word  string
	value V
}

// New returns an empty table with room for so many words.
func New[V any](words int) *Table[V] {
	t := &Table[V]{entries: make([]entry[V], 0, words)}
	t.place(words)
	return t
}

// Put returns where the value of a word is kept, to be set or added to; a zero value for one that is new. It is for whoever makes the
// table: the next Put may move the value, and no goroutine may read meanwhile.
func (t *Table[V]) Put(word string) *V {
	if v := t.At(word); v != nil {
		return v
	}
	if 4*len(t.entries) >= len(t.tags) {
		t.place(2 * len(t.entries))
	}
	t.entries = append(t.entries, entry[V]{word: word})
	t.enter(len(t.entries) - 1)
	return &t.entries[len(t.entries)-1].value
}

// place makes places for so many words, and gives each word its own.
func (t *Table[V]) place(words int) {
	size := 16
	for size < 4*words {
		size *= 2
	}
	t.taken, t.tags, t.entry = make([]uint64, (size+63)/64), make([]uint8, size), make([]uint32, size)
	for k := range t.entries {
		t.enter(k)
	}
}

// enter gives the word of an entry a place.
func (t *Table[V]) enter(k int) {
	h := hash(t.entries[k].word)
	mask := uint64(len(t.tags) - 1)
	i := h & mask
	for t.tags[i] != 0 {
		i = (i + 1) & mask
	}
	t.tags[i] = tag(h)
	t.taken[i/64] |= 1 << (i % 64)
	t.entry[i] = uint32(k)
}

// At returns the value of a word, which must not be changed; nil for a word that is not in the table.
func (t *Table[V]) At(word string) *V {
	if t == nil {
		return nil
	}
	h := hash(word)
	mask := uint64(len(t.tags) - 1)
	i := h & mask
	if t.taken[i/64]>>(i%64)&1 == 0 {
		return nil
	}
	for want := tag(h); ; i = (i + 1) & mask {
		switch t.tags[i] {
		case 0:
			return nil
		case want:
			if e := &t.entries[t.entry[i]]; e.word == word {
				return &e.value
			}
		}
	}
}

// Get returns the value of a word, and whether the table has it.
func (t *Table[V]) Get(word string) (value V, ok bool) {
	if v := t.At(word); v != nil {
		return *v, true
	}
	return value, false
}

// Value returns the value of a word, the zero value for one that is not in the table.
func (t *Table[V]) Value(word string) (value V) {
	if v := t.At(word); v != nil {
		return *v
	}
	return value
}

// Has says whether the table has a word.
func (t *Table[V]) Has(word string) bool { return t.At(word) != nil }

// Len returns the number of words.
func (t *Table[V]) Len() int { return len(t.entries) }

// All gives every word with its value, in no order.
func (t *Table[V]) All() iter.Seq2[string, V] {
	return func(yield func(string, V) bool) {
		for _, e := range t.entries {
			if !yield(e.word, e.value) {
				return
			}
		}
	}
}

// tag is the byte of a hash that stands in its place.
func tag(h uint64) uint8 { return uint8(h>>56) | 1 }

// hash reads the length of a word and its first and last eight bytes, which are all bytes of most words. Words of a table that
// are alike in these share their search, which costs no more than time; what a stranger looks up is never put in.
func hash(s string) uint64 {
	n := len(s)
	var a, b uint64
	switch {
	case n >= 8:
		a, b = eight(s[:8]), eight(s[n-8:])
	case n >= 4:
		a, b = uint64(four(s[:4])), uint64(four(s[n-4:]))
	case n > 0:
		a = uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16
	}
	h := (a ^ uint64(n)*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	h = (h ^ h>>32 ^ b) * 0xc4ceb9fe1a85ec53
	return h ^ h>>29
}

// eight reads eight bytes as one number; the compiler makes one load of it.
func eight(s string) uint64 {
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// four is eight of four bytes.
func four(s string) uint32 {
	return uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24
}
