package main

import (
	"math"

	"github.com/whosaid/whosaid/internal/sequence"
)

// average takes the weights at the end of an epoch into the mean of those of the n epochs before.
func (f *fit) average(n int) {
	if f.mean == nil {
		f.mean = make([]float32, len(f.rows)*8)
	}
	take := func(mean *float32, w float32) { *mean += float32(w-*mean) / float32(n+1) }
	for i := range f.rows {
		for l, w := range f.rows[i].w {
			take(&f.mean[i*8+l], w)
		}
	}
	for k := range f.trans {
		for a := range f.trans[k] {
			for b, w := range f.trans[k][a].w {
				take(&f.meanTrans[k][a][b], w)
			}
		}
	}
}

// encode rounds the mean weights to bytes, of which one in some thousand is out of range and clipped, and has them packed.
func (f *fit) encode(bits uint) []byte {
	out := make([]byte, len(f.mean))
	for i, w := range f.mean {
		out[i] = toByte(float64(w) * sequence.Steps)
	}
	var trans [sequence.Kinds][8][8]int16
	for k := range f.trans {
		for a := range labelN {
			for b := range labelN {
				trans[k][a][b] = int16(math.Round(float64(f.meanTrans[k][a][b]) * sequence.Steps))
			}
		}
	}
	return sequence.Encode(bits, out, &trans)
}

// toByte rounds a weight to a byte, 128 for zero.
func toByte(w float64) byte { return byte(int(max(min(math.Round(w), 127), -127)) + 128) }
