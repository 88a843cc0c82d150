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
	for _, size := range []uint{4, usualBits} {
		m := &Model{Bits: size, rows: make([]byte, rowSize<<size)}
		for i := range m.rows {
			m.rows[i] = byte(random.Uint32())
		}
		for _, n := range []int{0, 1, 2, 3, 4, 5, 11, 127, 128, 129, MaxRows} {
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
			assert.Equal(t, want, scores(sums(m.fetch(nil, rows))), "%d rows of 1<<%d", n, size)
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
	assert.Equal(t, [8]int32{all, all, all, all, all, all, all, 0}, scores(sums(m.fetch(nil, rows))))
}

// TestTogether: how many items are fetched together changes nothing, nor that some are skipped.
func TestTogether(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	m := &Model{Bits: 10, rows: make([]byte, rowSize<<10)}
	for i := range m.rows {
		m.rows[i] = byte(random.Uint32())
	}
	together, alone := Chain{Model: m}, Chain{Model: m}
	for range 3 {
		together.Begin()
		alone.Begin()
		for range 200 {
			rows := make([]uint32, random.IntN(120))
			for i := range rows {
				rows[i] = random.Uint32N(1 << 10)
			}
			kind := uint8(random.IntN(Kinds))
			for _, c := range []*Chain{&together, &alone} {
				if len(rows) == 0 {
					c.Skip(kind)
				} else {
					c.Add(rows, kind)
				}
			}
			alone.settle()
		}
		assert.Equal(t, alone.Labels(nil), together.Labels(nil))
		assert.Equal(t, alone.score, together.score)
	}
}
