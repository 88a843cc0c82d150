package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// wingMax is how many items the bracket behind the name of a party may have, its marks included: (UBT), (M), (Lib Dem).
const wingMax = 4

// wing reads a role that begins with a name and a bracket, so that whoever bears it stands behind that: "Shiv Sena (UBT) MP
// Sanjiv Rane". It makes the name before the bracket mean the one behind.
func (r *identity) wing(m *mention, k, end int) bool {
	d := r.d
	if r.kindOf(k+1, end) != bracket || r.kindOf(k+2, end) != nounPhrase || m.plural || d.chunks[k+1].end-d.chunks[k+1].start > wingMax {
		return false
	}
	p := r.mentionOf(k + 2)
	if p == nil || !p.named() || p.definite || p.indefinite || p.role.End <= p.role.Start || p.role.Start != p.items.Start || m.courtesy || !d.tokenCapital(d.chunks[k+1].start+1) {
		return false
	}
	e, ok := r.entityAt(p.items.Start)
	if !ok || r.entities[e].kind != Person {
		return false
	}
	if party, ok := r.entityAt(m.items.Start); ok {
		x := &r.entities[party]
		if x.rank > noRole {
			return false
		}
		x.kind, x.certain, x.gender = Organization, true, lexicon.NoGender
	}
	role := text.Span{Start: d.bare(m.items).Start, End: p.name.Start}
	if x := &r.entities[e]; x.role == p.role {
		x.role, x.rank = role, fullRole
	}
	r.at[m.items.Start].entity = int32(e) + 1
	return true
}
