// Package sequence labels the items of a paragraph as parts of sources, cues and contents: a linear chain over hashed
// features, with weights of four bits. What the features are is attribution's business; here they are rows of numbers.
//
// All arithmetic is on integers, so that the answer is the same on every platform.
package sequence

import "github.com/whosaid/whosaid/internal/text"

// A Label says what an item is part of, and whether that begins with it.
type Label uint8

// The labels. A part's first item has the Begin label, the others the one behind it.
const (
	Out Label = iota
	BeginSource
	InSource
	BeginCue
	InCue
	BeginContent
	InContent
	NumLabels = iota
)

// Begins says whether the label begins a part.
func (l Label) Begins() bool { return l == BeginSource || l == BeginCue || l == BeginContent }

// Part returns the label without the difference between the first item and the others: the In label, or Out.
func (l Label) Part() Label {
	if l.Begins() {
		return l + 1
	}
	return l
}

// Follows says whether label b may stand right behind label a.
func Follows(a, b Label) bool {
	switch b {
	case InSource, InCue, InContent:
		return a.Part() == b
	}
	return true
}

// Kinds is the number of kinds of items that transitions tell apart.
const Kinds = 32

// An Example is a paragraph as the trainer sees it: where its items stand, and the features of each.
type Example struct {
	Items    []text.Span
	Features [][]uint32 // rows of the model
	Kinds    []uint8    // below Kinds
}
