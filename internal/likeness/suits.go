package likeness

import (
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/syntax"
)

// Suits says whether number, gender, owner and kind of a description leave room for an entity.
func (r *Register) Suits(m *nounphrase.Mention, x *mention.Entity) bool {
	switch {
	case x.Plural, !m.Gender.Agrees(x.Gender):
		return false
	case m.Kind == nounphrase.Organization && x.Kind == nounphrase.Person, m.Kind == nounphrase.Document && x.Kind != nounphrase.Document:
		return false
	case !m.Owned():
		return true
	case x.Owner < 0: // "his wife" is one of those by name, or was told of as somebody's
		return x.Words != nil || r.Doc.Items[m.Owner.Start].Tag != syntax.PRPS
	}
	owner := r.At[m.Items.Start].Owner - 1
	return owner < 0 || x.Owner == owner
}

// MayComeLater says whether a description may mean somebody whose name the article gives only later.
func (r *Register) MayComeLater(m *nounphrase.Mention, head string, x *mention.Entity) bool {
	return head != "officer" && x.Words != nil && !m.Owned()
}
