package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// A Veil says what the article tells of a name that it does not give.
type Veil uint8

const (
	Unnamed Veil = 1 << iota // it keeps the name of somebody whom it does not name back
	Renamed                  // the name that it gives is not the real one, or not the whole
)

// IsNamed says whether the name of an entity is a proper name, and no description.
func (r *Register) IsNamed(e int) bool {
	x := &r.Entities[e]
	switch {
	case x.Given != "":
		return true
	case x.Words == nil:
		for _, m := range x.Members {
			if int(m) == e || !r.IsNamed(int(m)) {
				return false
			}
		}
		return len(x.Members) > 1
	}
	last := x.Fullest.End - 1
	if p, ok := lexicon.Place(r.Doc.Items[last].Lower); ok && p.Kind == lexicon.Demonym && x.Plural {
		return false // African Americans
	}
	return x.Fullest.End > x.Fullest.Start+1 || !nounphrase.CommonOrg(r.Doc, x.Fullest.Start)
}

// IsWithheld says whether the article says or shows that it keeps the name of an entity back.
func (r *Register) IsWithheld(e int, named bool) bool {
	v := r.Entities[e].Veil
	return v&Renamed != 0 || v&Unnamed != 0 && !named
}
