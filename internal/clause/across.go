package clause

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// closesAside are the kinds of chunks that no aside between commas or dashes goes over.
const closesAside = 1<<reading.Stop | 1<<reading.Colon | 1<<reading.Semicolon | 1<<reading.Quoted | 1<<reading.Dash

// SubjectAcross looks for "X, the minister of Y, said": p is the comma or dash before the verb, or before the clause that tells more of X.
func (c *Clause) SubjectAcross(p int) Subject {
	mark := c.Kind(p)
	best := -1
	for q := p; q > 0; {
		m := q - 1
		for m >= 0 && c.Kind(m) != mark && !c.In(m, closesAside) {
			m--
		}
		if c.Kind(m) == reading.Quoted && c.Kind(m-1) != mark {
			// a title in the apposition: "X, the author of “Y,” said"
			for m >= 0 && c.Kind(m) != mark && c.Kind(m) != reading.Stop {
				m--
			}
		}
		if c.Kind(m) != mark || !c.apposes(m+1, q) {
			break
		}
		// what stands before chunk m must end in a noun phrase that can be a subject; the leftmost such is the one
		if e := c.NounEndingAt(m - 1); c.canBeSubject(e) && (best < 0 || !c.secondObject(e)) {
			best = m
		}
		q = m
	}
	if best < 0 {
		return Subject{}
	}
	s := c.SubjectEndingAt(c.NounEndingAt(best - 1))
	if s.None() {
		return s
	}
	if c.identifies(best+1, p) || c.madeBy(best+1) && c.Document(s.First) {
		s.Items.End = c.Chunks[p-1].End
		if mark == reading.Comma { // PolNeAR's sources keep the comma that closes an apposition
			s.Items.End = c.Chunks[p].End
		}
	}
	return s
}

// canBeSubject says whether the noun phrase at chunk e, which a comma follows, can be the subject of a verb behind the
// commas: no number, no time, and not the object of a verb or preposition.
func (c *Clause) canBeSubject(e int) bool {
	if e < 0 || c.HeadOf(e).Tag == syntax.CD {
		return false
	}
	s := c.SubjectEndingAt(e)
	return !s.None() && c.opens(s.First)
}

// secondObject says whether the noun phrase at chunk e may be the second of two objects: for rowers and | swimmers.
func (c *Clause) secondObject(e int) bool {
	l := c.leftEdge(e) - 1
	return c.Kind(l) == reading.Coordinator && c.Kind(l-1) == reading.NounPhrase && !c.opens(c.leftEdge(l-1))
}

// identifies says whether what stands in commas behind a subject, chunks [from, to), belongs to the source: an
// apposition, a relative clause, "from Osaka", "prosecuting"; but not what the subject was doing.
func (c *Clause) identifies(from, to int) bool {
	switch c.Kind(from) {
	case reading.VerbGroup:
		return to == from+1 && c.Chunks[from].Verb.Gerund()
	case reading.Preposition:
		return c.Word(from) == "of" || c.Word(from) == "from"
	case reading.Adverb, reading.Subordinator:
		return false
	}
	return true
}

// madeBy says whether a participle stands at chunk k that tells who or what made something, or what was done to somebody: carried
// out by, based on, sent off in. The tagger may take it for the past.
func (c *Clause) madeBy(k int) bool {
	g := c.VerbOf(k)
	past := g.First == syntax.VBD && !g.Passive && c.Chunks[k].End == c.Chunks[k].Start+1 && syntax.IrregularParticiple(c.HeadOf(k).Lower)
	if !past && !c.participial(k) || c.Gerund(k) {
		return false
	}
	return c.Prepositional(k+1) || c.Kind(k+1) == reading.Preposition && c.Prepositional(k+2)
}

// NounEndingAt returns the chunk of the noun phrase that ends at chunk k, a bracket behind it aside; -1 for none.
func (c *Clause) NounEndingAt(k int) int {
	if c.Kind(k) == reading.Bracket {
		k--
	}
	if c.Kind(k) == reading.NounPhrase {
		return k
	}
	return -1
}

// apposes says whether chunks [from, to) can stand between a subject and its verb, set off by commas: an age, an
// apposition, a relative clause, a participle, a phrase of place or time; but no clause of their own.
func (c *Clause) apposes(from, to int) bool {
	if from >= to || to-from > 40 {
		return false
	}
	switch c.Kind(from) {
	case reading.Relative:
		return true
	case reading.Coordinator, reading.Subordinator:
		return false
	case reading.NounPhrase:
		if c.Doc.Items[c.Chunks[from].Head].Tag == syntax.PRP {
			return false
		}
	case reading.VerbGroup:
		return !c.Chunks[from].Verb.Finite() || c.madeBy(from)
	}
	for k := from; k < to; k++ {
		if c.Kind(k) == reading.Relative {
			return true
		}
		if c.Kind(k) == reading.VerbGroup && c.Chunks[k].Verb.Finite() {
			return false
		}
	}
	return true
}

// RelativeSubject finds the antecedent of "who", "which" or "that" at chunk r.
func (c *Clause) RelativeSubject(r int) Subject {
	p := r - 1
	for c.Kind(p) == reading.Comma || c.Kind(p) == reading.Bracket || c.Kind(p) == reading.Dash || c.Kind(p) == reading.Quoted {
		p--
	}
	if c.Kind(p) != reading.NounPhrase {
		return Subject{}
	}
	a := c.SubjectEndingAt(p)
	s := Subject{First: r, Own: true}
	s.Items = text.Span{Start: c.Chunks[r].Start, End: c.Chunks[r].End}
	s.Relative = true
	if !a.None() {
		s.Head = a.Head
		// Roe presented data that showed
		presented := c.Word(r) != "who" && r == p+1 && a.First < p && c.Document(p) && c.verbWithin(a.First, p)
		if presented || c.Word(r) == "which" && c.doneBy(p) { // was funded by the Trust, which said
			s.Head = text.Span{Start: c.Chunks[p].Start, End: c.Chunks[p].End}
			return s
		}
		if c.Word(r) == "who" && c.Kind(r-1) != reading.Comma { // "a man from the ministry who said": the man, not the ministry
			far := c.verbWithin(a.First, p) || c.feelingOf(a.First, p) // the panel heard from a pilot who said
			if a.First < p && far && c.Doc.RoleWord(c.Chunks[p].End-1) {
				s.Head = text.Span{Start: c.Chunks[p].Start, End: c.Chunks[p].End}
			}
			return s
		}
	}
	return s
}

// feelingOf says whether the noun phrase at chunk p is of people whose the thing at chunk k is: to the chagrin of | traders who.
func (c *Clause) feelingOf(k, p int) bool {
	if p != k+2 || !c.IsWord(k+1, "of") || !c.IsWord(k-1, "to") || c.HeadOf(k).Tag != syntax.NN {
		return false
	}
	_, org := lexicon.OrgNoun(c.HeadOf(k).Lower)
	return !org && !c.Doc.RoleWord(c.Chunks[k].End-1)
}

// doneBy says whether the noun phrase at chunk p is the agent of a passive that makes a clause: was funded by the Trust.
func (c *Clause) doneBy(p int) bool {
	if p < 2 || !c.IsWord(p-1, "by") || c.Kind(p-2) != reading.VerbGroup {
		return false
	}
	v := &c.Chunks[p-2].Verb
	return v.Passive && v.Finite()
}

// verbWithin says whether some of the chunks [from, to) are a verb.
func (c *Clause) verbWithin(from, to int) bool {
	for k := from; k < to; k++ {
		if c.Kind(k) == reading.VerbGroup {
			return true
		}
	}
	return false
}

// ClosesApposition says whether the items [from, to) end with the second of two commas that set something off: "X, the
// minister of Y,".
func ClosesApposition(d *reading.Document, from, to int) bool {
	if d.Items[to-1].Lower != "," {
		return false
	}
	for i := from; i < to-1; i++ {
		if d.Items[i].Lower == "," {
			return true
		}
	}
	return false
}
