package likeness

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// Akin says whether a noun names the trade of one that an entity has, in its role or in its name: the host is the DJ, a league
// the watchdog.
func (r *Register) Akin(x *mention.Entity, head string) bool {
	if x.Kind == nounphrase.Person { // by a role, not by what it was found to be called
		return x.Role.End > x.Role.Start && lexicon.SameTrade(r.RoleHead(x.Role), head)
	}
	_, last := x.Ends()
	return lexicon.SameTrade(last, head) || slices.ContainsFunc(x.Heads, func(h string) bool { return lexicon.SameTrade(h, head) })
}

// OfAnother says whether a word of a description is the name of a body that the entity y is told to be of, and the entity x is
// not: the United striker is not the one of City.
func (r *Register) OfAnother(m *nounphrase.Mention, x, y *mention.Entity) bool {
	return y.Club != "" && x.Club != y.Club && r.Within(m.Role, y.Club) && !r.Within(x.Role, y.Club)
}
