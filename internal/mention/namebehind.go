package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// nameBehind looks for a name that identifies the description at chunk k: in an apposition, or at the end of its
// prepositional phrase ("Labour's deputy minister for women Jacqui Smith").
func (r *Register) nameBehind(m *Mention, k, end, n int) {
	d := r.Doc
	role, ok := reading.RoleNoun(m.Head)
	if m.Kind == Organization && m.Definite && !m.Plural && r.orgBehind(m, k, end) {
		return
	}
	if !ok && m.Owned() && m.Kind == Unknown && d.Items[m.Items.End-1].Tag == syntax.NN {
		if p := r.MentionOf(k + 2); r.KindOf(k+1, end) == reading.Comma && p != nil && p.Named() && p.Kind == Person && (p.Certain || p.Name.End-p.Name.Start > 1) { // its convenor, Fr. Denzil Pereira
			role, ok = lexicon.RoleInfo{Lemma: m.Head, Gender: lexicon.Either}, true
		}
	}
	if !ok || role.Is(lexicon.Plural) {
		if m.Kind == Organization && !ok {
			r.roleByOrg(m, k, end)
		}
		return
	}
	a := k + 1
	for a < end && d.Chunks[a].Start < m.Items.End {
		a++
	}
	for {
		if r.KindOf(a, end) == reading.Preposition && r.KindOf(a+1, end) == reading.NounPhrase {
			if p := r.MentionOf(a + 1); p != nil && p.Named() {
				if e, ok := r.EntityAt(p.Items.Start); ok && p.Name.Start > d.Chunks[a+1].Start && p.Name.End-p.Name.Start > 1 && d.Items[p.Name.Start-1].Tag.Noun() && !r.ownRole(p) && r.Entities[e].Kind == Person {
					r.identifyAs(e, m, k, text.Span{Start: m.Role.Start, End: p.Name.Start}, role)
					return
				}
				if e := r.splitRole(m, p, k, a+1, n); e {
					return
				}
			}
			a += 2
			continue
		}
		if r.KindOf(a, end) == reading.Coordinator && r.KindOf(a+1, end) == reading.NounPhrase {
			if x, ok := reading.RoleNoun(d.Items[d.Chunks[a+1].End-1].Lower); ok && !x.Is(lexicon.Plural) && r.KindOf(a+2, end) != reading.VerbGroup && d.Items[d.Chunks[a+1].Start].Tag != syntax.DT {
				a += 2
				continue
			}
		}
		break
	}
	if r.KindOf(a, end) != reading.Comma && r.KindOf(a, end) != reading.Dash || r.KindOf(a+1, end) != reading.NounPhrase {
		return
	}
	p := r.MentionOf(a + 1)
	if p == nil || !p.Named() || p.Plural || p.Owned() && !r.ofTeam(p) {
		return
	}
	e, met := r.EntityAt(p.Items.Start)
	if !met || r.Entities[e].Kind == Organization && r.Entities[e].Certain || p.Definite && !p.Certain && p.Name.Start <= p.Items.Start+1 {
		return
	}
	b := a + 2
	for b < end && d.Chunks[b].Start < p.Items.End {
		b++
	}
	switch r.KindOf(b, end) {
	case reading.Comma, reading.Stop, reading.Dash, reading.Bracket, reading.Quoted, reading.Semicolon, reading.Colon:
	default:
		return
	}
	if r.KindOf(b, end) == reading.Comma && r.KindOf(a, end) == reading.Comma && (r.KindOf(b+1, end) == reading.NounPhrase && r.KindOf(b+2, end) == reading.Coordinator || r.KindOf(b+1, end) == reading.Coordinator && r.KindOf(b+2, end) == reading.NounPhrase) {
		return // a list
	}
	r.identifyAs(e, m, k, text.Span{Start: m.Role.Start, End: d.Chunks[a-1].End}, role)
}

// ofTeam says whether the owner of a name is whom its bearer is of, and not whose the bearer is: "Labour's Sara Chapman".
func (r *Register) ofTeam(p *Mention) bool {
	return r.Doc.TokenCapital(p.Owner.End-1) && r.Doc.Items[p.Owner.End-1].Passage < 0 && !r.Doc.Given(p.Owner.Start) && p.Name.Start == p.Owner.End+1 && p.Kind == Person
}

// orgBehind reads the name of an organization that a description announces: "Lomax's label, Bright Noise,".
func (r *Register) orgBehind(m *Mention, k, end int) bool {
	if r.KindOf(k+1, end) != reading.Comma || r.KindOf(k+2, end) != reading.NounPhrase || r.KindOf(k+3, end) != reading.Comma && r.KindOf(k+3, end) != reading.Stop {
		return false
	}
	p := r.MentionOf(k + 2)
	if p == nil || !p.Named() || p.Name.Start != p.Items.Start || p.Certain && p.Kind != Organization || r.KindOf(k+4, end) == reading.Coordinator {
		return false
	}
	e, met := r.EntityAt(p.Items.Start)
	if !met || p.Definite || r.IsPlace(&r.Entities[e]) || r.Entities[e].Certain && r.Entities[e].Kind == Person {
		return false
	}
	x := &r.Entities[e]
	x.Kind, x.Certain = Organization, true
	x.Heads = append(x.Heads, HeadLemma(m.Head))
	r.Heads.Add(HeadLemma(m.Head), e)
	r.At[r.Doc.Chunks[k].Start].Entity = int32(e) + 1
	return true
}

// splitRole is the case of a role whose prepositional phrase runs into the name without a noun between that the chunker
// could see: "Chief Executive of the NHS Simon Stevens".
func (r *Register) splitRole(m, p *Mention, k, c, n int) bool {
	d := r.Doc
	if p.Name.End-p.Name.Start < 3 || p.Kind == Organization && p.Certain {
		return false
	}
	for i := p.Name.Start + 1; i < p.Name.End-1; i++ {
		g, ok := lexicon.GivenName(d.Items[i].Lower)
		if !ok || g == lexicon.NoGender || d.Given(i-1) {
			continue
		}
		role := text.Span{Start: m.Role.Start, End: i}
		run := p.Name
		p.Name.Start = i
		if old, met := r.EntityAt(p.Items.Start); met && r.Entities[old].Fullest == run { // Health Jenny Carroll was nobody
			x := &r.Entities[old]
			x.Words, x.Fullest = r.NameWords(p.Name), p.Name
			r.indexName(old)
		}
		p.Kind, p.Certain, p.Gender = Person, true, g
		e := r.Named(p, n)
		r.At[d.Chunks[c].Start].Entity = int32(e) + 1
		x, _ := reading.RoleNoun(m.Head)
		r.identifyAs(e, m, k, role, x)
		return true
	}
	return false
}

// ownRole says whether the phrase of a name holds a role of its own before the name: of painter Ines Rolt. A word that is
// part of a name itself is none: of the Lords Peter Marsh.
func (r *Register) ownRole(p *Mention) bool {
	if p.Courtesy || p.Name.Start == 0 {
		return p.Courtesy
	}
	before := p.Name.Start - 1
	if !r.Doc.RoleWord(before) || propername.Label(r.Doc, before) != 0 {
		return false
	}
	x, ok := Role(r.Doc, before)
	return r.Doc.TokenCapital(before) || ok && !x.Is(lexicon.Plural)
}

// identifyAs makes the description at chunk k mean the entity.
func (r *Register) identifyAs(e int, m *Mention, k int, role text.Span, info lexicon.RoleInfo) {
	x := &r.Entities[e]
	x.Kind, x.Certain = Person, true
	if m.Owned() && (r.Doc.Items[m.Owner.Start].Tag == syntax.PRPS || placeOwner(r.Doc, m.Owner)) && role.Start <= m.Owner.Start {
		role.Start = m.Owner.End
	}
	role = TrimRole(r.Doc, role)
	rank := FullRole
	if x.Rank == FullRole {
		rank = TitleRole
	}
	if m.Items.Start > 0 && r.Doc.Items[m.Role.Start].Lower == "then" { // the then minister
		rank = TitleRole
	}
	r.addRole(e, role, rank)
	r.setGender(e, info.Gender)
	r.showGender(e, info.Gender, m.Head)
	for ; r.Doc.Chunks[k].Kind != reading.Comma && r.Doc.Chunks[k].Start < len(r.Doc.Items) && r.Doc.Chunks[k].Start <= role.End; k++ {
		if r.Doc.Chunks[k].Kind == reading.NounPhrase && (r.Doc.Chunks[k].Start == m.Items.Start || k > 0 && r.Doc.Chunks[k-1].Kind == reading.Coordinator) {
			r.At[r.Doc.Chunks[k].Start].Entity = int32(e) + 1
		}
		if k+1 >= len(r.Doc.Chunks) {
			break
		}
	}
}

// roleByOrg reads a role that begins with an organization whose name runs into it: "Bank of England Governor Mark Carney".
func (r *Register) roleByOrg(m *Mention, k, end int) {
	if r.KindOf(k+1, end) != reading.Preposition || r.KindOf(k+2, end) != reading.NounPhrase || r.Doc.Items[r.Doc.Chunks[k+1].Start].Lower != "of" || m.Indefinite {
		return
	}
	p := r.MentionOf(k + 2)
	if p == nil || !p.Named() || p.Role.End <= p.Role.Start || p.Name.Start == r.Doc.Chunks[k+2].Start {
		return
	}
	e, met := r.EntityAt(p.Items.Start)
	if !met || r.Entities[e].Kind != Person || r.Doc.RoleWord(p.Role.Start) || !r.Doc.TokenCapital(m.Items.End-1) {
		return
	}
	role := text.Span{Start: m.Role.Start, End: p.Name.Start}
	if x := &r.Entities[e]; x.Role == p.Role {
		x.Role = role
	}
	r.At[r.Doc.Chunks[k].Start].Entity = int32(e) + 1
}
