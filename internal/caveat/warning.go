package caveat

import "github.com/whosaid/whosaid/internal/text"

// A Warning is a reason to read a passage in its place.
type Warning struct {
	Kind      Kind
	Source    text.Span // what it is about, in bytes of the source; it may lie outside of the passage
	Quotation text.Span // the place in the quotation; empty for what stands outside of the passage
}

// A Kind says what a warning is about.
type Kind uint8

// The kinds of warnings.
const (
	BehindNegation  Kind = iota // a negation stands in front of the passage, in the same sentence
	BehindCondition             // so does an if, unless or provided
	BeforeLimiter               // the sentence goes on behind the passage with unless, except, but, if, until
	HidesNegation               // what an ellipsis or brackets stand for has a negation
	HidesLimiter                // or an unless, except, but, if
	TouchesNegation             // an edit put in, left out or changed a negation
	TouchesNumber               // or a number
	TouchesName                 // or a name
	TouchesModal                // or a can, may, must, will
	TouchesQuantity             // or an all, some, most, every
	CutsNumber                  // the number at an edge of the passage goes on, with a million or per cent
	OtherSpeaker                // the passage is somebody else's turn
	Short                       // so few words stand in many texts
)
