package clause

import (
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// SubjectEndingAt reads the noun phrase whose last chunk is at p leftwards: "the head of the agency", "Smith and Jones".
func (c *Clause) SubjectEndingAt(p int) Subject {
	if p < 0 || p >= len(c.Chunks) {
		return Subject{}
	}
	first, several := p, false
	for g := c.governor(first); g >= 0; g = c.governor(first) {
		first = g
	}
	if l := first - 1; c.several(l) {
		first, several = c.leftEdge(l-1), true
	}
	if h := c.clauseHead(first); h >= 0 && !several {
		first = c.leftEdge(h)
	}
	if c.Timeful(first) && !several {
		return Subject{}
	}
	s := Subject{First: first, Own: true}
	s.Items = text.Span{Start: c.Chunks[first].Start, End: c.Chunks[p].End}
	if s.Head, s.Several = s.Items, several; !several {
		s.Head.End = c.Chunks[first].End
	}
	return s
}

// governor returns the noun phrase on which the one that begins at chunk k hangs, the first of two that hang on one included;
// -1 for none.
func (c *Clause) governor(k int) int {
	l := k - 1
	switch c.Kind(l) {
	case reading.Preposition:
		switch {
		case c.Kind(l-1) == reading.NounPhrase:
			if c.linksNouns(l) && !c.Timeful(l-1) {
				return l - 1
			}
		case c.Kind(l-2) != reading.NounPhrase:
		case c.postpositive(l - 1): // "people familiar with the talks"
			return l - 2
		}
	case reading.Coordinator:
		if c.Kind(l-1) == reading.NounPhrase && c.prepositionHangs(l-2) { // "farmers in Kericho and Bomet"
			return l - 1
		}
	}
	return -1
}

// prepositionHangs says whether chunk k is a preposition behind a noun phrase that may be a subject.
func (c *Clause) prepositionHangs(k int) bool {
	return c.Kind(k) == reading.Preposition && c.Kind(k-1) == reading.NounPhrase && c.opens(c.leftEdge(k-1))
}

// several says whether the conjunction at chunk k joins two subjects: "Smith and Jones".
func (c *Clause) several(k int) bool {
	return c.Kind(k) == reading.Coordinator && c.Kind(k-1) == reading.NounPhrase && c.Word(k) != "but" && c.opens(c.leftEdge(k-1))
}

// postpositive says whether chunk k is an adjective that hangs on the noun before it: people familiar with the talks, a
// source close to the singer.
func (c *Clause) postpositive(k int) bool {
	return c.Kind(k) == reading.Adjective || c.Kind(k) == reading.Adverb && c.IsWord(k, "close")
}

// ClauseHead looks left of a noun phrase that is no subject by itself but ends a clause hung on one: "A study published
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
	if c.Kind(h) != reading.NounPhrase || !c.opens(c.leftEdge(h)) || c.HeadOf(h).Tag == syntax.PRP {
		return -1
	}
	if c.Kind(v-1) != reading.Relative && c.IsCueChunk(v) && c.VerbOf(v).First == syntax.VBD {
		return -1 // "Smith told the man said"
	}
	return h
}
