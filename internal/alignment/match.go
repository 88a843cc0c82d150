package alignment

import "github.com/whosaid/whosaid/internal/text"

// A Match says where in a source a quotation stands, and what was changed.
type Match struct {
	Verdict Verdict
	// Source is the passage, in bytes of the source; empty when there is none. It has in it what was read over.
	Source text.Span
	// Identical: the passage has the very bytes of the quotation, what editors put around it aside.
	Identical bool
	// Similarity is the share of the words that the two have in common, from 0 to 1.
	Similarity float64
	// Edits lead from the source to the quotation, in the order of the quotation.
	Edits []Edit
}

// A Verdict says how a quotation stands to its source, from the best to the worst.
type Verdict uint8

// The verdicts.
const (
	Verbatim     Verdict = iota // these words in this order, with this punctuation
	Abridged                    // it differs only where it says so itself
	Repunctuated                // the same words; punctuation, marks or the case of letters differ
	Altered                     // words differ, and nothing says so
	NotFound                    // no passage shares half of the words
)

// An Op says what was done to the source.
type Op uint8

// The operations.
const (
	Omission     Op = iota // words of the source are left out
	Insertion              // words are put in
	Substitution           // other words stand in their place
)

// An Edit is one difference between a source and a quotation.
type Edit struct {
	Op        Op
	Source    text.Span // in bytes of the source; empty for an insertion
	Quotation text.Span // in bytes of the quotation; empty for an omission without an ellipsis
	Declared  bool      // an ellipsis or brackets tell of it
	Minor     bool      // no word changed
	Style     bool      // the words changed as the style of one house differs from that of another
	Elsewhere text.Span // where the source has the words of an insertion all the same, out of order
}

// What a passage must share to be the source of a quotation: half of the words, and more than half if all of those that
// it shares, but one, stand in every text.
const (
	half     = 0.5
	mostHalf = 0.6
)

// empty reports whether a span has nothing in it.
func empty(s text.Span) bool { return s.Start == s.End }
