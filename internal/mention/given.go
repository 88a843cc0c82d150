package mention

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// AddGiven makes an entity of a name from beside the text.
func (r *Register) AddGiven(g *Given) int {
	e := len(r.Entities)
	r.Entities = append(r.Entities, Entity{
		Words: g.Words, Given: g.Name, Origin: g.From, Kind: g.Kind, Certain: g.Kind == nounphrase.Organization,
		Gender: g.Gender, Seen: -1, Spoke: -1, Owner: -1, First: len(r.Doc.Sentences),
	})
	r.indexName(e)
	return e
}

// A Given name is one that the caller gives beside the text.
type Given struct {
	Name   string
	Words  []string // in lower case, without titles
	Kind   nounphrase.Kind
	Gender lexicon.Gender
	From   Origin
}

// GivenPerson makes a given name of a person's.
func GivenPerson(name string, from Origin) Given {
	w := GivenWords(name)
	g, _ := lexicon.GivenName(w[0])
	return Given{Name: name, Words: w, Kind: nounphrase.Person, Gender: g, From: from}
}

// GivenWords are the words of a name as Register.NameWords has them.
func GivenWords(name string) []string {
	w := strings.Fields(strings.ToLower(name))
	if len(w) > 1 && w[0] == "the" {
		w = w[1:]
	}
	for i := range w {
		w[i] = strings.TrimRight(w[i], ".,")
	}
	return w
}
