package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// wingMax is how many items the bracket behind the name of a party may have, its marks included: (UBT), (M), (Lib Dem).
const wingMax = 4

// wing reads a role that begins with a name and a bracket, so that whoever bears it stands behind that: "Shiv Sena (UBT) MP
// Sanjiv Rane", "Network for Animals (NFA) vet Ida Roe". It makes the name before the bracket mean the one behind.
func (r *Register) wing(m *nounphrase.Mention, k, end int) bool {
	d := r.Doc
	at := r.chunkBehind(k, m.Items.End, end)
	if r.KindOf(at, end) != reading.Bracket || r.KindOf(at+1, end) != reading.NounPhrase || m.Plural || m.Courtesy {
		return false
	}
	longest := wingMax
	if m.Kind == nounphrase.Organization && m.Certain { // Orlo Inc. (NYSE: ORL) CEO Tom Roe
		longest = fieldMax
	}
	if b := d.Chunks[at]; b.End-b.Start > longest || !d.TokenCapital(b.Start+1) {
		return false
	}
	p := r.MentionOf(at + 1)
	if p == nil || !p.Named() || p.Definite || p.Indefinite || p.Role.End <= p.Role.Start || p.Role.Start != p.Items.Start {
		return false
	}
	e, ok := r.EntityAt(p.Items.Start)
	if !ok || r.Entities[e].Kind != nounphrase.Person {
		return false
	}
	if party, ok := r.EntityAt(m.Items.Start); ok {
		x := &r.Entities[party]
		if x.Rank > NoRole {
			return false
		}
		x.Kind, x.Certain, x.Gender = nounphrase.Organization, true, lexicon.NoGender
	}
	role := text.Span{Start: d.Bare(m.Items).Start, End: p.Name.Start}
	if x := &r.Entities[e]; x.Role == p.Role {
		x.Role, x.Rank = role, FullRole
	}
	r.At[m.Items.Start].Entity = int32(e) + 1
	return true
}

// ownedByBody reads the name of a body with a small word in it that owns a name, so that whoever bears that stands behind it: "the
// Friends of the Earth's Craig Pell", "Reporters Without Borders' Ida Roe". It makes the front of the body's name mean that one.
func (r *Register) ownedByBody(m *nounphrase.Mention, k, end int) bool {
	d := r.Doc
	if r.KindOf(k+1, end) != reading.Preposition || r.KindOf(k+2, end) != reading.NounPhrase || m.Pronoun || m.Owned() {
		return false
	}
	for i := d.Bare(text.Span{Start: d.Chunks[k].Start, End: d.Chunks[k].End}).Start; i < d.Chunks[k].End; i++ {
		if d.Items[i].Passage >= 0 || !d.TokenCapital(i) || d.Given(i) {
			return false
		}
	}
	last := d.Chunks[k].End - 1
	if x, ok := nounphrase.Role(d, last); ok && !x.Is(lexicon.Plural) && d.RoleWord(last) { // the Officer for Norland's
		return false
	}
	if !nounphrase.OwnedPerson(d, d.Chunks[k+2]) {
		return false
	}
	e, ok := r.EntityAt(d.Chunks[k+2].Start)
	if !ok || r.Entities[e].Kind != nounphrase.Person {
		return false
	}
	if p, x := r.MentionOf(k+2), &r.Entities[e]; p != nil && p.Role.End > p.Role.Start && x.Role == p.Role {
		x.Role.Start = d.Bare(m.Items).Start // the University of | Norland's director
	}
	r.At[m.Items.Start].Entity = int32(e) + 1
	return true
}

// fieldMax is how many items the bracket behind an office may have, its marks included: (Law and Order).
const fieldMax = 6

// officeField reads an office with its field or place in brackets, so that whoever holds it stands behind that: "DCP (East) Anita
// Nair", "Joint Secretary (Health) Lav Kapoor". It makes what stands before the bracket mean the one behind.
func (r *Register) officeField(m *nounphrase.Mention, k, end int) bool {
	d := r.Doc
	at := k + 1
	if r.WordAt(at, "of") && r.KindOf(at+1, end) == reading.NounPhrase { // Superintendent of Police (SP)
		at += 2
	}
	if r.KindOf(at, end) != reading.Bracket || r.KindOf(at+1, end) != reading.NounPhrase || m.Plural || !r.endsOffice(m) {
		return false
	}
	b := d.Chunks[at]
	if b.End-b.Start > fieldMax || d.Items[b.Start+1].Passage >= 0 || !d.TokenCapital(b.Start+1) {
		return false
	}
	p := r.MentionOf(at + 1)
	if p == nil || !p.Named() || p.Name.Start != p.Items.Start || p.Name.End < p.Name.Start+2 || p.Name.End != d.Chunks[at+1].End {
		return false
	}
	e, ok := r.EntityAt(p.Items.Start)
	if x := &r.Entities[max(e, 0)]; !ok || x.Kind != nounphrase.Person && x.Certain {
		return false
	}
	r.Entities[e].Kind, r.Entities[e].Certain = nounphrase.Person, true
	role := text.Span{Start: d.Bare(m.Items).Start, End: b.End}
	if front := (text.Span{Start: role.Start, End: b.Start}); r.roleLetters(front) != "" {
		role = front
	}
	r.addRole(e, role, FullRole)
	r.At[m.Items.Start].Entity = int32(e) + 1
	return true
}

// endsOffice says whether a phrase ends with an office in capitals, or is letters alone that may be one's: DCP.
func (r *Register) endsOffice(m *nounphrase.Mention) bool {
	d, last := r.Doc, m.Items.End-1
	if d.Items[last].Passage >= 0 || !d.TokenCapital(last) {
		return false
	}
	return d.RoleWord(last) || m.Named() && m.Name.End == m.Name.Start+1 && d.Tokens[d.Items[last].Tok].AllCaps
}
