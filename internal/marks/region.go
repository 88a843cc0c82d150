package marks

import "github.com/whosaid/whosaid/internal/text"

// A Region is what stands between two quotation marks.
type Region struct {
	// Outer runs from the first opening mark to the end of the last closing one, Inner is without them. Where there is
	// no mark the two begin or end together.
	Outer, Inner text.Span
	// Parts are the pieces of a region that runs over several paragraphs, one a paragraph; none when it keeps to one.
	Parts []Part
	// Depth is 0 for a region that stands in no other.
	Depth int
	End   Ending
}

// A Part is the piece of a region that lies in one paragraph.
type Part struct {
	Outer, Inner text.Span
	End          Ending
}

// A Ending says how a region ended, and so how far its marks can be trusted.
type Ending uint8

const (
	Closed    Ending = iota // by its own closing mark
	Continued               // the next paragraph opens it again; parts only
	Unclosed                // with its paragraph, for want of a closing mark
	Reopened                // where the next region begins, for want of a closing mark
	Unopened                // by its closing mark; it has no opening mark, and was begun with its paragraph
	Repaired                // by another mark than its own, or one that belongs to a region around it, or it was not opened again
	Dashed                  // as what a dash opens: nothing closes it
)
