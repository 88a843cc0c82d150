package clause

import (
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
		switch c.Kind(n) {
		case reading.Adverb, reading.Subordinator:
			n++
		case reading.Preposition:
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
