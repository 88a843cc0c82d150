package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// An identity finds out who is who in an article. It reads the article twice. First it collects all names and what is
// said about them, wherever they stand, so that a surname is understood although the full name comes later. Then it goes
// through the noun phrases in order, as a reader does, and gives each description and pronoun the entity that it means.
type identity struct {
	d        *document
	entities []entity
	names    index     // by last and first word, abbreviation, abbreviated role
	heads    index     // by head noun of a description or role
	mentions []mention // of the noun phrases in order
	ofChunk  []int32   // by chunk: index in mentions + 1
	at       []anchor  // by item
	recent   recent
	pool     []string // backing array of the entities' words
	groups   []group  // coordinated names, in order
	turns    int      // sentence of the first turn of a transcript
	sure     bool     // the last pronoun had one candidate far ahead of all others
	speaking int      // entity of the last statement before the current noun phrase, -1
}

// An anchor says what begins at an item.
type anchor struct {
	entity int32 // that the noun phrase beginning here means, + 1; 0 for none, ambiguous for several
	owner  int32 // that its possessor means, + 1
	source int32 // statement whose source has its head here, + 1
}

// ambiguous stands for an entity where several fit equally well.
const ambiguous = -2

// A group is two or more names that an "and" joins.
type group struct {
	items  text.Span
	entity int
}

// identify resolves all noun phrases of the article.
func (d *document) identify(st []statement) *identity {
	r := &identity{d: d, speaking: -1, turns: len(d.sentences)}
	r.at = make([]anchor, len(d.items))
	r.ofChunk = make([]int32, len(d.chunks))
	for i := range st {
		if st[i].reason == ReasonTurn {
			r.turns = min(r.turns, st[i].sentence)
		}
		if !st[i].source.none() {
			r.at[st[i].source.head.Start].source = int32(i) + 1
		}
	}
	r.survey()
	for n := range d.sentences {
		r.sentence(n)
	}
	return r
}

// entityAt returns the entity of the noun phrase that begins at item i; -1 for none, ambiguous for several.
func (r *identity) entityAt(i int) int {
	if e := r.at[i].entity; e != 0 {
		return int(e) - 1
	}
	return -1
}

func (r *identity) mentionOf(chunk int) *mention {
	if chunk < 0 || chunk >= len(r.ofChunk) || r.ofChunk[chunk] == 0 {
		return nil
	}
	return &r.mentions[r.ofChunk[chunk]-1]
}

// survey collects the names of the whole article.
func (r *identity) survey() {
	d := r.d
	phrases := 0
	for k := range d.chunks {
		if d.chunks[k].kind == nounPhrase {
			phrases++
		}
	}
	r.mentions = make([]mention, 0, phrases)
	for n := range d.sentences {
		s := d.sentences[n].chunks
		for k := r.dateline(n); k < s.End; k++ {
			if d.chunks[k].kind != nounPhrase || r.at[d.chunks[k].start].entity != 0 {
				continue
			}
			r.mentions = append(r.mentions, d.mentionAt(d.chunks[k].start, d.chunks[k].end))
			r.ofChunk[k] = int32(len(r.mentions))
			m := &r.mentions[len(r.mentions)-1]
			r.joinName(m, k, s.End)
			if r.calendar(m) {
				m.name, m.kind = text.Span{}, Unknown
			}
			if m.named() && m.name.End-m.name.Start > 1 {
				e := r.named(m, n)
				r.at[d.chunks[k].start].entity = int32(e) + 1
				r.consume(m, k, s.End, e)
			}
		}
	}
	r.apposeAll()
	// names of one word, when all longer ones are known
	for n := range d.sentences {
		s := d.sentences[n].chunks
		for k := s.Start; k < s.End; k++ {
			if m := r.mentionOf(k); m != nil && m.named() && r.at[m.items.Start].entity == 0 {
				if e := r.single(m, n, false); e >= 0 {
					r.at[m.items.Start].entity = int32(e) + 1
				}
			}
		}
	}
	r.apposeAll()
}

// dateline returns the first chunk of sentence n behind a dateline, "MERIDIAN FALLS, Mont. —", which names nobody.
func (r *identity) dateline(n int) int {
	d := r.d
	s := d.sentences[n]
	if n > 0 && d.sentences[n-1].para == s.para || !d.tokens[d.items[s.items.Start].tok].AllCaps {
		return s.chunks.Start
	}
	for k := s.chunks.Start; k < s.chunks.End && k < s.chunks.Start+8; k++ {
		c := d.chunks[k]
		switch c.kind {
		case dash:
			if c.start > s.items.Start {
				return k + 1
			}
			return s.chunks.Start
		case nounPhrase, comma, bracket, stop:
			for i := c.start; i < c.end; i++ {
				if t := &d.tokens[d.items[i].tok]; t.Kind == text.Word && !t.Capital {
					return s.chunks.Start
				}
			}
		default:
			return s.chunks.Start
		}
	}
	return s.chunks.Start
}

// apposeAll reads what stands beside every noun phrase, as far as its name is known by now.
func (r *identity) apposeAll() {
	for n := range r.d.sentences {
		s := r.d.sentences[n].chunks
		for k := s.Start; k < s.End; k++ {
			if m := r.mentionOf(k); m != nil && !m.pronoun && !m.apposed {
				r.appose(m, k, n)
			}
		}
	}
}

// calendar says whether a name is that of a day or month.
func (r *identity) calendar(m *mention) bool {
	if m.named() && m.name.End > m.name.Start+1 {
		switch m.head {
		case "day", "eve":
			switch r.d.items[m.name.Start].lower {
			case "christmas", "new", "boxing", "election", "independence", "labor", "labour", "memorial", "veterans", "valentine", "mother", "father", "easter", "st", "saint", "thanksgiving":
				return true
			}
		}
		return false
	}
	return m.named() && m.name.End == m.name.Start+1 && lexicon.Is(m.head, lexicon.Weekday|lexicon.Month)
}

// joinName makes one name of what the chunker cut up: the Ministry of Fisheries, William “Bill” Clinton.
func (r *identity) joinName(m *mention, k, end int) {
	d := r.d
	if k+2 >= end || d.chunks[k+2].kind != nounPhrase {
		return
	}
	next := d.chunks[k+2]
	switch d.chunks[k+1].kind {
	case quoted:
		q := d.items[d.chunks[k+1].start]
		if m.named() && m.name.End == d.chunks[k].end && q.end-q.tok <= 4 && d.nameWord(next.start, next.end == next.start+1) && proper(d.items[next.start].tag) {
			m.name.End = next.end
			m.items.End = next.end
			m.head = d.items[next.end-1].lower
			m.kind, m.certain = Unknown, false
			d.judgeName(m)
		}
	case preposition:
		l := d.items[d.chunks[k+1].start].lower
		if l != "of" && l != "for" || !r.orgHead(m) {
			return
		}
		first := next.start
		if t := d.items[first].tag; t == syntax.DT && first+1 < next.end {
			first++
		}
		if !d.tokenCapital(first) || d.items[first].passage >= 0 || lexicon.Is(d.items[first].lower, lexicon.Weekday|lexicon.Month) {
			return
		}
		last := next.end
		for i := first; i < next.end; i++ {
			if d.roleWord(i) && !d.tokens[d.items[i].tok].AllCaps && i+1 < next.end || !d.tokenCapital(i) && lexicon.Function(d.items[i].lower) == 0 && !d.items[i].tag.Noun() {
				return // Bank of England governor Mark Carney: a role
			}
			if possessive(d.items[i].lower) {
				last = i
				break
			}
		}
		if d.roleWord(last-1) && next.end-first > 1 && !d.tokenCapital(last-1) {
			return
		}
		start := m.name.Start
		if !m.named() {
			start = m.role.Start
		}
		m.name = text.Span{Start: start, End: last}
		m.items.End = last
		m.role = text.Span{Start: start, End: start}
		m.head = d.items[last-1].lower
		m.kind, m.certain, m.plural = Organization, true, false
		// the Department of Health and Social Care
		if k+4 < end && d.chunks[k+3].kind == coordinator && d.chunks[k+4].kind == nounPhrase && ministry(d.items[d.chunks[k].head].lower) {
			and := d.chunks[k+4]
			if d.tokenCapital(and.start) && d.items[and.start].passage < 0 && !d.given(and.start) && d.items[and.start].tag != syntax.DT && !d.roleWord(and.end-1) && and.end-and.start < 4 {
				m.name.End, m.items.End = and.end, and.end
			}
		}
	}
}

// orgHead says whether a phrase, capitalized throughout, ends in a noun for an organization, so that "of" goes on with
// its name.
func (r *identity) orgHead(m *mention) bool {
	last := m.items.End - 1
	if !r.d.tokenCapital(last) || r.d.startsSentence(last) && !proper(r.d.items[last].tag) && !ministry(m.head) {
		return false
	}
	_, ok := lexicon.OrgNoun(m.head)
	return ok || ministry(m.head)
}

func ministry(lower string) bool {
	switch lower {
	case "ministry", "department", "office", "bureau", "bank", "university", "college", "institute", "association", "federation", "house", "council", "court", "church", "board", "commission", "committee", "chamber", "union", "league", "academy", "school", "society", "confederation", "organization", "organisation", "centre", "center", "fund":
		return true
	}
	return false
}

// consume lets the chunks that joinName took point to the entity.
func (r *identity) consume(m *mention, k, end, e int) {
	for j := k + 1; j < end && r.d.chunks[j].start < m.items.End; j++ {
		if r.d.chunks[j].kind == nounPhrase {
			r.at[r.d.chunks[j].start].entity = int32(e) + 1
		}
	}
}

// sentence resolves the noun phrases of sentence n, all names being known.
func (r *identity) sentence(n int) {
	s := r.d.sentences[n].chunks
	for k := s.Start; k < s.End; k++ {
		m := r.mentionOf(k)
		if m == nil {
			continue
		}
		if m.owned() {
			r.possessor(m, n)
		}
		e := r.entityAt(m.items.Start)
		if e == -1 {
			switch {
			case m.floats() && r.kindOf(k-1, s.End) == verbGroup && r.kindOf(k+1, s.End) == verbGroup:
				if e = r.floating(k); e >= 0 {
					r.at[m.items.Start].entity = int32(e) + 1
					continue
				}
			case m.pronoun:
				e = r.pronoun(m, n, k)
			case m.named():
				if e = r.single(m, n, true); e >= 0 {
					r.at[m.items.Start].entity = int32(e) + 1
					r.appose(m, k, n)
				}
			default:
				e = r.described(m, n, k)
			}
		}
		if e == ambiguous {
			r.at[m.items.Start].entity = ambiguous + 1
			continue
		}
		if e >= 0 {
			r.note(e, m, n, r.isSubject(k, s))
			if m.pronoun {
				r.copula(e, k, s.End)
			}
			r.coordinate(k, s, n)
		}
	}
}

// floats says whether a phrase is a word that may stand far from what it counts: "have both said".
func (m *mention) floats() bool {
	return m.items.End == m.items.Start+1 && (m.head == "both" || m.head == "all" || m.head == "each")
}

// floating returns whom such a word at chunk k counts: the subject before its verb.
func (r *identity) floating(k int) int {
	if k < 2 || r.d.chunks[k-2].kind != nounPhrase {
		return -1
	}
	if n := len(r.groups); n > 0 && r.groups[n-1].items.End == r.d.chunks[k-2].end {
		return r.groups[n-1].entity
	}
	return r.entityAt(r.d.chunks[k-2].start)
}

// isSubject guesses whether the noun phrase at chunk k is the subject of its clause.
func (r *identity) isSubject(k int, s text.Span) bool {
	c := r.d.chunks
	if k > s.Start {
		switch c[k-1].kind {
		case preposition:
			return false
		case verbGroup:
			_, _, cue := lexicon.Cue(r.d.items[c[k-1].head].lower)
			return cue && r.at[c[k].start].source != 0 // said Smith
		}
	}
	if k == s.Start {
		return true
	}
	if k+1 >= s.End {
		return false
	}
	switch c[k+1].kind {
	case verbGroup, relative:
		return true
	case comma, bracket:
		return k < s.Start+3
	case coordinator:
		return k < s.Start+2
	}
	return false
}

// note records a mention.
func (r *identity) note(e int, m *mention, n int, subject bool) {
	x := &r.entities[e]
	x.mentions = append(x.mentions, r.d.span(m.items.Start, m.items.End))
	x.subject = subject || x.subject && x.seen == n
	x.seen = n
	r.at[m.items.Start].entity = int32(e) + 1
	if r.at[m.items.Start].source > 0 {
		x.spoke = n
		r.speaking = e
	}
	if m.pronoun && x.kind == Person && !x.certain && (m.head == "it" || m.head == "its") {
		x.kind = Organization
	}
	if x.gender == lexicon.NoGender || x.gender == lexicon.Either {
		if m.gender != lexicon.NoGender && m.gender != lexicon.Either && (m.pronoun && r.sure || m.certain && !m.pronoun) {
			x.gender = m.gender
			if m.pronoun && x.words != nil && x.kind != Person { // he: no organization
				x.kind, x.certain = Person, true
			}
		}
	}
	r.recent.touch(e)
}

// possessor resolves the name or pronoun that owns a noun phrase: "Trump" of "Trump's lawyer", "his".
func (r *identity) possessor(m *mention, n int) {
	p := r.d.mentionAt(m.owner.Start, m.owner.End)
	e := -1
	switch {
	case p.pronoun:
		e = r.pronoun(&p, n, -1)
	case p.named() && p.name.End-p.name.Start > 1:
		e = r.named(&p, n)
	case p.named():
		e = r.single(&p, n, true)
	case p.definite:
		e = r.known(&p, n, -1)
	}
	if e < 0 {
		return
	}
	r.at[m.items.Start].owner = int32(e) + 1
	x := &r.entities[e]
	x.mentions = append(x.mentions, r.d.span(p.items.Start, p.items.End))
	if r.at[p.items.Start].source > 0 {
		r.speaking, x.spoke = e, n
	}
	if x.seen < n {
		x.seen, x.subject = n, false
	}
	if p.gender != lexicon.Either && p.gender != lexicon.NoGender && (x.gender == lexicon.NoGender || x.gender == lexicon.Either) {
		x.gender = p.gender
	}
	r.recent.touch(e)
}

// coordinate makes a group of the names that end at chunk k: Ivan Brec and Tom Loy; A, B and C.
func (r *identity) coordinate(k int, s text.Span, n int) {
	c := r.d.chunks
	if k-2 < s.Start || c[k-1].kind != coordinator || r.d.items[c[k-1].start].lower != "and" || c[k-2].kind != nounPhrase {
		return
	}
	e := r.entityAt(c[k].start)
	first := k - 2
	var members [6]int32
	i := len(members) - 1
	members[i] = int32(e)
	for i > 0 && first >= s.Start && c[first].kind == nounPhrase {
		p := r.entityAt(c[first].start)
		if p < 0 || p == e || r.entities[p].plural || r.entities[p].kind == Document || (r.entities[p].kind == Organization) != (r.entities[e].kind == Organization) {
			break
		}
		if r.entities[p].words == nil && r.entities[e].words == nil {
			break
		}
		i--
		members[i] = int32(p)
		if first-2 < s.Start || c[first-1].kind != comma {
			break
		}
		first -= 2
	}
	if i == len(members)-1 {
		return
	}
	start := k
	for j := len(members) - 1; j > i; j-- {
		start -= 2
	}
	items := text.Span{Start: c[start].start, End: c[k].end}
	r.groups = append(r.groups, group{items, r.groupOf(items, members[i:], n)})
	g := &r.entities[r.groups[len(r.groups)-1].entity]
	g.subject = r.isSubject(start, s) || r.isSubject(k, s)
	g.seen = n
	r.recent.touch(r.groups[len(r.groups)-1].entity)
}
