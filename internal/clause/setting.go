package clause

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// SkipSetting steps over adverbs, the hearer and phrases of place and time behind a cue, from chunk k.
func (c *Clause) SkipSetting(k int, v *lexicon.Verb) int {
	if v != nil && c.hearer(k, v) {
		k = c.Tail(k+1, true)
	}
	for {
		switch {
		case c.Kind(k) == reading.Adverb || c.Kind(k) == reading.Bracket:
			k++
		case c.Timeful(k) && !c.FollowedByVerb(k):
			k++
		case c.Prepositional(k) && c.ofSaying(k):
			k = c.Tail(k+2, true)
			for c.Prepositional(k) && lexicon.TellsClause(c.Word(k), lexicon.SettingLink) {
				k += 2
			}
		default:
			return k
		}
	}
}

// Hearer says whether the noun phrase at chunk k behind a cue is who is told: it is no time, not "his" or "the" alone, and no
// subject of what is said, unless "that" behind it begins that.
func (c *Clause) hearer(k int, v *lexicon.Verb) bool {
	if c.Kind(k) != reading.NounPhrase || c.Timeful(k) {
		return false
	}
	if t := c.HeadOf(k).Tag; t == syntax.DT || t == syntax.PRPS {
		return false
	}
	return v.Takes(lexicon.Recipient) && !c.FollowedByVerb(k) || v.Takes(lexicon.Recipient|lexicon.That) && c.thatFollows(k)
}

// ofSaying says whether the prepositional phrase at chunk k is of the saying and not of what is said.
func (c *Clause) ofSaying(k int) bool {
	return c.Setting(k) || c.toHearer(k) || c.ofTopic(k) || c.thatFollows(k+1)
}

// thatFollows says whether "that" comes right behind the noun phrase at chunk k, hearers in phrases of place included:
// "told farmers in a packed hall that", "warned his rivals that".
func (c *Clause) thatFollows(k int) bool {
	if _, noun := lexicon.CueNoun(c.HeadOf(k).Lower); noun {
		return false
	}
	e := k + 1
	for c.Prepositional(e) || c.Coordinate(e) {
		e += 2
	}
	return c.IsWord(e, "that")
}

// toHearer says whether "to …" at chunk k names who is told: "said to reporters".
func (c *Clause) toHearer(k int) bool { return c.Word(k) == "to" && c.Kind(k+1) == reading.NounPhrase }

// ofTopic says whether "of …" at chunk k names what is spoken of before a passage or the end: "he said of the plan".
func (c *Clause) ofTopic(k int) bool {
	if c.Word(k) != "of" {
		return false
	}
	e := c.Tail(k+2, false)
	return c.In(e, 1<<reading.Quoted|1<<reading.Stop|1<<reading.Comma|1<<reading.Colon)
}

// Timeful says whether the noun phrase at k names a time: Tuesday, last week, the day.
func (c *Clause) Timeful(k int) bool {
	if c.Kind(k) != reading.NounPhrase {
		return false
	}
	it := c.HeadOf(k)
	if !lexicon.Is(it.Lower, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) {
		return false
	}
	return c.Chunks[k].Head == c.Chunks[k].Start || !c.Doc.CourtesyTitle(c.Chunks[k].Head-1) // Mrs May
}

// Setting says whether the prepositional phrase at k tells where or when something was said: "in a statement", "on
// Twitter", "at a news conference".
func (c *Clause) Setting(k int) bool {
	if c.Kind(k+1) != reading.NounPhrase || c.Word(k) == "of" || c.Word(k) == "for" {
		return false
	}
	if c.Timeful(k + 1) {
		return true
	}
	return lexicon.TellsClause(c.HeadOf(k+1).Lower, lexicon.SaidIn)
}

// BehindPhrase returns the chunk behind a prepositional phrase at chunk n, or n.
func (c *Clause) BehindPhrase(n int) int {
	for c.Kind(n) == reading.Preposition && c.Kind(n+1) == reading.NounPhrase {
		n += 2
	}
	return n
}
