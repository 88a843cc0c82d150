package identity

import (
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/referent"
)

// misspelt returns the one person with a full name whose surname a courtesy title's bare surname, that nobody bears, must be meant
// for: Ms Krauchtman after Helga Kruchtmann; -1 for nobody or several.
func (r *identity) misspelt(c *claim) int {
	word := c.words[0]
	if !c.Courtesy {
		return -1
	}
	found := -1
	for e := range r.Entities[:min(len(r.Entities), referent.Looked)] {
		x := &r.Entities[e]
		if !r.mayBePerson(x) || len(x.Words) < 2 || !c.gender.Agrees(x.Gender) {
			continue
		}
		if last := x.Words[len(x.Words)-1]; !likeness.Slips(last, word) {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = e
	}
	if found >= 0 {
		r.Entities[found].Kind = nounphrase.Person
	}
	return found
}
