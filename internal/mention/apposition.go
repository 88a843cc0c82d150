package mention

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// KindOf returns the kind of chunk k, stop outside the sentence that ends before chunk end.
func (r *Register) KindOf(k, end int) reading.ChunkKind {
	if k >= end || k < 0 {
		return reading.Stop
	}
	return r.Doc.Chunks[k].Kind
}

// Appose reads what stands beside a noun phrase and says who it is: "Paul Richards, an analyst at Numis Securities,",
// "the coach, Bibi Lang,", "Nadia Rahim is the bank's chief economist", "the World Chess Union (WCU)".
func (r *Register) Appose(m *Mention, k, n int) {
	end := r.sentenceEnd(k, n)
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
	m.apposed = true
	if r.wing(m, k, end) {
		return
	}
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
		if r.joins(j) && r.Entities[e].from == 0 {
			r.Entities[e].from = int32(r.Doc.Chunks[j+1].Start)
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
	if c.End-c.Start != 3 || r.Entities[e].Kind == Person && r.Entities[e].Certain {
		return
	}
	it := &r.Doc.Items[c.Start+1]
	if it.Passage < 0 && r.Doc.Tokens[it.Tok].Capital {
		r.Names.Add(it.Lower, e)
		if x := &r.Entities[e]; r.Doc.Tokens[it.Tok].AllCaps && x.Kind == Person {
			x.Kind = Organization
		}
	}
}

// judgeByRelative lets "who" make a person, "which" an organization, of a name that may be either.
func (r *Register) judgeByRelative(e, k int) {
	x := &r.Entities[e]
	if x.Certain {
		return
	}
	switch r.Doc.Items[r.Doc.Chunks[k].Start].Lower {
	case "who", "whose", "whom":
		x.Kind, x.Certain = Person, true
	case "which":
		x.Kind, x.Certain = Organization, true
	}
}

// judgeByIt takes a name for an organization when the clause that it says begins with "it" and an active verb: "Volta
// said it would recall 12,000 vans".
func (r *Register) judgeByIt(e, v, end int) {
	x := &r.Entities[e]
	if x.Certain || x.Gender == lexicon.Male || x.Gender == lexicon.Female || r.KindOf(v+2, end) != reading.VerbGroup {
		return
	}
	it := r.Doc.Chunks[v+1]
	if it.End != it.Start+1 || r.Doc.Items[it.Start].Lower != "it" && (r.Doc.Items[it.Start].Lower != "they" || len(x.Words) > 1) {
		return
	}
	if lexicon.TellsWho(r.Doc.Items[r.Doc.Chunks[v+2].Start].Lower, lexicon.ItsVerb) {
		x.Kind = Organization
	}
}

// accused notes who is on trial, so that "the defendant" is understood.
func (r *Register) accused(e, v int) {
	if r.Entities[e].Kind != Person {
		return
	}
	if lexicon.TellsWho(r.Doc.Items[r.Doc.Chunks[v].Head].Lower, lexicon.OnTrial) {
		for _, h := range [...]string{"defendant", "accused", "suspect"} {
			r.Heads.Add(h, e)
		}
	}
}

// roleBehind reads the apposition behind the comma or dash at chunk j.
func (r *Register) roleBehind(e, j, end int) {
	d := r.Doc
	a := j + 1
	if r.KindOf(a, end) == reading.Adverb {
		a++
	}
	a = r.passOver(a, end)
	if r.KindOf(a, end) != reading.NounPhrase {
		return
	}
	if c := d.Chunks[a]; c.End == c.Start+1 && Age(d.Items[c.Start].Lower) > 0 { // ", 34, a teacher,"
		r.Entities[e].Age = Age(d.Items[c.Start].Lower)
		if r.KindOf(a+1, end) == reading.Comma && r.KindOf(a+2, end) == reading.NounPhrase {
			a += 2
		} else {
			return
		}
	}
	m := r.MentionOf(a)
	if m == nil || m.Pronoun || m.Plural || m.Named() && m.Head != "" && !r.roleEnds(a) {
		return
	}
	if v := r.KindOf(a+1, end); v == reading.VerbGroup && d.Chunks[a+1].Verb.Finite() && (d.Chunks[a+1].Verb.First != syntax.VBD || r.KindOf(a+2, end) != reading.Preposition) {
		return // "…, the minister said"
	}
	if o, ok := lexicon.OrgNoun(m.Head); ok && !o.Is(lexicon.Plural) && m.Kind == Organization {
		if x := &r.Entities[e]; !x.Certain {
			x.Kind, x.Certain = Organization, true
		}
		if r.Entities[e].Kind == Organization {
			if h := HeadLemma(m.Head); !slices.Contains(r.Entities[e].Heads, h) {
				r.Entities[e].Heads = append(r.Entities[e].Heads, h)
				r.Heads.Add(h, e)
			}
			r.At[d.Chunks[a].Start].Entity = int32(e) + 1
		}
		return
	}
	x, ok := reading.RoleNoun(m.Head)
	if !ok && r.Entities[e].Kind == Person && (m.Indefinite || m.Definite && r.Entities[e].Certain) && r.trade(m, a, end) {
		x, ok = lexicon.RoleInfo{Lemma: m.Head, Gender: lexicon.Either}, true
	}
	if !ok && !propername.Honour(d, d.Chunks[a].End-1) || x.Is(lexicon.Plural) || r.Entities[e].Kind == Organization && r.Entities[e].Certain {
		return
	}
	role := r.roleSpan(m, a, end)
	rank := FullRole
	if role.End == role.Start+1 && reading.PartyWord(HeadLemma(m.Head)) {
		rank = PartyRole
	}
	p := &r.Entities[e]
	p.Kind, p.Certain = Person, true
	if rank == FullRole && p.Rank == FullRole {
		rank = TitleRole // another apposition stands already
	}
	r.addRole(e, role, rank)
	r.setGender(e, x.Gender)
	r.showGender(e, x.Gender, m.Head)
	r.At[d.Chunks[a].Start].Entity = int32(e) + 1
}

func kindOr(k, person Kind) Kind {
	if k == Anonymous {
		return k
	}
	return person
}
