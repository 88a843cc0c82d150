package likeness

import (
	"slices"

	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// otherKin says whether a description is of somebody's relative, and nothing tells that an entity is one: neither is it called so, as "her
// aunt Una Pell", nor has it the surname of whose relative is meant. The aunt is not the mother, nor is the lawyer who speaks before her.
func (r *Register) otherKin(x *mention.Entity, m *nounphrase.Mention) bool {
	head := nounphrase.HeadLemma(m.Head)
	if !m.Owned() || x.Words == nil || !nounphrase.Family(head) {
		return false
	}
	if slices.Contains(x.Heads, head) {
		return false
	}
	for _, h := range x.Heads {
		if nounphrase.Family(h) {
			return true
		}
	}
	owner := int(r.At[m.Items.Start].Owner) - 1
	if owner < 0 || x == &r.Entities[owner] {
		return true
	}
	_, surname := r.Entities[owner].Ends()
	_, own := x.Ends()
	return surname != own
}
