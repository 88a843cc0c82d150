package main

import (
	"encoding/binary"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/weights"
)

// A tagger with whole weights is packed to what learning them would have written; anything else is refused.
func TestPack(t *testing.T) {
	classes := make([]syntax.TagSet, syntax.FirstClass+1)
	keys, values, w := []uint32{7, 0}, []uint16{uint16(syntax.FirstClass), 0}, make([]byte, 64)
	for i := range classes {
		classes[i] = syntax.TagSet(i)
	}
	for i := range w {
		w[i] = byte(96 + i)
	}
	whole := append([]byte(wholeMagic), byte(syntax.NumTags), 1)
	whole = binary.LittleEndian.AppendUint16(whole, uint16(len(classes)))
	whole = binary.LittleEndian.AppendUint32(whole, uint32(len(w)))
	for _, c := range classes {
		whole = binary.LittleEndian.AppendUint64(whole, uint64(c))
	}
	for _, k := range keys {
		whole = binary.LittleEndian.AppendUint32(whole, k)
	}
	for _, v := range values {
		whole = binary.LittleEndian.AppendUint16(whole, v)
	}
	whole = append(whole, w...)
	got, err := packed(whole)
	require.NoError(t, err)
	assert.Equal(t, syntax.Encode(classes, keys, values, w), got)
	_, err = syntax.Load(got)
	require.NoError(t, err)
	for name, b := range map[string][]byte{"nothing": nil, "short": whole[:len(whole)-1], "packed": weights.Tagger} {
		_, err := packed(b)
		assert.Error(t, err, name)
	}
}
