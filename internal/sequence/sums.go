package sequence

import "encoding/binary"

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
// whether that is in it: most of what adding a row costs is waiting for memory, and the less stands between two rows, the more
// of them are waited for at the same time.
const usualBits = 19

type usualRows = [rowSize << usualBits]byte

// spread returns the weights of a row, a byte each.
func spread(x uint32) uint64 {
	return ((uint64(x) | uint64(x)<<28) & numbers) * scaleOf(uint64(x>>28))
}

// sums adds up rows, of which there are MaxRows at the most: the even bytes apart, and all together, from which taking the even
// ones away leaves the odd ones. Only the last lane of those, which is without meaning, is not whole.
func (m *Model) sums(rows []uint32) (even, odd uint64) {
	all := uint64(0)
	if m.Bits != usualBits {
		for _, r := range rows {
			x := spread(binary.LittleEndian.Uint32(m.rows[r*rowSize:]))
			all, even = all+x, even+x&lanes
		}
		return even, (all - even) >> 8
	}
	table := (*usualRows)(m.rows)
	const mask = 1<<usualBits - 1
	for ; len(rows) >= 4; rows = rows[4:] {
		a := spread(binary.LittleEndian.Uint32(table[(rows[0]&mask)*rowSize:]))
		b := spread(binary.LittleEndian.Uint32(table[(rows[1]&mask)*rowSize:]))
		c := spread(binary.LittleEndian.Uint32(table[(rows[2]&mask)*rowSize:]))
		d := spread(binary.LittleEndian.Uint32(table[(rows[3]&mask)*rowSize:]))
		all += a + b + (c + d)
		even += a&lanes + b&lanes + (c&lanes + d&lanes)
	}
	for _, r := range rows {
		x := spread(binary.LittleEndian.Uint32(table[(r&mask)*rowSize:]))
		all, even = all+x, even+x&lanes
	}
	return even, (all - even) >> 8
}

// scores takes the scores of labels out of their lanes. That of the label which is not used is zero.
func scores(even, odd uint64) [8]int32 {
	lane := func(x uint64, n int) int32 { return int32(x >> (16 * n) & 0xffff) }
	return [8]int32{lane(even, 0), lane(even, 2), lane(odd, 0), lane(odd, 2), lane(even, 1), lane(even, 3), lane(odd, 1), 0}
}
