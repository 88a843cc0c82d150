package wordtable

import "iter"

// A Table is a fixed set of words, each with a value. It is never written after [Of]; a nil table is empty.
//
// A word's search starts at the place that its hash names and goes on, place by place and around, until an empty one. No more than a
// place in four is taken, so that most searches for absent words end at the first place; which are taken is also told by a bit for
// each, for a table of bits stays in a core's first cache where one of numbers does not. What is read for a word that is there costs
// most, since it stands in memory that nothing else has asked for: so a place tells by bits of the hash which words are not worth
// a look, and a word of up to sixteen bytes is told by what was read of it for its hash, without the bytes themselves.
type Table[V any] struct {
	taken   []uint64
	places  []uint32 // the number of the entry + 1, and in the upper bits some of the hash; 0 for an empty one
	entries []entry[V]
}

type entry[V any] struct {
	print
	word  string
	value V
}

// numberBits is how many bits of a place the number of its entry takes.
const numberBits = 20

// Of makes the table of what a map has, which is at most a million words.
func Of[V any](m map[string]V) *Table[V] {
	size := 16
	for size < 4*len(m) {
		size *= 2
	}
	t := &Table[V]{taken: make([]uint64, (size+63)/64), places: make([]uint32, size), entries: make([]entry[V], 0, len(m))}
	for word, value := range m {
		p := printOf(word)
		h := p.hash()
		i := h & uint64(size-1)
		for t.places[i] != 0 {
			i = (i + 1) & uint64(size-1)
		}
		t.taken[i/64] |= 1 << (i % 64)
		t.entries = append(t.entries, entry[V]{p, word, value})
		t.places[i] = tag(h) | uint32(len(t.entries))
	}
	if len(t.entries) >= 1<<numberBits {
		panic("wordtable: too many words")
	}
	return t
}

// At returns the value of a word, which must not be changed; nil for a word that is not in the table.
func (t *Table[V]) At(word string) *V {
	if t == nil {
		return nil
	}
	p := printOf(word)
	h := p.hash()
	mask := uint64(len(t.places) - 1)
	i := h & mask
	if t.taken[i/64]>>(i%64)&1 == 0 {
		return nil
	}
	for want := tag(h); ; i = (i + 1) & mask {
		x := t.places[i]
		if x == 0 {
			return nil
		}
		if x>>numberBits == want>>numberBits {
			if e := &t.entries[x&(1<<numberBits-1)-1]; e.print == p && (p.n <= whole || e.word == word) {
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

// tag is some bits of a hash, above those of a number.
func tag(h uint64) uint32 { return uint32(h>>32) >> numberBits << numberBits }

// A print is the length of a word and its first and last eight bytes. Up to the length of whole that is all of it. Longer words of a
// table that are alike in these share their search, which costs no more than time; what a stranger looks up is never put in.
type print struct{ n, a, b uint64 }

const whole = 16

func printOf(s string) print {
	n := len(s)
	p := print{n: uint64(n)}
	switch {
	case n >= 8:
		p.a, p.b = eight(s[:8]), eight(s[n-8:])
	case n >= 4:
		p.a, p.b = uint64(four(s[:4])), uint64(four(s[n-4:]))
	case n > 0:
		p.a = uint64(s[0]) | uint64(s[n/2])<<8 | uint64(s[n-1])<<16
	}
	return p
}

func (p print) hash() uint64 {
	h := (p.a ^ p.n*0x9e3779b97f4a7c15) * 0xff51afd7ed558ccd
	h = (h ^ h>>32 ^ p.b) * 0xc4ceb9fe1a85ec53
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
