package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// sayingBehindNoun says whether the noun at item i is a verb of saying behind its subject.
func (c *chunker) sayingBehindNoun(i int) bool {
	if i == c.start || c.items[i-1].Passage >= 0 {
		return false
	}
	before := c.items[i-1].Tag
	return (nominal(before) || before == syntax.PRP) && c.reallyCue(i)
}

// reallyCue says whether the noun at j is a verb of saying that the tagger took for a noun: "The report states that …",
// "The Times reports: “…”". A word that is a noun of saying as well is one only behind a pronoun or before a sign.
func (c *chunker) reallyCue(j int) bool {
	if t := c.items[j].Tag; t != syntax.NNS && t != syntax.NN {
		return false
	}
	that, sign := c.contentBehind(j)
	if !that && !sign {
		return false
	}
	subject := c.items[j-1].Tag
	if !nominal(subject) && subject != syntax.PRP {
		return false
	}
	v, f, ok := lexicon.Cue(c.items[j].Lower)
	if !ok || f&(lexicon.Third|lexicon.Past) == 0 || !v.Takes(lexicon.Quote|lexicon.That) {
		return false
	}
	if sign || subject == syntax.PRP {
		return true
	}
	_, noun := lexicon.CueNoun(c.items[j].Lower)
	return !noun
}

// contentBehind says whether "that" leads from item j to what is said, or a sign does: a colon or comma before a passage, or
// the stop behind "…, the report forecasts."
func (c *chunker) contentBehind(j int) (that, sign bool) {
	next := c.at(j + 1)
	switch quoted := c.at(j+2).Passage >= 0; Punctuation(next.Lower) {
	case Colon:
		return false, quoted || j+2 >= c.end
	case Comma:
		return false, quoted
	case Stop:
		return false, j+2 >= c.end && c.behindComma(j)
	}
	return next.Lower == "that" && next.Tag == syntax.IN, false
}

// behindComma says whether the noun phrase that item j ends begins right behind a comma or passage.
func (c *chunker) behindComma(j int) bool {
	for i := j - 1; i >= c.start && i > j-8; i-- {
		it := c.items[i]
		if it.Passage >= 0 || it.Lower == "," {
			return true
		}
		if !ofSubject.Has(it.Tag) {
			return false
		}
	}
	return false
}

// ofSubject are the tags of the words of a short subject.
var ofSubject = syntax.Set(
	syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS, syntax.DT, syntax.JJ, syntax.POS, syntax.PRPS,
)
