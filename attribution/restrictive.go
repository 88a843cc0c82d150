package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// mainReach is how many chunks behind a relative pronoun the verb of its antecedent may stand.
const mainReach = 40

// findRestrictives finds the relative clauses that no commas set off, and the verb with which the clause around each goes
// on: "A woman who said she was afraid | told the Bell …". Nothing said inside such a clause reaches that verb.
func (c *clause) findRestrictives() {
	c.mains = append(c.mains[:0], make([]int, len(c.cs))...)
	c.heads = append(c.heads[:0], make([]int, len(c.cs))...)
	for r := range c.cs {
		first := c.antecedent(r)
		if first < 0 {
			continue
		}
		m := c.mainVerb(r)
		if m < 0 {
			continue
		}
		c.heads[m] = first + 1
		c.makeFinite(m)
		for k := r; k <= m; k++ {
			c.mains[k] = m
		}
	}
}

// makeFinite gives the verb at chunk k the past tense that the tagger did not see.
func (c *clause) makeFinite(k int) {
	if c.cs[k].verb.first != syntax.VBN {
		return
	}
	c.cs[k].verb.first = syntax.VBD
	for i := range c.cues {
		if c.cues[i].first == k {
			c.cues[i].info.first = syntax.VBD
		}
	}
}

// antecedent returns the chunk that begins the noun phrase on which a relative clause at chunk r hangs, where that phrase
// is a subject; -1 otherwise.
func (c *clause) antecedent(r int) int {
	p := r - 1
	if c.kind(p) != nounPhrase || c.kind(r) != relative && !(c.isWord(r, "that") && c.kind(r+1) == verbGroup && c.cs[r+1].verb.finite()) {
		return -1
	}
	if s := c.subjectEndingAt(p); !s.none() && c.opens(s.first) {
		return s.first
	}
	return -1
}

// mainVerb returns the verb behind the relative clause at chunk r that has no subject but the clause's antecedent; -1 for
// none. What may be of the clause or not is first taken to be; if that leaves no verb for the antecedent, not to be.
func (c *clause) mainVerb(r int) int {
	if m := c.leftOver(r, true); m >= 0 {
		return m
	}
	return c.leftOver(r, false)
}

// leftOver counts the subjects from the relative pronoun at chunk r on, and returns the first finite verb for which none
// is left.
func (c *clause) leftOver(r int, generous bool) int {
	subjects := 1
	for k := r + 1; k < len(c.cs) && k < r+mainReach; k++ {
		switch c.kind(k) {
		case stop, comma, semicolon, colon, dash:
			return -1
		case quoted:
			if c.endsWithComma(k) || c.kind(k+1) == nounPhrase {
				return -1 // “…” she said
			}
		case relative:
			subjects++
		case subordinator:
			if c.kind(k+1) == nounPhrase || c.kind(k+1) == preposition || c.kind(k+1) == adverb {
				subjects++
			}
		case preposition:
			if generous && opensClause(c.word(k)) && c.kind(k+1) == nounPhrase && c.followedByVerb(k+1) {
				subjects++ // before the match ended
			}
		case coordinator:
			if generous && c.kind(k+1) == nounPhrase && c.followedByVerb(k+1) {
				subjects++ // and the roof leaks
			}
		case verbGroup:
			if (c.cs[k].verb.finite() || subjects == 0 && c.mistakenPast(k)) && !c.coordinated(k) && !(generous && c.reducedRelative(k)) {
				switch {
				case subjects > 0:
					subjects--
				case !c.nominative(k - 1): // the plan they wanted
					return k
				}
			}
			if c.bareClause(k, generous) {
				subjects++
			}
		}
	}
	return -1
}

// mistakenPast says whether the verb at chunk k, a participle by its tag, is the past of a main verb: it has an object, and
// no noun before it to hang on.
func (c *clause) mistakenPast(k int) bool {
	if c.verb(k).first != syntax.VBN || c.cs[k].end > c.cs[k].start+1 || c.kind(k-1) == nounPhrase {
		return false
	}
	return c.kind(k+1) == nounPhrase && !c.timeful(k+1) || c.isWord(k+1, "that") || c.kind(k+1) == stop && c.isCueChunk(k)
}

// coordinated says whether the verb at chunk k shares the subject of a verb before it: came and saw.
func (c *clause) coordinated(k int) bool {
	for c.kind(k-1) == adverb {
		k--
	}
	return c.kind(k-1) == coordinator
}

// reducedRelative says whether the verb at chunk k may be a participle that hangs on the noun before it, as another finite
// verb follows: the plan announced on Monday will fail.
func (c *clause) reducedRelative(k int) bool {
	if !c.participial(k) || c.cs[k].end > c.cs[k].start+1 || c.kind(k-1) != nounPhrase || c.kind(k+1) != preposition {
		return false
	}
	n := c.behindPhrase(k + 1)
	return c.kind(n) == verbGroup && c.cs[n].verb.finite()
}

// bareClause says whether the verb at chunk k is one of saying with a clause behind it that no conjunction opens: said she
// was afraid.
func (c *clause) bareClause(k int, generous bool) bool {
	for _, q := range c.cues {
		if q.last != k || !q.verb.Takes(lexicon.Bare) {
			continue
		}
		if c.kind(q.next) == verbGroup && c.cs[q.next].verb.finite() { // the deal that Reed said would close
			return generous
		}
		n := c.skipSetting(q.next, q.verb)
		if c.kind(n) != nounPhrase || !c.followedByVerb(n) {
			return false
		}
		if generous || c.nominative(n) {
			return true
		}
		for n++; c.kind(n) != verbGroup && c.kind(n) != relative; n++ {
		}
		return !c.isCueChunk(n) // who heard the verdict | said
	}
	return false
}

// nominative says whether chunk k is a pronoun that can only be a subject: he, they.
func (c *clause) nominative(k int) bool {
	p, ok := lexicon.PersonalPronoun(c.word(k))
	return ok && p.Case == lexicon.Subject
}

// restrictedSubject returns the subject of a main verb at chunk k behind a relative clause without commas; none where k is
// no such verb.
func (c *clause) restrictedSubject(k int) subject {
	first := c.heads[k] - 1
	if first < 0 {
		return subject{}
	}
	r := first + 1 // "That whoever leaked it said so": the phrase itself may be a word that opens clauses
	for r < k && c.kind(r) != relative && !c.isWord(r, "that") {
		r++
	}
	s := c.subjectEndingAt(r - 1)
	if !s.none() {
		s.items.End = c.cs[k-1].end
	}
	return s
}
