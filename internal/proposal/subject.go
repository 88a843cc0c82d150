package proposal

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
	first  int  // its first chunk; where it was taken over from another verb, that verb's
	own    bool // it stands right before the verb group (appositions between them aside)
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

func (c *Clause) findSubject(k int) Subject {
	if s := c.restrictedSubject(k); !s.None() {
		return s
	}
	if c.Chunks[k].Verb.Gerund() && (k == 0 || k == 1 && c.Kind(0) != reading.NounPhrase) {
		return c.subjectAhead(k)
	}
	p := k - 1
	for c.Kind(p) == reading.Adverb || c.Kind(p) == reading.Bracket && p > 0 {
		p--
	}
	for c.timeful(p) && p > 1 { // "Otis Reed on Monday said"
		q := p - 1
		if c.Kind(q) == reading.Preposition {
			q--
		}
		if c.Kind(q) != reading.NounPhrase || c.timeful(q) && c.Kind(p-1) != reading.Preposition {
			break
		}
		p = q
	}
	if c.timeful(p) && c.Kind(p-1) == reading.Comma && c.Chunks[p].End == c.Chunks[p].Start+1 { // "Crane Mills, a maker of flour, today said"
		p--
	}
	switch c.Kind(p) {
	case reading.NounPhrase:
		if c.Chunks[k].Verb.Infinitive() {
			break // "a plan to announce": not its subject as a rule
		}
		if c.Chunks[k].Verb.Gerund() { // "footage of Trump saying": the nearest, not what it hangs on
			if c.timeful(p) {
				break
			}
			s := Subject{first: p, own: true}
			s.Items = text.Span{Start: c.Chunks[p].Start, End: c.Chunks[p].End}
			s.Head = s.Items
			return s
		}
		s := c.SubjectEndingAt(p)
		if !s.None() && c.Kind(p+1) == reading.Bracket && p+1 < k { // "Siobhán Deeny (41) said"
			s.Items.End = c.Chunks[p+1].End
		}
		return s
	case reading.Relative:
		return c.RelativeSubject(p)
	case reading.Comma, reading.Dash:
		if c.Chunks[k].Verb.Finite() {
			if s := c.subjectAcross(p); !s.None() {
				return s
			}
		}
	case reading.Quoted:
		if c.Chunks[k].Verb.Finite() || !c.endsWithComma(p) {
			return Subject{}
		}
	case reading.Stop, reading.Colon, reading.Semicolon:
		return Subject{}
	}
	return c.sharedSubject(k)
}

// subjectAhead finds the subject of a participle at the start of the sentence in the main clause that follows:
// "Declaring that he alone could win, Smith offered …".
func (c *Clause) subjectAhead(k int) Subject {
	for m := k + 1; m < len(c.Chunks); m++ {
		if c.Kind(m) != reading.Comma && !(c.Kind(m) == reading.Quoted && c.endsWithComma(m)) || c.Kind(m+1) != reading.NounPhrase || !c.FollowedByVerb(m+1) {
			continue
		}
		for v := m + 2; v < len(c.Chunks); v++ {
			if c.Kind(v) == reading.VerbGroup && c.Chunks[v].Verb.Finite() {
				if s := c.SubjectOf(v); !s.None() && s.first == m+1 {
					s.own = false
					return s
				}
				break
			}
		}
	}
	return Subject{}
}

// sharedSubject gives the verb group at k the subject of a verb before it: "He criticized X and said …", "…, saying".
func (c *Clause) sharedSubject(k int) Subject {
	finite := c.Chunks[k].Verb.Finite()
	if finite && c.Kind(k-1) != reading.Coordinator && c.Kind(k-1) != reading.Comma && c.Kind(k-1) != reading.Adverb && c.Kind(k-1) != reading.Dash {
		return Subject{}
	}
	// a verb of saying that can be coordinated comes before any other: "said X should go but added …"
	for _, cueOnly := range []bool{true, false} {
		if cueOnly && !finite {
			continue
		}
		for m := k - 1; m >= 0 && c.Kind(m) != reading.Semicolon; m-- {
			if c.Kind(m) != reading.VerbGroup || !c.Chunks[m].Verb.Finite() || cueOnly && !c.isCueChunk(m) {
				continue
			}
			if finite && !sameTense(c.Chunks[m].Verb.First, c.Chunks[k].Verb.First) && (cueOnly || !modal(c.Chunks[m].Verb.First, c.Chunks[k].Verb.First)) {
				continue
			}
			s := c.SubjectOf(m)
			if s.None() {
				continue
			}
			if !finite && (s.Relative && c.Kind(k-1) == reading.Comma || (c.subordinate(s.first) || c.reported(s.first)) && c.mainBefore(m)) {
				continue // a participle belongs to the main clause
			}
			s.own = false
			return s
		}
	}
	if finite && c.coordinated(k) && c.isCueChunk(k) { // voted on Saturday and says: another tense
		for m := k - 1; m >= 0 && c.Kind(m) != reading.Semicolon && c.Kind(m) != reading.Quoted; m-- {
			if c.Kind(m) != reading.VerbGroup || !c.Chunks[m].Verb.Finite() {
				continue
			}
			if s := c.SubjectOf(m); !s.None() && !c.reported(s.first) && !c.subordinate(s.first) {
				s.own = false
				return s
			}
		}
	}
	return Subject{}
}

// subordinate says whether the subject that begins at chunk k is that of a subordinate clause.
func (c *Clause) subordinate(k int) bool {
	return c.Kind(k-1) == reading.Subordinator || c.Kind(k-1) == reading.Relative || c.Kind(k-1) == reading.Preposition
}

// reported says whether the subject that begins at chunk k is that of a clause which a verb of saying reports, without a
// comma between them: "believes | we must push …, saying".
func (c *Clause) reported(k int) bool {
	for _, q := range c.cues {
		if q.last < k && q.info.Finite() && q.verb.Takes(lexicon.Bare|lexicon.That) {
			between := false
			for j := q.next; j < k; j++ {
				switch c.Kind(j) {
				case reading.Comma, reading.Coordinator, reading.VerbGroup, reading.Quoted, reading.Semicolon:
					between = true
				}
			}
			if !between {
				return true
			}
		}
	}
	return false
}

// mainBefore says whether a finite verb with a subject of its own stands before chunk m.
func (c *Clause) mainBefore(m int) bool {
	for m--; m >= 0; m-- {
		if c.Kind(m) == reading.VerbGroup && c.Chunks[m].Verb.Finite() && !c.SubjectOf(m).None() {
			return true
		}
	}
	return false
}

func modal(a, b syntax.Tag) bool { return a == syntax.MD || b == syntax.MD }

// sameTense says whether two finite verbs can be coordinated: both past, or both present.
func sameTense(a, b syntax.Tag) bool {
	past := func(t syntax.Tag) bool { return t == syntax.VBD }
	return past(a) == past(b)
}

// SubjectEndingAt reads the noun phrase whose last chunk is at p leftwards: "the head of the agency", "Smith and Jones".
func (c *Clause) SubjectEndingAt(p int) Subject {
	if p < 0 || p >= len(c.Chunks) {
		return Subject{}
	}
	head := p
	first := p
	for {
		l := first - 1
		if c.Kind(l) == reading.Bracket && c.Kind(l-1) == reading.NounPhrase {
			l--
			if c.Kind(l) == reading.NounPhrase && c.attaches(l) {
				first, head = l, l
			}
			break
		}
		if c.Kind(l) == reading.Preposition && c.Kind(l-1) == reading.NounPhrase && c.linksNouns(l) && !c.timeful(l-1) {
			first, head = l-1, l-1
			continue
		}
		if c.Kind(l) == reading.Preposition && (c.Kind(l-1) == reading.Bracket || c.postpositive(l-1)) && c.Kind(l-2) == reading.NounPhrase && (c.Kind(l-1) != reading.Bracket || c.linksNouns(l)) {
			first, head = l-2, l-2 // "people familiar with the talks"
			continue
		}
		if c.Kind(l) == reading.Coordinator && c.Kind(l-1) == reading.NounPhrase && c.Kind(l-2) == reading.Preposition && c.Kind(l-3) == reading.NounPhrase && c.opens(c.leftEdge(l-3)) {
			first, head = l-1, l-1 // "farmers in Kericho and Bomet"
			continue
		}
		if c.Kind(l) == reading.Coordinator && c.Kind(l-1) == reading.NounPhrase && c.Word(l) != "but" && c.opens(c.leftEdge(l-1)) {
			first = c.leftEdge(l - 1)
			head = -1 // several
			for c.Kind(first-1) == reading.Comma && c.Kind(first-2) == reading.NounPhrase && reading.Proper(c.head(first-2).Tag) && c.opens(first-2) {
				first -= 2 // "Ann, Bo and Cy"
			}
			break
		}
		break
	}
	if h := c.clauseHead(first); h >= 0 && head >= 0 {
		head = h
		first = c.leftEdge(h)
		if c.linked(first) {
			head = first
		}
	}
	if c.timeful(first) && first == head {
		return Subject{}
	}
	s := Subject{first: first, own: true}
	s.Items = text.Span{Start: c.Chunks[first].Start, End: c.Chunks[p].End}
	if head >= 0 {
		s.Head = text.Span{Start: c.Chunks[head].Start, End: c.Chunks[head].End}
	} else {
		s.Head, s.Several = s.Items, true
	}
	return s
}

// postpositive says whether chunk k is an adjective that hangs on the noun before it: people familiar with the talks, a
// source close to the singer.
func (c *Clause) postpositive(k int) bool {
	return c.Kind(k) == reading.Adjective || c.Kind(k) == reading.Adverb && c.IsWord(k, "close")
}

// clauseHead looks left of a noun phrase that is no subject by itself but ends a clause hung on one: "A study published
// in the journal", "the man who runs the shop". It returns the chunk of the noun phrase that the clause hangs on, or -1.
func (c *Clause) clauseHead(k int) int {
	v := k - 1
	if c.Kind(v) == reading.Preposition {
		v--
	}
	if c.Kind(v) != reading.VerbGroup {
		return -1
	}
	h := v - 1
	if c.Kind(h) == reading.Relative {
		h--
	} else if !c.participial(v) || c.Kind(v+1) == reading.Preposition && opensClause(c.Word(v+1)) {
		return -1
	}
	if c.Kind(h) != reading.NounPhrase || !c.opens(c.leftEdge(h)) || c.head(h).Tag == syntax.PRP {
		return -1
	}
	if c.Kind(v-1) != reading.Relative && c.isCueChunk(v) && c.verb(v).First == syntax.VBD {
		return -1 // "Smith told the man said"
	}
	return h
}
