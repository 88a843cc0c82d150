package syntax

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// roundTrip packs weights and writes them out again.
func roundTrip(weights []byte) []byte {
	b := appendPacked(nil, weights)
	return unpack((*[levels]byte)(b), b[levels:], len(weights))
}

// Weights of no more values than there are levels stay what they are.
func TestLevelsFew(t *testing.T) {
	random := rand.New(rand.NewPCG(5, 6))
	values := random.Perm(256)[:levels-1]
	w := make([]byte, 8000)
	for i := range w {
		w[i] = byte(values[random.IntN(len(values))])
	}
	for i := range 100 {
		w[i] = zero
	}
	assert.Equal(t, w, roundTrip(w))
	assert.Equal(t, make([]byte, 16), roundTrip(make([]byte, 16)))
}

// Of many values, each goes to a level near it, and zero stays.
func TestLevelsMany(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	w := make([]byte, 1<<16)
	for i := range w {
		w[i] = byte(random.Uint32())
	}
	got := roundTrip(w)
	require.Len(t, got, len(w))
	for i := range w {
		assert.InDelta(t, w[i], got[i], 6)
		if w[i] == zero {
			assert.EqualValues(t, zero, got[i])
		}
	}
	assert.Len(t, appendPacked(nil, w), levels+len(w)/8*5)
}
