package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// survey collects the names of the whole article, and those beside it.
func (r *identity) survey(beside *metadata) {
	d := r.d
	phrases := 0
	for k := range d.chunks {
		if d.chunks[k].kind == nounPhrase {
			phrases++
		}
	}
	r.mentions = slices.Grow(r.mentions[:0], phrases)
	r.entities = make([]entity, 0, phrases/2+4)
	r.spans = make([]Span, 0, phrases/2+4)
	r.pool = make([]string, 0, phrases+8)
	r.introduce(beside)
	for n := range d.sentences {
		s := d.sentences[n].chunks
		read := 0 // item behind the last phrase that runs over several chunks
		for k := r.dateline(n); k < s.End; k++ {
			if d.chunks[k].kind != nounPhrase || r.at[d.chunks[k].start].entity != 0 || d.chunks[k].start < read {
				continue
			}
			r.mentions = append(r.mentions, d.mentionAt(d.chunks[k].start, d.chunks[k].end))
			r.ofChunk[k] = int32(len(r.mentions))
			m := &r.mentions[len(r.mentions)-1]
			if r.joinOrg(m, k, s.End) {
				read = m.items.End
			}
			r.joinName(m, k, s.End)
			r.cutHeadline(m, n)
			if r.calendar(m) {
				m.name, m.kind = text.Span{}, Unknown
			}
			if m.owned() && m.owner.End-m.owner.Start > 1 { // Hillary Clinton's lawyer
				if p := d.mentionAt(m.owner.Start, m.owner.End); p.named() && p.name.End-p.name.Start > 1 && !r.calendar(&p) {
					r.named(&p, n)
				}
			}
			if m.named() && m.name.End-m.name.Start > 1 {
				e := r.named(m, n)
				r.at[d.chunks[k].start].entity = int32(e) + 1
				r.consume(m, k, s.End, e)
			}
		}
	}
	r.shareSurnames()
	r.apposeAll()
	r.namesakes()
	// names of one word, when all longer ones are known
	for n := range d.sentences {
		s := d.sentences[n].chunks
		for k := s.Start; k < s.End; k++ {
			m := r.mentionOf(k)
			if m == nil || r.at[m.items.Start].entity != 0 {
				continue
			}
			r.takeName(m)
			if m.named() {
				r.judgeFamily(m)
				if e := r.single(m, n, false); e >= 0 {
					r.at[m.items.Start].entity, r.at[m.items.Start].doubt = int32(e)+1, shortfall(r.lead)
				}
			}
		}
	}
	r.apposeAll()
	r.shareRoles()
	r.genders()
}

// namesakes adds those who share a surname with somebody that is described as theirs: "Chris Ashworth, who is Cllr
// Ashworth's brother", is not the councillor, here or elsewhere.
func (r *identity) namesakes() {
	for n := range r.d.sentences {
		s := r.d.sentences[n].chunks
		for k := s.Start; k < s.End; k++ {
			m := r.mentionOf(k)
			if m == nil || !m.owned() || m.named() {
				continue
			}
			e, ok := r.entityAt(m.items.Start)
			p := r.d.mentionAt(m.owner.Start, m.owner.End)
			if !ok || len(r.entities[e].words) < 2 || !p.named() || p.role.End <= p.role.Start || p.name.End > p.name.Start+1 || r.entities[e].words[len(r.entities[e].words)-1] != p.head {
				continue
			}
			r.owned = e
			r.single(&p, n, false)
			r.owned = -1
		}
	}
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

// cutHeadline leaves given name and surname of what the capitals of a headline ran together: “Hilda Clinton Slams Don
// Tranter”, “Seven Rude Things Hilda Clinton Said”.
func (r *identity) cutHeadline(m *mention, n int) {
	d := r.d
	if m.name.End-m.name.Start < 3 {
		return
	}
	first := m.name.Start
	for first < m.name.End-1 && !d.given(first) {
		first++
	}
	if first == m.name.End-1 || first == m.name.Start && m.name.End-first == 3 && !d.items[first+2].tag.Verb() && d.items[first+2].tag != syntax.NNS ||
		d.class(m.name.End-1)&(orgClass|suffixClass) != 0 || d.suffix(m.name.End-1) || particle(d.items[first+1].lower) || initial(d.items[first+1].lower) {
		return
	}
	s := d.sentences[n].items
	if !d.headline(n) && !d.titleCase(d.tokens[d.items[s.Start].tok:d.items[s.End-1].end]) {
		return
	}
	m.name = text.Span{Start: first, End: first + 2}
	m.role, m.kind, m.certain, m.gender = text.Span{}, Unknown, false, lexicon.NoGender
	d.judgeName(m)
	m.head = d.items[first+1].lower
}

// headline says whether sentence n is a line of its own without a stop at its end, at the top of the article.
func (d *document) headline(n int) bool {
	s := d.sentences[n]
	if s.para > 1 || n > 0 && d.sentences[n-1].para == s.para {
		return false
	}
	last := &d.items[s.items.End-1]
	return last.passage < 0 && punctuation(last.lower) != stop
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
	return m.named() && m.name.End == m.name.Start+1 && !m.courtesy && lexicon.Is(m.head, lexicon.Weekday|lexicon.Month)
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
				if next.end-i > 2 { // Bank of England governor Mark Carney: a role that an organization begins
					m.name, m.kind, m.role = text.Span{}, Organization, text.Span{Start: d.bare(m.items).Start, End: m.items.End}
				}
				return
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

// joinOrg makes one phrase of the name of an organization that "and" cuts in two, with what it owns: the Irish Nurses and
// Midwives Organisation’s general secretary.
func (r *identity) joinOrg(m *mention, k, end int) bool {
	d := r.d
	if r.kindOf(k+1, end) != coordinator || r.kindOf(k+2, end) != nounPhrase || d.items[d.chunks[k+1].start].lower != "and" || d.chunks[k+1].end != d.chunks[k+1].start+1 {
		return false
	}
	a, b := d.bare(text.Span{Start: d.chunks[k].start, End: d.chunks[k].end}), d.chunks[k+2]
	owner := b.start
	for owner < b.end && (d.items[owner].passage >= 0 || !possessive(d.items[owner].lower)) {
		if !d.tokenCapital(owner) || d.items[owner].passage >= 0 || d.given(owner) {
			return false
		}
		owner++
	}
	if owner-b.start < 2 || owner+1 >= b.end || d.class(owner-1)&(orgClass|suffixClass) == 0 {
		return false
	}
	for i := a.Start; i < a.End; i++ {
		if _, place := lexicon.Place(d.items[i].lower); !d.tokenCapital(i) || d.items[i].passage >= 0 || d.given(i) || place && i == a.End-1 || d.courtesyTitle(i) {
			return false
		}
	}
	several := d.items[a.End-1].tag == syntax.NNPS || d.items[a.End-1].tag == syntax.NNS || d.pluralRole(a.End-1)
	if a.Start == d.chunks[k].start && (!several || d.class(a.End-1)&suffixClass != 0) || d.class(a.End-1)&orgClass != 0 {
		return false // "Volta and Corvane Group's lawyers": two
	}
	*m = d.mentionAt(d.chunks[k].start, b.end)
	return true
}

func (d *document) pluralRole(i int) bool {
	x, ok := d.role(i)
	return ok && x.Is(lexicon.Plural)
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
