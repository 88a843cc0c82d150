package syntax

import (
	"encoding/binary"
	"math"
)

// Weights are kept as five bits each, eight in five bytes: which of 32 levels they have. Load writes them out again, since rows
// start anywhere and are added by words of bytes. It changes one tag in 1,500.
const (
	levelBits = 5
	levels    = 1 << levelBits
	perGroup  = 8
)

// unpack returns the weights, n of them. It looks them up two at a time: this is a good part of what the first call costs.
func unpack(level *[levels]byte, packed []byte, n int) []byte {
	var two [levels * levels]uint16
	for i := range two {
		two[i] = uint16(level[i%levels]) | uint16(level[i/levels])<<8
	}
	at := func(x uint64) uint64 { return uint64(two[x%(levels*levels)]) }
	out := make([]byte, n)
	for i := 0; i+perGroup <= n; i += perGroup {
		group := (*[levelBits]byte)(packed[i/perGroup*levelBits:])
		x := uint64(group[0]) | uint64(group[1])<<8 | uint64(group[2])<<16 | uint64(group[3])<<24 | uint64(group[4])<<32
		binary.LittleEndian.PutUint64(out[i:],
			at(x)|at(x>>(2*levelBits))<<16|at(x>>(4*levelBits))<<32|at(x>>(6*levelBits))<<48)
	}
	return out
}

// appendPacked appends the levels that suit the weights, a multiple of eight, and then those in their five bits.
func appendPacked(b, weights []byte) []byte {
	level, of := findLevels(weights)
	b = append(b, level[:]...)
	for i := 0; i+perGroup <= len(weights); i += perGroup {
		x := uint64(0)
		for k, w := range weights[i : i+perGroup] {
			x |= uint64(of[w]) << (levelBits * k)
		}
		for k := range levelBits {
			b = append(b, byte(x>>(8*k)))
		}
	}
	return b
}

// findLevels returns the levels, and which of them each weight goes to: those for which the sum of the squares of what is missed,
// each weight with the root of its count, is least. The few large weights decide more than their number says. Zero stays
// zero: it is half of all, what was never learnt. All arithmetic but the roots' is on integers.
func findLevels(weights []byte) (level [levels]byte, of [256]byte) {
	var counts [256]int
	for _, w := range weights {
		counts[w]++
	}
	var c levelCosts
	for w, n := range counts {
		p := int64(0)
		if w != zero {
			p = int64(math.Sqrt(float64(n)))
		}
		x := int64(w)
		c.n[w+1], c.sum[w+1], c.squares[w+1] = c.n[w]+p, c.sum[w]+p*x, c.squares[w]+p*x*x
	}
	// least[k][b]: the cost of the weights below b in k levels, of which the last begins at from[k][b]
	var least [levels + 1][257]int64
	var from [levels + 1][257]int
	for b := 1; b <= 256; b++ {
		least[0][b] = math.MaxInt64 / 2
	}
	for k := 1; k <= levels; k++ {
		least[k][0] = math.MaxInt64 / 2
		for b := 1; b <= 256; b++ {
			least[k][b] = math.MaxInt64 / 2
			for a := range b {
				if s := least[k-1][a] + c.cost(a, b); s < least[k][b] {
					least[k][b], from[k][b] = s, a
				}
			}
		}
	}
	for k, b := levels, 256; k > 0; k-- {
		a := from[k][b]
		level[k-1] = byte(c.level(a, b))
		for w := a; w < b; w++ {
			of[w] = byte(k - 1)
		}
		b = a
	}
	return level, of
}

// zero is the byte of a weight of zero.
const zero = 128

// levelCosts is the sums of the counts of weights, of them times the weight, and times its square, below each weight.
type levelCosts struct{ n, sum, squares [257]int64 }

// level is where the weights from a to b, without b, miss least.
func (c *levelCosts) level(a, b int) int64 {
	n := c.n[b] - c.n[a]
	if a <= zero && zero < b || n == 0 {
		return min(max(zero, int64(a)), int64(b)-1)
	}
	return (2*(c.sum[b]-c.sum[a]) + n) / (2 * n)
}

// cost is what they miss then.
func (c *levelCosts) cost(a, b int) int64 {
	l := c.level(a, b)
	return c.squares[b] - c.squares[a] - 2*l*(c.sum[b]-c.sum[a]) + l*l*(c.n[b]-c.n[a])
}
