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

// encode rounds the mean weights to bytes. The scale leaves one in three thousand of them out of range; they are clipped.
func (f *fit) encode(bits uint) []byte {
	var sizes [1 << 16]int
	used := 0
	for _, w := range f.mean {
		if w != 0 {
			sizes[min(int(math.Abs(float64(w))*4096), 1<<16-1)]++
			used++
		}
	}
	limit, above := 1<<16-1, 0
	for limit > 1 && above+sizes[limit] <= used/3000 {
		above += sizes[limit]
		limit--
	}
	scale := 127 / (float64(limit) / 4096)
	out := make([]byte, len(f.mean))
	for i, w := range f.mean {
		q := math.Round(float64(w) * scale)
		out[i] = byte(int(max(min(q, 127), -127)) + 128)
	}
	var trans [sequence.Kinds][8][8]int16
	for k := range f.trans {
		for a := range labelN {
			for b := range labelN {
				w := float64(f.meanTrans[k][a][b])
				if sequence.Label(b).Begins() {
					w += bias
				}
				trans[k][a][b] = int16(math.Round(w * scale))
			}
		}
	}
	return sequence.Encode(bits, out, &trans)
}
