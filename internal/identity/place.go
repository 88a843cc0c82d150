package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// lastPlace finds the place that "the country" or "the city" means: the last one of that sort that was named; -1 for none.
func (r *identity) lastPlace(head string) int {
	return r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		if x.Words == nil || x.Kind != nounphrase.Organization || x.Plural {
			return false
		}
		p, ok := lexicon.Place(r.Doc.LowerName(x.Fullest))
		if !ok {
			return false
		}
		switch head {
		case "country", "nation", "kingdom":
			return p.Kind == lexicon.Country
		case "city", "town":
			return p.Kind == lexicon.City || p.Kind == lexicon.Capital
		case "state", "province", "county", "region":
			return p.Kind == lexicon.State || p.Kind == lexicon.Region
		}
		return false
	})
}

// lastCalled finds the organization mentioned last that has a word in its name; -1 for none.
func (r *identity) lastCalled(word string) int {
	return r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		return x.Kind == nounphrase.Organization && len(x.Words) > 1 && slices.Contains(x.Words, word)
	})
}
