package quotes

import (
	"fmt"

	"github.com/whosaid/whosaid/internal/alignment"
	"github.com/whosaid/whosaid/internal/caveat"
	"github.com/whosaid/whosaid/internal/folding"
)

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
	// Source is the passage, in bytes of the source; empty when there is none. It has in it what was read over.
	Source Span `json:"source"`
	// Identical: the passage has the very bytes of the quotation, the marks around it and the stop at its end aside.
	Identical bool `json:"identical,omitempty"`
	// Similarity is the share of the words that the two have in common, from 0 to 1, what the quotation itself
	// declares left out of account, and of a long stretch left out only the beginning. It is 1 for all verdicts up to
	// Repunctuated.
	Similarity float64 `json:"similarity"`
	// Edits lead from the source to the quotation, in the order of the quotation.
	Edits []Edit `json:"edits,omitempty"`
	// Warnings are reasons to read the passage in its place, whatever the verdict. They know English only.
	Warnings []Warning `json:"warnings,omitempty"`
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
	// Minor: no word changed, only punctuation, quotation marks, the case of letters or the space within a number.
	Minor bool `json:"minor"`
	// Style: the words changed as the style of one house differs from that of another, per cent and %, colour and
	// color, twenty-five and 25, we are and we're. The verdict is still Altered.
	Style bool `json:"style,omitempty"`
	// Elsewhere is where the source has the words of an insertion all the same, out of order; empty otherwise.
	Elsewhere Span `json:"elsewhere,omitzero"`
}

// Locate finds a quotation in a source, read as the readers say: see [NewIndex]. For many quotations from one source make
// an Index.
//
// Quotations are compared word by word. What typography does to a text is no difference: curly, straight or entity
// marks, the kind of dash, the width of spaces and where lines break, also in the midst of a word, … or three dots,
// letters with their accents as one sign or two, ligatures, the commas in 1,204 and the stops of U.S. and Mr. A changed
// number, name or "not" always is a difference, whatever the similarity; so is the sign of a number: $, % or a minus; and
// so is what the edge of a quotation cuts off from a word or a number: the anti- of anti-war. Nothing is called verbatim
// that is not.
func Locate(source, quotation string, over ...Reader) Match {
	m, read := alignment.Locate(source, quotation, overOf(over))
	return matchOf(read, &m, quotation)
}

// Locate finds a quotation in the source of the index, read as the source was. It may be called by many goroutines at a
// time.
func (x *Index) Locate(quotation string) Match {
	m := x.of.Locate(quotation)
	return matchOf(x.of.Text(), &m, quotation)
}

// matchOf makes a match of a place in a source, with its warnings.
func matchOf(source *folding.Text, m *alignment.Match, quotation string) Match {
	out := Match{Verdict: Verdict(m.Verdict), Source: Span(m.Source), Identical: m.Identical, Similarity: m.Similarity}
	if len(m.Edits) > 0 {
		out.Edits = make([]Edit, len(m.Edits))
	}
	for i, e := range m.Edits {
		out.Edits[i] = Edit{
			Op: Op(e.Op), Source: Span(e.Source), Quotation: Span(e.Quotation),
			Declared: e.Declared, Minor: e.Minor, Style: e.Style, Elsewhere: Span(e.Elsewhere),
		}
	}
	warnings := caveat.Of(source, m, quotation)
	if len(warnings) > 0 {
		out.Warnings = make([]Warning, len(warnings))
	}
	for i, w := range warnings {
		out.Warnings[i] = warningOf(w)
	}
	return out
}

func warningOf(w caveat.Warning) Warning {
	return Warning{Kind: WarningKind(w.Kind), Source: Span(w.Source), Quotation: Span(w.Quotation)}
}
