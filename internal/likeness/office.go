package likeness

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// What offices tell of whom a description means.

// Uniformed says whether somebody has a rank.
func (r *Register) Uniformed(x *mention.Entity) bool {
	for i := x.Role.Start; i < x.Role.End; i++ {
		if t, ok := lexicon.Title(r.Doc.Items[i].Lower); ok && (t.Kind == lexicon.Police || t.Kind == lexicon.Military) {
			return true
		}
	}
	return false
}

// PastOffice says whether a description is of an office that somebody has held: the former governor, the former secretary
// of state.
func (r *Register) PastOffice(m *nounphrase.Mention) bool {
	return r.Doc.Items[m.Role.Start].Lower == "former" && m.Role.End > m.Role.Start+1 && m.Kind == nounphrase.Anonymous && !m.Plural
}

// MayHaveHeld says whether what is told of somebody leaves room for a former office: nothing, another one, or that he or she
// runs for one; a spokesman or a professor is hardly "the former governor".
func (r *Register) MayHaveHeld(x *mention.Entity) bool {
	return x.Role.End <= x.Role.Start || Runner(r.Doc.Items[x.Role.End-1].Lower) || r.Within(x.Role, "former")
}
