package sequence

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
)

// unpack returns the weights of a row of n.
func unpack(x uint64, n int) (w []int) {
	for l := range n {
		w = append(w, int(x>>(4*l)&15)*int(scaleOf(x>>(4*n)&15)))
	}
	return w
}

func TestPack(t *testing.T) {
	for _, c := range []struct {
		weights []byte
		want    []int
	}{
		{[]byte{128, 128, 128, 128, 128, 128, 128}, []int{0, 0, 0, 0, 0, 0, 0}},
		{[]byte{120, 135, 128, 121, 130, 134, 127}, []int{0, 15, 8, 1, 10, 14, 7}},
		{[]byte{100, 130, 128, 102, 100, 104, 100}, []int{0, 30, 28, 2, 0, 4, 0}},
		{[]byte{0, 255, 17, 238, 0, 0, 0}, []int{0, 255, 17, 238, 0, 0, 0}},
	} {
		x := Pack(c.weights)
		assert.Equal(t, c.want, unpack(x, len(c.weights)), "%v", c.weights)
		assert.Zero(t, x>>32)
	}
	assert.Equal(t, uint64(0), Pack([]byte{9, 9, 9}), "of equal scales the smaller")
	assert.Equal(t, []int{15, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, unpack(Pack([]byte{25, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19}), 11))
}

// No weight is further from what it stands for, beside the others, than the widest scale makes it.
func TestPackError(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	for range 2000 {
		w := make([]byte, 7)
		spread := 1 + random.IntN(255)
		low, high := 255, 0
		for i := range w {
			w[i] = byte(random.IntN(spread))
			low, high = min(low, int(w[i])), max(high, int(w[i]))
		}
		got := unpack(Pack(w), len(w))
		off := make([]int, len(w)) // of one shift, each must be as near as half a step allows
		for i := range w {
			off[i] = int(w[i]) - got[i]
		}
		least, greatest := off[0], off[0]
		for _, o := range off {
			least, greatest = min(least, o), max(greatest, o)
		}
		step := (high-low)/15 + 1
		assert.LessOrEqual(t, greatest-least, 2*step, "%v", w)
		assert.Equal(t, Pack(w), Pack(append([]byte(nil), w...)))
	}
}
