package quotes

import "iter"

// A Span is a half-open range of bytes: text[s.Start:s.End] is the piece it names.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the piece of text that the span names.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// A Quote is a passage between quotation marks.
type Quote struct {
	// Outer runs from the first opening mark to the end of the last closing one, as they stand in the text.
	Outer Span `json:"outer"`
	// Inner is what stands between those two marks. In tokenised text, and where French custom sets marks off by
	// spaces, it begins and ends with that space.
	Inner Span `json:"inner"`
	// Parts are the pieces of a quote that runs over several paragraphs, one a paragraph; nil when it keeps to one.
	// Pieces gives them in either case.
	Parts []Part `json:"parts,omitempty"`
	// Depth is 0 for a quote that stands in no other.
	Depth int `json:"depth"`
	// Open and Close are the marks as written, "" where the text has none.
	Open  string `json:"open"`
	Close string `json:"close"`
	// End says how it ended, and so how far the marks can be trusted.
	End Ending `json:"end"`
}

// A Part is the piece of a quote that lies in one paragraph: with the marks that stand there, and without. The marks
// themselves are text[Outer.Start:Inner.Start] and text[Inner.End:Outer.End]. A part that the next one goes on from is
// Continued, the last one ends as the quote does.
type Part struct {
	Outer Span   `json:"outer"`
	Inner Span   `json:"inner"`
	End   Ending `json:"end"`
}

// Pieces yields the parts of q by paragraph: q.Parts, or q itself when it keeps to one paragraph.
func (q Quote) Pieces() iter.Seq[Part] {
	return func(yield func(Part) bool) {
		if len(q.Parts) == 0 {
			yield(Part{q.Outer, q.Inner, q.End})
			return
		}
		for _, p := range q.Parts {
			if !yield(p) {
				return
			}
		}
	}
}
