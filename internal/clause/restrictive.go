package clause

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// mainReach is how many chunks behind a relative pronoun the verb of its antecedent may stand.
const mainReach = 40

// findRestrictives finds the relative clauses that no commas set off, and the verb with which the clause around each goes
// on: "A woman who said she was afraid | told the Bell …". Nothing said inside such a clause reaches that verb. A participle behind
// a document is such a clause too: "A paper describing the journey | has found …".
func (c *Clause) findRestrictives() {
	c.Mains = append(c.Mains[:0], make([]int, len(c.Chunks))...)
	c.Heads = append(c.Heads[:0], make([]int, len(c.Chunks))...)
	c.clauses = append(c.clauses[:0], make([]int, len(c.Chunks))...)
	for r := range c.Chunks {
		first, subjects := c.antecedent(r), 1
		if first < 0 {
			first, subjects = c.described(r)
		}
		if first < 0 {
			continue
		}
		m := c.LeftOver(r, subjects)
		if subjects > 0 && c.Gerund(r) && m > 0 && c.cueWithin(r+1, m) {
			continue // a report saying he thinks the mill closed
		}
		if v := c.saidClause(r, m); v != nil {
			m = c.behindSaid(v, first, m)
		}
		if m < 0 {
			continue
		}
		c.Heads[m], c.clauses[m] = first+1, r
		for k := r; k <= m; k++ {
			c.Mains[k] = m
		}
	}
}

// Antecedent returns the chunk that begins the noun phrase on which a relative clause at chunk r hangs, where that phrase
// is a subject; -1 otherwise.
func (c *Clause) antecedent(r int) int {
	p := r - 1
	if c.Kind(p) != reading.NounPhrase || c.Kind(r) != reading.Relative && !(c.IsWord(r, "that") && c.Finite(r+1)) && !c.contact(r) {
		return -1
	}
	if s := c.SubjectEndingAt(p); !s.None() && c.opens(s.First) {
		return s.First
	}
	return -1
}

// contact says whether a clause about the noun before it begins with the pronoun at chunk r: the experts | I met | said.
func (c *Clause) contact(r int) bool {
	t := c.HeadOf(r - 1).Tag
	return c.Kind(r) == reading.NounPhrase && c.nominative(r) && c.Finite(r+1) && !c.IsCueChunk(r+1) && (t == syntax.NN || t == syntax.NNS)
}

// described returns the chunk that begins the noun phrase on which a participle at chunk r hangs, where that is a document that
// may be a subject, and how many subjects the participle brings: one where a clause of its own follows, "saying the mill would
// close"; -1 otherwise.
func (c *Clause) described(r int) (first, subjects int) {
	if r < 1 || !c.Gerund(r) || c.Kind(r-1) != reading.NounPhrase {
		return -1, 0
	}
	if v, _, cue := lexicon.Cue(c.HeadOf(r).Lower); cue && v.Takes(lexicon.Bare) && c.ClauseFollows(r+1) {
		subjects = 1
	}
	first = r - 1
	if c.Prepositional(r-2) && (c.Word(r-2) == "of" || lexicon.TellsClause(c.Word(r-2), lexicon.DescribedBy)) {
		first = r - 3 // a letter from the chairman saying
	}
	if first < 0 || !c.Document(first) || !c.opens(c.leftEdge(first)) {
		return -1, 0
	}
	return c.leftEdge(first), subjects
}

// cueWithin says whether a verb of saying that takes a bare clause stands in chunks [from, to).
func (c *Clause) cueWithin(from, to int) bool {
	for _, q := range c.Cues {
		if q.First >= from && q.First < to && q.Info.Finite() && q.Verb.Takes(lexicon.Bare) {
			return true
		}
	}
	return false
}

// LeftOver counts the subjects from the relative pronoun or participle at chunk r on, those that it brings included, and returns
// the first finite verb for which none is left.
func (c *Clause) LeftOver(r, subjects int) int {
	for k := r + 1; k < len(c.Chunks) && k < r+mainReach; k++ {
		switch c.Kind(k) {
		case reading.Stop, reading.Comma, reading.Semicolon, reading.Colon, reading.Dash:
			return -1
		case reading.Quoted:
			if c.EndsWithComma(k) || c.Kind(k+1) == reading.NounPhrase {
				return -1 // “…” she said
			}
		case reading.VerbGroup:
			if c.Finite(k) && !c.coordinated(k) {
				switch {
				case subjects > 0:
					subjects--
				case !c.nominative(k - 1): // the plan they wanted
					return k
				}
			}
		default:
			if c.bringsSubject(k) {
				subjects++
			}
		}
	}
	return -1
}

// saidClause returns the verb of saying of the relative clause at chunk r, where the verb at chunk m may be that of what is said,
// with its subject right behind and no "that": who said | the brakes | had failed; nil elsewhere.
func (c *Clause) saidClause(r, m int) *lexicon.Verb {
	v := r + 1
	for c.Kind(v) == reading.Adverb {
		v++
	}
	if c.Kind(v) != reading.VerbGroup || c.Kind(v+1) != reading.NounPhrase {
		return nil
	}
	verb, _, cue := lexicon.Cue(c.HeadOf(v).Lower)
	if !cue || !verb.Takes(lexicon.Bare) || lexicon.Is(c.Word(v+1), lexicon.Demonstrative) {
		return nil // who said this | was fined
	}
	for k := v + 2; k < m; k++ {
		if c.Kind(k) == reading.VerbGroup && c.Finite(k) {
			return nil
		}
	}
	if m < 0 || !c.FollowedByVerb(v+1) {
		return nil
	}
	return verb
}

// behindSaid returns the verb with which the clause around a relative clause goes on, where the verb at chunk m may belong to what
// is said by v in it: the next one, or none where the antecedent, from chunk first on, is no subject or v says nothing but clauses;
// m where the clause has no other.
func (c *Clause) behindSaid(v *lexicon.Verb, first, m int) int {
	if next := c.LeftOver(m, 0); next >= 0 {
		return next
	}
	if !v.Takes(lexicon.NP) || c.Kind(first-1) == reading.Comma {
		return -1 // they heard from an expert, a pilot who said the tour was a triumph
	}
	for k := range first {
		if c.Kind(k) == reading.VerbGroup && c.Finite(k) {
			return -1
		}
	}
	return m
}

// bringsSubject says whether chunk k opens a clause with a subject of its own.
func (c *Clause) bringsSubject(k int) bool {
	switch c.Kind(k) {
	case reading.Relative:
		return true
	case reading.Subordinator:
		return c.In(k+1, 1<<reading.NounPhrase|1<<reading.Preposition|1<<reading.Adverb)
	}
	return false
}

// coordinated says whether the verb at chunk k shares the subject of a verb before it: came and saw.
func (c *Clause) coordinated(k int) bool {
	for c.Kind(k-1) == reading.Adverb {
		k--
	}
	return c.Kind(k-1) == reading.Coordinator
}

// nominative says whether chunk k is a pronoun that can only be a subject: he, they.
func (c *Clause) nominative(k int) bool {
	p, ok := lexicon.PersonalPronoun(c.Word(k))
	return ok && p.Case == lexicon.Subject
}

// restrictedSubject returns the subject of a main verb at chunk k behind a relative clause without commas; none where k is
// no such verb.
func (c *Clause) restrictedSubject(k int) Subject {
	first := c.Heads[k] - 1
	if first < 0 {
		return Subject{}
	}
	s := c.SubjectEndingAt(c.clauses[k] - 1)
	if !s.None() {
		s.Items.End = c.Chunks[k-1].End
	}
	return s
}
