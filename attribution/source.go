package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// phraseFrom reads the noun phrase that begins at chunk k rightwards, with what identifies it: "the head of X", "X, the
// minister of Y". It returns the source and the first chunk behind it.
func (c *clause) phraseFrom(k int) (source, int) {
	if c.kind(k) != nounPhrase {
		return source{}, k
	}
	var s source
	s.head = text.Span{Start: c.cs[k].start, End: c.cs[k].end}
	s.items = s.head
	named := proper(c.d.items[c.cs[k].head].tag)
	if c.d.items[c.cs[k].head].tag == syntax.PRP {
		return s, k + 1
	}
	next := c.tail(k+1, named)
	for c.kind(next) == coordinator && c.word(next) == "and" && c.kind(next+1) == nounPhrase && !c.followedByVerb(next+1) {
		next = c.tail(next+2, true)
		s.head.End, s.several = c.cs[next-1].end, true
	}
	s.items.End = c.cs[next-1].end
	// appositions: ", the minister of Y,"
	for c.kind(next) == comma {
		e := c.apposition(next+1, named)
		if e < 0 {
			break
		}
		next = e
		s.items.End = c.cs[next-1].end
	}
	if e := c.relativeClause(next); e > next {
		next = e
		s.items.End = c.cs[next-1].end
	}
	return s, next
}

// relativeClause returns the chunk behind the relative clause that hangs on a source at chunk k, a comma before it or
// not; k where there is none, or one that says something itself.
func (c *clause) relativeClause(k int) int {
	e := k
	if c.kind(e) == comma {
		e++
	}
	if c.kind(e) != relative {
		return k
	}
	for e++; e < len(c.cs); e++ {
		switch c.kind(e) {
		case stop, comma, semicolon, dash:
			return e
		case quoted, colon:
			return k
		}
		if c.isCueChunk(e) && (c.kind(e+1) == quoted || c.kind(e+1) == colon || c.kind(e+1) == comma && c.kind(e+2) == quoted || c.word(e+1) == "that") {
			return k
		}
	}
	return e
}

// tail reads brackets and prepositional phrases that hang on a noun phrase.
func (c *clause) tail(k int, named bool) int {
	for {
		switch c.kind(k) {
		case bracket:
			k++
			continue
		case adjective, adverb: // "people familiar with the talks"
			if c.postpositive(k) && !named && c.kind(k+1) == preposition && c.kind(k+2) == nounPhrase && c.kind(k-1) == nounPhrase {
				k += 3
				continue
			}
		case preposition:
			if c.kind(k+1) != nounPhrase || c.timeful(k+1) || c.setting(k) && !c.document(k-1) {
				return k
			}
			w := c.word(k)
			if w == "of" || w == "by" && c.document(k-1) || !named && (w == "for" || w == "from" || w == "at" || w == "with" || w == "in" || w == "to" || w == "on" || w == "against" || w == "behind") || named && (w == "from" || w == "for") {
				k += 2
				named = proper(c.head(k - 1).tag)
				continue
			}
		case verbGroup: // "people briefed on the matter", "a poll published on Monday", "a poll published Monday"
			if c.cs[k].verb.first == syntax.VBN && c.kind(k-1) == nounPhrase && !named && c.timeful(k+1) && (c.kind(k+2) == comma || c.kind(k+2) == stop || c.kind(k+2) == verbGroup) {
				k += 2
				continue
			}
			if t := c.cs[k].verb.first; (t == syntax.VBN || t == syntax.VBD && c.cs[k].end == c.cs[k].start+1) && c.kind(k-1) == nounPhrase && !named && c.kind(k+1) == preposition && c.kind(k+2) == nounPhrase && c.reduced(k) {
				k += 3
				for c.kind(k) == preposition && c.kind(k+1) == nounPhrase && (c.timeful(k-1) || c.word(k) == "by") {
					k += 2 // "released on Thursday by the institute"
				}
				continue
			}
		}
		return k
	}
}

// document says whether the noun phrase that ends at chunk k names a document: "the report" by somebody.
func (c *clause) document(k int) bool {
	if c.kind(k) != nounPhrase {
		return false
	}
	_, ok := lexicon.DocNoun(c.head(k).lower)
	return ok
}

// reduced says whether the participle at chunk k, with its phrase, hangs on the noun before it: nothing follows that
// would make it the verb of the clause.
func (c *clause) reduced(k int) bool {
	switch c.kind(k + 3) {
	case comma, stop, verbGroup, quoted, preposition:
		return true
	}
	return false
}

// apposition says where an apposition that begins at chunk k ends, or -1 if none does: "the minister of Y", "34",
// "now 84 and almost blind", the name behind a role.
func (c *clause) apposition(k int, named bool) int {
	h := k
	if c.kind(h) == adverb {
		h++
	}
	if c.kind(h) != nounPhrase {
		return -1
	}
	head, first := c.d.items[c.cs[h].head], c.d.items[c.cs[h].start]
	if head.tag == syntax.PRP || c.timeful(h) {
		return -1
	}
	_, role := lexicon.Role(head.lower)
	_, place := lexicon.Place(head.lower)
	switch {
	case role, head.tag == syntax.CD, c.hasRole(h):
	case named && (first.tag == syntax.DT || first.tag == syntax.PRPS):
	case !named && proper(head.tag): // "the skipper, Joe Pengelly"
	case named && proper(head.tag) && (place || len(head.lower) > 1 && head.lower[len(head.lower)-1] == '.' || c.d.tokens[head.tok].AllCaps): // "Nev.", "Ph.D.", "QC"
	default:
		return -1
	}
	for e := h + 1; e < len(c.cs) && e < h+16; e++ {
		switch c.kind(e) {
		case comma, stop, quoted, dash, colon, semicolon:
			return e
		case verbGroup:
			if c.cs[e].verb.finite() {
				return -1
			}
		case relative:
			if r := c.relativeClause(e); r > e {
				return r
			}
			return -1
		case subordinator:
			return e
		case other:
			if c.isWord(e, ")") {
				return e
			}
		case preposition:
			if c.kind(e+1) == nounPhrase && c.setting(e) && !c.timeful(e+1) {
				return e
			}
		}
		if e+1 == len(c.cs) {
			return e + 1
		}
	}
	return h + 1
}

// hasRole says whether a word of the noun phrase at k names a role: "chief prosecutor Francois Molins".
func (c *clause) hasRole(k int) bool {
	for i := c.cs[k].start; i < c.cs[k].end; i++ {
		if _, ok := lexicon.Role(c.d.items[i].lower); ok {
			return true
		}
	}
	return false
}

// followedByVerb says whether the noun phrase at k, with what hangs on it, is the subject of a finite verb.
func (c *clause) followedByVerb(k int) bool {
	e := k + 1
	for e < len(c.cs) {
		switch c.kind(e) {
		case bracket, adverb:
			e++
		case preposition:
			if c.kind(e+1) != nounPhrase {
				return false
			}
			e += 2
		case coordinator:
			if c.kind(e+1) != nounPhrase || c.kind(e+2) == comma {
				return false
			}
			e += 2
		case verbGroup:
			return c.cs[e].verb.finite()
		case relative:
			return true
		default:
			return false
		}
	}
	return false
}
