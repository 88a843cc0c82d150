package naming

import (
	"encoding/binary"
	"errors"
	"slices"
	"sync"

	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/weights"
)

// A Model is the fitted weights: a view of its bytes, never written, safe for concurrent use. The format is described in
// internal/weights.
type Model struct {
	bits uint                        // log2 of the number of rows
	into [NumLabels][NumLabels]int32 // what a label scores behind each other
	rows []byte
}

const (
	magic   = "whosaid naming 2"
	rowSize = 6
	rest    = 2 // bytes behind the last row, so that each can be read as eight
	head    = len(magic) + 1 + 2*NumLabels*NumLabels
)

var errModel = errors.New("naming: not the weights of a recognizer of names")

// Load reads a model. The bytes must not change afterwards.
func Load(b []byte) (*Model, error) {
	if len(b) < head || string(b[:len(magic)]) != magic || b[len(magic)] > 20 || len(b) != head+rowSize<<b[len(magic)]+rest {
		return nil, errModel
	}
	m := &Model{bits: uint(b[len(magic)]), rows: b[head:]}
	at := len(magic) + 1
	for i := range m.into {
		for k := range m.into[i] {
			m.into[k][i] = int32(int16(binary.LittleEndian.Uint16(b[at:])))
			at += 2
		}
	}
	return m, nil
}

// Encode writes the format that Load reads, of the scores of a label (second index) behind another, and rows of a byte for
// each label, weight + 128, that stand 16 bytes apart. They are packed (see sequence.Pack). It is for the trainer.
func Encode(bits uint, trans *[NumLabels][NumLabels]int16, rows []byte) []byte {
	b := append([]byte(magic), byte(bits))
	for i := range trans {
		for k := range trans[i] {
			b = binary.LittleEndian.AppendUint16(b, uint16(trans[i][k]))
		}
	}
	for i := 0; i < len(rows); i += 16 {
		x := sequence.Pack(rows[i : i+NumLabels])
		b = binary.LittleEndian.AppendUint32(b, uint32(x))
		b = binary.LittleEndian.AppendUint16(b, uint16(x>>32))
	}
	return append(b, make([]byte, rest)...)
}

// Embedded is the model that comes with the library.
var Embedded = sync.OnceValue(func() *Model {
	m, err := Load(weights.Naming)
	if err != nil {
		panic(err) // the bytes are the repository's own, and a test loads them
	}
	return m
})

// The numbers of a row are added as in the chain (see internal/sequence): those of even labels stand in the bytes of one word, of
// odd ones in those of another. The last of the odd ones is without meaning.
const (
	numbers = 0x00000f0f0f0f0f0f
	lanes   = 0x00ff00ff00ff00ff
)

// usualBits is the size of the table that ships. Of an array the compiler knows the length, and so does not ask at every row
// whether that is in it.
const usualBits = 16

type usualRows = [rowSize<<usualBits + rest]byte

// spread returns the weights of a row, those of even labels and those of odd ones, a byte each.
func spread(x uint64) (even, odd uint64) {
	scale := x>>(4*NumLabels)&15 + 1
	scale += scale >> 4
	return x & numbers * scale, x >> 4 & numbers * scale
}

// score adds up the rows of a token, at most sequence.MaxRows, for all labels at once.
func score(words []uint64) (s [NumLabels]int32) {
	var p, q, even, odd uint64 // lanes of every other byte of even labels, of odd ones; all bytes of both
	for _, w := range words {
		x, y := spread(w)
		even, odd, p, q = even+x, odd+y, p+x&lanes, q+y&lanes
	}
	lane := [4]uint64{p, q, (even - p) >> 8, (odd - q) >> 8}
	for l := range s {
		s[l] = int32(lane[l%4] >> (l / 4 * 16) & 0xffff)
	}
	return s
}

// fetch returns rows, in the memory of words if that is enough; they are waited for together (see internal/sequence).
func (m *Model) fetch(words []uint64, rows []uint32) []uint64 {
	words = slices.Grow(words[:0], len(rows))[:len(rows)]
	if m.bits != usualBits {
		for i, row := range rows {
			words[i] = binary.LittleEndian.Uint64(m.rows[row*rowSize:])
		}
		return words
	}
	table := (*usualRows)(m.rows)
	for i, row := range rows {
		words[i] = binary.LittleEndian.Uint64(table[row&(1<<usualBits-1)*rowSize:])
	}
	return words
}
