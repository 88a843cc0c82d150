package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
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
		if r.meantAt(m.items.Start) != -1 {
			return
		}
		r.nameBehind(m, k, end, n)
		return
	}
	e, ok := r.entityAt(m.items.Start)
	if !ok {
		return
	}
	m.apposed = true
	if r.wing(m, k, end) {
		return
	}
	j := k + 1
	for j < end && r.d.chunks[j].start < m.items.End {
		j++
	}
	if r.kindOf(j, end) == bracket {
		r.abbreviation(e, r.d.chunks[j])
		r.spelled(e, r.d.chunks[j])
		j++
	}
	if r.kindOf(j, end) == preposition && r.kindOf(j+1, end) == nounPhrase { // of Chile, from Osaka; of the Audit Office
		if r.joins(j) && r.entities[e].from == 0 {
			r.entities[e].from = int32(r.d.chunks[j+1].start)
		}
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
		r.alias(e, j+1, end)
		if r.entities[e].age > 0 && r.kindOf(j+2, end) == comma && r.kindOf(j+3, end) == verbGroup { // Gavin Roper, 29, denies it
			r.accused(e, j+3)
		}
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
	if v := r.kindOf(a+1, end); v == verbGroup && d.chunks[a+1].verb.finite() && (d.chunks[a+1].verb.first != syntax.VBD || r.kindOf(a+2, end) != preposition) {
		return // "…, the minister said"
	}
	if o, ok := lexicon.OrgNoun(m.head); ok && !o.Is(lexicon.Plural) && m.kind == Organization {
		if x := &r.entities[e]; !x.certain {
			x.kind, x.certain = Organization, true
		}
		if r.entities[e].kind == Organization {
			if h := headLemma(m.head); !slices.Contains(r.entities[e].heads, h) {
				r.entities[e].heads = append(r.entities[e].heads, h)
				r.heads.add(h, e)
			}
			r.at[d.chunks[a].start].entity = int32(e) + 1
		}
		return
	}
	x, ok := roleNoun(m.head)
	if !ok && r.entities[e].kind == Person && (m.indefinite || m.definite && r.entities[e].certain) && r.trade(m, a, end) {
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
	r.showGender(e, x.Gender, m.head)
	r.at[d.chunks[a].start].entity = int32(e) + 1
}

func (r *identity) setGender(e int, g lexicon.Gender) {
	if x := &r.entities[e]; g != lexicon.Either && g != lexicon.NoGender && (x.gender == lexicon.NoGender || x.gender == lexicon.Either) {
		x.gender = g
	}
}

// show notes the gender that the words of a mention show: she, Mrs, a spokeswoman. What a given name suggests is no such
// evidence.
func (r *identity) show(e int, m *mention) {
	if !m.listed {
		head := m.head
		if m.named() && m.role.End > m.role.Start {
			head = r.d.items[m.role.End-1].lower
		}
		r.showGender(e, m.gender, head)
	}
}

func (r *identity) showGender(e int, g lexicon.Gender, head string) {
	if g == lexicon.Male && strings.HasSuffix(head, "chairman") || g == lexicon.Either || r.entities[e].plural {
		return // women are called so, too
	}
	r.entities[e].shown |= g
}

// copula reads "is the bank's chief economist", "has been mayor since May", "who is now shadow chancellor" behind chunk k.
func (r *identity) copula(e, k, end int) {
	d := r.d
	v := r.copulaVerb(k+1, end)
	if r.kindOf(v, end) != verbGroup || d.chunks[v].verb.negated || !d.chunks[v].verb.finite() {
		return
	}
	if !linksRole(d.items[d.chunks[v].head].lower) {
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
	r.showGender(e, x.Gender, m.head)
	r.at[d.chunks[a].start].entity = int32(e) + 1
}

// copulaVerb returns the chunk of the verb that may tell a role: the one at chunk v, or one that "and" joins to it, "who
// runs the shop and is the mayor's brother".
func (r *identity) copulaVerb(v, end int) int {
	if r.kindOf(v, end) != verbGroup || !r.d.chunks[v].verb.finite() || linksRole(r.d.items[r.d.chunks[v].head].lower) {
		return v
	}
	for k := v + 1; k+1 < end && k < v+8; k++ {
		switch r.kindOf(k, end) {
		case nounPhrase, preposition, adverb:
		case coordinator:
			if r.kindOf(k+1, end) == verbGroup {
				return k + 1
			}
		default:
			return v
		}
	}
	return v
}

// linksRole lists the forms of the verbs behind which a role stands.
func linksRole(lower string) bool {
	switch lower {
	case "is", "was", "are", "'s", "been", "became", "become", "becomes", "remains", "am":
		return true
	}
	return false
}

func kindOr(k, person Kind) Kind {
	if k == Anonymous {
		return k
	}
	return person
}
