package alignment

import (
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/text"
)

// Locate finds a quotation in a source, read as the reader says: as [readers.Usual] does when there is none. What it returns
// beside the place is the source as far as it was read, at least around the passage.
func Locate(source, quotation string, reader func(string) []text.Span) (Match, *folding.Text) {
	q := newQuotation(quotation, reader)
	if len(q.Text.Tokens) == 0 {
		return Match{Verdict: NotFound}, nil
	}
	if q.notes == 0 {
		if m, f, ok := identical(source, reader, &q.Text); ok {
			return m, f
		}
	}
	x := newIndex(source, readOver(source, reader), &q.Text)
	return x.locate(q), &x.text
}

// Locate finds a quotation in the source of the index, read as the source was. It may be called by many goroutines at a
// time.
func (x *Index) Locate(quotation string) Match {
	q := newQuotation(quotation, x.over)
	if len(q.Text.Tokens) == 0 {
		return Match{Verdict: NotFound}
	}
	return x.locate(q)
}

// A quotation is what is looked for.
type quotation struct {
	folding.Text               // without what editors put around it
	notes        int           // how many stage directions in it were read over
	plain        *folding.Text // with those as words; nil if there are none
}

func newQuotation(s string, reader func(string) []text.Span) *quotation {
	over := readOver(s, reader)
	q := &quotation{Text: folding.Fold(s, over)}
	q.Trim()
	if len(q.Tokens) == 0 {
		return q
	}
	for _, o := range over { // within the quotation: one at its end is none of its words
		if o.Start > int(q.Tokens[0].Start) && o.End < int(q.Tokens[len(q.Tokens)-1].End) {
			q.notes += notes(s, []text.Span{o})
		}
	}
	if q.notes > 0 {
		plain := folding.Fold(s, nil)
		plain.Trim()
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
	m := x.best(&q.Text)
	if q.notes > 0 && m.Verdict != NotFound && notes(x.text.Source, x.text.Within(m.Source)) < q.notes {
		return x.best(q.plain)
	}
	return m
}

// best finds the best place of a quotation.
func (x *Index) best(q *folding.Text) Match {
	if at, whole := x.choose(q); whole {
		return x.verbatim(at, q)
	}
	l := locator{x: x, q: q}
	return l.run()
}

// verbatim is the match of a quotation whose tokens stand in the source from token i on.
func (x *Index) verbatim(i int, q *folding.Text) Match {
	m := Match{Verdict: Verbatim, Similarity: 1}
	m.Source = text.Span{Start: int(x.text.Tokens[i].Start), End: int(x.text.Tokens[i+len(q.Tokens)-1].End)}
	m.Identical = x.text.Source[m.Source.Start:m.Source.End] == q.Core()
	return m
}

// readOver gives what is read over, in order and without overlaps.
func readOver(source string, reader func(string) []text.Span) []text.Span {
	if reader == nil {
		return readers.Usual(source)
	}
	return reader(source)
}
