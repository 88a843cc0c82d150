package syntax

import (
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"github.com/whosaid/whosaid/internal/weights"
)

// A Model is a fitted tagger: a dictionary from words to the tags they may have, and the weights of features. The dictionary is a
// view of its bytes. It is never written, safe for concurrent use. The format is described in internal/weights.
type Model struct {
	classes []TagSet // the tags of each class of words; 0 is unused, the classes below FirstClass are of shapes
	keys    []byte   // the dictionary: a uint32 fingerprint a slot
	values  []byte   // its class, a uint16, 0 when the slot is empty
	bits    uint     // log2 of the number of slots
	weights []byte   // weight + 128
	rows    uint64   // places where a row may start
}

const (
	magic   = "whosaid tagger 3"
	rowSize = 48 // bytes behind the last row start: three blocks of sixteen tags
)

// Encode writes the format that Load reads. The weights, a multiple of eight, are brought to 32 levels. It is for the trainer.
func Encode(classes []TagSet, keys []uint32, values []uint16, weights []byte) []byte {
	b := append([]byte(nil), magic...)
	bits := 0
	for 1<<bits < len(keys) {
		bits++
	}
	b = append(b, byte(NumTags), byte(bits))
	b = binary.LittleEndian.AppendUint16(b, uint16(len(classes)))
	b = binary.LittleEndian.AppendUint32(b, uint32(len(weights)))
	for _, c := range classes {
		b = binary.LittleEndian.AppendUint64(b, uint64(c))
	}
	for _, k := range keys {
		b = binary.LittleEndian.AppendUint32(b, k)
	}
	for _, v := range values {
		b = binary.LittleEndian.AppendUint16(b, v)
	}
	return appendPacked(b, weights)
}

var errFormat = errors.New("syntax: not the weights of a tagger")

// Load reads a model. The bytes must not change afterwards.
func Load(b []byte) (*Model, error) {
	if len(b) < len(magic)+8 || string(b[:len(magic)]) != magic {
		return nil, errFormat
	}
	b = b[len(magic):]
	if int(b[0]) != NumTags {
		return nil, fmt.Errorf("syntax: weights for %d tags, want %d", b[0], NumTags)
	}
	bits, n, size := uint(b[1]), int(binary.LittleEndian.Uint16(b[2:])), int(binary.LittleEndian.Uint32(b[4:]))
	b = b[8:]
	if bits > 24 || n < int(FirstClass) || size <= rowSize || size%perGroup != 0 ||
		len(b) != n*8+6<<bits+levels+size/perGroup*levelBits {
		return nil, errFormat
	}
	m := &Model{bits: bits, classes: make([]TagSet, n)}
	for i := range n {
		m.classes[i] = TagSet(binary.LittleEndian.Uint64(b[i*8:]))
	}
	b = b[n*8:]
	m.keys, m.values, b = b[:4<<bits], b[4<<bits:6<<bits], b[6<<bits:]
	for i := range 1 << bits { // a class out of range would be a panic later
		if int(binary.LittleEndian.Uint16(m.values[i*2:])) >= n {
			return nil, errFormat
		}
	}
	m.weights = unpack((*[levels]byte)(b), b[levels:], size)
	m.rows = uint64(size - rowSize)
	return m, nil
}

// embedded is the model of internal/weights. Loading costs a millisecond or two, at the first call.
var embedded = sync.OnceValue(func() *Model {
	m, err := Load(weights.Tagger)
	if err != nil {
		panic(err) // the bytes are part of the program; a test reads them
	}
	return m
})

// Slot returns the place in a dictionary of 1<<bits slots where the search for a key begins, and the fingerprint kept there.
func Slot(key uint64, bits uint) (slot int, fingerprint uint32) {
	return int(key >> (64 - bits)), uint32(key)
}

// Common says whether the dictionary has a word in lower case: it need be no name where the place gives it a capital.
func Common(lower string) bool {
	return embedded().class(caseKey(hashString(lower, 0), lowerCase)) != 0
}

// class returns the class of the word with this key, 0 when the dictionary does not have it.
func (m *Model) class(key uint64) uint16 {
	slot, fingerprint := Slot(key, m.bits)
	for {
		c := binary.LittleEndian.Uint16(m.values[slot*2:])
		if c == 0 || binary.LittleEndian.Uint32(m.keys[slot*4:]) == fingerprint {
			return c
		}
		slot = (slot + 1) & (1<<m.bits - 1)
	}
}
