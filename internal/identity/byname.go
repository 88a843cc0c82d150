package identity

import (
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// Who speaks by what is his, and who is named only behind a word that names nobody.

// isNamedBehind says whether the one that an apposition names is the entity, which the article names nowhere else: a nameless
// one, or somebody who is only described. In a list of sources nobody is.
func (r *identity) isNamedBehind(e, named int) bool {
	if named < 0 {
		return false
	}
	x, p := &r.Entities[e], &r.Entities[named]
	if r.nameless(e) {
		return true
	}
	return x.Kind == nounphrase.Anonymous && !x.Plural && p.Kind == nounphrase.Person && x.Gender.Agrees(p.Gender)
}
