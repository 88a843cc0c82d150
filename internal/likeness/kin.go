package likeness

import (
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// otherKin says whether a description is of somebody's relative and an entity is told to be a relative of another sort: the
// aunt is not the mother.
func otherKin(x *mention.Entity, m *nounphrase.Mention) bool {
	head := nounphrase.HeadLemma(m.Head)
	if !m.Owned() || x.Words == nil || !nounphrase.Family(head) {
		return false
	}
	other := false
	for _, h := range x.Heads {
		if h == head {
			return false
		}
		other = other || nounphrase.Family(h)
	}
	return other
}
