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
	case quoted, stop, colon, semicolon:
		return subject{}
	}
	return c.sharedSubject(k)
}

// subjectAhead finds the subject of a participle at the start of the sentence in the main clause that follows:
// "Declaring that he alone could win, Smith offered …".
func (c *clause) subjectAhead(k int) subject {
	for m := k + 1; m < len(c.cs); m++ {
		if c.kind(m) != comma || c.kind(m+1) != nounPhrase || !c.followedByVerb(m+1) {
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
			if !finite && (s.relativ && c.kind(k-1) == comma || c.subordinate(s.first) && c.mainBefore(m)) {
				continue // a participle belongs to the main clause
			}
			s.own = false
			return s
		}
	}
	return subject{}
}

// subordinate says whether the subject that begins at chunk k is that of a subordinate clause.
func (c *clause) subordinate(k int) bool {
	return c.kind(k-1) == subordinator || c.kind(k-1) == relative || c.kind(k-1) == preposition
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
		if c.kind(l) == preposition && (c.kind(l-1) == bracket || c.kind(l-1) == adjective) && c.kind(l-2) == nounPhrase && (c.kind(l-1) == adjective || c.linksNouns(l)) {
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
			for c.kind(first-1) == comma && c.kind(first-2) == nounPhrase && proper(c.d.items[c.cs[first-2].head].tag) && c.opens(first-2) {
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
	if c.kind(h) != nounPhrase || !c.opens(c.leftEdge(h)) || c.d.items[c.cs[h].head].tag == syntax.PRP {
		return -1
	}
	if c.kind(v-1) != relative && c.isCueChunk(v) && c.cs[v].verb.first == syntax.VBD {
		return -1 // "Smith told the man said"
	}
	return h
}

// participial says whether the verb group at chunk v is a participle, or a past form that can be one, by itself.
func (c *clause) participial(v int) bool {
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
func (c *clause) attaches(k int) bool { return c.d.items[c.cs[k].head].tag != syntax.PRP }

// linksNouns says whether the preposition at k hangs the next noun phrase on the one before, in a subject.
func (c *clause) linksNouns(k int) bool {
	before := c.d.items[c.cs[k-1].head]
	if before.tag == syntax.PRP {
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

// timeful says whether the noun phrase at k names a time: Tuesday, last week, the day.
func (c *clause) timeful(k int) bool {
	if k < 0 || c.cs[k].kind != nounPhrase {
		return false
	}
	it := c.d.items[c.cs[k].head]
	return lexicon.Is(it.lower, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun)
}

// subjectAcross looks for "X, the minister of Y, said": p is the comma or dash before the verb.
func (c *clause) subjectAcross(p int) subject {
	mark := c.kind(p)
	best := -1
	for q := p; q > 0; {
		m := q - 1
		for m >= 0 && c.kind(m) != mark && c.kind(m) != stop && c.kind(m) != colon && c.kind(m) != semicolon && c.kind(m) != quoted && (c.kind(m) != dash || mark == dash) {
			m--
		}
		if c.kind(m) == quoted && c.kind(m-1) != mark {
			// a title in the apposition: "X, the author of “Y,” said"
			for m >= 0 && c.kind(m) != mark && c.kind(m) != stop {
				m--
			}
		}
		if c.kind(m) != mark || !c.apposes(m+1, q) {
			break
		}
		// what stands before chunk m must end in a noun phrase that can be a subject; the leftmost such is the one
		if c.canBeSubject(c.nounEndingAt(m - 1)) {
			best = m
		}
		q = m
	}
	if best < 0 {
		return subject{}
	}
	s := c.subjectEndingAt(c.nounEndingAt(best - 1))
	if s.none() {
		return s
	}
	if c.identifies(best+1, p) {
		s.items.End = c.cs[p-1].end
	}
	return s
}

// canBeSubject says whether the noun phrase at chunk e, which a comma follows, can be the subject of a verb behind the
// commas: no number, no time, and not the object of a verb or preposition.
func (c *clause) canBeSubject(e int) bool {
	if e < 0 || c.d.items[c.cs[e].head].tag == syntax.CD {
		return false
	}
	s := c.subjectEndingAt(e)
	return !s.none() && c.opens(s.first)
}

// identifies says whether what stands in commas behind a subject, chunks [from, to), belongs to the source: an
// apposition, a relative clause, "from Osaka", "prosecuting"; but not what the subject was doing.
func (c *clause) identifies(from, to int) bool {
	switch c.kind(from) {
	case verbGroup:
		return to == from+1 && c.cs[from].verb.gerund()
	case preposition:
		return c.word(from) == "of" || c.word(from) == "from"
	case adverb, subordinator:
		return false
	}
	return true
}

// nounEndingAt returns the chunk of the noun phrase that ends at chunk k, a bracket behind it aside; -1 for none.
func (c *clause) nounEndingAt(k int) int {
	if c.kind(k) == bracket {
		k--
	}
	if c.kind(k) == nounPhrase {
		return k
	}
	return -1
}

// startsClause says whether chunk k begins a clause: the sentence, or what follows a conjunction, a colon or a quotation.
func (c *clause) startsClause(k int) bool {
	switch c.kind(k - 1) {
	case stop, coordinator, subordinator, colon, semicolon, quoted, dash, comma:
		return true
	}
	return k == 0
}

// apposes says whether chunks [from, to) can stand between a subject and its verb, set off by commas: an age, an
// apposition, a relative clause, a participle, a phrase of place or time; but no clause of their own.
func (c *clause) apposes(from, to int) bool {
	if from >= to || to-from > 40 {
		return false
	}
	switch c.kind(from) {
	case relative:
		return true
	case coordinator:
		return false
	case nounPhrase:
		if c.d.items[c.cs[from].head].tag == syntax.PRP {
			return false
		}
	case verbGroup:
		return !c.cs[from].verb.finite()
	case subordinator: // ", when asked about the dam,"
		if c.kind(from+1) != verbGroup || c.cs[from+1].verb.finite() {
			return false
		}
	}
	for k := from; k < to; k++ {
		if c.kind(k) == relative {
			return true
		}
		if c.kind(k) == verbGroup && c.cs[k].verb.finite() {
			return false
		}
	}
	return true
}

// relativeSubject finds the antecedent of "who", "which" or "that" at chunk r.
func (c *clause) relativeSubject(r int) subject {
	p := r - 1
	for c.kind(p) == comma || c.kind(p) == bracket || c.kind(p) == dash || c.kind(p) == quoted {
		p--
	}
	if c.kind(p) != nounPhrase {
		return subject{}
	}
	a := c.subjectEndingAt(p)
	s := subject{first: r, own: true}
	s.items = text.Span{Start: c.cs[r].start, End: c.cs[r].end}
	s.relativ = true
	if !a.none() {
		s.head = a.head
		if c.word(r) == "who" && c.kind(r-1) != comma { // "a man from the ministry who said": the man, not the ministry
			return s
		}
	}
	return s
}

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
		case adjective: // "people familiar with the talks"
			if !named && c.kind(k+1) == preposition && c.kind(k+2) == nounPhrase && c.kind(k-1) == nounPhrase {
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
				named = proper(c.d.items[c.cs[k-1].head].tag)
				continue
			}
		case verbGroup: // "people briefed on the matter", "a poll published on Monday"
			if t := c.cs[k].verb.first; (t == syntax.VBN || t == syntax.VBD && c.cs[k].end == c.cs[k].start+1) && c.kind(k-1) == nounPhrase && !named && c.kind(k+1) == preposition && c.kind(k+2) == nounPhrase && c.reduced(k) {
				k += 3
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
	_, ok := lexicon.DocNoun(c.d.items[c.cs[k].head].lower)
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

// setting says whether the prepositional phrase at k tells where or when something was said: "in a statement", "on
// Twitter", "at a news conference".
func (c *clause) setting(k int) bool {
	if c.kind(k+1) != nounPhrase || c.word(k) == "of" || c.word(k) == "for" {
		return false
	}
	if c.timeful(k + 1) {
		return true
	}
	return settingNoun(c.d.items[c.cs[k+1].head].lower)
}

// settingNoun lists what something is said in, at, on or during.
func settingNoun(lower string) bool {
	switch lower {
	case "statement", "statements", "interview", "interviews", "conference", "speech", "remarks", "tweet", "tweets", "twitter", "facebook", "instagram",
		"letter", "email", "e-mail", "message", "court", "hearing", "rally", "event", "briefing", "debate", "meeting",
		"call", "telephone", "phone", "post", "blog", "column", "report", "release", "testimony", "address", "television",
		"tv", "radio", "documents", "filing", "essay", "op-ed", "appearance", "broadcast", "show", "program", "programme",
		"video", "ceremony", "forum", "summit", "trial", "inquest", "inquiry", "memo", "reporters", "text", "note", "telegram",
		"response", "comments", "town", "dinner", "lunch", "breakfast", "session", "floor", "convention", "reply", "affidavit", "article", "editorial":
		return true
	}
	return false
}
