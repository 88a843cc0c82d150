package quotes

import "fmt"

// A Verdict says how a quotation stands to its source, from the best to the worst.
type Verdict uint8

const (
	// Verbatim: the source has these words in this order, with this punctuation. Typography, white space, the case of
	// the first letter and the stop at the end may differ.
	Verbatim Verdict = iota
	// Abridged: it differs only where it says so itself, by an ellipsis or by brackets.
	Abridged
	// Repunctuated: the words are those of the source, but punctuation, quotation marks or the case of letters differ.
	Repunctuated
	// Altered: words differ, and nothing in the quotation says so.
	Altered
	// NotFound: the source has no passage that shares half of the words.
	NotFound
)

var verdicts = [...]string{"verbatim", "abridged", "repunctuated", "altered", "not found"}

// String gives the verdict in a word.
func (v Verdict) String() string {
	if int(v) < len(verdicts) {
		return verdicts[v]
	}
	return fmt.Sprintf("Verdict(%d)", uint8(v))
}

// MarshalText gives the verdict in a word.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (v *Verdict) UnmarshalText(b []byte) error {
	for i, s := range verdicts {
		if s == string(b) {
			*v = Verdict(i)
			return nil
		}
	}
	return fmt.Errorf("quotes: no verdict is called %q", b)
}

// A Match says where in a source a quotation stands, and what was changed.
type Match struct {
	Verdict Verdict `json:"verdict"`
	// Source is the passage, in bytes of the source; empty when there is none.
	Source Span `json:"source"`
	// Similarity is the share of the words that the two have in common, from 0 to 1, what the quotation itself
	// declares left out of account. It is 1 for all verdicts up to Repunctuated.
	Similarity float64 `json:"similarity"`
	// Edits lead from the source to the quotation, in the order of the quotation.
	Edits []Edit `json:"edits,omitempty"`
}

// An Op says what was done to the source.
type Op uint8

const (
	Omission     Op = iota // the quotation leaves out words of the source
	Insertion              // the quotation has words that the source has not
	Substitution           // the quotation has other words in their place
)

var ops = [...]string{"omission", "insertion", "substitution"}

// String gives the operation in a word.
func (o Op) String() string {
	if int(o) < len(ops) {
		return ops[o]
	}
	return fmt.Sprintf("Op(%d)", uint8(o))
}

// MarshalText gives the operation in a word.
func (o Op) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (o *Op) UnmarshalText(b []byte) error {
	for i, s := range ops {
		if s == string(b) {
			*o = Op(i)
			return nil
		}
	}
	return fmt.Errorf("quotes: no operation is called %q", b)
}

// An Edit is one difference between a source and a quotation.
type Edit struct {
	Op Op `json:"op"`
	// Source is what the source has, in bytes of the source; an insertion has the empty span where it was put in.
	Source Span `json:"source"`
	// Quotation is what the quotation has, in bytes of it; an omission without an ellipsis has an empty span.
	Quotation Span `json:"quotation"`
	// Declared: an ellipsis or brackets in the quotation tell the reader of it.
	Declared bool `json:"declared"`
	// Minor: no word changed, only punctuation, quotation marks or the case of letters.
	Minor bool `json:"minor"`
}

// Locate finds a quotation in a source. For many quotations from one source make an Index.
//
// Quotations are compared word by word. What typography does to a text is no difference: curly, straight or entity
// marks, the kind of dash, the width of spaces and where lines break, … or three dots. A changed number, name or "not"
// always is one, whatever the similarity; so is the sign of a number: $, % or a minus. Nothing is called verbatim that is
// not.
func Locate(source, quotation string) Match {
	return newIndex(source, false).Locate(quotation)
}

// half is the share of words below which a passage is no source of a quotation.
const half = 0.5

// Locate finds a quotation in the source of the index. It may be called by many goroutines at a time.
func (x *Index) Locate(quotation string) Match {
	q := fold(quotation)
	q.trim()
	if len(q.words) == 0 {
		return Match{Verdict: NotFound}
	}
	if at := x.exact(&q); at >= 0 {
		last := at + len(q.words) - 1
		return Match{Verdict: Verbatim, Source: Span{x.text.words[at].start, x.text.words[last].end}, Similarity: 1}
	}
	l := locator{x: x, q: &q}
	return l.run()
}
