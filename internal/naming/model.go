package naming

import (
	"encoding/binary"
	"errors"
	"sync"

	"github.com/whosaid/whosaid/internal/weights"
)

// A Model is the fitted weights: a view of its bytes, never written, safe for concurrent use. The format is described in
// internal/weights.
type Model struct {
	bits  uint // log2 of the number of rows
	trans [NumLabels][NumLabels]int32
	rows  []byte
}

const (
	magic   = "whosaid naming 1"
	rowSize = 16
	head    = len(magic) + 1 + 2*NumLabels*NumLabels
)

var errModel = errors.New("naming: not the weights of a recognizer of names")

// Load reads a model. The bytes must not change afterwards.
func Load(b []byte) (*Model, error) {
	if len(b) < head || string(b[:len(magic)]) != magic || b[len(magic)] > 20 || len(b) != head+rowSize<<b[len(magic)] {
		return nil, errModel
	}
	m := &Model{bits: uint(b[len(magic)]), rows: b[head:]}
	at := len(magic) + 1
	for i := range m.trans {
		for k := range m.trans[i] {
			m.trans[i][k] = int32(int16(binary.LittleEndian.Uint16(b[at:])))
			at += 2
		}
	}
	return m, nil
}

// Encode writes the format that Load reads: the scores of a label (second index) behind another, and rows of a byte for
// each label, weight + 128, that stand 16 bytes apart. It is for the trainer.
func Encode(bits uint, trans *[NumLabels][NumLabels]int16, rows []byte) []byte {
	b := append([]byte(magic), byte(bits))
	for i := range trans {
		for k := range trans[i] {
			b = binary.LittleEndian.AppendUint16(b, uint16(trans[i][k]))
		}
	}
	return append(b, rows...)
}

// Embedded is the model that comes with the library.
var Embedded = sync.OnceValue(func() *Model {
	m, err := Load(weights.Naming)
	if err != nil {
		panic(err) // the bytes are the repository's own, and a test loads them
	}
	return m
})

const lanes = 0x00ff00ff00ff00ff

// usualBits is the size of the table that ships. Of an array the compiler knows the length, and so does not ask at every row
// whether that is in it.
const usualBits = 16

type usualRows = [rowSize << usualBits]byte

// score adds up the rows of a token, at most 256, for all labels at once: even and odd ones in lanes of sixteen bits.
func (m *Model) score(rows []uint32, s *[rowSize]int32) {
	var even, odd, even2, odd2 uint64
	if m.bits == usualBits {
		table := (*usualRows)(m.rows)
		for _, row := range rows {
			at := row & (1<<usualBits - 1) * rowSize
			p, q := binary.LittleEndian.Uint64(table[at:]), binary.LittleEndian.Uint64(table[at+8:])
			even, odd = even+p&lanes, odd+p>>8&lanes
			even2, odd2 = even2+q&lanes, odd2+q>>8&lanes
		}
	} else {
		for _, row := range rows {
			x := (*[rowSize]byte)(m.rows[row*rowSize:])
			p, q := binary.LittleEndian.Uint64(x[:8]), binary.LittleEndian.Uint64(x[8:])
			even, odd = even+p&lanes, odd+p>>8&lanes
			even2, odd2 = even2+q&lanes, odd2+q>>8&lanes
		}
	}
	for l := 0; l < 8; l += 2 {
		s[l] = int32(even >> (l * 8) & 0xffff)
		s[l+1] = int32(odd >> (l * 8) & 0xffff)
		s[l+8] = int32(even2 >> (l * 8) & 0xffff)
		s[l+9] = int32(odd2 >> (l * 8) & 0xffff)
	}
}
