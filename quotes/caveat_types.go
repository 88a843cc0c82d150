package quotes

import "github.com/whosaid/whosaid/internal/text"

// A cWarning is a reason to read a passage in its place.
type cWarning struct {
	Kind      cKind
	Source    text.Span // what it is about, in bytes of the source; it may lie outside of the passage
	Quotation text.Span // the place in the quotation; empty for what stands outside of the passage
}

// A cKind says what a warning is about.
type cKind uint8

const (
	cBehindNegation  cKind = iota // a negation stands in front of the passage, in the same sentence
	cBehindCondition              // so does an if, unless or provided
	cBeforeLimiter                // the sentence goes on behind the passage with unless, except, but, if, until
	cHidesNegation                // what an ellipsis or brackets stand for has a negation
	cHidesLimiter                 // or an unless, except, but, if
	cTouchesNegation              // an edit put in, left out or changed a negation
	cTouchesNumber                // or a number
	cTouchesName                  // or a name
	cTouchesModal                 // or a can, may, must, will
	cTouchesQuantity              // or an all, some, most, every
	cCutsNumber                   // the number at an edge of the passage goes on, with a million or per cent
	cOtherSpeaker                 // the passage is somebody else's turn
	cShort                        // so few words stand in many texts
)
