package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// title says whether the passage at item i is the title of a work by its capitals and by what stands before it: on
// “Fox and Friends”, her novel “The Mill at Night”, “The Mill at Night” was.
func (c *chunker) title(i int) bool {
	if !c.d.TitleCase(c.d.InnerTokens(c.d.Passages[c.items[i].Passage])) {
		return false
	}
	if i == c.start {
		next := c.at(i + 1)
		_, _, cue := lexicon.Cue(next.Lower)
		return next.Tag.Finite() && !cue
	}
	p := c.items[i-1]
	if p.Lower == "," && p.Passage < 0 && i-2 >= c.start {
		return work(&c.items[i-2])
	}
	if p.Tag == syntax.CC && i-2 > c.start && c.items[i-2].Passage >= 0 { // one title and another
		return c.title(i - 2)
	}
	switch p.Tag {
	case syntax.POS, syntax.PRPS, syntax.DT:
		return true
	case syntax.NN, syntax.NNS, syntax.NNP:
		return p.Passage < 0 && !lexicon.Is(p.Lower, lexicon.Weekday|lexicon.TimeNoun)
	case syntax.IN:
		return lexicon.TellsText(p.Lower, lexicon.WorkPrep)
	case syntax.VB, syntax.VBD, syntax.VBG, syntax.VBP, syntax.VBZ:
		return lexicon.TellsText(p.Lower, lexicon.WorkVerb)
	case syntax.VBN:
		return lexicon.TellsText(p.Lower, lexicon.WorkVerb|lexicon.Titled)
	}
	return false
}

// work says whether a word names a work that has a title: in a poem, “Nine Cows on a Roof”. What a statement or a letter says may
// stand there in its own words.
func work(it *Item) bool {
	if it.Passage >= 0 || it.Tag != syntax.NN {
		return false
	}
	r, ok := lexicon.DocNoun(it.Lower)
	return ok && !r.Is(lexicon.Speaks) || lexicon.TellsText(it.Lower, lexicon.TitledWork)
}
