package sequence

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestSums: rows add up to the same in the table of the usual size, four at a time, as in any other, one at a time.
func TestSums(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, size := range []uint{4, usualBits} {
		m := &Model{Bits: size, rows: make([]byte, rowSize<<size)}
		for i := range m.rows {
			m.rows[i] = byte(random.Uint32())
		}
		for n := range 12 {
			var rows []uint32
			for range n {
				rows = append(rows, random.Uint32N(1<<size))
			}
			var want [8]uint64
			for _, r := range rows {
				for l := range want {
					want[l] += uint64(m.rows[r*rowSize+uint32(l)])
				}
			}
			even, odd := m.sums(rows)
			var got [8]uint64
			for l := 0; l < 8; l += 2 {
				got[l], got[l+1] = even>>(l*8)&0xffff, odd>>(l*8)&0xffff
			}
			assert.Equal(t, want, got, "%d rows of 1<<%d", n, size)
		}
	}
}
