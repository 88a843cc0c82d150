package clause

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A Subject is who does what a verb group says.
type Subject struct {
	known  bool // looked for already
	Source      // none when there is no subject
	First  int  // its first chunk; where it was taken over from another verb, that verb's
	Own    bool // it stands right before the verb group (appositions between them aside)
}

// SubjectOf finds the subject of the verb group at chunk k among the chunks before it.
func (c *Clause) SubjectOf(k int) Subject {
	if s := c.Subjects[k]; s.known {
		return s
	}
	c.Subjects[k] = Subject{known: true} // a loop ends here
	s := c.findSubject(k)
	s.known = true
	c.Subjects[k] = s
	return s
}

// findSubject looks for the subject of the verb group at chunk k right before it and across what is set off there, in the main
// clause behind a participle, and last with a verb that it is coordinated with.
func (c *Clause) findSubject(k int) Subject {
	if s := c.restrictedSubject(k); !s.None() {
		return s
	}
	verb := c.Chunks[k].Verb
	if verb.Gerund() && (k == 0 || k == 1 && c.Kind(0) != reading.NounPhrase) {
		return c.subjectAhead(k)
	}
	if s := c.releasedSubject(k); !s.None() {
		return s
	}
	p := c.beforeTimes(k - 1)
	switch c.Kind(p) {
	case reading.NounPhrase:
		switch {
		case verb.Infinitive(): // "a plan to announce": not its subject as a rule
		case !verb.Gerund():
			return c.subjectBefore(p, k)
		case c.hangsOnDocument(k): // "a letter from the chairman saying"
			return c.SubjectEndingAt(p)
		case p < k-1 && c.Timeful(k-1) && !c.sharedSubject(k).None():
			return c.sharedSubject(k) // left the lido on Friday telling swimmers
		case c.PerceivedBy(p):
			return c.SubjectOf(p - 2) // was heard by a neighbour shouting
		case !c.Timeful(p): // "footage of Trump saying": the nearest, not what it hangs on
			s := Subject{First: p, Own: true}
			s.Items = text.Span{Start: c.Chunks[p].Start, End: c.Chunks[p].End}
			s.Head = s.Items
			return s
		}
	case reading.Relative:
		return c.RelativeSubject(p)
	case reading.Comma, reading.Dash:
		if verb.Finite() {
			if s := c.SubjectAcross(p); !s.None() {
				return s
			}
		}
	case reading.Quoted:
		if verb.Finite() || !c.EndsWithComma(p) {
			return Subject{}
		}
	case reading.Stop, reading.Colon, reading.Semicolon:
		return Subject{}
	}
	return c.sharedSubject(k)
}

// PerceivedBy says whether the noun phrase at chunk p is the agent of a passive of hearing or seeing.
func (c *Clause) PerceivedBy(p int) bool {
	return c.doneBy(p) && lexicon.TellsMode(c.HeadOf(p-2).Lower, lexicon.Overheard)
}

// beforeTimes returns the last chunk up to p that is no adverb, bracket or time: "Otis Reed | on Monday said".
func (c *Clause) beforeTimes(p int) int {
	for c.Kind(p) == reading.Adverb || c.Kind(p) == reading.Bracket && p > 0 {
		p--
	}
	for c.Timeful(p) && p > 1 {
		q := p - 1
		if c.In(q, 1<<reading.Preposition|1<<reading.Adverb) { // just this month
			q--
		}
		if c.Kind(q) != reading.NounPhrase || c.Timeful(q) && c.Kind(p-1) != reading.Preposition {
			break
		}
		p = q
	}
	if c.Timeful(p) && c.Kind(p-1) == reading.Comma && c.Chunks[p].End == c.Chunks[p].Start+1 {
		p-- // "Crane Mills, a maker of flour, today said"
	}
	return p
}

// subjectBefore reads the subject of the verb group at chunk k that ends with chunk p, and a bracket behind it: "Siobhán Deeny
// (41) said".
func (c *Clause) subjectBefore(p, k int) Subject {
	s := c.SubjectEndingAt(p)
	if !s.None() && c.Kind(p+1) == reading.Bracket && p+1 < k {
		s.Items.End = c.Chunks[p+1].End
	}
	return s
}

// subjectAhead finds the subject of a participle at the start of the sentence in the main clause that follows:
// "Declaring that he alone could win, Smith offered …".
func (c *Clause) subjectAhead(k int) Subject {
	for m := k + 1; m < len(c.Chunks); m++ {
		if c.Kind(m) != reading.Comma && !c.EndsWithComma(m) || c.Kind(m+1) != reading.NounPhrase || !c.FollowedByVerb(m+1) {
			continue
		}
		for v := m + 2; v < len(c.Chunks); v++ {
			if !c.Finite(v) {
				continue
			}
			if s := c.SubjectOf(v); !s.None() && s.First == m+1 {
				s.Own = false
				return s
			}
			break
		}
	}
	return Subject{}
}

// hangsOnDocument says whether the participle at chunk k, without a clause of its own, hangs on a document that may be a subject.
func (c *Clause) hangsOnDocument(k int) bool {
	first, subjects := c.described(k)
	return first >= 0 && subjects == 0
}

// releasedSubject returns the subject of the finite verb at chunk k with the participle and the time between them: "Figures released
// earlier this year | showed"; none where they stand otherwise.
func (c *Clause) releasedSubject(k int) Subject {
	v := k - 1
	for c.Kind(v) == reading.Adverb || c.Timeful(v) || c.Kind(v) == reading.Preposition && c.Timeful(v+1) {
		v--
	}
	if v == k-1 || !c.Finite(k) || !c.participial(v) || c.Kind(v-1) != reading.NounPhrase || c.IsCueChunk(v) && !c.Document(v-1) {
		return Subject{}
	}
	s := c.SubjectEndingAt(v - 1)
	if s.None() || !c.opens(s.First) || c.HeadOf(v-1).Tag == syntax.PRP {
		return Subject{}
	}
	s.Items.End = c.Chunks[k-1].End
	return s
}
