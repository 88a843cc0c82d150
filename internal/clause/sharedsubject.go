package clause

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// sharedSubject gives the verb group at k the subject of a verb before it: "He criticized X and said …", "…, saying".
func (c *Clause) sharedSubject(k int) Subject {
	if !c.Finite(k) {
		return c.participleSubject(k)
	}
	if !c.In(k-1, 1<<reading.Coordinator|1<<reading.Comma|1<<reading.Adverb|1<<reading.Dash) {
		return Subject{}
	}
	if s := c.relativeShared(k); !s.None() {
		return s
	}
	// a verb of saying that can be coordinated comes before any other: "said X should go but added …"
	if s := c.coordinateSubject(k, true); !s.None() {
		return s
	}
	if s := c.coordinateSubject(k, false); !s.None() {
		return s
	}
	return c.otherTense(k)
}

// otherTense gives the verb at chunk k, right behind "and" or "but", the subject of a verb of the main clause that is of another tense:
// The mayor was elected in May and | has promised to cut fares.
func (c *Clause) otherTense(k int) Subject {
	if c.Kind(k-1) != reading.Coordinator {
		return Subject{}
	}
	for m := k - 2; m >= 0 && c.Kind(m) != reading.Semicolon; m-- {
		if !c.Finite(m) {
			continue
		}
		if s := c.SubjectOf(m); !s.None() && !s.Relative && !c.subordinate(s.First) && !c.reported(s.First) {
			s.Own = false
			return s
		}
	}
	return Subject{}
}

// relativeShared gives the verb at chunk k, with a pronoun for its hearer, the subject of the relative clause that it goes on with:
// wrote of a coach who locked the gym and | told her. Whom he told is who wrote.
func (c *Clause) relativeShared(k int) Subject {
	if c.Kind(k-1) != reading.Coordinator || !lexicon.Is(c.Word(k+1), lexicon.Object) {
		return Subject{}
	}
	for m := k - 2; m > 0 && c.In(m, 1<<reading.NounPhrase|1<<reading.Preposition|1<<reading.Adverb|1<<reading.VerbGroup); m-- {
		if !c.Finite(m) {
			continue
		}
		if c.Kind(m-1) == reading.Relative && c.Kind(m-2) == reading.NounPhrase && SameTense(c.VerbOf(m).First, c.VerbOf(k).First) {
			return c.SubjectOf(m)
		}
		break
	}
	return Subject{}
}

// participleSubject finds the subject of a participle or infinitive at chunk k. It belongs to the main clause, not to one
// inside it.
func (c *Clause) participleSubject(k int) Subject {
	for m := k - 1; m >= 0 && c.Kind(m) != reading.Semicolon; m-- {
		if !c.Finite(m) {
			continue
		}
		s := c.SubjectOf(m)
		if s.None() || s.Relative && c.Kind(k-1) == reading.Comma {
			continue
		}
		if (c.subordinate(s.First) && !c.cameForward(m, s.First) || c.reported(s.First)) && c.mainBefore(m) {
			continue
		}
		s.Own = false
		return s
	}
	return Subject{}
}

// cameForward says whether the verb at chunk m, whose subject begins with chunk k, tells what somebody did of whom the main clause
// does not know: lost its patron after two women wrote to it, claiming. Who is new there is who goes on.
func (c *Clause) cameForward(m, k int) bool {
	if !c.IsWord(k-1, "after") || c.Chunks[m].Verb.Passive || c.Kind(k) != reading.NounPhrase {
		return false
	}
	first := &c.Doc.Items[c.Chunks[k].Start]
	if first.Tag != syntax.CD && !(first.Tag == syntax.DT && first.Lower != "the") {
		return false
	}
	_, people := lexicon.RoleNoun(c.HeadOf(k).Lower)
	return people || c.Prepositional(k+1)
}

// coordinateSubject finds the subject of the nearest verb, or word of saying, with which the finite verb at chunk k can be
// coordinated.
func (c *Clause) coordinateSubject(k int, cueOnly bool) Subject {
	tense := c.Chunks[k].Verb.First
	for m := k - 1; m >= 0 && c.Kind(m) != reading.Semicolon; m-- {
		if !c.Finite(m) || cueOnly && !c.IsCueChunk(m) {
			continue
		}
		if t := c.Chunks[m].Verb.First; !SameTense(t, tense) && (cueOnly || !modal(t, tense)) {
			continue
		}
		if s := c.SubjectOf(m); !s.None() {
			s.Own = false
			return s
		}
	}
	return Subject{}
}

// subordinate says whether the subject that begins at chunk k is that of a subordinate clause.
func (c *Clause) subordinate(k int) bool {
	return c.In(k-1, 1<<reading.Subordinator|1<<reading.Relative|1<<reading.Preposition)
}

// reported says whether the subject that begins at chunk k is that of a clause which a verb of saying reports, without a
// comma between them: "believes | we must push …, saying".
func (c *Clause) reported(k int) bool {
	for _, q := range c.Cues {
		if q.Last < k && q.Info.Finite() && q.Verb.Takes(lexicon.Bare|lexicon.That) && c.runsOn(q.Next, k) {
			return true
		}
	}
	return false
}

// runsOn says whether no comma, conjunction, verb or passage stands in chunks [from, to).
func (c *Clause) runsOn(from, to int) bool {
	for k := from; k < to; k++ {
		if c.In(k, 1<<reading.Comma|1<<reading.Coordinator|1<<reading.VerbGroup|1<<reading.Quoted|1<<reading.Semicolon) {
			return false
		}
	}
	return true
}

// mainBefore says whether a finite verb with a subject of its own stands before chunk m.
func (c *Clause) mainBefore(m int) bool {
	for m--; m >= 0; m-- {
		if c.Finite(m) && !c.SubjectOf(m).None() {
			return true
		}
	}
	return false
}

func modal(a, b syntax.Tag) bool { return a == syntax.MD || b == syntax.MD }

// SameTense says whether two finite verbs can be coordinated: both past, or both present.
func SameTense(a, b syntax.Tag) bool {
	past := func(t syntax.Tag) bool { return t == syntax.VBD }
	return past(a) == past(b)
}
