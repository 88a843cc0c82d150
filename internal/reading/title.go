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
	if p.Tag == syntax.CC && i-2 > c.start && c.items[i-2].Passage >= 0 { // one title and another
		return c.title(i - 2)
	}
	switch p.Tag {
	case syntax.POS, syntax.PRPS, syntax.DT:
		return true
	case syntax.NN, syntax.NNS, syntax.NNP:
		return p.Passage < 0 && !lexicon.Is(p.Lower, lexicon.Weekday|lexicon.TimeNoun)
	case syntax.IN:
		return p.Lower == "on" || p.Lower == "in" || p.Lower == "of" || p.Lower == "from" || p.Lower == "for" || p.Lower == "at" || p.Lower == "with"
	case syntax.VB, syntax.VBD, syntax.VBG, syntax.VBP, syntax.VBZ:
		return worksVerb(p.Lower)
	case syntax.VBN:
		return worksVerb(p.Lower) || p.Lower == "titled" || p.Lower == "entitled" || p.Lower == "called" || p.Lower == "named" || p.Lower == "dubbed"
	}
	return false
}

// worksVerb lists the forms of verbs whose object in capitals is a work, not what is said.
func worksVerb(lower string) bool {
	switch lower {
	case "wrote", "write", "writes", "written", "writing", "read", "reads", "reading", "see", "saw", "seen", "watched", "watch", "watching", "directed", "published",
		"sang", "sings", "sung", "recorded", "released", "played", "plays", "playing", "performed", "heard", "produced", "starred", "painted":
		return true
	}
	return false
}

// bracketed reads (…) as one chunk, if it is closed within a reasonable distance.
func (c *chunker) bracketed(i int) Chunk {
	for j := i + 1; j < c.end && j < i+40; j++ {
		if p := c.items[j].Passage; p >= 0 && (i == c.start || c.d.Words(c.d.Passages[p]) > 5 || j == i+1 && c.d.EndsWithComma(p)) { // (“It leaks,” she said.)
			return Chunk{Kind: Dash, Start: i, End: i + 1, Head: i}
		}
		if l := c.items[j].Lower; l == ")" || l == "]" {
			return Chunk{Kind: Bracket, Start: i, End: j + 1, Head: i}
		}
	}
	return Chunk{Kind: Other, Start: i, End: i + 1, Head: i}
}
