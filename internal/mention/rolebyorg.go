package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// roleByName reads a role that begins with the name of an organization, of which "of" or "for" cuts the end off.
func (r *Register) roleByName(m *nounphrase.Mention, k, end int) {
	if m.Kind == nounphrase.Organization && m.Name.Start == m.Role.End && r.Doc.TokenCapital(m.Items.Start) {
		r.roleByOrg(m, k, end)
	}
}

// roleByOrg reads a role that begins with an organization whose name runs into it: "Bank of England Governor Mark Carney",
// "Norland Institute for Sea Studies oceanographer Ida Voss".
func (r *Register) roleByOrg(m *nounphrase.Mention, k, end int) {
	if m.Indefinite || r.KindOf(k+1, end) != reading.Preposition || r.KindOf(k+2, end) != reading.NounPhrase {
		return
	}
	if w := r.Doc.Items[r.Doc.Chunks[k+1].Start].Lower; w != "of" && w != "for" {
		return
	}
	p := r.MentionOf(k + 2)
	if p == nil || !p.Named() || p.Role.End <= p.Role.Start || p.Name.Start == r.Doc.Chunks[k+2].Start {
		return
	}
	e, met := r.EntityAt(p.Items.Start)
	if !met || r.Entities[e].Kind != nounphrase.Person || !r.Doc.TokenCapital(m.Items.End-1) {
		return
	}
	if r.Doc.RoleWord(p.Role.Start) && !r.pluralWithin(p.Role) {
		return
	}
	role := text.Span{Start: m.Role.Start, End: p.Name.Start}
	if x := &r.Entities[e]; x.Role == p.Role {
		x.Role = role
	}
	r.At[r.Doc.Chunks[k].Start].Entity = int32(e) + 1
}

// pluralWithin says whether a noun for several people stands in a role before its last word, as those whom a body is of: Chief Police
// Officers president.
func (r *Register) pluralWithin(role text.Span) bool {
	for i := role.Start; i < role.End-1; i++ {
		if x, ok := nounphrase.Role(r.Doc, i); ok && x.Is(lexicon.Plural) && r.Doc.TokenCapital(i) {
			return true
		}
	}
	return false
}
