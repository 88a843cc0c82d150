package quotes

import "fmt"

// A WarningKind says what a warning is about.
type WarningKind uint8

// The kinds of warnings. Those that begin with Touches say what an edit changed; declared edits and those of style have
// none of them.
const (
	BehindNegation  WarningKind = iota // a negation stands in front of the passage, in the same sentence
	BehindCondition                    // so does an if, unless or provided
	BeforeLimiter                      // the sentence goes on behind the passage with unless, except, but, if, until
	HidesNegation                      // what an ellipsis or brackets stand for has a negation
	HidesLimiter                       // or an unless, except, but, if
	TouchesNegation                    // an edit put in, left out or changed a negation
	TouchesNumber                      // or a number
	TouchesName                        // or a name
	TouchesModal                       // or a can, may, must, will
	TouchesQuantity                    // or an all, some, most, every
	CutsNumber                         // the number at an edge of the passage goes on, with a million or per cent
	OtherSpeaker                       // the passage is somebody else's turn; only when a Selector names a speaker
	Short                              // so few words stand in many texts
)

var kinds = [...]string{"behind negation", "behind condition", "before limiter", "hides negation", "hides limiter", "touches negation",
	"touches number", "touches name", "touches modal", "touches quantity", "cuts number", "other speaker", "short"}

// String gives the kind in words.
func (k WarningKind) String() string {
	if int(k) < len(kinds) {
		return kinds[k]
	}
	return fmt.Sprintf("WarningKind(%d)", uint8(k))
}

// MarshalText gives the kind in words.
func (k WarningKind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (k *WarningKind) UnmarshalText(b []byte) error {
	for i, s := range kinds {
		if s == string(b) {
			*k = WarningKind(i)
			return nil
		}
	}
	return fmt.Errorf("quotes: no kind of warning is called %q", b)
}

// A Warning is a reason to read a passage in its place.
type Warning struct {
	Kind WarningKind `json:"kind"`
	// Source is what it is about, in bytes of the source: the negation in front, the words of the edit, the name of the
	// speaker. It may lie outside of the passage.
	Source Span `json:"source"`
	// Quotation is the place in the quotation, in bytes of it; empty for what stands outside of the passage.
	Quotation Span `json:"quotation"`
}
