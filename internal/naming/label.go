package naming

import "github.com/whosaid/whosaid/internal/text"

// A Kind is what a name names.
type Kind uint8

// The kinds of names.
const (
	None         Kind = iota
	Person            // Linda Roe
	Organization      // the British Canoe Union
	Place             // Deal, North Yorkshire
	Work              // the title of a book, a song, a law
	Other             // peoples, creeds, events: Danish, Catholic, the Open
	numKinds     = iota
)

// String returns the name of the kind, "" for None.
func (k Kind) String() string {
	return [...]string{"", "person", "organization", "place", "work", "other"}[k]
}

// A Label says what name a token is part of, if any, and whether that begins with it. The zero value is out of any name.
type Label uint8

// NumLabels is the number of labels.
const NumLabels = 2*numKinds - 1

// Begin returns the label of the first token of a name.
func Begin(k Kind) Label { return Label(2*k - 1) }

// In returns the label of any further token of a name.
func In(k Kind) Label { return Label(2 * k) }

// Kind returns what the name names; None outside of one.
func (l Label) Kind() Kind { return Kind(l+1) / 2 }

// Begins says whether a name begins with the token.
func (l Label) Begins() bool { return l&1 == 1 }

// Follows says whether label b may stand right behind label a: a name goes on only behind its own beginning.
func Follows(a, b Label) bool {
	return b == 0 || b.Begins() || a == b || a == b-1
}

// A Sentence is where the tokens of one stand.
type Sentence struct {
	text.Span
	Line bool // it begins a paragraph
}
