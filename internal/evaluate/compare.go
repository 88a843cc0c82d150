package evaluate

import (
	"cmp"
	"slices"
)

// A comparison is what one document gives.
type comparison struct {
	tally      recordTally
	judgements []judged
	mistakes   []Mistake
	standing   *Standing // of all documents
	words      func(text string, spans []Span) Words
}

// wordedGold and wordedPrediction are records with the words of their contents.
type wordedGold struct {
	GoldRecord
	words Words
}

type wordedPrediction struct {
	Prediction
	words Words
	right bool // it detects a record, and has its speaker's name
}

func compareRecords(d *RecordDoc, predictions []Prediction, fair bool, standing *Standing) (c comparison) {
	c.standing = standing
	c.words = wordStarts
	if fair {
		c.words = bareStarts
	}
	var gold []wordedGold
	var goldWords, predictedWords []Words
	for _, q := range d.Quotes {
		gold = append(gold, wordedGold{q, c.words(d.Text, q.Content)})
		goldWords = append(goldWords, gold[len(gold)-1].words)
	}
	var predicted []*wordedPrediction
	for _, p := range predictions {
		predicted = append(predicted, &wordedPrediction{Prediction: p, words: c.words(d.Text, p.Spans)})
		predictedWords = append(predictedWords, predicted[len(predicted)-1].words)
	}
	c.compareNotSpeech(d, predicted)
	if fair {
		c.compareFragments(d.Text, gold, predicted)
	}

	excused := map[int]bool{} // predictions of records that are optional
	for i, j := range assign(goldWords, predictedWords, sameIndirect) {
		excused[j] = excused[j] || gold[i].Optional
	}
	var counted []*wordedPrediction
	for j, p := range predicted {
		if !excused[j] {
			counted = append(counted, p)
		}
	}
	isSpoken := func(kind string) bool { return kind == direct || kind == mixed }
	isIndirect := func(kind string) bool { return kind == indirect }
	c.compareKind(d, &c.tally.spoken, "spoken", isSpoken, sameSpoken, gold, counted)
	c.compareKind(d, &c.tally.indirect, "indirect", isIndirect, sameIndirect, gold, counted)
	for _, p := range counted {
		if p.Confidence != nil {
			c.judgements = append(c.judgements, judged{*p.Confidence, p.right})
		}
	}
	return c
}

// compareKind counts the gold records of one kind. A prediction of another kind detects them too, and then counts as predicted.
func (c *comparison) compareKind(d *RecordDoc, t *kindTally, name string, isKind func(string) bool, floor float64,
	all []wordedGold, predicted []*wordedPrediction) {
	var gold []wordedGold
	var goldWords, predictedWords []Words
	for _, g := range all {
		if isKind(g.Type) && !g.Optional {
			gold, goldWords = append(gold, g), append(goldWords, g.words)
		}
	}
	for _, p := range predicted {
		predictedWords = append(predictedWords, p.words)
		t.predicted += one(isKind(p.Type))
	}
	matches := assign(goldWords, predictedWords, floor)
	t.gold += len(gold)
	t.hit += len(matches)
	matched := map[int]bool{}
	for i := range gold {
		g := &gold[i]
		j, ok := matches[i]
		if !ok {
			c.mistakes = append(c.mistakes, recordMistake("missed "+name, d, g, nil))
			continue
		}
		matched[j] = true
		p := predicted[j]
		t.predicted += one(!isKind(p.Type))
		c.standing.add(g.Speaker, p.Speaker, g.Speaker.is(p.Speaker.Name))
		if g.Speaker.is(p.Speaker.Name) {
			t.name++
			p.right = true
		} else {
			c.mistakes = append(c.mistakes, recordMistake("speaker", d, g, p))
		}
		if g.Negated {
			c.tally.negated++
			c.tally.negatedAsWell += one(p.Cue.Negated)
			if !p.Cue.Negated {
				c.mistakes = append(c.mistakes, recordMistake("negation", d, g, p))
			}
		}
	}
	for j, p := range predicted {
		if isKind(p.Type) && !matched[j] {
			c.mistakes = append(c.mistakes, recordMistake("spurious "+name, d, nil, p))
		}
	}
}

// compareNotSpeech counts the words between quotation marks that nobody says, and that are reported as spoken all the same.
func (c *comparison) compareNotSpeech(d *RecordDoc, predicted []*wordedPrediction) {
	for _, n := range d.NotSpeech {
		c.tally.notSpeech++
		words := c.words(d.Text, n.Span)
		at := slices.IndexFunc(predicted, func(p *wordedPrediction) bool {
			return (p.Type == direct || p.Type == mixed) && jaccard(words, p.words) >= sameSpoken
		})
		if at >= 0 {
			c.tally.reported++
			m := recordMistake("not speech", d, nil, predicted[at])
			m.Note = n.Why
			c.mistakes = append(c.mistakes, m)
		}
	}
}

// recordMistake describes what went wrong with a gold record, a prediction, or one taken for the other.
func recordMistake(kind string, d *RecordDoc, g *wordedGold, p *wordedPrediction) Mistake {
	m := Mistake{Kind: kind, Doc: d.Name, text: d.Text}
	if g != nil {
		m.Type = g.Type
		m.Gold = &Side{Parts: Parts{g.Content, g.Cue.Span, g.Speaker.Span}, Name: cmp.Or(g.Speaker.Name, "-")}
	}
	if p != nil {
		m.Type = cmp.Or(m.Type, p.Type)
		m.Predicted = &Side{Parts: Parts{p.Spans, p.Cue.Span, p.Speaker.Span}, Name: cmp.Or(p.Speaker.Name, "-"), Confidence: p.Confidence}
		m.rank = -sure(p.Confidence)
	} else {
		m.rank = -float64(len(g.words))
	}
	return m
}
