package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// apposed returns the name in apposition, behind the comma or dash that is looked at, that may be the bearer's; nil for none.
func (b *bearer) apposed() *nounphrase.Mention {
	if sign := b.KindOf(b.at, b.end); sign != reading.Comma && sign != reading.Dash {
		return nil
	}
	at := b.at + 1
	if b.leadsRole(at, b.end) {
		at++
	}
	if b.KindOf(at, b.end) != reading.NounPhrase {
		return nil
	}
	p := b.MentionOf(at)
	if p == nil || !p.Named() || p.Plural || p.Owned() && !b.ofTeam(p) {
		return nil
	}
	e, met := b.EntityAt(p.Items.Start)
	if !met || b.Entities[e].Kind == nounphrase.Organization && b.Entities[e].Certain {
		return nil
	}
	if theName := p.Definite && p.Name.Start <= p.Items.Start+1; theName && !p.Certain {
		return nil
	}
	if b.namesTheirs(p, e) {
		return nil
	}
	if x := &b.Entities[e]; at > b.at+1 && p.Role.End > p.Role.Start && x.Role == p.Role { // her brother, retired | teacher Ted Roe
		x.Role.Start = b.Doc.Chunks[at-1].Start
	}
	return p
}

// namesTheirs says whether a name in apposition is that of the firm for which the one described speaks, and notes that it is one: a
// spokesman for the contractor, Skanmore.
func (b *bearer) namesTheirs(p *nounphrase.Mention, e int) bool {
	last := b.Doc.Chunks[b.at].Start - 1
	of := b.MentionOf(b.at - 1)
	if b.at < b.k+3 || of == nil || of.Named() || of.Plural || !of.Definite && !of.Indefinite || p.Name != p.Items {
		return false
	}
	if propername.Label(b.Doc, p.Name.Start).Kind() != naming.Organization || b.Doc.Given(p.Name.Start) {
		return false
	}
	noun := nounphrase.HeadLemma(b.Doc.Items[last].Lower)
	if _, org := lexicon.OrgNoun(noun); !org && !nounphrase.ThingToo(noun) {
		return false
	}
	x := &b.Entities[e]
	x.Kind, x.Certain = nounphrase.Organization, true
	x.Heads = append(x.Heads, noun)
	b.Heads.Add(noun, e)
	b.At[of.Items.Start].Entity = int32(e) + 1
	return true
}

// ofFamily returns whom one word names behind a noun for somebody of a family: another than entity e, where that is called by a longer name
// that only ends so: Umm Farid's son, Farid.
func (r *Register) ofFamily(p *nounphrase.Mention, e, n int) int {
	if x := &r.Entities[e]; len(x.Words) < 2 || p.Name.End > p.Name.Start+1 || x.Words[0] == p.Head {
		return e
	}
	e = r.Add(p, n)
	r.At[p.Items.Start].Entity = int32(e) + 1
	return e
}

// presented identifies the description with the name behind "is": the first witness was Ida Roe, a vet.
func (b *bearer) presented() bool {
	if b.k > b.Doc.Sentences[b.n].Chunks.Start || !b.m.Definite || b.KindOf(b.at, b.end) != reading.VerbGroup {
		return false
	}
	v := b.Doc.Chunks[b.at]
	if b.KindOf(b.at+1, b.end) != reading.NounPhrase || v.Verb.Negated || !lexicon.TellsWho(b.Doc.Items[v.Head].Lower, lexicon.Presents) {
		return false
	}
	p := b.MentionOf(b.at + 1)
	if p == nil || !p.Named() || p.Kind != nounphrase.Person {
		return false
	}
	e, met := b.EntityAt(p.Items.Start)
	if !met || !p.Certain && p.Name.End < p.Name.Start+2 || p.Name.End != p.Items.End {
		return false
	}
	b.identifyAs(e, b.m, b.k, text.Span{Start: b.m.Role.Start, End: b.Doc.Chunks[b.at-1].End}, b.role)
	return true
}

// inList says whether the name before chunk c is one of a list, or is not cut off by a sign from what follows.
func (b *bearer) inList(c int) bool {
	switch b.KindOf(c, b.end) {
	case reading.Stop, reading.Dash, reading.Bracket, reading.Quoted, reading.Semicolon, reading.Colon:
		return false
	case reading.Comma:
	default:
		return true
	}
	next, then := b.KindOf(c+1, b.end), b.KindOf(c+2, b.end)
	goesOn := next == reading.NounPhrase && then == reading.Coordinator || next == reading.Coordinator && then == reading.NounPhrase
	return goesOn && b.KindOf(b.at, b.end) == reading.Comma
}
