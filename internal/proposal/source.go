package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// phraseFrom reads the noun phrase that begins at chunk k rightwards, with what identifies it: "the head of X", "X, the
// minister of Y". It returns the source and the first chunk behind it.
func (c *Clause) phraseFrom(k int) (Source, int) {
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
	next := c.tail(k+1, named)
	for c.Kind(next) == reading.Coordinator && c.Word(next) == "and" && c.Kind(next+1) == reading.NounPhrase && !c.FollowedByVerb(next+1) {
		next = c.tail(next+2, true)
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

// relativeClause returns the chunk behind the relative clause that hangs on a source at chunk k, a comma before it or
// not; k where there is none, or one that says something itself.
func (c *Clause) relativeClause(k int) int {
	e := k
	if c.Kind(e) == reading.Comma {
		e++
	}
	if c.Kind(e) != reading.Relative {
		return k
	}
	for e++; e < len(c.Chunks); e++ {
		switch c.Kind(e) {
		case reading.Stop, reading.Comma, reading.Semicolon, reading.Dash:
			return e
		case reading.Quoted, reading.Colon:
			return k
		}
		if c.isCueChunk(e) && (c.Kind(e+1) == reading.Quoted || c.Kind(e+1) == reading.Colon || c.Kind(e+1) == reading.Comma && c.Kind(e+2) == reading.Quoted || c.Word(e+1) == "that") {
			return k
		}
	}
	return e
}

// tail reads brackets and prepositional phrases that hang on a noun phrase.
func (c *Clause) tail(k int, named bool) int {
	for {
		switch c.Kind(k) {
		case reading.Bracket:
			k++
			continue
		case reading.Adjective, reading.Adverb: // "people familiar with the talks"
			if c.postpositive(k) && !named && c.Kind(k+1) == reading.Preposition && c.Kind(k+2) == reading.NounPhrase && c.Kind(k-1) == reading.NounPhrase {
				k += 3
				continue
			}
		case reading.Preposition:
			if c.Kind(k+1) != reading.NounPhrase || c.timeful(k+1) || c.setting(k) && !c.document(k-1) {
				return k
			}
			w := c.Word(k)
			if w == "of" || w == "by" && c.document(k-1) || !named && (w == "for" || w == "from" || w == "at" || w == "with" || w == "in" || w == "to" || w == "on" || w == "against" || w == "behind") || named && (w == "from" || w == "for") {
				k += 2
				named = reading.Proper(c.head(k - 1).Tag)
				continue
			}
		case reading.VerbGroup: // "people briefed on the matter", "a poll published on Monday", "a poll published Monday"
			if c.Chunks[k].Verb.First == syntax.VBN && c.Kind(k-1) == reading.NounPhrase && !named && c.timeful(k+1) && (c.Kind(k+2) == reading.Comma || c.Kind(k+2) == reading.Stop || c.Kind(k+2) == reading.VerbGroup) {
				k += 2
				continue
			}
			if t := c.Chunks[k].Verb.First; (t == syntax.VBN || t == syntax.VBD && c.Chunks[k].End == c.Chunks[k].Start+1) && c.Kind(k-1) == reading.NounPhrase && !named && c.Kind(k+1) == reading.Preposition && c.Kind(k+2) == reading.NounPhrase && c.reduced(k) {
				k += 3
				for c.Kind(k) == reading.Preposition && c.Kind(k+1) == reading.NounPhrase && (c.timeful(k-1) || c.Word(k) == "by") {
					k += 2 // "released on Thursday by the institute"
				}
				continue
			}
		}
		return k
	}
}

// document says whether the noun phrase that ends at chunk k names a document: "the report" by somebody.
func (c *Clause) document(k int) bool {
	if c.Kind(k) != reading.NounPhrase {
		return false
	}
	_, ok := lexicon.DocNoun(c.head(k).Lower)
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

// apposition says where an apposition that begins at chunk k ends, or -1 if none does: "the minister of Y", "34",
// "now 84 and almost blind", the name behind a role.
func (c *Clause) apposition(k int, named bool) int {
	h := k
	if c.Kind(h) == reading.Adverb {
		h++
	}
	if c.Kind(h) != reading.NounPhrase {
		return -1
	}
	head, first := c.Doc.Items[c.Chunks[h].Head], c.Doc.Items[c.Chunks[h].Start]
	if head.Tag == syntax.PRP || c.timeful(h) {
		return -1
	}
	_, role := lexicon.Role(head.Lower)
	_, place := lexicon.Place(head.Lower)
	switch {
	case role, head.Tag == syntax.CD, c.hasRole(h):
	case named && (first.Tag == syntax.DT || first.Tag == syntax.PRPS):
	case !named && reading.Proper(head.Tag): // "the skipper, Joe Pengelly"
	case named && reading.Proper(head.Tag) && (place || len(head.Lower) > 1 && head.Lower[len(head.Lower)-1] == '.' || c.Doc.Tokens[head.Tok].AllCaps): // "Nev.", "Ph.D.", "QC"
	default:
		return -1
	}
	for e := h + 1; e < len(c.Chunks) && e < h+16; e++ {
		switch c.Kind(e) {
		case reading.Comma, reading.Stop, reading.Quoted, reading.Dash, reading.Colon, reading.Semicolon:
			return e
		case reading.VerbGroup:
			if c.Chunks[e].Verb.Finite() {
				return -1
			}
		case reading.Relative:
			if r := c.relativeClause(e); r > e {
				return r
			}
			return -1
		case reading.Subordinator:
			return e
		case reading.Other:
			if c.IsWord(e, ")") {
				return e
			}
		case reading.Preposition:
			if c.Kind(e+1) == reading.NounPhrase && c.setting(e) && !c.timeful(e+1) {
				return e
			}
		}
		if e+1 == len(c.Chunks) {
			return e + 1
		}
	}
	return h + 1
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
