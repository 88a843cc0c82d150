package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

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

// timeFront returns the item behind a time that begins a noun phrase behind a preposition, and is none of its words: on Friday |
// police said, by the spring | Mr Odell predicted; 0 for none.
func (c *chunker) timeFront(ch Chunk) int {
	if ch.Kind != NounPhrase || ch.Start == c.start || c.items[ch.Start-1].Tag != syntax.IN || !c.at(ch.End).Tag.Finite() {
		return 0
	}
	k := ch.Start
	if c.items[k].Tag == syntax.DT {
		k++
	}
	if k++; k >= ch.End || !lexicon.Is(c.items[k-1].Lower, lexicon.Weekday|lexicon.TimeNoun) {
		return 0
	}
	if c.d.CourtesyTitle(k) || k+1 == ch.End && c.items[k].Tag == syntax.NNS && c.d.RoleWord(k) {
		return k
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
