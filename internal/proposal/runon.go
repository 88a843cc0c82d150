package proposal

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// runsOnInto says whether a whole clause stands right before the subject of a cue that ends the sentence, without a comma between
// them: The bus lane was not to blame | the council said. "The words the council said" are no clause, and what an earlier verb of
// saying leads to is its content.
func (c *Clause) runsOnInto(q clause.Cue, s clause.Subject) bool {
	b := s.First - 1
	if b < 1 || q.Verb.Class == lexicon.Attitude || !q.Verb.Takes(lexicon.Quote) || c.Kind(c.SkipSetting(q.Next, nil)) != reading.Stop {
		return false
	}
	switch c.Kind(b) {
	case reading.NounPhrase:
		object := c.Kind(b-1) == reading.VerbGroup && !q.Verb.Takes(lexicon.NP) && !c.toldIn(b) // had lost money | the bank insisted
		if !object && (!c.Prepositional(b-1) || !c.Timeful(b) && (c.Word(b-1) == "of" || c.toldIn(b))) {
			return false
		}
	case reading.VerbGroup, reading.Adjective, reading.Adverb:
	default:
		return false
	}
	verb := -1
	for k := b; k >= 0; k-- {
		switch {
		case c.In(k, 1<<reading.Relative|1<<reading.Subordinator|1<<reading.Quoted|1<<reading.Stop|1<<reading.Colon):
			return false
		case c.IsCueChunk(k) && c.Finite(k) && !c.VerbOf(k).Passive:
			return false
		case c.Finite(k):
			verb = k
		}
	}
	return verb > 0 && c.Kind(0) == reading.NounPhrase
}

// toldIn says whether the noun phrase at chunk k names words or what holds them, so that what follows it may hang on it: the words
// the captain said.
func (c *Clause) toldIn(k int) bool {
	_, noun := lexicon.CueNoun(c.HeadOf(k).Lower)
	return noun || c.Document(k)
}
