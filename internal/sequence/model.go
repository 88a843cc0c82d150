package sequence

import (
	"encoding/binary"
	"errors"
)

// A Model is the weights of a chain. It is a view of its bytes, never written, safe for concurrent use. The format is
// described in internal/weights.
type Model struct {
	Bits  uint // log2 of the number of rows
	rows  []byte
	trans [Kinds][8][8]int32 // by kind of the item, label before it, its label
}

const (
	magic   = "whosaid chain 2\n"
	rowSize = 4
)

// How many steps of a weight make a logit: in a chain, whose items have a hundred features, and in a chooser.
const (
	Steps       = 600
	ChoiceSteps = Steps / 8
)

var errFormat = errors.New("sequence: not the weights of a chain")

// labelBytes is how many bytes a row takes before Encode packs it: one for each label and an unused one.
const labelBytes = 8

// Encode writes the format that Load reads, with the weights packed (see Pack): of rows, which has eight bytes for each, seven
// for the labels. It is for the trainer.
func Encode(bits uint, rows []byte, trans *[Kinds][8][8]int16) []byte {
	b := append([]byte(magic), byte(bits))
	for k := range trans {
		for i := range trans[k] {
			for j := range trans[k][i] {
				b = binary.LittleEndian.AppendUint16(b, uint16(trans[k][i][j]))
			}
		}
	}
	for i := 0; i < len(rows); i += labelBytes {
		b = binary.LittleEndian.AppendUint32(b, uint32(Pack(rows[i:i+NumLabels])))
	}
	return b
}

// forbidden is the score of labels that can't follow each other. No sum of others makes up for it.
const forbidden = -1 << 28

// Load reads a model. The bytes must not change afterwards.
func Load(b []byte) (*Model, error) {
	const head = len(magic) + 1 + Kinds*8*8*2
	if len(b) < head || string(b[:len(magic)]) != magic || b[len(magic)] > 24 {
		return nil, errFormat
	}
	m := &Model{Bits: uint(b[len(magic)])}
	if len(b) != head+rowSize<<m.Bits {
		return nil, errFormat
	}
	at := len(magic) + 1
	for k := range m.trans {
		for i := range Label(8) {
			for j := range Label(8) {
				m.trans[k][i][j] = int32(int16(binary.LittleEndian.Uint16(b[at:])))
				at += 2
				if i >= Label(NumLabels) || j >= Label(NumLabels) || !Follows(i, j) {
					m.trans[k][i][j] = forbidden
				}
			}
		}
	}
	m.rows = b[head:]
	return m, nil
}
