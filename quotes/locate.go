package quotes

import (
	"fmt"
	"sort"

	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/text"
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
	reader := overOf(over)
	q := newQuotation(quotation, reader)
	if len(q.folded.words) == 0 {
		return Match{Verdict: NotFound}
	}
	if q.notes == 0 {
		if m, ok := identical(source, reader, &q.folded); ok {
			return m
		}
	}
	return newIndex(source, readOver(source, reader), &q.folded).locate(q)
}

// What a passage must share to be the source of a quotation: half of the words, and more than half if all of those that
// it shares, but one, stand in every text.
const (
	half     = 0.5
	mostHalf = 0.6
)

// Locate finds a quotation in the source of the index, read as the source was. It may be called by many goroutines at a
// time.
func (x *Index) Locate(quotation string) Match {
	q := newQuotation(quotation, x.over)
	if len(q.folded.words) == 0 {
		return Match{Verdict: NotFound}
	}
	return x.locate(q)
}

// A quotation is what is looked for.
type quotation struct {
	folded
	notes int     // how many stage directions in it were read over
	plain *folded // with those as words; nil if there are none
}

func newQuotation(s string, reader func(string) []text.Span) *quotation {
	over := readOver(s, reader)
	q := &quotation{folded: fold(s, over)}
	q.trim()
	if len(q.words) == 0 {
		return q
	}
	for _, o := range over { // within the quotation: one at its end is none of its words
		if o.Start > int(q.words[0].start) && o.End < int(q.words[len(q.words)-1].end) {
			q.notes += notes(s, []text.Span{o})
		}
	}
	if q.notes > 0 {
		plain := fold(s, nil)
		plain.trim()
		q.plain = &plain
	}
	return q
}

// notes counts the spans that are in brackets.
func notes(s string, over []text.Span) (n int) {
	for _, o := range over {
		if s[o.Start] == '(' || s[o.Start] == '[' {
			n++
		}
	}
	return n
}

// locate finds a quotation. A stage direction in it counts for nothing where the source has one, too; elsewhere it is an
// addition of those who quote.
func (x *Index) locate(q *quotation) Match {
	m := x.best(&q.folded)
	if q.notes > 0 && m.Verdict != NotFound && notes(x.text.text, x.within(m.Source)) < q.notes {
		return x.best(q.plain)
	}
	return m
}

// within gives what is read over in a passage.
func (x *Index) within(s Span) []text.Span {
	over := x.text.over
	from := sort.Search(len(over), func(i int) bool { return over[i].Start >= s.Start })
	to := sort.Search(len(over), func(i int) bool { return over[i].Start >= s.End })
	return over[from:max(from, to)]
}

// best finds the best place of a quotation.
func (x *Index) best(q *folded) Match {
	if at, whole := x.choose(q); whole {
		return x.verbatim(at, q)
	}
	l := locator{x: x, q: q}
	return l.run()
}

// verbatim is the match of a quotation whose tokens stand in the source from token i on.
func (x *Index) verbatim(i int, q *folded) Match {
	m := Match{Verdict: Verbatim, Similarity: 1}
	m.Source = Span{int(x.text.words[i].start), int(x.text.words[i+len(q.words)-1].end)}
	m.Identical = m.Source.Of(x.text.text) == q.core()
	x.warn(&m, q.text)
	return m
}

// core is the quotation without what trim takes off.
func (f *folded) core() string {
	return f.text[f.words[0].start:f.words[len(f.words)-1].end]
}

// readOver gives what is read over, in order and without overlaps.
func readOver(source string, reader func(string) []text.Span) []text.Span {
	if reader == nil {
		return readers.Usual(source)
	}
	return reader(source)
}
