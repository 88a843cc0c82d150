package evaluate

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// Judge says of each record of a document whether it is right as the measure ATTRIBUTION counts it: its content shares
// enough words with a gold one, and the sources overlap. A record without a word is not right.
func Judge(doc *BratDoc, records []attribution.Quote) []bool {
	right := make([]bool, len(records))
	pair := Pair{BratDoc: doc}
	var index []int // of the records, by prediction
	for i, q := range records {
		parts := Parts{Content: q.Spans}
		if q.Speaker.Span != (Span{}) {
			parts.Source = []Span{q.Speaker.Span}
		}
		if a := newAttribution(doc.Doc, parts, nil); a != nil {
			pair.Predicted = append(pair.Predicted, a)
			index = append(index, i)
		}
	}
	for predicted := range align(pair).full {
		right[index[predicted]] = true
	}
	return right
}

// A NameVerdict says of a record whether there is a gold record of the same words and source, and whether it then has the
// name of its speaker, be it with a title before it. A record without words of a source, which goes on from another one, needs none.
type NameVerdict struct{ Found, Right bool }

// JudgeNames gives the verdict of each record of a document. Gold records that are optional count as the others do.
func JudgeNames(doc *RecordDoc, records []attribution.Quote) []NameVerdict {
	verdicts := make([]NameVerdict, len(records))
	gold, found := make([]Words, len(doc.Quotes)), make([]Words, len(records))
	for i, q := range doc.Quotes {
		gold[i] = wordStarts(doc.Text, q.Content)
	}
	for i, q := range records {
		found[i] = wordStarts(doc.Text, q.Spans)
	}
	for i, j := range assign(gold, found, sameIndirect) {
		g, s := doc.Quotes[i].Speaker, records[j].Speaker
		v := &verdicts[j]
		v.Found = s.Span == (Span{}) || slices.ContainsFunc(g.Span, func(x Span) bool { return x.Start < s.Span.End && s.Span.Start < x.End })
		words := func(name string) map[string]bool { return set(strings.Join(foldName(name), " ")) }
		v.Right = g.is(s.Name) || g.Kind == "person" && holds(words(s.Name), words(g.Name))
	}
	return verdicts
}
