package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// LearnRole notes what a description that means somebody says, for those to whom nothing else gives a role: the chancellor, of
// Gordon Lund. Whom other descriptions mean does not go by it.
func (r *Register) LearnRole(e int, m *nounphrase.Mention) {
	x := &r.Entities[e]
	if x.Words == nil || x.Plural || x.Kind != nounphrase.Person || m.Named() || !m.Definite || m.Plural {
		return
	}
	role, ok := nounphrase.Role(r.Doc, m.Items.End-1)
	if !ok || role.Is(lexicon.Plural) || nounphrase.Relational(role.Lemma) {
		return
	}
	s := m.Role
	if m.Owned() && s.Start <= m.Owner.Start && (r.Doc.Items[m.Owner.Start].Tag == syntax.PRPS || nounphrase.PlaceOwner(r.Doc, m.Owner)) {
		s.Start = m.Owner.End
	}
	switch {
	case x.Taken.votes > 0 && r.RoleHead(x.Taken.Role) == role.Lemma:
		x.Taken.votes++
	case x.Taken.votes > 0:
		x.Taken.votes--
	default:
		x.Taken = taken{nounphrase.TrimRole(r.Doc, s), 1}
	}
}

// A taken role is what most of the descriptions that mean somebody call him.
type taken struct {
	Role  text.Span
	votes int32 // for it, less those for others
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
