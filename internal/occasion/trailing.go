package occasion

import (
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// freeSource takes off the end of a source what is of the occasion: "said Moss | in a news release", "said a spokesman | when
// contacted by the Courier". What a document tells of itself stays with it.
func (o *occasion) freeSource() {
	src := &o.s.Source
	if src.None() || src.Relative || src.Items.Start < o.firstItem() || src.Items.End > o.ItemEnd() || o.ofDocument() {
		return
	}
	inverted := src.Items.Start >= o.s.Cue.End
	if !inverted && !reading.Proper(o.Doc.Items[src.Head.End-1].Tag) {
		return
	}
	whole, known := src.Items.End, o.known
	for k := o.chunkAt(src.Head.End-1) + 1; o.itemAt(k) < whole && !o.finite(k); k++ {
		if o.Kind(k) != reading.Preposition && o.Kind(k) != reading.Subordinator {
			continue
		}
		src.Items.End = o.Chunks[k-1].End
		if o.Kind(k-1) == reading.Comma {
			src.Items.End = o.Chunks[k-1].Start
		}
		left := o.trails(k, whole)
		o.known = known
		if left {
			return
		}
		src.Items.End = whole
	}
}

// trails says whether phrases of the occasion are all that stands from chunk k to item end. A channel or a question stands first:
// a time, a place or "to" may be the source's own, "said the envoy to Chad in 2014".
func (o *occasion) trails(k, end int) bool {
	o.known.Channel = text.Span{}
	for first := k; o.itemAt(k) < end; {
		e := o.whenAsked(k)
		if e == k {
			e = o.phrase(k)
			if k == first && o.known.Channel == (text.Span{}) {
				return false
			}
		}
		if e == k && o.Kind(k) == reading.Comma {
			e = k + 1
		}
		if e == k {
			return false
		}
		k = e
	}
	return true
}
