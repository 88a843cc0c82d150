package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A subject is who does what a verb group says.
type subject struct {
	known  bool // looked for already
	source      // none when there is no subject
	first  int  // its first chunk; where it was taken over from another verb, that verb's
	own    bool // it stands right before the verb group (appositions between them aside)
}

// subjectOf finds the subject of the verb group at chunk k among the chunks before it.
func (c *clause) subjectOf(k int) subject {
	if s := c.subjects[k]; s.known {
		return s
	}
	c.subjects[k] = subject{known: true} // a loop ends here
	s := c.findSubject(k)
	s.known = true
	c.subjects[k] = s
	return s
}

func (c *clause) findSubject(k int) subject {
	if s := c.restrictedSubject(k); !s.none() {
		return s
	}
	if c.cs[k].verb.gerund() && (k == 0 || k == 1 && c.kind(0) != nounPhrase) {
		return c.subjectAhead(k)
	}
	p := k - 1
	for c.kind(p) == adverb || c.kind(p) == bracket && p > 0 {
		p--
	}
	for c.timeful(p) && p > 1 { // "Otis Reed on Monday said"
		q := p - 1
		if c.kind(q) == preposition {
			q--
		}
		if c.kind(q) != nounPhrase || c.timeful(q) && c.kind(p-1) != preposition {
			break
		}
		p = q
	}
	switch c.kind(p) {
	case nounPhrase:
		if c.cs[k].verb.infinitive() {
			break // "a plan to announce": not its subject as a rule
		}
		if c.cs[k].verb.gerund() { // "footage of Trump saying": the nearest, not what it hangs on
			if c.timeful(p) {
				break
			}
			s := subject{first: p, own: true}
			s.items = text.Span{Start: c.cs[p].start, End: c.cs[p].end}
			s.head = s.items
			return s
		}
		s := c.subjectEndingAt(p)
		if !s.none() && c.kind(p+1) == bracket && p+1 < k { // "Siobhán Deeny (41) said"
			s.items.End = c.cs[p+1].end
		}
		return s
	case relative:
		return c.relativeSubject(p)
	case comma, dash:
		if c.cs[k].verb.finite() {
			if s := c.subjectAcross(p); !s.none() {
				return s
			}
		}
	case quoted:
		if c.cs[k].verb.finite() || !c.endsWithComma(p) {
			return subject{}
		}
	case stop, colon, semicolon:
		return subject{}
	}
	return c.sharedSubject(k)
}

// subjectAhead finds the subject of a participle at the start of the sentence in the main clause that follows:
// "Declaring that he alone could win, Smith offered …".
func (c *clause) subjectAhead(k int) subject {
	for m := k + 1; m < len(c.cs); m++ {
		if c.kind(m) != comma && !(c.kind(m) == quoted && c.endsWithComma(m)) || c.kind(m+1) != nounPhrase || !c.followedByVerb(m+1) {
			continue
		}
		for v := m + 2; v < len(c.cs); v++ {
			if c.kind(v) == verbGroup && c.cs[v].verb.finite() {
				if s := c.subjectOf(v); !s.none() && s.first == m+1 {
					s.own = false
					return s
				}
				break
			}
		}
	}
	return subject{}
}

// sharedSubject gives the verb group at k the subject of a verb before it: "He criticized X and said …", "…, saying".
func (c *clause) sharedSubject(k int) subject {
	finite := c.cs[k].verb.finite()
	if finite && c.kind(k-1) != coordinator && c.kind(k-1) != comma && c.kind(k-1) != adverb && c.kind(k-1) != dash {
		return subject{}
	}
	// a verb of saying that can be coordinated comes before any other: "said X should go but added …"
	for _, cueOnly := range []bool{true, false} {
		if cueOnly && !finite {
			continue
		}
		for m := k - 1; m >= 0 && c.kind(m) != semicolon; m-- {
			if c.kind(m) != verbGroup || !c.cs[m].verb.finite() || cueOnly && !c.isCueChunk(m) {
				continue
			}
			if finite && !sameTense(c.cs[m].verb.first, c.cs[k].verb.first) && (cueOnly || !modal(c.cs[m].verb.first, c.cs[k].verb.first)) {
				continue
			}
			s := c.subjectOf(m)
			if s.none() {
				continue
			}
			if !finite && (s.relativ && c.kind(k-1) == comma || (c.subordinate(s.first) || c.reported(s.first)) && c.mainBefore(m)) {
				continue // a participle belongs to the main clause
			}
			s.own = false
			return s
		}
	}
	if finite && c.coordinated(k) && c.isCueChunk(k) { // voted on Saturday and says: another tense
		for m := k - 1; m >= 0 && c.kind(m) != semicolon && c.kind(m) != quoted; m-- {
			if c.kind(m) != verbGroup || !c.cs[m].verb.finite() {
				continue
			}
			if s := c.subjectOf(m); !s.none() && !c.reported(s.first) && !c.subordinate(s.first) {
				s.own = false
				return s
			}
		}
	}
	return subject{}
}

// subordinate says whether the subject that begins at chunk k is that of a subordinate clause.
func (c *clause) subordinate(k int) bool {
	return c.kind(k-1) == subordinator || c.kind(k-1) == relative || c.kind(k-1) == preposition
}

// reported says whether the subject that begins at chunk k is that of a clause which a verb of saying reports, without a
// comma between them: "believes | we must push …, saying".
func (c *clause) reported(k int) bool {
	for _, q := range c.cues {
		if q.last < k && q.info.finite() && q.verb.Takes(lexicon.Bare|lexicon.That) {
			between := false
			for j := q.next; j < k; j++ {
				switch c.kind(j) {
				case comma, coordinator, verbGroup, quoted, semicolon:
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
func (c *clause) mainBefore(m int) bool {
	for m--; m >= 0; m-- {
		if c.kind(m) == verbGroup && c.cs[m].verb.finite() && !c.subjectOf(m).none() {
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

// subjectEndingAt reads the noun phrase whose last chunk is at p leftwards: "the head of the agency", "Smith and Jones".
func (c *clause) subjectEndingAt(p int) subject {
	if p < 0 || p >= len(c.cs) {
		return subject{}
	}
	head := p
	first := p
	for {
		l := first - 1
		if c.kind(l) == bracket && c.kind(l-1) == nounPhrase {
			l--
			if c.kind(l) == nounPhrase && c.attaches(l) {
				first, head = l, l
			}
			break
		}
		if c.kind(l) == preposition && c.kind(l-1) == nounPhrase && c.linksNouns(l) && !c.timeful(l-1) {
			first, head = l-1, l-1
			continue
		}
		if c.kind(l) == preposition && (c.kind(l-1) == bracket || c.postpositive(l-1)) && c.kind(l-2) == nounPhrase && (c.kind(l-1) != bracket || c.linksNouns(l)) {
			first, head = l-2, l-2 // "people familiar with the talks"
			continue
		}
		if c.kind(l) == coordinator && c.kind(l-1) == nounPhrase && c.kind(l-2) == preposition && c.kind(l-3) == nounPhrase && c.opens(c.leftEdge(l-3)) {
			first, head = l-1, l-1 // "farmers in Kericho and Bomet"
			continue
		}
		if c.kind(l) == coordinator && c.kind(l-1) == nounPhrase && c.word(l) != "but" && c.opens(c.leftEdge(l-1)) {
			first = c.leftEdge(l - 1)
			head = -1 // several
			for c.kind(first-1) == comma && c.kind(first-2) == nounPhrase && proper(c.head(first-2).tag) && c.opens(first-2) {
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
		return subject{}
	}
	s := subject{first: first, own: true}
	s.items = text.Span{Start: c.cs[first].start, End: c.cs[p].end}
	if head >= 0 {
		s.head = text.Span{Start: c.cs[head].start, End: c.cs[head].end}
	} else {
		s.head, s.several = s.items, true
	}
	return s
}

// postpositive says whether chunk k is an adjective that hangs on the noun before it: people familiar with the talks, a
// source close to the singer.
func (c *clause) postpositive(k int) bool {
	return c.kind(k) == adjective || c.kind(k) == adverb && c.isWord(k, "close")
}

// clauseHead looks left of a noun phrase that is no subject by itself but ends a clause hung on one: "A study published
// in the journal", "the man who runs the shop". It returns the chunk of the noun phrase that the clause hangs on, or -1.
func (c *clause) clauseHead(k int) int {
	v := k - 1
	if c.kind(v) == preposition {
		v--
	}
	if c.kind(v) != verbGroup {
		return -1
	}
	h := v - 1
	if c.kind(h) == relative {
		h--
	} else if !c.participial(v) || c.kind(v+1) == preposition && opensClause(c.word(v+1)) {
		return -1
	}
	if c.kind(h) != nounPhrase || !c.opens(c.leftEdge(h)) || c.head(h).tag == syntax.PRP {
		return -1
	}
	if c.kind(v-1) != relative && c.isCueChunk(v) && c.verb(v).first == syntax.VBD {
		return -1 // "Smith told the man said"
	}
	return h
}

// participial says whether the verb group at chunk v is a participle, or a past form that can be one, by itself.
func (c *clause) participial(v int) bool {
	if c.kind(v) != verbGroup {
		return false
	}
	g := c.cs[v]
	if g.end-g.start > 2 {
		return false
	}
	switch g.verb.first {
	case syntax.VBN, syntax.VBG:
		return true
	case syntax.VBD:
		return strings.HasSuffix(c.d.items[g.head].lower, "ed")
	}
	return false
}

// opensClause lists the prepositions that are as often conjunctions.
func opensClause(lower string) bool {
	switch lower {
	case "after", "before", "since", "as", "when":
		return true
	}
	return false
}

// linked says whether "of" follows the noun phrase at k, so that it and not what follows is the head.
func (c *clause) linked(k int) bool { return c.kind(k+1) == preposition && c.word(k+1) == "of" }

// attaches says whether the noun phrase at k may be followed by a bracket of its own: always but for pronouns.
func (c *clause) attaches(k int) bool { return c.head(k).tag != syntax.PRP }

// linksNouns says whether the preposition at k hangs the next noun phrase on the one before, in a subject.
func (c *clause) linksNouns(k int) bool {
	if c.head(k-1).tag == syntax.PRP {
		return false
	}
	switch c.word(k) {
	case "of":
		return true
	case "for", "from", "at", "with", "in", "on", "to", "against", "near", "behind", "under", "within", "inside", "outside", "close", "between", "about", "among", "by", "like", "representing":
		// only where the noun phrase before it is not itself the object of a verb or preposition
		l := c.leftEdge(k - 1)
		return c.opens(l)
	}
	return false
}

// leftEdge follows "of" from the noun phrase at k to the left.
func (c *clause) leftEdge(k int) int {
	for c.kind(k-1) == preposition && c.kind(k-2) == nounPhrase && c.word(k-1) == "of" {
		k -= 2
	}
	return k
}

// opens says whether a subject may begin with chunk k: what stands before it is no verb and no preposition.
func (c *clause) opens(k int) bool {
	switch c.kind(k - 1) {
	case preposition:
		return opensClause(c.word(k - 1))
	case verbGroup, nounPhrase, adjective:
		return c.kind(k-1) == nounPhrase && c.timeful(k-1)
	}
	return true
}
