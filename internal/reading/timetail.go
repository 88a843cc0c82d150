package reading

import "github.com/whosaid/whosaid/internal/lexicon"

// timeTail returns the item at which a time begins that stands between a noun phrase and its verb, and is taken for part of the
// phrase: "The minister | yesterday told", "Mayor Ann Tull | this morning said"; 0 for none.
func (c *chunker) timeTail(ch Chunk) int {
	if ch.Kind != NounPhrase || ch.End-ch.Start < 2 || !c.at(ch.End).Tag.Finite() || !lexicon.Is(c.items[ch.End-1].Lower, lexicon.TimeNoun) {
		return 0
	}
	last := ch.End - 1
	switch {
	case lexicon.TellsClause(c.items[last].Lower, lexicon.DayWord):
		return c.behindName(ch, last)
	case lexicon.TellsClause(c.items[last-1].Lower, lexicon.ThatDay):
		return c.behindName(ch, last-1)
	}
	return 0
}

// behindName returns item k when what stands before it in the chunk ends with a noun or pronoun.
func (c *chunker) behindName(ch Chunk, k int) int {
	if k > ch.Start && (c.items[k-1].Tag.Noun() || c.items[k-1].Tag.Pronoun()) {
		return k
	}
	return 0
}
