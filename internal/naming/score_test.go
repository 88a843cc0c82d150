package naming

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestScore: rows add up to the same in the table of the usual size as in any other.
func TestScore(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, size := range []uint{4, usualBits} {
		m := &Model{bits: size, rows: make([]byte, rowSize<<size)}
		for i := range m.rows {
			m.rows[i] = byte(random.Uint32())
		}
		for n := range 7 {
			var rows []uint32
			var want, got [rowSize]int32
			for range n {
				r := random.Uint32N(1 << size)
				rows = append(rows, r)
				for l := range want {
					want[l] += int32(m.rows[r*rowSize+uint32(l)])
				}
			}
			m.score(rows, &got)
			assert.Equal(t, want, got, "%d rows of 1<<%d", n, size)
		}
	}
}
