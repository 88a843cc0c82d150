package wordtable

import "iter"

// A Table is a set of words, at most a million, each with a value. It is made by Put and then only read; a nil table is empty.
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

// New returns an empty table with room for so many words.
func New[V any](words int) *Table[V] {
	t := &Table[V]{entries: make([]entry[V], 0, words)}
	t.makePlaces(words)
	return t
}

// Put returns where the value of a word is kept, to be set or added to; a zero value for one that is new. It is for whoever makes the
// table: the next Put may move the value, and no goroutine may read meanwhile.
func (t *Table[V]) Put(word string) *V {
	if v := t.At(word); v != nil {
		return v
	}
	if 4*len(t.entries) >= len(t.places) {
		t.makePlaces(2 * len(t.entries))
	}
	t.entries = append(t.entries, entry[V]{print: printOf(word), word: word})
	if len(t.entries) >= 1<<numberBits {
		panic("wordtable: too many words")
	}
	t.enter(len(t.entries))
	return &t.entries[len(t.entries)-1].value
}

// makePlaces makes places for so many words, and gives each that is there its own.
func (t *Table[V]) makePlaces(words int) {
	size := 16
	for size < 4*words {
		size *= 2
	}
	t.taken, t.places = make([]uint64, (size+63)/64), make([]uint32, size)
	for k := range t.entries {
		t.enter(k + 1)
	}
}

// enter gives the entry of a number, counted from one, a place.
func (t *Table[V]) enter(number int) {
	h := t.entries[number-1].hash()
	mask := uint64(len(t.places) - 1)
	i := h & mask
	for t.places[i] != 0 {
		i = (i + 1) & mask
	}
	t.taken[i/64] |= 1 << (i % 64)
	t.places[i] = tag(h) | uint32(number)
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
