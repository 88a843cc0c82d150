package mention

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// KindOf returns the kind of chunk k, stop outside the sentence that ends before chunk end.
func (r *Register) KindOf(k, end int) reading.ChunkKind { return r.Doc.KindWithin(k, end) }

// Appose reads what stands beside a noun phrase and says who it is: "Paul Richards, an analyst at Numis Securities,",
// "the coach, Bibi Lang,", "Nadia Rahim is the bank's chief economist", "the World Chess Union (WCU)".
func (r *Register) Appose(m *nounphrase.Mention, k, n int) {
	end := r.sentenceEnd(k, n)
	if r.officeField(m, k, end) || r.ownedByBody(m, k, end) {
		return
	}
	if !m.Named() {
		if r.MeantAt(m.Items.Start) != -1 {
			return
		}
		r.nameBehind(m, k, end, n)
		return
	}
	e, ok := r.EntityAt(m.Items.Start)
	if !ok {
		return
	}
	m.Apposed = true
	if r.wing(m, k, end) {
		return
	}
	r.roleByName(m, k, end)
	j := k + 1
	for j < end && r.Doc.Chunks[j].Start < m.Items.End {
		j++
	}
	if r.KindOf(j, end) == reading.Bracket {
		r.abbreviation(e, r.Doc.Chunks[j])
		r.spelled(e, r.Doc.Chunks[j])
		j++
	}
	if r.KindOf(j, end) == reading.Preposition && r.KindOf(j+1, end) == reading.NounPhrase { // of Chile, from Osaka; of the Audit Office
		if r.joins(j) && r.Entities[e].From == 0 {
			r.Entities[e].From = int32(r.Doc.Chunks[j+1].Start)
		}
		if w := r.Doc.Items[r.Doc.Chunks[j].Start].Lower; w == "of" || w == "from" {
			if p, ok := lexicon.Place(r.Doc.Items[r.Doc.Chunks[j+1].End-1].Lower); ok && p.Kind != lexicon.Demonym {
				r.Entities[e].Place = r.Doc.Items[r.Doc.Chunks[j+1].End-1].Lower
				j += 2
			}
		}
	}
	switch r.KindOf(j, end) {
	case reading.Comma, reading.Dash:
		r.roleBehind(e, j, end)
		r.alias(e, j+1, end)
		if r.Entities[e].Age > 0 && r.KindOf(j+2, end) == reading.Comma && r.KindOf(j+3, end) == reading.VerbGroup { // Gavin Roper, 29, denies it
			r.accused(e, j+3)
		}
		if r.KindOf(j+1, end) == reading.Relative {
			r.judgeByRelative(e, j+1)
			r.Copula(e, j+1, end)
		}
	case reading.Relative:
		r.judgeByRelative(e, j)
		r.Copula(e, j, end)
	case reading.VerbGroup:
		r.Copula(e, j-1, end)
		r.judgeByIt(e, j, end)
		r.accused(e, j)
	}
}

// sentenceEnd returns the end of the chunks of the sentence that chunk k is in.
func (r *Register) sentenceEnd(k, n int) int { return r.Doc.Sentences[n].Chunks.End }

// abbreviation notes what stands in brackets behind the name of an organization: the World Chess Union (WCU).
func (r *Register) abbreviation(e int, c reading.Chunk) {
	if c.End-c.Start != 3 || r.Entities[e].Kind == nounphrase.Person && r.Entities[e].Certain {
		return
	}
	it := &r.Doc.Items[c.Start+1]
	if it.Passage < 0 && r.Doc.Tokens[it.Tok].Capital {
		r.Names.Add(it.Lower, e)
		r.spellOut(e, it.Lower)
		if x := &r.Entities[e]; r.Doc.Tokens[it.Tok].AllCaps && x.Kind == nounphrase.Person {
			x.Kind = nounphrase.Organization
		}
	}
}

// roleBehind reads the apposition behind the comma or dash at chunk j.
func (r *Register) roleBehind(e, j, end int) {
	first, ok := r.behindAge(e, j, end)
	if !ok {
		return
	}
	if r.isOneOf(first, end) {
		r.oneOfBehind(e, first, end)
		return
	}
	a := first
	if r.leadsRole(a, end) {
		a++
	}
	a = r.roleNounAt(a, end)
	if r.subjectOfOther(a, end) {
		return
	}
	m := r.MentionOf(a)
	if m == nil || m.Pronoun || m.Plural || m.Named() && m.Head != "" && !r.roleEnds(a) && !r.titled(m, a, end) {
		return
	}
	if o, ok := lexicon.OrgNoun(m.Head); ok && !o.Is(lexicon.Plural) && m.Kind == nounphrase.Organization {
		r.apposeOrg(e, m)
		return
	}
	if x := &r.Entities[e]; !x.Certain && len(x.Words) == 1 && firmOfTrade(x, nounphrase.HeadLemma(m.Head)) { // Volta, the watchdog
		r.apposeOrg(e, m)
		return
	}
	if x, ok := r.apposedRole(e, m, a, end); ok {
		role := r.roleSpan(m, a, end)
		if first < a {
			role = nounphrase.TrimRole(r.Doc, text.Span{Start: r.Doc.Chunks[first].Start, End: role.End})
		}
		r.takeRole(e, m, role, x)
	}
}

// behindAge returns the chunk of the apposition behind the comma or dash at chunk j; ok is false where there is none. It notes
// an age that stands before it or alone: ", 34, a teacher,".
func (r *Register) behindAge(e, j, end int) (a int, ok bool) {
	a = j + 1
	if r.KindOf(a, end) == reading.Adverb {
		a++
	}
	a = r.passOver(a, end)
	if r.leadsRole(a, end) {
		return a, true
	}
	if r.KindOf(a, end) != reading.NounPhrase {
		return a, false
	}
	age := r.ageAt(a)
	if age == 0 {
		return a, true
	}
	x := &r.Entities[e]
	x.Age = age
	if closed := r.KindOf(a+1, end) == reading.Comma; closed && !x.Certain && !x.Plural && len(x.Words) > 1 { // Clem Varley, 61,
		x.Kind, x.Certain = nounphrase.Person, true
	}
	return a + 2, r.KindOf(a+1, end) == reading.Comma && r.KindOf(a+2, end) == reading.NounPhrase
}

// ageAt returns the age that the noun phrase at chunk a is; 0 for none.
func (r *Register) ageAt(a int) int {
	c := r.Doc.Chunks[a]
	if c.End != c.Start+1 {
		return 0
	}
	return nounphrase.Age(r.Doc.Items[c.Start].Lower)
}

// subjectOfOther says whether the noun phrase at chunk a is the subject of a verb of its own and no apposition: …, the minister
// said. A past form before a preposition may be a participle: a man accused of it.
func (r *Register) subjectOfOther(a, end int) bool {
	if r.KindOf(a+1, end) != reading.VerbGroup {
		return false
	}
	v := r.Doc.Chunks[a+1].Verb
	return v.Finite() && (v.First != syntax.VBD || r.KindOf(a+2, end) != reading.Preposition)
}

// apposeOrg takes an entity for what the noun in apposition calls it, an organization, where nothing told that it is none.
func (r *Register) apposeOrg(e int, m *nounphrase.Mention) {
	x := &r.Entities[e]
	if !x.Certain {
		x.Kind, x.Certain = nounphrase.Organization, true
	}
	if x.Kind != nounphrase.Organization {
		return
	}
	if h := nounphrase.HeadLemma(m.Head); !slices.Contains(x.Heads, h) {
		x.Heads = append(x.Heads, h)
		r.Heads.Add(h, e)
	}
	r.At[m.Items.Start].Entity = int32(e) + 1
}

// apposedRole returns the role that an apposition gives somebody: by its noun, by an honour, or as a trade that the lexicon
// does not have; ok is false where it gives none.
func (r *Register) apposedRole(e int, m *nounphrase.Mention, a, end int) (role lexicon.RoleInfo, ok bool) {
	p := &r.Entities[e]
	if p.Kind == nounphrase.Organization && p.Certain {
		return role, false
	}
	if role, ok = lexicon.RoleNoun(m.Head); ok {
		return role, !role.Is(lexicon.Plural)
	}
	if somebodys := m.Indefinite || m.Definite && p.Certain; somebodys && p.Kind == nounphrase.Person && r.trade(m, a, end) {
		return lexicon.RoleInfo{Lemma: m.Head, Gender: lexicon.Either}, true
	}
	return role, propername.Honour(r.Doc, r.Doc.Chunks[a].End-1)
}

// takeRole makes a person of the entity, with the role that stands in apposition.
func (r *Register) takeRole(e int, m *nounphrase.Mention, role text.Span, x lexicon.RoleInfo) {
	p := &r.Entities[e]
	if !x.Gender.Agrees(p.Gender) { // the fisherwoman is not her grandson, though the surname alone could be his
		return
	}
	p.Kind, p.Certain = nounphrase.Person, true
	rank := FullRole
	switch {
	case role.End == role.Start+1 && reading.PartyWord(nounphrase.HeadLemma(m.Head)):
		rank = PartyRole
	case p.Rank == FullRole: // another apposition stands already
		rank = TitleRole
	}
	r.addRole(e, role, rank)
	r.setGender(e, x.Gender)
	r.showGender(e, x.Gender)
	r.At[m.Items.Start].Entity = int32(e) + 1
}

func kindOr(k, person nounphrase.Kind) nounphrase.Kind {
	if k == nounphrase.Anonymous {
		return k
	}
	return person
}

// joins says whether the preposition at chunk j hangs an organization on a name.
func (r *Register) joins(j int) bool {
	switch r.Doc.Items[r.Doc.Chunks[j].Start].Lower {
	case "of", "at", "from":
		return true
	}
	return false
}
