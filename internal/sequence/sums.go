package sequence

import (
	"encoding/binary"
	"slices"
)

// What a row adds to the scores of all labels is added at once: its numbers stand in the eight bytes of a word, where there is
// room for them times the scale, and are added in lanes of sixteen bits. In the order of bytes they are those of the labels 0, 2,
// 4, 6, 1, 3, 5 and one without meaning. A row adds 255 to a lane at the most, so that MaxRows of them fit.
const (
	numbers = 0x0f0f0f0f0f0f0f0f
	lanes   = 0x00ff00ff00ff00ff
)

// MaxRows is how many features an item may have.
const MaxRows = 0xffff / most

// usualBits is the size of the table that ships. Of an array the compiler knows the length, and so does not ask at every row
// whether that is in it.
const usualBits = 19

type usualRows = [rowSize << usualBits]byte

// spread returns the weights of a row, a byte each.
func spread(x uint32) uint64 {
	return ((uint64(x) | uint64(x)<<28) & numbers) * scaleOf(uint64(x>>28))
}

// sums adds up the rows of an item: the even bytes apart, and all together, from which taking the even
// ones away leaves the odd ones. Only the last lane of those, which is without meaning, is not whole.
func sums(words []uint32) (even, odd uint64) {
	all := uint64(0)
	for ; len(words) >= 4; words = words[4:] {
		a, b, c, d := spread(words[0]), spread(words[1]), spread(words[2]), spread(words[3])
		all += a + b + (c + d)
		even += a&lanes + b&lanes + (c&lanes + d&lanes)
	}
	for _, w := range words {
		x := spread(w)
		all, even = all+x, even+x&lanes
	}
	return even, (all - even) >> 8
}

// fetch returns rows, in the memory of words if that is enough. Most of what adding a row costs is waiting for it; where nothing is
// done between one row and the next but asking for them, a core waits for many at the same time.
func (m *Model) fetch(words, rows []uint32) []uint32 {
	words = slices.Grow(words[:0], len(rows))[:len(rows)]
	if m.Bits != usualBits {
		for i, r := range rows {
			words[i] = binary.LittleEndian.Uint32(m.rows[r*rowSize:])
		}
		return words
	}
	table := (*usualRows)(m.rows)
	for i, r := range rows {
		words[i] = binary.LittleEndian.Uint32(table[r&(1<<usualBits-1)*rowSize:])
	}
	return words
}

// scores takes the scores of labels out of their lanes. That of the label which is not used is zero.
func scores(even, odd uint64) [8]int32 {
	lane := func(x uint64, n int) int32 { return int32(x >> (16 * n) & 0xffff) }
	return [8]int32{lane(even, 0), lane(even, 2), lane(odd, 0), lane(odd, 2), lane(even, 1), lane(even, 3), lane(odd, 1), 0}
}
