package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// LearnRole notes what a description that means somebody says, for those to whom nothing else gives a role: the chancellor, of
// Gordon Lund. Whom other descriptions mean does not go by it. It counts twice where surely nobody else is meant.
func (r *Register) LearnRole(e int, m *nounphrase.Mention, surely bool) {
	x := &r.Entities[e]
	if x.Words == nil || x.Plural || x.Kind != nounphrase.Person || m.Named() || !m.Definite || m.Plural {
		return
	}
	role, ok := nounphrase.Role(r.Doc, m.Items.End-1)
	nothing := nounphrase.Relational(role.Lemma) || lexicon.TellsWho(role.Lemma, lexicon.NoRoleNoun|lexicon.KeptBack)
	if nothing && m.Owned() && r.Doc.Items[m.Owner.Start].Tag != syntax.PRPS { // Ann Roe's mother
		nothing = !nounphrase.Family(role.Lemma) || x.Taken.votes > 0
	}
	if !ok || nothing || role.Is(lexicon.Plural) {
		return
	}
	s := m.Role
	if m.Owned() && s.Start <= m.Owner.Start && (r.Doc.Items[m.Owner.Start].Tag == syntax.PRPS || nounphrase.PlaceOwner(r.Doc, m.Owner)) {
		s.Start = m.Owner.End
	}
	s = nounphrase.TrimRole(r.Doc, s)
	vote := int32(1)
	if surely {
		vote = 2
	}
	switch {
	case x.Taken.votes > 0 && r.RoleHead(x.Taken.role) == role.Lemma:
		if x.Taken.votes += vote; s.End-s.Start > x.Taken.role.End-x.Taken.role.Start { // the president, who is the Norland president later
			x.Taken.role = s
		}
	case x.Taken.votes > 0:
		x.Taken.votes -= vote
	default:
		x.Taken = taken{s, vote}
	}
}

// A taken role is what most of the descriptions that mean somebody call him.
type taken struct {
	role  text.Span
	votes int32 // for it, less those for others
}

// RoleOf returns what somebody is: by what stands beside the name, else what descriptions say, else what "as" tells; empty for
// none. An office that only one can hold at a time is too much to say of somebody by one description that may have meant another: the
// prime minister.
func (r *Register) RoleOf(x *Entity) text.Span {
	if x.Role.End > x.Role.Start {
		return x.Role
	}
	if s := x.Taken.role; x.Taken.votes > 1 || x.Taken.votes > 0 && !r.soleOffice(s) {
		return s
	}
	return x.Served
}

// soleOffice says whether a role ends in a noun of one word or two for an office that only one holds at a time.
func (r *Register) soleOffice(s text.Span) bool {
	last := text.Span{Start: max(s.Start, s.End-2), End: s.End}
	return lexicon.TellsWho(r.Doc.Items[s.End-1].Lower, lexicon.SoleOffice) || lexicon.TellsWho(r.Doc.LowerName(last), lexicon.SoleOffice)
}

// LabelRole gives somebody without a role what the label of a turn tells beside the name: SUNITA RAO, MARINE BIOLOGIST; The Minister
// for Health (Alan Teal).
func (r *Register) LabelRole(e int, told text.Span) {
	if x := &r.Entities[e]; x.Role.End > x.Role.Start || x.Kind == nounphrase.Organization {
		return
	}
	for i := told.Start; i < told.End; i++ {
		if r.Doc.RoleWord(i) {
			r.addRole(e, r.Doc.Bare(told), FullRole)
			return
		}
	}
}
