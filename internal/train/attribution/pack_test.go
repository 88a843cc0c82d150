package main

import (
	"encoding/binary"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/weights"
)

// A chain with whole weights is packed to what learning them would have written; anything else is refused.
func TestPack(t *testing.T) {
	const bits = 5
	random := rand.New(rand.NewPCG(1, 2))
	whole := append([]byte(wholeMagic), bits)
	var trans [sequence.Kinds][8][8]int16
	for k := range trans {
		for a := range trans[k] {
			for b := range trans[k][a] {
				trans[k][a][b] = int16(random.IntN(2000) - 1000)
				whole = binary.LittleEndian.AppendUint16(whole, uint16(trans[k][a][b]))
			}
		}
	}
	rows := make([]byte, 8<<bits)
	for i := range rows {
		rows[i] = byte(1 + random.IntN(255))
	}
	whole = append(whole, rows...)
	got, err := packed(whole)
	require.NoError(t, err)
	assert.Equal(t, sequence.Encode(bits, rows, &trans), got)
	for name, b := range map[string][]byte{"nothing": nil, "short": whole[:len(whole)-1], "packed": weights.Chain} {
		_, err := packed(b)
		assert.Error(t, err, name)
	}
}
