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
// police said, by the spring | Mr Odell predicted, in May | Corvane said; 0 for none.
func (c *chunker) timeFront(ch Chunk) int {
	if ch.Kind != NounPhrase || ch.Start == c.start || c.items[ch.Start-1].Tag != syntax.IN || !c.at(ch.End).Tag.Finite() {
		return 0
	}
	k := ch.Start
	if c.items[k].Tag == syntax.DT {
		k++
	}
	if k++; k >= ch.End {
		return 0
	}
	if c.inMonth(ch.Start) {
		if k < ch.End && c.items[k].Tag == syntax.CD { // in May 2004 Corvane
			k++
		}
		if k < ch.End && Proper(c.items[k].Tag) && c.items[k].Passage < 0 {
			return k
		}
		return 0
	}
	if !lexicon.Is(c.items[k-1].Lower, lexicon.Weekday|lexicon.TimeNoun) {
		return 0
	}
	if c.d.CourtesyTitle(k) || k+1 == ch.End && c.items[k].Tag == syntax.NNS && c.d.RoleWord(k) {
		return k
	}
	return 0
}

// timeFirst returns the item behind a time that begins a sentence or clause and is none of the words of the noun phrase that follows it:
// Last week | Volta workers walked out, last month | Norland's watchdog said; 0 for none.
func (c *chunker) timeFirst(ch Chunk) int {
	k := ch.Start + 2
	if ch.Kind != NounPhrase || k >= ch.End || !c.at(ch.End).Tag.Finite() || !c.opensClause(ch.Start) {
		return 0
	}
	day := c.items[k-1]
	if !lexicon.TellsClause(c.items[ch.Start].Lower, lexicon.ThatDay) || !lexicon.Is(day.Lower, lexicon.TimeNoun|lexicon.Month) {
		return 0
	}
	next := c.items[k]
	if next.Passage >= 0 || lexicon.Is(next.Lower, lexicon.TimeNoun|lexicon.Weekday) { // last Friday night's
		return 0
	}
	if Proper(next.Tag) || next.Tag == syntax.NNS || next.Tag == syntax.PRPS || next.Tag == syntax.DT {
		return k
	}
	return 0
}

// opensClause says whether item i is the first of its sentence, or follows a comma or a conjunction.
func (c *chunker) opensClause(i int) bool {
	if i == c.start {
		return true
	}
	before := c.items[i-1]
	return before.Passage >= 0 || before.Tag == syntax.CC || Punctuation(before.Lower) == Comma
}

// inMonth says whether item i is a month behind "in", which tells when: in December Corvane said.
func (c *chunker) inMonth(i int) bool {
	before := c.items[i-1].Lower
	return (before == "in" || before == "since") && lexicon.Is(c.items[i].Lower, lexicon.Month)
}

// behindName returns item k when what stands before it in the chunk ends with a noun or pronoun.
func (c *chunker) behindName(ch Chunk, k int) int {
	if k > ch.Start && (c.items[k-1].Tag.Noun() || c.items[k-1].Tag.Pronoun()) {
		return k
	}
	return 0
}
