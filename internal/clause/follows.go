package clause

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// FollowedByVerb says whether the noun phrase at k, with what hangs on it, is the subject of a finite verb.
func (c *Clause) FollowedByVerb(k int) bool {
	e := k + 1
	for e < len(c.Chunks) {
		switch c.Kind(e) {
		case reading.Bracket, reading.Adverb:
			e++
		case reading.Preposition:
			if c.Kind(e+1) != reading.NounPhrase {
				return false
			}
			e += 2
		case reading.Coordinator:
			if c.Kind(e+1) != reading.NounPhrase || c.Kind(e+2) == reading.Comma {
				return false
			}
			e += 2
		case reading.VerbGroup:
			return c.Chunks[e].Verb.Finite()
		case reading.Relative:
			return true
		default:
			return false
		}
	}
	return false
}

// ClauseFollows says whether a clause with subject and verb begins at chunk n: "he would resign", "in Paris the
// minister had agreed".
func (c *Clause) ClauseFollows(n int) bool {
	for limit := 0; limit < 10 && n < len(c.Chunks); limit++ {
		if c.amountFollows(n) || c.SomeFollow(n) {
			return true
		}
		switch c.Kind(n) {
		case reading.Adverb, reading.Subordinator:
			n++
		case reading.Preposition:
			if opensClause(c.Word(n)) && c.FollowedByVerb(n+1) {
				return c.clauseBehind(n + 2)
			}
			if c.Kind(n+1) != reading.NounPhrase && c.Kind(n+1) != reading.Quoted {
				return false
			}
			if c.atLeast(n) && c.FollowedByVerb(n+1) {
				return true
			}
			n += 2
			if c.Kind(n) == reading.Comma {
				n++
			}
		case reading.NounPhrase:
			if c.FollowedByVerb(n) {
				return true
			}
			if !c.Timeful(n) {
				return c.verbBehindAside(c.Tail(n+1, false))
			}
			n++
		default:
			return false
		}
	}
	return false
}

// verbBehindAside says whether what begins at chunk e, behind a noun phrase, is an apposition or a participle with the verb of
// the clause behind it.
func (c *Clause) verbBehindAside(e int) bool {
	if !c.In(e, 1<<reading.Comma|1<<reading.Quoted|1<<reading.VerbGroup) {
		return false
	}
	for j := e; j < len(c.Chunks) && j < e+14; j++ {
		if c.Finite(j) {
			return true
		}
		if c.In(j, 1<<reading.Coordinator|1<<reading.Subordinator) {
			return false
		}
	}
	return false
}

// atLeast says whether the preposition at chunk k only bounds the number in the noun phrase behind it: at least ten boats.
func (c *Clause) atLeast(k int) bool {
	i := c.Chunks[k].End
	return c.IsWord(k, "at") && i+1 < c.ItemEnd() && c.Doc.Items[i].Tag == syntax.JJS && c.Chunks[k+1].End > i+1
}

// amountReach is how many chunks may lead to a number.
const amountReach = 4

// amountFollows says whether a number that words at chunk n lead to is the subject of a verb: as many as | 900 wells | may close.
func (c *Clause) amountFollows(n int) bool {
	k := n
	for k < n+amountReach && c.In(k, 1<<reading.Adverb|1<<reading.Adjective|1<<reading.Preposition|1<<reading.Coordinator) {
		if c.Chunks[k].End != c.Chunks[k].Start+1 || !lexicon.TellsClause(c.Word(k), lexicon.Amount) {
			return false
		}
		k++
	}
	if k == n || c.Kind(k) != reading.NounPhrase || c.Timeful(k) || !c.FollowedByVerb(k) {
		return false
	}
	return c.Doc.Items[c.Chunks[k].Start].Tag == syntax.CD || c.HeadOf(k).Lower == "half"
}

// SomeFollow says whether a pronoun for some of many at chunk n is the subject of the verb behind it: few | wanted it.
func (c *Clause) SomeFollow(n int) bool {
	if c.In(n, 1<<reading.NounPhrase|1<<reading.VerbGroup) || !lexicon.TellsClause(c.Word(n), lexicon.SomeAlone) {
		return false
	}
	return c.Finite(n+1) || c.VerbOf(n+1).First == syntax.VB
}

// clauseBehindReach is how many chunks a clause has at most before the main clause.
const clauseBehindReach = 24

// clauseBehind says whether a clause begins behind the comma that closes the one before it from chunk k on, a pair of dashes in it
// or none: as prices had risen | , families would suffer.
func (c *Clause) clauseBehind(k int) bool {
	dashed := false
	for e := k; e < len(c.Chunks) && e < k+clauseBehindReach; e++ {
		switch c.Kind(e) {
		case reading.Dash:
			dashed = !dashed
			if !dashed && c.Kind(e+1) == reading.NounPhrase && c.FollowedByVerb(e+1) {
				return true
			}
		case reading.Comma:
			if !dashed {
				return c.Kind(e+1) == reading.NounPhrase && c.FollowedByVerb(e+1) && !c.isCueClause(e+1)
			}
		case reading.Stop, reading.Semicolon, reading.Colon, reading.Quoted:
			return false
		}
	}
	return false
}

// isCueClause says whether the noun phrase at chunk k is the subject of a verb of saying right behind it: …, he added.
func (c *Clause) isCueClause(k int) bool { return c.Finite(k+1) && c.IsCueChunk(k+1) }
