package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Copula reads "is the bank's chief economist", "has been mayor since May", "who is now shadow chancellor" behind chunk k.
func (r *Register) Copula(e, k, end int) {
	d := r.Doc
	v := r.copulaVerb(k+1, end)
	if !r.statesRole(v, end) || r.WordAt(k-1, "if") { // If Lund becomes the next mayor
		return
	}
	a := v + 1
	if r.KindOf(a, end) == reading.Adverb {
		a++
	}
	if r.KindOf(a, end) != reading.NounPhrase {
		return
	}
	if age := r.ageAt(a); age > 0 && r.KindOf(a+1, end) == reading.Comma && r.KindOf(a+2, end) == reading.NounPhrase {
		r.Entities[e].Age = age // she is 84, a retired schoolteacher
		a += 2
	}
	m := r.MentionOf(a)
	if m == nil || m.Named() || m.Pronoun || m.Plural || !r.mayBeSomebody(e) {
		return
	}
	x, ok := lexicon.RoleNoun(m.Head)
	if !ok || x.Is(lexicon.Plural) || x.Is(lexicon.Groups) || lexicon.TellsWho(m.Head, lexicon.NoRoleNoun) {
		return
	}
	p := &r.Entities[e]
	p.Kind, p.Certain = kindOr(p.Kind, nounphrase.Person), true
	rank := FullRole
	first := d.Chunks[v].Verb.First
	if first == syntax.VBD && p.Rank >= TitleRole || first == syntax.MD || p.Rank == FullRole { // was mayor, will become mayor
		rank = PartyRole
	}
	r.addRole(e, r.roleSpan(m, a, end), rank)
	r.setGender(e, x.Gender)
	r.showGender(e, x.Gender)
	r.At[d.Chunks[a].Start].Entity = int32(e) + 1
}

// RoleAs returns the role of one person that stands behind the "as" at chunk as; empty for none.
func (r *Register) RoleAs(e, as, end int) (none text.Span) {
	m := r.MentionOf(as + 1)
	if m == nil || m.Named() || m.Pronoun || m.Plural || !r.mayBeSomebody(e) {
		return none
	}
	x, ok := lexicon.RoleNoun(m.Head)
	if !ok || x.Flags&(lexicon.Plural|lexicon.Groups) != 0 || lexicon.TellsWho(m.Head, lexicon.NoRoleNoun) {
		return none
	}
	if !x.Gender.Agrees(r.Entities[e].Gender) {
		return none
	}
	return r.roleSpan(m, as+1, end)
}

// statesRole says whether the verb at chunk v states that somebody has the role behind it.
func (r *Register) statesRole(v, end int) bool {
	if r.KindOf(v, end) != reading.VerbGroup {
		return false
	}
	c := r.Doc.Chunks[v]
	return c.Verb.Finite() && !c.Verb.Negated && linksRole(r.Doc.Items[c.Head].Lower)
}

// mayBeSomebody says whether an entity is one person as far as is known.
func (r *Register) mayBeSomebody(e int) bool {
	p := &r.Entities[e]
	switch p.Kind {
	case nounphrase.Document, nounphrase.Group:
		return false
	case nounphrase.Organization:
		return !p.Certain && !p.Plural
	}
	return !p.Plural
}

// copulaVerb returns the chunk of the verb that may tell a role: the one at chunk v, or one that "and" joins to it, "who
// runs the shop and is the mayor's brother".
func (r *Register) copulaVerb(v, end int) int {
	if r.KindOf(v, end) != reading.VerbGroup || !r.Doc.Chunks[v].Verb.Finite() || linksRole(r.Doc.Items[r.Doc.Chunks[v].Head].Lower) {
		return v
	}
	for k := v + 1; k+1 < end && k < v+8; k++ {
		switch r.KindOf(k, end) {
		case reading.NounPhrase, reading.Preposition, reading.Adverb:
		case reading.Coordinator:
			if r.KindOf(k+1, end) == reading.VerbGroup {
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
	return lexicon.TellsWho(lower, lexicon.CopulaVerb)
}
