package text

// A Kind says what sort of thing a token is.
type Kind uint8

const (
	Word   Kind = iota // has a letter: Obama, n't, U.S., 12th, @handle, #tag, https://example.org/
	Number             // digits and what joins them, no letter: 7, 1,000, 3.5, 10:30, 2004-05
	Mark               // a quotation mark or lone apostrophe, however spelled
	Punct              // , . ; : ? ! ( ) [ ] { } / dashes, ellipses, runs of ? and !
	Symbol             // $ £ % & + = ... and bytes that are not valid UTF-8
)

// String names the kind as in the constants.
func (k Kind) String() string {
	switch k {
	case Word:
		return "Word"
	case Number:
		return "Number"
	case Mark:
		return "Mark"
	case Punct:
		return "Punct"
	}
	return "Symbol"
}

// A Token is one word, number, quotation mark or sign. Words are cut as in the Penn Treebank: "didn't" is did and n't,
// "Obama's" is Obama and 's, "U.S." keeps its stops, hyphenated words stay whole.
type Token struct {
	Span         // bytes of the text as given
	Kind    Kind // what sort of thing it is
	Space   bool // white space, or the start of the paragraph, stands before it
	Capital bool // its first letter is upper case
	AllCaps bool // it has at least two letters and none is lower case
	// Lower is lower-cased; apostrophes are folded to ', &amp; to &; soft hyphens and zero-width characters are dropped, and what
	// divides the word at the end of a line.
	Lower string
}
