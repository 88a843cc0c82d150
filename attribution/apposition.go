package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// kindOf returns the kind of chunk k, stop outside the sentence that ends before chunk end.
func (r *identity) kindOf(k, end int) chunkKind {
	if k >= end || k < 0 {
		return stop
	}
	return r.d.chunks[k].kind
}

// appose reads what stands beside a noun phrase and says who it is: "Paul Richards, an analyst at Numis Securities,",
// "the coach, Bibi Lang,", "Nadia Rahim is the bank's chief economist", "the World Chess Union (WCU)".
func (r *identity) appose(m *mention, k, n int) {
	end := r.sentenceEnd(k, n)
	if !m.named() {
		if e := r.entityAt(m.items.Start); e != -1 {
			return
		}
		r.nameBehind(m, k, end, n)
		return
	}
	e := r.entityAt(m.items.Start)
	if e < 0 {
		return
	}
	m.apposed = true
	j := k + 1
	for j < end && r.d.chunks[j].start < m.items.End {
		j++
	}
	if r.kindOf(j, end) == bracket {
		r.abbreviation(e, r.d.chunks[j])
		j++
	}
	if r.kindOf(j, end) == preposition && r.kindOf(j+1, end) == nounPhrase { // of Chile, from Osaka
		if w := r.d.items[r.d.chunks[j].start].lower; w == "of" || w == "from" {
			if p, ok := lexicon.Place(r.d.items[r.d.chunks[j+1].end-1].lower); ok && p.Kind != lexicon.Demonym {
				r.entities[e].place = r.d.items[r.d.chunks[j+1].end-1].lower
				j += 2
			}
		}
	}
	switch r.kindOf(j, end) {
	case comma, dash:
		r.roleBehind(e, j, end)
		if r.kindOf(j+1, end) == relative {
			r.judgeByRelative(e, j+1)
			r.copula(e, j+1, end)
		}
	case relative:
		r.judgeByRelative(e, j)
		r.copula(e, j, end)
	case verbGroup:
		r.copula(e, j-1, end)
		r.judgeByIt(e, j, end)
		r.accused(e, j)
	}
}

// sentenceEnd returns the end of the chunks of the sentence that chunk k is in.
func (r *identity) sentenceEnd(k, n int) int { return r.d.sentences[n].chunks.End }

// abbreviation notes what stands in brackets behind the name of an organization: the World Chess Union (WCU).
func (r *identity) abbreviation(e int, c chunk) {
	if c.end-c.start != 3 || r.entities[e].kind == Person && r.entities[e].certain {
		return
	}
	it := &r.d.items[c.start+1]
	if it.passage < 0 && r.d.tokens[it.tok].Capital {
		r.names.add(it.lower, e)
		if x := &r.entities[e]; r.d.tokens[it.tok].AllCaps && x.kind == Person {
			x.kind = Organization
		}
	}
}

// judgeByRelative lets "who" make a person, "which" an organization, of a name that may be either.
func (r *identity) judgeByRelative(e, k int) {
	x := &r.entities[e]
	if x.certain {
		return
	}
	switch r.d.items[r.d.chunks[k].start].lower {
	case "who", "whose", "whom":
		x.kind, x.certain = Person, true
	case "which":
		x.kind, x.certain = Organization, true
	}
}

// judgeByIt takes a name for an organization when the clause that it says begins with "it" and an active verb: "Volta
// said it would recall 12,000 vans".
func (r *identity) judgeByIt(e, v, end int) {
	x := &r.entities[e]
	if x.certain || x.gender == lexicon.Male || x.gender == lexicon.Female || r.kindOf(v+2, end) != verbGroup {
		return
	}
	it := r.d.chunks[v+1]
	if it.end != it.start+1 || r.d.items[it.start].lower != "it" && (r.d.items[it.start].lower != "they" || len(x.words) > 1) {
		return
	}
	switch w := r.d.items[r.d.chunks[v+2].start].lower; w {
	case "would", "will", "had", "has", "plans", "planned", "expects", "expected", "wants", "wanted", "did", "does":
		x.kind = Organization
	}
}

// accused notes who is on trial, so that "the defendant" is understood.
func (r *identity) accused(e, v int) {
	if r.entities[e].kind != Person {
		return
	}
	switch r.d.items[r.d.chunks[v].head].lower {
	case "denies", "denied", "pleaded", "accused", "charged", "convicted", "jailed", "sentenced", "acquitted":
		for _, h := range [...]string{"defendant", "accused", "suspect"} {
			r.heads.add(h, e)
		}
	}
}

// passOver returns the chunk behind a degree, an honour or a party that stands between commas at chunk a: ", Ph.D.,",
// ", R-Kan.,"; or a.
func (r *identity) passOver(a, end int) int {
	if r.kindOf(a, end) != nounPhrase || r.kindOf(a+1, end) != comma {
		return a
	}
	c := r.d.chunks[a]
	l := r.d.items[c.start].lower
	if c.end == c.start+1 && (r.d.honour(c.start) && l != "mp" && l != "td" || len(l) > 2 && l[1] == '-' && (l[0] == 'd' || l[0] == 'r' || l[0] == 'i')) {
		return a + 2
	}
	return a
}

// roleBehind reads the apposition behind the comma or dash at chunk j.
func (r *identity) roleBehind(e, j, end int) {
	d := r.d
	a := j + 1
	if r.kindOf(a, end) == adverb {
		a++
	}
	a = r.passOver(a, end)
	if r.kindOf(a, end) != nounPhrase {
		return
	}
	if c := d.chunks[a]; c.end == c.start+1 && age(d.items[c.start].lower) > 0 { // ", 34, a teacher,"
		r.entities[e].age = age(d.items[c.start].lower)
		if r.kindOf(a+1, end) == comma && r.kindOf(a+2, end) == nounPhrase {
			a += 2
		} else {
			return
		}
	}
	m := r.mentionOf(a)
	if m == nil || m.pronoun || m.plural || m.named() && m.head != "" && !r.roleEnds(a) {
		return
	}
	if v := r.kindOf(a+1, end); v == verbGroup && d.chunks[a+1].verb.finite() {
		return // "…, the minister said"
	}
	if o, ok := lexicon.OrgNoun(m.head); ok && !o.Is(lexicon.Plural) && m.kind == Organization {
		if x := &r.entities[e]; !x.certain {
			x.kind, x.certain = Organization, true
		}
		if r.entities[e].kind == Organization {
			if h := headLemma(m.head); !contains(r.entities[e].heads, h) {
				r.entities[e].heads = append(r.entities[e].heads, h)
				r.heads.add(h, e)
			}
			r.at[d.chunks[a].start].entity = int32(e) + 1
		}
		return
	}
	x, ok := roleNoun(m.head)
	if !ok && r.entities[e].kind == Person && m.indefinite && r.trade(m, a, end) {
		x, ok = lexicon.RoleInfo{Lemma: m.head, Gender: lexicon.Either}, true
	}
	if !ok && !d.honour(d.chunks[a].end-1) || x.Is(lexicon.Plural) || r.entities[e].kind == Organization && r.entities[e].certain {
		return
	}
	role := r.roleSpan(m, a, end)
	rank := fullRole
	if role.End == role.Start+1 && partyWord(headLemma(m.head)) {
		rank = partyRole
	}
	p := &r.entities[e]
	p.kind, p.certain = Person, true
	if rank == fullRole && p.rank == fullRole {
		rank = titleRole // another apposition stands already
	}
	r.addRole(e, role, rank)
	r.setGender(e, x.Gender)
	r.at[d.chunks[a].start].entity = int32(e) + 1
}

// roleEnds says whether the phrase at chunk a ends in a role that stands behind names: a Labour MP.
func (r *identity) roleEnds(a int) bool {
	c := r.d.chunks[a]
	return r.d.honour(c.end - 1)
}

// trade says whether an apposition behind the name of a person, "a retired roofer", can only tell a trade, though the
// lexicon does not have it.
func (r *identity) trade(m *mention, a, end int) bool {
	if m.kind != Unknown || m.named() || r.d.items[m.items.End-1].tag != syntax.NN || r.timePhrase(a) {
		return false
	}
	switch r.kindOf(a+1, end) {
	case comma, stop, relative, dash, preposition:
		return true
	}
	return false
}

func (r *identity) setGender(e int, g lexicon.Gender) {
	if x := &r.entities[e]; g != lexicon.Either && g != lexicon.NoGender && (x.gender == lexicon.NoGender || x.gender == lexicon.Either) {
		x.gender = g
	}
}

// roleSpan returns the items of the role that begins with the noun phrase at chunk a: without its article, with what hangs
// on it by a preposition, and with a second noun that "and" joins: "founder and chairman of the firm".
func (r *identity) roleSpan(m *mention, a, end int) text.Span {
	d := r.d
	s := d.trimRole(text.Span{Start: d.chunks[a].start, End: d.chunks[a].end})
	if m.owned() && d.placeOwner(m.owner) && m.owner.End+1 < s.End {
		s = d.trimRole(text.Span{Start: m.owner.End, End: s.End})
	}
	for k := a + 1; ; {
		switch r.kindOf(k, end) {
		case preposition:
			switch d.items[d.chunks[k].start].lower {
			case "of", "for", "at", "to", "in", "with", "from", "on", "behind":
			default:
				return s
			}
			if r.kindOf(k+1, end) != nounPhrase || r.timePhrase(k+1) {
				return s
			}
			s.End = d.chunks[k+1].end
			k += 2
			if r.kindOf(k, end) == quoted && d.items[d.chunks[k].start].end-d.items[d.chunks[k].start].tok < 14 && d.items[d.chunks[k].start-1].tag == syntax.IN {
				s.End = d.chunks[k].end
				k++
			}
		case quoted:
			if d.items[d.chunks[k].start-1].tag != syntax.IN {
				return s
			}
			s.End = d.chunks[k].end
			k++
		case coordinator:
			if r.kindOf(k+1, end) != nounPhrase {
				return s
			}
			c := d.chunks[k+1]
			x, ok := roleNoun(d.items[c.end-1].lower)
			if !ok || x.Is(lexicon.Plural) || d.items[c.start].tag == syntax.DT || d.items[c.start].tag == syntax.PRPS || r.kindOf(k+2, end) == verbGroup {
				return s
			}
			s.End = c.end
			k += 2
		default:
			return s
		}
		if possessive(d.items[s.End-1].lower) {
			s.End--
		}
	}
}

// trimRole drops what begins a role and is no part of it: articles, ages, words of time.
func (d *document) trimRole(s text.Span) text.Span {
	for s.Start+1 < s.End {
		it := &d.items[s.Start]
		switch {
		case it.passage >= 0:
			return s
		case it.tag == syntax.DT, it.tag == syntax.PRPS, it.tag == syntax.PDT, it.tag == syntax.RB, it.tag == syntax.POS:
		case it.lower == "current", it.lower == "then", it.lower == "only", it.lower == "own", strings.HasSuffix(it.lower, "-term"), strings.HasSuffix(it.lower, "-year-old"):
		default:
			return s
		}
		s.Start++
	}
	return s
}

// placeOwner says whether a place owns a role: Norway's king, the county's bishop.
func (d *document) placeOwner(o text.Span) bool {
	l := d.items[o.End-1].lower
	switch l {
	case "country", "county", "city", "town", "state", "nation", "island", "world", "region", "province", "village":
		return true
	}
	_, ok := lexicon.Place(l)
	return ok
}

// relational says whether a noun tells what somebody is to somebody else, or for the moment, rather than what he or she
// does: a colleague, the witness. Any other role is worth more.
func relational(head string) bool {
	switch head {
	case "colleague", "friend", "neighbour", "neighbor", "rival", "ally", "successor", "predecessor", "partner", "counterpart", "witness", "victim", "defendant", "winner", "guest", "speaker",
		"user", "hero", "respondent", "resident", "opponent", "companion", "survivor", "passenger", "man", "woman", "boy", "girl", "teenager", "supporter", "fan", "member", "challenger", "favourite", "favorite":
		return true
	}
	return family(head)
}

// family says whether a noun tells whose relative somebody is.
func family(head string) bool {
	x, ok := lexicon.Role(head)
	return ok && x.Is(lexicon.Family)
}

// timePhrase says whether the noun phrase at chunk k tells a time.
func (r *identity) timePhrase(k int) bool {
	l := r.d.items[r.d.chunks[k].end-1].lower
	return lexicon.Is(l, lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) || r.d.items[r.d.chunks[k].end-1].tag == syntax.CD
}

// copula reads "is the bank's chief economist", "has been mayor since May", "who is now shadow chancellor" behind chunk k.
func (r *identity) copula(e, k, end int) {
	d := r.d
	v := k + 1
	if r.kindOf(v, end) != verbGroup || d.chunks[v].verb.negated || !d.chunks[v].verb.finite() {
		return
	}
	switch d.items[d.chunks[v].head].lower {
	case "is", "was", "are", "'s", "been", "became", "become", "becomes", "remains", "am":
	default:
		return
	}
	a := v + 1
	if r.kindOf(a, end) == adverb {
		a++
	}
	if r.kindOf(a, end) != nounPhrase {
		return
	}
	m := r.mentionOf(a)
	if c := d.chunks[a]; c.end == c.start+1 && age(d.items[c.start].lower) > 0 && r.kindOf(a+1, end) == comma && r.kindOf(a+2, end) == nounPhrase {
		r.entities[e].age = age(d.items[c.start].lower) // she is 84, a retired schoolteacher
		a += 2
		m = r.mentionOf(a)
	}
	if m == nil || m.named() || m.pronoun || m.plural {
		return
	}
	x, ok := roleNoun(m.head)
	p := &r.entities[e]
	if !ok || x.Is(lexicon.Plural) || x.Is(lexicon.Groups) || p.plural || p.kind == Organization && p.certain || p.kind == Document || p.kind == Group {
		return
	}
	switch m.head {
	case "man", "woman", "person", "one", "favourite", "victim", "winner", "part", "fan":
		return
	}
	p.kind, p.certain = kindOr(p.kind, Person), true
	rank := fullRole
	if p.rank >= titleRole && d.chunks[v].verb.first == syntax.VBD || p.rank == fullRole {
		rank = partyRole
	}
	r.addRole(e, r.roleSpan(m, a, end), rank)
	r.setGender(e, x.Gender)
	r.at[d.chunks[a].start].entity = int32(e) + 1
}

func kindOr(k, person Kind) Kind {
	if k == Anonymous {
		return k
	}
	return person
}

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
	for {
		if r.kindOf(a, end) == preposition && r.kindOf(a+1, end) == nounPhrase {
			if p := r.mentionOf(a + 1); p != nil && p.named() {
				if e := r.entityAt(p.items.Start); e >= 0 && p.name.Start > d.chunks[a+1].start && p.name.End-p.name.Start > 1 && d.items[p.name.Start-1].tag.Noun() && !r.ownRole(p) && r.entities[e].kind == Person {
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
	if p == nil || !p.named() || p.plural || p.owned() {
		return
	}
	e := r.entityAt(p.items.Start)
	if e < 0 || r.entities[e].kind == Organization && r.entities[e].certain || p.definite && !p.certain && p.name.Start <= p.items.Start+1 {
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

// orgBehind reads the name of an organization that a description announces: "Lomax's label, Bright Noise,".
func (r *identity) orgBehind(m *mention, k, end int) bool {
	if r.kindOf(k+1, end) != comma || r.kindOf(k+2, end) != nounPhrase || r.kindOf(k+3, end) != comma && r.kindOf(k+3, end) != stop {
		return false
	}
	p := r.mentionOf(k + 2)
	if p == nil || !p.named() || p.name.Start != p.items.Start || p.certain && p.kind != Organization || r.kindOf(k+4, end) == coordinator {
		return false
	}
	e := r.entityAt(p.items.Start)
	if e < 0 || p.definite || r.isPlace(&r.entities[e]) || r.entities[e].certain && r.entities[e].kind == Person {
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
	if p.name.End-p.name.Start < 3 {
		return false
	}
	for i := p.name.Start + 1; i < p.name.End-1; i++ {
		g, ok := lexicon.GivenName(d.items[i].lower)
		if !ok || g == lexicon.NoGender || d.given(i-1) {
			continue
		}
		role := text.Span{Start: m.role.Start, End: i}
		p.name.Start = i
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
	return p.courtesy || r.d.roleWord(p.name.Start-1) && r.d.tokenCapital(p.name.Start-1)
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
	e := r.entityAt(p.items.Start)
	if e < 0 || r.entities[e].kind != Person || r.d.roleWord(p.role.Start) || !r.d.tokenCapital(m.items.End-1) {
		return
	}
	role := text.Span{Start: m.role.Start, End: p.name.Start}
	if x := &r.entities[e]; x.role == p.role {
		x.role = role
	}
	r.at[r.d.chunks[k].start].entity = int32(e) + 1
}
