package clause

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// PhraseFrom reads the noun phrase that begins at chunk k rightwards, with what identifies it: "the head of X", "X, the
// minister of Y". It returns the source and the first chunk behind it.
func (c *Clause) PhraseFrom(k int) (Source, int) {
	if c.Kind(k) != reading.NounPhrase {
		return Source{}, k
	}
	var s Source
	s.Head = text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}
	s.Items = s.Head
	named := reading.Proper(c.Doc.Items[c.Chunks[k].Head].Tag)
	if c.Doc.Items[c.Chunks[k].Head].Tag == syntax.PRP {
		return s, k + 1
	}
	last := c.numbered(k)
	s.Head.End = c.Chunks[last].End
	next := c.Tail(last+1, named)
	for c.Kind(next) == reading.Coordinator && c.Word(next) == "and" && c.Kind(next+1) == reading.NounPhrase && !c.FollowedByVerb(next+1) {
		next = c.Tail(next+2, true)
		s.Head.End, s.Several = c.Chunks[next-1].End, true
	}
	s.Items.End = c.Chunks[next-1].End
	// appositions: ", the minister of Y,"
	for c.Kind(next) == reading.Comma {
		e := c.apposition(next+1, named)
		if e < 0 {
			break
		}
		next = e
		s.Items.End = c.Chunks[next-1].End
	}
	if e := c.relativeClause(next); e > next {
		next = e
		s.Items.End = c.Chunks[next-1].End
	}
	return s, next
}

// numbered returns the last chunk of what is counted by a number alone at chunk k, adjectives between: three | current | and | former
// officials; k for none.
func (c *Clause) numbered(k int) int {
	if c.HeadOf(k).Tag != syntax.CD || c.Kind(k+1) != reading.Adjective {
		return k
	}
	e := k + 2
	if c.Kind(e) == reading.Coordinator {
		e++
	}
	if c.Kind(e) != reading.NounPhrase {
		return k
	}
	return e
}

// relativeClause returns the chunk behind the relative clause that hangs on a source at chunk k, a comma before it or
// not; k where there is none, or one that says something itself.
func (c *Clause) relativeClause(k int) int {
	e := k
	if c.Kind(e) == reading.Comma {
		e++
	}
	if c.Kind(e) != reading.Relative || strings.HasSuffix(c.Word(e), "ever") { // whoever hid it: a subject
		return k
	}
	for e++; e < len(c.Chunks); e++ {
		switch c.Kind(e) {
		case reading.Stop, reading.Comma, reading.Semicolon, reading.Dash:
			return e
		case reading.Quoted, reading.Colon:
			return k
		}
		if c.IsCueChunk(e) && c.wordsBehind(e+1) {
			return k
		}
	}
	return e
}

// wordsBehind says whether words that somebody says begin at chunk k: a passage, a colon or comma before one, "that".
func (c *Clause) wordsBehind(k int) bool {
	switch c.Kind(k) {
	case reading.Quoted, reading.Colon:
		return true
	case reading.Comma:
		return c.Kind(k+1) == reading.Quoted
	}
	return c.Word(k) == "that"
}

// Tail reads brackets and what else hangs on a noun phrase, and returns the chunk behind it.
func (c *Clause) Tail(k int, named bool) int {
	for {
		from := k
		switch c.Kind(k) {
		case reading.Bracket:
			k++
		case reading.Preposition:
			if k = c.prepositionTail(k, named); k > from {
				named = reading.Proper(c.HeadOf(k - 1).Tag)
			}
		case reading.VerbGroup:
			k = c.participleTail(k, named)
		case reading.Adjective:
			k = c.adjectiveTail(k, named)
		}
		if k == from {
			return k
		}
	}
}

// prepositionTail reads a phrase that tells which of its kind somebody is: "of Ohio", "for trade"; a time, and what something
// is said in, is the saying's.
func (c *Clause) prepositionTail(k int, named bool) int {
	if !c.Prepositional(k) || c.Timeful(k+1) || c.Setting(k) && !c.Document(k-1) {
		return k
	}
	w, hangs := c.Word(k), false
	switch {
	case w == "of":
		hangs = true
	case named:
		hangs = w == "from" || w == "for"
	default:
		hangs = lexicon.TellsClause(w, lexicon.DescribedBy)
	}
	if hangs || w == "by" && c.Document(k-1) {
		return k + 2
	}
	return k
}

// adjectiveTail reads an adjective with its phrase: "people familiar with the matter".
func (c *Clause) adjectiveTail(k int, named bool) int {
	if named || !c.Prepositional(k+1) || c.Timeful(k+2) {
		return k
	}
	return k + 3
}

// participleTail reads a participle with its phrase: "people briefed on the matter".
func (c *Clause) participleTail(k int, named bool) int {
	if named || c.Kind(k-1) != reading.NounPhrase {
		return k
	}
	g := c.Chunks[k]
	mayBe := g.Verb.First == syntax.VBN || g.Verb.First == syntax.VBD && g.End == g.Start+1
	if !mayBe || !c.Prepositional(k+1) || !c.reduced(k) {
		return k
	}
	return k + 3
}

// Document says whether the noun phrase that ends at chunk k names a document: "the report" by somebody.
func (c *Clause) Document(k int) bool {
	if c.Kind(k) != reading.NounPhrase {
		return false
	}
	_, ok := lexicon.DocNoun(c.HeadOf(k).Lower)
	return ok
}

// reduced says whether the participle at chunk k, with its phrase, hangs on the noun before it: nothing follows that
// would make it the verb of the clause.
func (c *Clause) reduced(k int) bool {
	switch c.Kind(k + 3) {
	case reading.Comma, reading.Stop, reading.VerbGroup, reading.Quoted, reading.Preposition:
		return true
	}
	return false
}

// appositionReach is how many chunks an apposition has at most.
const appositionReach = 16

// apposition says where an apposition that begins at chunk k ends, or -1 if none does: "the minister of Y", "34",
// "now 84 and almost blind", the name behind a role.
func (c *Clause) apposition(k int, named bool) int {
	h := k
	if c.Kind(h) == reading.Adverb {
		h++
	}
	if c.Kind(h) != reading.NounPhrase || !c.tellsMore(h, named) {
		return -1
	}
	for e := h + 1; e < len(c.Chunks) && e < h+appositionReach; e++ {
		switch c.Kind(e) {
		case reading.Comma, reading.Stop, reading.Quoted, reading.Dash, reading.Colon, reading.Semicolon, reading.Subordinator:
			return e
		case reading.VerbGroup:
			if c.Finite(e) {
				return -1
			}
		case reading.Relative:
			if r := c.relativeClause(e); r > e {
				return r
			}
			return -1
		}
		if e+1 == len(c.Chunks) {
			return e + 1
		}
	}
	return h + 1
}

// tellsMore says whether the noun phrase at chunk h, behind a comma, tells who somebody is: behind a name his role, age or
// place, and behind a description a role or the name.
func (c *Clause) tellsMore(h int, named bool) bool {
	head, first := c.HeadOf(h), c.Doc.Items[c.Chunks[h].Start]
	if head.Tag == syntax.PRP || c.Timeful(h) {
		return false
	}
	if head.Tag == syntax.CD || c.hasRole(h) {
		return true
	}
	switch proper := reading.Proper(head.Tag); {
	case !named:
		return proper // "the skipper, Joe Pengelly"
	case first.Tag == syntax.DT || first.Tag == syntax.PRPS:
		return true
	default:
		return proper && c.behindName(head)
	}
}

// behindName says whether a name behind a comma is part of the one before it: "Ohio", "Nev.", "Ph.D.", "QC".
func (c *Clause) behindName(head reading.Item) bool {
	if _, place := lexicon.Place(head.Lower); place || c.Doc.Tokens[head.Tok].AllCaps {
		return true
	}
	return len(head.Lower) > 1 && strings.HasSuffix(head.Lower, ".")
}

// hasRole says whether a word of the noun phrase at k names a role: "chief prosecutor Francois Molins".
func (c *Clause) hasRole(k int) bool {
	for i := c.Chunks[k].Start; i < c.Chunks[k].End; i++ {
		if _, ok := lexicon.Role(c.Doc.Items[i].Lower); ok {
			return true
		}
	}
	return false
}
