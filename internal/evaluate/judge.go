package evaluate

import "github.com/whosaid/whosaid/attribution"

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
