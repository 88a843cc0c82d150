package evaluate

import (
	"fmt"
	"slices"
)

// The types of contents, and allTypes for the rows that count every type.
const (
	allTypes = "all"
	direct   = "direct"
	mixed    = "mixed"
	indirect = "indirect"
)

// types are the columns of the tables.
var types = []string{allTypes, direct, mixed, indirect}

// Parts are the spans of one attribution as they stand in the text, in order. Each may be in several fragments; cue and
// source may be absent.
type Parts struct{ Content, Cue, Source []Span }

// An Attribution is a gold or predicted attribution of a brat corpus, with its spans as words.
type Attribution struct {
	Parts                // as marked or predicted
	Type        string   // direct, mixed or indirect
	Confidence  *float64 // of a prediction, 0 to 1; nil when it gives none
	content     Words
	cue, source Words // nil when absent
	mentions    Words // gold: the words of every mention of the entity that speaks, where the corpus names it
}

// newAttribution reduces spans to words; nil when the content has none.
func newAttribution(d *Doc, parts Parts, confidence *float64) *Attribution {
	for _, p := range []*[]Span{&parts.Content, &parts.Cue, &parts.Source} {
		*p = slices.Clone(*p)
		slices.SortFunc(*p, compareSpans)
	}
	a := &Attribution{
		Parts: parts, Confidence: confidence,
		content: d.wordsOf(parts.Content), cue: d.wordsOf(parts.Cue), source: d.sourceWords(parts.Source),
	}
	if a.content == nil {
		return nil
	}
	inside := 0
	for _, w := range a.content {
		if w >= 0 && d.quoted[w] {
			inside++
		}
	}
	switch inside {
	case 0:
		a.Type = indirect
	case len(a.content):
		a.Type = direct
	default:
		a.Type = mixed
	}
	return a
}

// sameSource tells whether a prediction names the speaker of a gold attribution: the sources overlap, or both have none, or
// the predicted one overlaps another mention of the gold one's entity.
func sameSource(d *Doc, predicted, gold *Attribution) bool {
	if predicted.source != nil && common(d.heads(predicted.source, sourceStops), gold.mentions) > 0 {
		return true
	}
	if predicted.source == nil || gold.source == nil {
		return predicted.source == nil && gold.source == nil
	}
	return d.overlap(predicted.source, gold.source, sourceStops)
}

// A Pair is a gold document with what was predicted for it.
type Pair struct {
	*BratDoc
	Predicted []*Attribution
}

// Bind gives each document its predictions. Warnings change no figure's meaning: documents without a prediction, which count
// as predicted empty, and predictions without content, which are dropped. Problems are predictions that can't be read.
func Bind(docs []*BratDoc, predictions Predictions) (pairs []Pair, warnings []string, problems []error) {
	missing, empty := 0, 0
	for _, doc := range docs {
		rows, there := predictions[doc.Name]
		if !there {
			missing++
		}
		pair := Pair{BratDoc: doc}
		for i, row := range rows {
			parts, err := doc.partsOf(row)
			if err != nil {
				problems = append(problems, fmt.Errorf("%s: prediction %d left out: %w", doc.Name, i+1, err))
				continue
			}
			if a := newAttribution(doc.Doc, parts, row.Confidence); a != nil {
				pair.Predicted = append(pair.Predicted, a)
			} else {
				empty++
			}
		}
		pairs = append(pairs, pair)
	}
	if missing > 0 {
		warnings = append(warnings, fmt.Sprintf("%d of %d documents have no prediction line", missing, len(docs)))
	}
	if empty > 0 {
		warnings = append(warnings, fmt.Sprintf("%d predictions without any content dropped", empty))
	}
	return pairs, warnings, problems
}
