package naming

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/sequence"
)

// TestScore: rows add up to the same in the table of the usual size as in any other, and as number by number.
func TestScore(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, size := range []uint{4, usualBits} {
		m := &Model{bits: size, rows: make([]byte, rowSize<<size+rest)}
		for i := range m.rows {
			m.rows[i] = byte(random.Uint32())
		}
		for _, n := range []int{0, 1, 2, 6, rowsMax - 1, rowsMax, rowsMax + 1, sequence.MaxRows} {
			var rows []uint32
			var want [NumLabels]int32
			for range n {
				r := random.Uint32N(1 << size)
				rows = append(rows, r)
				for l := range want {
					want[l] += weight(m.rows[r*rowSize:][:rowSize], l)
				}
			}
			assert.Equal(t, want, score(m.fetch(nil, rows)), "%d rows of 1<<%d", n, size)
		}
	}
}

// weight unpacks the weight of a label.
func weight(row []byte, l int) int32 {
	scale := int32(row[5])>>4 + 1
	if scale == 16 {
		scale = 17
	}
	return int32(row[l/2]) >> (l % 2 * 4) & 15 * scale
}

// As many rows as a token may have, each the largest there is, fit the lanes.
func TestScoreMost(t *testing.T) {
	m := &Model{bits: 1, rows: []byte{0, 0, 0, 0, 0, 0, 255, 255, 255, 255, 255, 255, 0, 0}}
	rows := make([]uint32, sequence.MaxRows)
	for i := range rows {
		rows[i] = 1
	}
	for _, s := range score(m.fetch(nil, rows)) {
		assert.EqualValues(t, sequence.MaxRows*255, s)
	}
}
