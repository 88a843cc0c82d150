package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// A FullName is that of a person whom the text names in full, whether or not he or she speaks.
type FullName struct {
	Name  string
	Shown lexicon.Gender // by a title, a role or a pronoun
}

// FullNames gives the people whom the text names in full.
func (r *Register) FullNames() (all []FullName) {
	for e := range r.Entities {
		x := &r.Entities[e]
		if len(x.Words) > 1 && x.Given == "" && !x.Plural && r.FinalKind(x) == nounphrase.Person && r.IsNamed(e) {
			all = append(all, FullName{r.Doc.Span(x.Fullest.Start, x.Fullest.End).Of(r.Doc.Text), x.Shown})
		}
	}
	return all
}
