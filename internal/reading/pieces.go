package reading

import (
	"slices"

	"github.com/whosaid/whosaid/internal/text"
)

// ChunkAt returns the chunk of a sentence, whose chunks are given, that begins at item i or is the first behind it; the end of the
// sentence if there is none.
func (d *Document) ChunkAt(chunks text.Span, i int) int {
	k := chunks.Start
	for k < chunks.End && d.Chunks[k].Start < i {
		k++
	}
	return k
}

// HoldsPassage says whether a stretch of items has words between marks.
func (d *Document) HoldsPassage(items text.Span) bool {
	return slices.ContainsFunc(d.Items[items.Start:items.End], func(it Item) bool { return it.Passage >= 0 })
}

// Quotes says whether a passage stands in sentence n, among its first chunks.
func (d *Document) Quotes(n int) bool {
	c := d.Sentences[n].Chunks
	for k := c.Start; k < c.End && k < c.Start+40; k++ {
		if d.Chunks[k].Kind == Quoted {
			return true
		}
	}
	return false
}
