package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A bearer looks behind a description for the name of whom it describes.
type bearer struct {
	*Register
	m    *nounphrase.Mention // the description
	k    int                 // its chunk
	end  int                 // chunk behind its sentence
	n    int                 // its sentence
	role lexicon.RoleInfo
	at   int // chunk that is looked at
}

// nameBehind looks for a name that identifies the description at chunk k: in an apposition, or at the end of its
// prepositional phrase ("Labour's deputy minister for women Jacqui Smith").
func (r *Register) nameBehind(m *nounphrase.Mention, k, end, n int) {
	if m.Definite && !m.Plural && r.orgBehind(m, k, end) {
		return
	}
	role, ok := lexicon.RoleNoun(m.Head)
	switch {
	case ok && role.Is(lexicon.Plural):
		return
	case ok:
	case r.isOneOf(k, end):
		role = r.oneOf(k)
	case r.ownedBefore(m, k, end):
		role = lexicon.RoleInfo{Lemma: m.Head, Gender: lexicon.Either}
	default:
		if m.Kind == nounphrase.Organization {
			r.roleByOrg(m, k, end)
		}
		return
	}
	b := bearer{Register: r, m: m, k: k, end: end, n: n, role: role, at: r.chunkBehind(k, m.Items.End, end)}
	if b.inPhrases() || b.presented() || b.addressed() {
		return
	}
	if b.KindOf(b.at, end) == reading.Bracket { // the secretary general of the WTU (Water Transport Union), Ida Voss
		b.at++
	}
	roleEnd := r.Doc.Chunks[b.at-1].End
	if r.lettersAt(b.at-1, end) { // the head of the Water Transport Union (WTU), Ida Voss
		roleEnd = r.Doc.Chunks[b.at-2].End
	}
	if p := b.apposed(); p != nil && !b.inList(r.chunkBehind(b.at+1, p.Items.End, end)) {
		e, _ := r.EntityAt(p.Items.Start)
		if role.Is(lexicon.Family) && m.Owned() {
			e = r.ofFamily(p, e, n)
		}
		own, rank := r.Entities[e].Role, r.Entities[e].Rank
		r.identifyAs(e, m, k, text.Span{Start: m.Role.Start, End: roleEnd}, role)
		if r.isOneOf(k, end) && own.End > own.Start { // One of the jurors, plumber Stan Mizzi
			r.Entities[e].Role, r.Entities[e].Rank = own, rank
		}
		return
	}
	b.selfNamed()
}

// ownedBefore says whether an owned noun that the lexicon does not have tells what the one named behind the comma is: its
// convenor, Fr. Denzil Pereira.
func (r *Register) ownedBefore(m *nounphrase.Mention, k, end int) bool {
	if !m.Owned() || m.Kind != nounphrase.Unknown || r.Doc.Items[m.Items.End-1].Tag != syntax.NN || r.KindOf(k+1, end) != reading.Comma {
		return false
	}
	p := r.MentionOf(k + 2)
	return p != nil && p.Named() && p.Kind == nounphrase.Person && (p.Certain || p.Name.End-p.Name.Start > 1)
}

// inPhrases goes over what hangs on the description by prepositions and "and". It says whether the name stands at the end of
// such a phrase.
func (b *bearer) inPhrases() bool {
	for {
		switch {
		case b.KindOf(b.at, b.end) == reading.Preposition && b.KindOf(b.at+1, b.end) == reading.NounPhrase:
			if p := b.MentionOf(b.at + 1); p != nil && p.Named() && (b.behindNoun(p) || b.splitRole(b.m, p, b.k, b.at+1, b.n)) {
				return true
			}
		case b.fieldBefore():
			return true
		case !b.secondRole() && !(b.WordAt(b.at, "and") && b.joinsField(b.at, b.end)):
			return false
		}
		b.at += 2
	}
}

// fieldBefore identifies the description with the name behind the second of the fields that hang on it: cabinet member for adults and
// health Ann Roe.
func (b *bearer) fieldBefore() bool {
	if !b.WordAt(b.at, "and") || b.KindOf(b.at-2, b.end) != reading.Preposition || b.KindOf(b.at+1, b.end) != reading.NounPhrase {
		return false
	}
	first, p := b.MentionOf(b.at-1), b.MentionOf(b.at+1)
	return first != nil && !first.Named() && !first.Definite && p != nil && p.Named() && b.behindNoun(p)
}

// behindNoun identifies the description with the name at the end of the phrase that hangs on it, where a noun stands before
// the name that belongs to the role: minister for women Jacqui Smith.
func (b *bearer) behindNoun(p *nounphrase.Mention) bool {
	e, ok := b.EntityAt(p.Items.Start)
	at := p.Name.Start
	councillor := nounphrase.SpelledOut(b.Doc.Items[at-1].Lower) == "councillor" && b.ofCouncillor(at-2)
	besides := b.holdsOffice() && b.Doc.TokenCapital(at-1) && lexicon.TellsWho(b.Doc.Items[at-1].Lower, lexicon.Besides)
	titled := p.Courtesy || councillor || besides
	if titled { // minister for women Ms | Smith; Mayor of Deal Cllr | Smith; Minister for Power Barrister | Smith
		at--
	}
	if !ok || b.Entities[e].Kind != nounphrase.Person || at <= b.Doc.Chunks[b.at+1].Start || p.Name.End-at < 2 {
		return false
	}
	if !b.Doc.Items[at-1].Tag.Noun() || titled && b.Doc.RoleWord(at-1) && !b.severalAt(at-1) {
		return false
	}
	if !titled && b.OwnRole(p) && !b.fieldOfOffice(at-1) {
		return false
	}
	if x := &b.Entities[e]; (councillor || besides) && x.Role == p.Role { // Deal Cllr
		x.Rank = NoRole
	}
	b.identifyAs(e, b.m, b.k, text.Span{Start: b.m.Role.Start, End: at}, b.role)
	return true
}

// severalAt says whether a noun for several people, without an article, stands at item i, of whom a role may be: chair of governors.
func (b *bearer) severalAt(i int) bool {
	x, ok := nounphrase.Role(b.Doc, i)
	return ok && x.Is(lexicon.Plural) && !b.m.Indefinite && b.Doc.Items[b.Doc.Chunks[b.at+1].Start].Tag != syntax.DT
}

// ofCouncillor says whether the word at item i, before the title of a councillor, is what the one described is mayor of, or has for a
// field of work: Mayor of Deal Cllr Smith, the cabinet member for leisure Cllr Smith; but not the wife of Deal Cllr Smith.
func (b *bearer) ofCouncillor(i int) bool {
	if b.holdsOffice() && b.WordAt(b.at, "of") {
		return true
	}
	field := !b.Doc.TokenCapital(i) || !b.m.Definite && !b.m.Indefinite && syntax.Common(b.Doc.Items[i].Lower)
	return i > b.Doc.Chunks[b.at].Start && field
}

// fieldOfOffice says whether what looks like a role at item i is the field of an office: Minister for Justice Ann Roe.
func (b *bearer) fieldOfOffice(i int) bool {
	return b.holdsOffice() && i == b.Doc.Chunks[b.at+1].Start && lexicon.TellsWho(b.Doc.Items[i].Lower, lexicon.FieldToo)
}

// holdsOffice says whether the description is of an office: the mayor, the leader.
func (b *bearer) holdsOffice() bool {
	t, ok := lexicon.Title(b.m.Head)
	return ok && t.Kind == lexicon.Office
}

// addressed identifies the description with the name right behind it that a courtesy title with "the" begins: the conservation minister
// the Hon Aroha Te Whare.
func (b *bearer) addressed() bool {
	p := b.MentionOf(b.k + 1)
	if !b.holdsOffice() || b.at != b.k+1 || p == nil || !p.Courtesy || !p.Named() || !b.Doc.ItemIs(p.Items.Start, "the") {
		return false
	}
	e, met := b.EntityAt(p.Items.Start)
	if met {
		b.identifyAs(e, b.m, b.k, b.m.Role, b.role)
	}
	return met
}

// secondRole says whether "and" joins another role of the same bearer: his lawyer and friend.
func (b *bearer) secondRole() bool {
	if b.KindOf(b.at, b.end) != reading.Coordinator || b.KindOf(b.at+1, b.end) != reading.NounPhrase {
		return false
	}
	c := b.Doc.Chunks[b.at+1]
	if b.KindOf(b.at+2, b.end) == reading.VerbGroup || b.Doc.Items[c.Start].Tag == syntax.DT {
		return false
	}
	x, ok := lexicon.RoleNoun(b.Doc.Items[c.End-1].Lower)
	return ok && !x.Is(lexicon.Plural) || b.isOneOf(b.at+1, b.end)
}

// ofTeam says whether the owner of a name is whom its bearer is of, and not whose the bearer is: "Labour's Sara Chapman".
func (r *Register) ofTeam(p *nounphrase.Mention) bool {
	owner := p.Owner.End - 1
	if p.Kind != nounphrase.Person || p.Name.Start != p.Owner.End+1 || r.Doc.Given(p.Owner.Start) {
		return false
	}
	return r.Doc.TokenCapital(owner) && r.Doc.Items[owner].Passage < 0
}

// splitRole is the case of a role whose prepositional phrase runs into the name without a noun between that the chunker
// could see: "Chief Executive of the NHS Simon Stevens".
func (r *Register) splitRole(m, p *nounphrase.Mention, k, c, n int) bool {
	d := r.Doc
	if p.Name.End-p.Name.Start < 3 || p.Kind == nounphrase.Organization && p.Certain && !r.holderInName(p) {
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
		p.Kind, p.Certain, p.Gender = nounphrase.Person, true, g
		e := r.Named(p, n)
		r.At[d.Chunks[c].Start].Entity = int32(e) + 1
		x, _ := lexicon.RoleNoun(m.Head)
		r.identifyAs(e, m, k, role, x)
		return true
	}
	return false
}

// OwnRole says whether the phrase of a name holds a role of its own before the name: of painter Ines Rolt. A word that is
// part of a name itself is none: of the Lords Peter Marsh.
func (r *Register) OwnRole(p *nounphrase.Mention) bool {
	if p.Courtesy || p.Name.Start == 0 {
		return p.Courtesy
	}
	before := p.Name.Start - 1
	if !r.Doc.RoleWord(before) || propername.Label(r.Doc, before) != 0 {
		return false
	}
	x, ok := nounphrase.Role(r.Doc, before)
	return r.Doc.TokenCapital(before) || ok && !x.Is(lexicon.Plural)
}

// identifyAs makes the description at chunk k mean the entity.
func (r *Register) identifyAs(e int, m *nounphrase.Mention, k int, role text.Span, info lexicon.RoleInfo) {
	x := &r.Entities[e]
	x.Kind, x.Certain = nounphrase.Person, true
	if m.Owned() && role.Start <= m.Owner.Start && (r.Doc.Items[m.Owner.Start].Tag == syntax.PRPS || nounphrase.PlaceOwner(r.Doc, m.Owner)) {
		role.Start = m.Owner.End
	}
	role = nounphrase.TrimRole(r.Doc, role)
	rank := FullRole
	if x.Rank == FullRole {
		rank = TitleRole
	}
	if m.Items.Start > 0 && r.Doc.Items[m.Role.Start].Lower == "then" { // the then minister
		rank = TitleRole
	}
	if x.Rank == TitleRole && !m.Definite && !m.Indefinite && r.inOffice(x.Role) { // Opposition spokesman on finance, Senator Ann Roe
		x.Rank = NoRole
	}
	r.addRole(e, role, rank)
	r.setGender(e, info.Gender)
	r.showGender(e, info.Gender)
	for ; k < len(r.Doc.Chunks); k++ {
		c := r.Doc.Chunks[k]
		if c.Kind == reading.Comma || c.Start >= len(r.Doc.Items) || c.Start > role.End {
			break
		}
		joined := k > 0 && r.Doc.Chunks[k-1].Kind == reading.Coordinator
		if c.Kind == reading.NounPhrase && (c.Start == m.Items.Start || joined) {
			r.At[c.Start].Entity = int32(e) + 1
		}
	}
}
