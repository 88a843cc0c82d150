package reading

import (
	"slices"
	"sort"

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

// ChunkFrom returns the chunk of the document that begins at item i, or the first behind it; one behind the last for none.
func (d *Document) ChunkFrom(i int) int {
	return sort.Search(len(d.Chunks), func(k int) bool { return d.Chunks[k].Start >= i })
}

// ChunkEnd returns the item behind the chunk that ChunkFrom finds; i for none.
func (d *Document) ChunkEnd(i int) int {
	if k := d.ChunkFrom(i); k < len(d.Chunks) {
		return d.Chunks[k].End
	}
	return i
}

// KindWithin returns the kind of chunk k, stop outside the sentence that ends before chunk end.
func (d *Document) KindWithin(k, end int) ChunkKind {
	if k >= end || k < 0 {
		return Stop
	}
	return d.Chunks[k].Kind
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
