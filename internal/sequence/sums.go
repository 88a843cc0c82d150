package sequence

import "encoding/binary"

// What a row adds to the scores of all labels is added at once: the bytes of even labels and those of odd ones apart, in lanes
// of sixteen bits.
const lanes = 0x00ff00ff00ff00ff

// usualBits is the size of the table that ships. Of an array the compiler knows the length, and so does not ask at every row
// whether that is in it: most of what adding a row costs is waiting for memory, and the less stands between two rows, the more
// of them are waited for at the same time.
const usualBits = 19

type usualRows = [rowSize << usualBits]byte

// sums adds up rows.
func (m *Model) sums(rows []uint32) (even, odd uint64) {
	if m.Bits != usualBits {
		for _, r := range rows {
			x := binary.LittleEndian.Uint64(m.rows[r*rowSize:])
			even += x & lanes
			odd += x >> 8 & lanes
		}
		return even, odd
	}
	table := (*usualRows)(m.rows)
	const mask = 1<<usualBits - 1
	for ; len(rows) >= 4; rows = rows[4:] {
		a := binary.LittleEndian.Uint64(table[(rows[0]&mask)*rowSize:])
		b := binary.LittleEndian.Uint64(table[(rows[1]&mask)*rowSize:])
		c := binary.LittleEndian.Uint64(table[(rows[2]&mask)*rowSize:])
		d := binary.LittleEndian.Uint64(table[(rows[3]&mask)*rowSize:])
		even += a&lanes + b&lanes + (c&lanes + d&lanes)
		odd += a>>8&lanes + b>>8&lanes + (c>>8&lanes + d>>8&lanes)
	}
	for _, r := range rows {
		x := binary.LittleEndian.Uint64(table[(r&mask)*rowSize:])
		even += x & lanes
		odd += x >> 8 & lanes
	}
	return even, odd
}
