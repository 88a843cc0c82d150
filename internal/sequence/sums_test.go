package sequence

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSums: rows add up to the same in the table of the usual size as in any other, however many they are, and as number by
// number.
func TestSums(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	var got gathered
	for _, size := range []uint{4, usualBits} {
		m := &Model{Bits: size, rows: make([]byte, rowSize<<size)}
		for i := range m.rows {
			m.rows[i] = byte(random.Uint32())
		}
		for _, n := range []int{0, 1, 2, 3, 4, 5, 11, len(got) - 1, len(got), len(got) + 1, MaxRows} {
			var rows []uint32
			for range n {
				rows = append(rows, random.Uint32N(1<<size))
			}
			var want [8]int32
			for _, r := range rows {
				for l := range NumLabels {
					want[l] += weight(m.rows[r*rowSize:][:rowSize], l)
				}
			}
			assert.Equal(t, want, scores(m.sums(rows, &got)), "%d rows of 1<<%d", n, size)
		}
	}
}

// weight unpacks the weight of a label.
func weight(row []byte, l int) int32 {
	scale := int32(row[3])>>4 + 1
	if scale == 16 {
		scale = 17
	}
	return int32(row[l/2]) >> (l % 2 * 4) & 15 * scale
}

// As many rows as an item may have, each the largest there is, fit the lanes.
func TestSumsMost(t *testing.T) {
	m := &Model{Bits: 1, rows: []byte{0, 0, 0, 0, 255, 255, 255, 255}}
	rows := make([]uint32, MaxRows)
	for i := range rows {
		rows[i] = 1
	}
	const all = MaxRows * 255
	assert.Equal(t, [8]int32{all, all, all, all, all, all, all, 0}, scores(m.sums(rows, new(gathered))))
}
