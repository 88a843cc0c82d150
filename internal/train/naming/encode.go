package main

import (
	"math"

	"github.com/whosaid/whosaid/internal/naming"
)

// encode rounds the weights to steps of which the largest fills a byte, and has them packed.
func (m *model) encode(bits uint) []byte {
	var top float32
	for i := range m.rows {
		for _, w := range m.rows[i] {
			top = max(top, w, -w)
		}
	}
	top = min(top, clip)
	rows := make([]byte, 16<<bits)
	for i := range rows {
		rows[i] = 128
	}
	round := func(w float32, most float64) float64 {
		return math.Max(-most, math.Min(most, math.Round(float64(w)*127/float64(top))))
	}
	for i := range m.rows {
		for l, w := range m.rows[i] {
			rows[i*16+l] = byte(128 + int(round(w, 127)))
		}
	}
	var trans [naming.NumLabels][naming.NumLabels]int16
	for p := range m.trans {
		for l, w := range m.trans[p] {
			trans[p][l] = int16(round(w, 30000))
		}
	}
	return naming.Encode(bits, &trans, rows)
}

// clip is the largest weight that is kept as it is.
const clip = 2
