package evaluate

import (
	"cmp"
	"slices"
	"strings"
)

// A Standing says how well the kind and the role of the speakers are told, on the gold records that were detected.
type Standing struct {
	Records int     `json:"records"`
	Kind    float64 `json:"kind"`  // the share with the right kind
	Role    Row     `json:"role"`  // of the words of roles; only of records whose speaker has the right name
	Agree   Row     `json:"agree"` // of whole roles, of the same records: right where one holds the other or they share half of their words

	right        int
	words, whole tally
}

// add counts a detected record. A speaker without a name is of kind unknown, whatever the kind that the mention suggests.
func (s *Standing) add(g goldSource, p speaker, sameName bool) {
	s.Records++
	kind := func(name, kind string) string {
		if name == "" {
			return "unknown"
		}
		return cmp.Or(kind, "unknown")
	}
	s.right += one(kind(g.Name, g.Kind) == kind(p.Name, p.Kind))
	if !sameName {
		return
	}
	gold, predicted := roleWords(g.Role), roleWords(p.Role)
	both := 0
	rest := slices.Clone(predicted)
	for _, w := range gold {
		if i := slices.Index(rest, w); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			both++
		}
	}
	s.words.add(both, len(predicted), both, len(gold))
	all := len(gold) + len(predicted) - both
	agree := one(both > 0 && (both == len(gold) || both == len(predicted) || 2*both >= all))
	s.whole.add(agree, one(len(predicted) > 0), agree, one(len(gold) > 0))
}

// result works out the figures.
func (s *Standing) result() Standing {
	r := *s
	r.Kind, r.Role, r.Agree = share(s.right, s.Records), s.words.row(), s.whole.row()
	return r
}

// roleWords gives the words of a role in lower case, without articles and signs.
func roleWords(role string) []string {
	words := strings.FieldsFunc(strings.ToLower(role), func(c rune) bool { return strings.ContainsRune(" ,\t\n\r", c) })
	return slices.DeleteFunc(words, func(w string) bool { return w == "the" || w == "a" || w == "an" })
}
