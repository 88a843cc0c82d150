package quotes

import (
	"github.com/whosaid/whosaid/internal/text"

	"github.com/whosaid/whosaid/internal/readers"
)

// find finds a quotation in a source, read as the reader says: as [readers.Usual] does when there is none. What it returns
// beside the place is the source as far as it was read, at least around the passage.
func find(source, quotation string, reader func(string) []text.Span) (aMatch, *folded) {
	q := newQuotation(quotation, reader)
	if len(q.folded.words) == 0 {
		return aMatch{Verdict: aNotFound}, nil
	}
	if q.notes == 0 {
		if m, f, ok := identical(source, reader, &q.folded); ok {
			return m, f
		}
	}
	x := newIndex(source, readOver(source, reader), &q.folded)
	return x.locate(q), &x.text
}

// Locate finds a quotation in the source of the index, read as the source was. It may be called by many goroutines at a
// time.
func (x *index) Locate(quotation string) aMatch {
	q := newQuotation(quotation, x.over)
	if len(q.folded.words) == 0 {
		return aMatch{Verdict: aNotFound}
	}
	return x.locate(q)
}

// A quotation is what is looked for.
type quotation struct {
	folded         // without what editors put around it
	notes  int     // how many stage directions in it were read over
	plain  *folded // with those as words; nil if there are none
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
func (x *index) locate(q *quotation) aMatch {
	m := x.best(&q.folded)
	if q.notes > 0 && m.Verdict != aNotFound && notes(x.text.text, x.text.within(m.Source)) < q.notes {
		return x.best(q.plain)
	}
	return m
}

// best finds the best place of a quotation.
func (x *index) best(q *folded) aMatch {
	if at, whole := x.choose(q); whole {
		return x.verbatim(at, q)
	}
	l := locator{x: x, q: q}
	return l.run()
}

// verbatim is the match of a quotation whose tokens stand in the source from token i on.
func (x *index) verbatim(i int, q *folded) aMatch {
	m := aMatch{Verdict: aVerbatim, Similarity: 1}
	m.Source = text.Span{Start: int(x.text.words[i].start), End: int(x.text.words[i+len(q.words)-1].end)}
	m.Identical = x.text.text[m.Source.Start:m.Source.End] == q.core()
	return m
}

// readOver gives what is read over, in order and without overlaps.
func readOver(source string, reader func(string) []text.Span) []text.Span {
	if reader == nil {
		return readers.Usual(source)
	}
	return reader(source)
}
