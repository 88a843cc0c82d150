// Package syntax knows a little English grammar: the part of speech of a word in its sentence, and the lemma of a verb.
package syntax

import (
	"encoding/binary"
	"math/bits"

	"github.com/whosaid/whosaid/internal/text"
)

// Tags appends to dst the tag of each token of one sentence. Safe for concurrent use; no allocation when dst has room;
// the scores are sums of integers, so the answer is the same on every platform.
func Tags(dst []Tag, tokens []text.Token) []Tag { return embedded().Tags(dst, tokens) }

// Tags is the function Tags with this model.
func (m *Model) Tags(dst []Tag, tokens []text.Token) []Tag {
	var w Walk
	w.Begin(m, tokens)
	for {
		_, ok := w.Next()
		if !ok {
			return dst
		}
		t := w.Allowed.Only()
		if w.N > 0 {
			t = m.best(&w)
		}
		w.Set(t)
		dst = append(dst, t)
	}
}

const lanes = 0x00ff00ff00ff00ff

// best returns the allowed tag with the highest score, the first of them on a tie. A row holds a byte for each tag; eight
// are added at a time, even and odd ones apart, in lanes of sixteen bits, which maxFeatures bytes cannot overflow.
func (m *Model) best(w *Walk) Tag {
	best, bestScore := Tag(0), -1
	rows := m.weights
	for block := uint(0); block < rowSize; block += 8 {
		allowed := uint8(w.Allowed >> block)
		if allowed == 0 {
			continue
		}
		var even, odd uint64
		for _, f := range w.Features[:w.N] {
			x := binary.LittleEndian.Uint64(rows[f+uint32(block):])
			even += x & lanes
			odd += x >> 8 & lanes
		}
		for ; allowed != 0; allowed &= allowed - 1 {
			t := bits.TrailingZeros8(allowed)
			sum := even
			if t&1 != 0 {
				sum = odd
			}
			if score := int(sum >> (t >> 1 * 16) & 0xffff); score > bestScore {
				best, bestScore = Tag(uint(t)+block), score
			}
		}
	}
	return best
}
