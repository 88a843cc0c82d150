package checkworthy

import (
	"math"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A Claim is what somebody said, and how.
type Claim struct {
	Text     string // the content
	Attitude bool   // believed, hoped, wanted: nothing was said
	Unsaid   bool   // it was not said, or may be, or will be
	Asked    bool   // asked and ordered
	Foretold bool   // promised and predicted
	Found    bool   // what a study, a poll or a report shows
	Titled   bool   // a noun phrase that the cue is about, no statement: "criticized the plan"
}

// A Feature is something about a claim that speaks for checking it, or against.
type Feature struct {
	Name   string
	Weight float64 // in logits; negative against
}

// The weights, in logits. Each is worth what it moved on one half of the labelled claims.
const (
	bias       = -1.9
	number     = 1.3  // a figure: digits
	quantity   = 0.7  // a number in words, or most, none, half
	comparison = 0.5  // more than, the worst, first
	trend      = 0.8  // rose, was cut
	deed       = 0.6  // opened, failed, was arrested
	entity     = 0.3  // a name
	factual    = 0.7  // a finite verb of the present or the past
	found      = 1.0  // by a study, a poll, a report
	opinion    = -1.2 // a word of valuing
	forward    = -1.1 // what will or should be
	musing     = -0.7 // I think, it seems
	personal   = -0.9 // of the speaker himself
	question   = -1.8 //
	foretold   = -1.0 // promised, predicted
	short      = -1.3 // fewer words than a claim needs
	unsaid     = -1.5 // not asserted: denied, to come, hearsay
	attitude   = -1.5 // hoped, believed
	phrase     = -1.0 // no statement
)

// shortest is how many words a claim needs to tell a fact by itself.
const shortest = 5

// Score returns how much a claim is worth checking, 0 to 1 in thousandths, and what made it so, in the order of the list
// above. Of several sentences the one that is worth most counts.
func Score(c Claim) (float64, []Feature) {
	toks := text.Words(nil, c.Text, text.Span{End: len(c.Text)})
	best, because := math.Inf(-1), []Feature(nil)
	for _, s := range text.Sentences(nil, c.Text, toks) {
		if sum, features := c.weigh(read(toks[s.Start:s.End])); sum > best {
			best, because = sum, features
		}
	}
	return math.Round(1000/(1+math.Exp(-best))) / 1000, because
}

// weigh sums up what speaks for a sentence of the claim and against it.
func (c Claim) weigh(r reading) (sum float64, out []Feature) {
	sum = bias
	for _, f := range [...]struct {
		is     bool
		name   string
		weight float64
	}{
		{r.figures > 0, "number", number},
		{r.figures == 0 && r.has(lexicon.Quantity), "quantity", quantity},
		{r.has(lexicon.Compared), "comparison", comparison},
		{r.has(lexicon.Trend), "trend", trend},
		{r.has(lexicon.Done), "deed", deed},
		{r.names > 0, "name", entity},
		{r.factual, "fact", factual},
		{c.Found, "finding", found},
		{r.has(lexicon.Valued), "opinion", opinion},
		{r.has(lexicon.Forward), "forward", forward},
		{r.has(lexicon.Musing), "musing", musing},
		{r.has(lexicon.Self), "personal", personal},
		{c.Asked || r.question, "question", question},
		{c.Foretold, "promise", foretold},
		{r.words < shortest, "short", short},
		{c.Unsaid, "unsaid", unsaid},
		{c.Attitude, "attitude", attitude},
		{c.Titled && !r.factual, "phrase", phrase},
	} {
		if f.is {
			sum += f.weight
			out = append(out, Feature{f.name, f.weight})
		}
	}
	return sum, out
}

// A reading is what the words of a sentence tell.
type reading struct {
	words, figures, names int
	classes               lexicon.CheckWord
	factual, question     bool
}

func (r *reading) has(c lexicon.CheckWord) bool { return r.classes&c != 0 }

// read looks at a sentence.
func read(toks []text.Token) (r reading) {
	tags := syntax.Tags(nil, toks)
	modal := false
	for i, t := range toks {
		switch t.Kind {
		case text.Number:
			r.words, r.figures = r.words+1, r.figures+1
			continue
		case text.Word:
			r.words++
		default:
			r.question = r.question || t.Lower == "?"
			continue
		}
		if strings.ContainsAny(t.Lower, "0123456789") {
			r.figures++
		}
		r.classes |= lexicon.CheckWords(t.Lower)
		if i > 0 && tags[i].Name() {
			r.names++
		}
		modal = modal || tags[i] == syntax.MD
		if v := tags[i]; !modal && (v == syntax.VBD || v == syntax.VBZ || v == syntax.VBP) {
			r.factual = true
		}
	}
	return r
}
