package keeping

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// speaker makes one of appearances that are the same person's. It is known by the first of them in order of the articles' keys:
// a new article may give somebody another key, and never the same key to somebody else's.
func speaker(who []Appearance) Speaker {
	who = slices.Clone(who)
	slices.SortFunc(who, func(a, b Appearance) int {
		return cmp.Or(strings.Compare(a.Article, b.Article), a.Number-b.Number)
	})
	first := who[0]
	s := Speaker{Key: fmt.Sprintf("%s/%d", first.Article, first.Number), Appearances: who, Known: first.Known}
	if first.Known != "" {
		s.Key = "known/" + first.Known
	}
	s.Name = most(who, func(a Appearance) string { return cmp.Or(a.KnownName, a.Name) })
	s.Role = most(who, func(a Appearance) string { return a.Role })
	s.Kind = attribution.Kind(most(who, func(a Appearance) string {
		if a.Kind == attribution.Unknown {
			return ""
		}
		return string(a.Kind)
	}))
	s.Kind = cmp.Or(s.Kind, first.Kind)
	return s
}

// most gives the text that most appearances have; of several the longest, and of these the first of the alphabet. None counts
// for nothing.
func most(who []Appearance, of func(Appearance) string) (best string) {
	count := map[string]int{}
	for _, a := range who {
		if s := of(a); s != "" {
			count[s]++
		}
	}
	for s, n := range count {
		if c := cmp.Or(n-count[best], len(s)-len(best), strings.Compare(best, s)); best == "" || c > 0 {
			best = s
		}
	}
	return best
}
