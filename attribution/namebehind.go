package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// nameBehind looks for a name that identifies the description at chunk k: in an apposition, or at the end of its
// prepositional phrase ("Labour's deputy minister for women Jacqui Smith").
func (r *identity) nameBehind(m *mention, k, end, n int) {
	d := r.d
	role, ok := roleNoun(m.head)
	if m.kind == Organization && m.definite && !m.plural && r.orgBehind(m, k, end) {
		return
	}
	if !ok && m.owned() && m.kind == Unknown && d.items[m.items.End-1].tag == syntax.NN {
		if p := r.mentionOf(k + 2); r.kindOf(k+1, end) == comma && p != nil && p.named() && p.kind == Person && (p.certain || p.name.End-p.name.Start > 1) { // its convenor, Fr. Denzil Pereira
			role, ok = lexicon.RoleInfo{Lemma: m.head, Gender: lexicon.Either}, true
		}
	}
	if !ok || role.Is(lexicon.Plural) {
		if m.kind == Organization && !ok {
			r.roleByOrg(m, k, end)
		}
		return
	}
	a := k + 1
	for a < end && d.chunks[a].start < m.items.End {
		a++
	}
	for {
		if r.kindOf(a, end) == preposition && r.kindOf(a+1, end) == nounPhrase {
			if p := r.mentionOf(a + 1); p != nil && p.named() {
				if e, ok := r.entityAt(p.items.Start); ok && p.name.Start > d.chunks[a+1].start && p.name.End-p.name.Start > 1 && d.items[p.name.Start-1].tag.Noun() && !r.ownRole(p) && r.entities[e].kind == Person {
					r.identifyAs(e, m, k, text.Span{Start: m.role.Start, End: p.name.Start}, role)
					return
				}
				if e := r.splitRole(m, p, k, a+1, n); e {
					return
				}
			}
			a += 2
			continue
		}
		if r.kindOf(a, end) == coordinator && r.kindOf(a+1, end) == nounPhrase {
			if x, ok := roleNoun(d.items[d.chunks[a+1].end-1].lower); ok && !x.Is(lexicon.Plural) && r.kindOf(a+2, end) != verbGroup && d.items[d.chunks[a+1].start].tag != syntax.DT {
				a += 2
				continue
			}
		}
		break
	}
	if r.kindOf(a, end) != comma && r.kindOf(a, end) != dash || r.kindOf(a+1, end) != nounPhrase {
		return
	}
	p := r.mentionOf(a + 1)
	if p == nil || !p.named() || p.plural || p.owned() && !r.ofTeam(p) {
		return
	}
	e, met := r.entityAt(p.items.Start)
	if !met || r.entities[e].kind == Organization && r.entities[e].certain || p.definite && !p.certain && p.name.Start <= p.items.Start+1 {
		return
	}
	b := a + 2
	for b < end && d.chunks[b].start < p.items.End {
		b++
	}
	switch r.kindOf(b, end) {
	case comma, stop, dash, bracket, quoted, semicolon, colon:
	default:
		return
	}
	if r.kindOf(b, end) == comma && r.kindOf(a, end) == comma && (r.kindOf(b+1, end) == nounPhrase && r.kindOf(b+2, end) == coordinator || r.kindOf(b+1, end) == coordinator && r.kindOf(b+2, end) == nounPhrase) {
		return // a list
	}
	r.identifyAs(e, m, k, text.Span{Start: m.role.Start, End: d.chunks[a-1].end}, role)
}

// ofTeam says whether the owner of a name is whom its bearer is of, and not whose the bearer is: "Labour's Sara Chapman".
func (r *identity) ofTeam(p *mention) bool {
	return r.d.tokenCapital(p.owner.End-1) && r.d.items[p.owner.End-1].passage < 0 && !r.d.given(p.owner.Start) && p.name.Start == p.owner.End+1 && p.kind == Person
}

// orgBehind reads the name of an organization that a description announces: "Lomax's label, Bright Noise,".
func (r *identity) orgBehind(m *mention, k, end int) bool {
	if r.kindOf(k+1, end) != comma || r.kindOf(k+2, end) != nounPhrase || r.kindOf(k+3, end) != comma && r.kindOf(k+3, end) != stop {
		return false
	}
	p := r.mentionOf(k + 2)
	if p == nil || !p.named() || p.name.Start != p.items.Start || p.certain && p.kind != Organization || r.kindOf(k+4, end) == coordinator {
		return false
	}
	e, met := r.entityAt(p.items.Start)
	if !met || p.definite || r.isPlace(&r.entities[e]) || r.entities[e].certain && r.entities[e].kind == Person {
		return false
	}
	x := &r.entities[e]
	x.kind, x.certain = Organization, true
	x.heads = append(x.heads, headLemma(m.head))
	r.heads.add(headLemma(m.head), e)
	r.at[r.d.chunks[k].start].entity = int32(e) + 1
	return true
}

// splitRole is the case of a role whose prepositional phrase runs into the name without a noun between that the chunker
// could see: "Chief Executive of the NHS Simon Stevens".
func (r *identity) splitRole(m, p *mention, k, c, n int) bool {
	d := r.d
	if p.name.End-p.name.Start < 3 || p.kind == Organization && p.certain {
		return false
	}
	for i := p.name.Start + 1; i < p.name.End-1; i++ {
		g, ok := lexicon.GivenName(d.items[i].lower)
		if !ok || g == lexicon.NoGender || d.given(i-1) {
			continue
		}
		role := text.Span{Start: m.role.Start, End: i}
		run := p.name
		p.name.Start = i
		if old, met := r.entityAt(p.items.Start); met && r.entities[old].fullest == run { // Health Jenny Carroll was nobody
			x := &r.entities[old]
			x.words, x.fullest = r.nameWords(p.name), p.name
			r.indexName(old)
		}
		p.kind, p.certain, p.gender = Person, true, g
		e := r.named(p, n)
		r.at[d.chunks[c].start].entity = int32(e) + 1
		x, _ := roleNoun(m.head)
		r.identifyAs(e, m, k, role, x)
		return true
	}
	return false
}

// ownRole says whether the phrase of a name holds a role of its own before the name.
func (r *identity) ownRole(p *mention) bool {
	return p.courtesy || p.name.Start > 0 && r.d.roleWord(p.name.Start-1) && r.d.tokenCapital(p.name.Start-1)
}

// identifyAs makes the description at chunk k mean the entity.
func (r *identity) identifyAs(e int, m *mention, k int, role text.Span, info lexicon.RoleInfo) {
	x := &r.entities[e]
	x.kind, x.certain = Person, true
	if m.owned() && (r.d.items[m.owner.Start].tag == syntax.PRPS || r.d.placeOwner(m.owner)) && role.Start <= m.owner.Start {
		role.Start = m.owner.End
	}
	role = r.d.trimRole(role)
	rank := fullRole
	if x.rank == fullRole {
		rank = titleRole
	}
	if m.items.Start > 0 && r.d.items[m.role.Start].lower == "then" { // the then minister
		rank = titleRole
	}
	r.addRole(e, role, rank)
	r.setGender(e, info.Gender)
	r.showGender(e, info.Gender, m.head)
	for ; r.d.chunks[k].kind != comma && r.d.chunks[k].start < len(r.d.items) && r.d.chunks[k].start <= role.End; k++ {
		if r.d.chunks[k].kind == nounPhrase && (r.d.chunks[k].start == m.items.Start || k > 0 && r.d.chunks[k-1].kind == coordinator) {
			r.at[r.d.chunks[k].start].entity = int32(e) + 1
		}
		if k+1 >= len(r.d.chunks) {
			break
		}
	}
}

// roleByOrg reads a role that begins with an organization whose name runs into it: "Bank of England Governor Mark Carney".
func (r *identity) roleByOrg(m *mention, k, end int) {
	if r.kindOf(k+1, end) != preposition || r.kindOf(k+2, end) != nounPhrase || r.d.items[r.d.chunks[k+1].start].lower != "of" || m.indefinite {
		return
	}
	p := r.mentionOf(k + 2)
	if p == nil || !p.named() || p.role.End <= p.role.Start || p.name.Start == r.d.chunks[k+2].start {
		return
	}
	e, met := r.entityAt(p.items.Start)
	if !met || r.entities[e].kind != Person || r.d.roleWord(p.role.Start) || !r.d.tokenCapital(m.items.End-1) {
		return
	}
	role := text.Span{Start: m.role.Start, End: p.name.Start}
	if x := &r.entities[e]; x.role == p.role {
		x.role = role
	}
	r.at[r.d.chunks[k].start].entity = int32(e) + 1
}
