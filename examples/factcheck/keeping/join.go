package keeping

import (
	"cmp"
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/whosaid/whosaid/attribution"
)

// An Appearance is a speaker in one article.
type Appearance struct {
	Article     string // its key
	Number      int    // of the speaker in it
	Name        string
	Kind        attribution.Kind
	Role        string
	Affiliation string
	Named       bool
	Withheld    bool
	Known       string // ID of the Known; empty for strangers
	KnownName   string
	Quotes      int // how many records
}

// A Speaker is somebody over all articles, with the appearances that are theirs.
type Speaker struct {
	Key         string // made of its first appearance, so that the order of reading has no part in it
	Name        string
	Kind        attribution.Kind
	Role        string // the one that most appearances give
	Known       string
	Appearances []Appearance
}

// Fold is a name for comparing: letters and digits in lower case, words apart by one space.
func Fold(name string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	}), " ")
}

// Lone says whether an appearance can be nobody in another article, whatever the name: it has none, or one that the article
// keeps back, or half of one ("Marta") and nothing that tells which.
func (a *Appearance) Lone() bool {
	if a.Known != "" {
		return false
	}
	half := a.Kind == attribution.Person && !strings.Contains(Fold(a.Name), " ") && a.Role == ""
	return !a.Named || a.Withheld || half || Fold(a.Name) == ""
}

// Join finds out who is who among appearances with the same folded name, or the same Known: one is another when the kinds
// agree, or one of them is not known, and their roles do. Roles agree when they share a word that tells something, directly or
// by way of a third; who has no role agrees with everybody, unless that leaves a choice. The result is in order of Key, and is
// the same for any order of the appearances.
func Join(same []Appearance) (out []Speaker) {
	same = slices.Clone(same)
	slices.SortFunc(same, func(a, b Appearance) int {
		return cmp.Or(strings.Compare(a.Article, b.Article), a.Number-b.Number)
	})
	groups := map[string][]Appearance{}
	for _, a := range same {
		switch {
		case a.Known != "":
			groups["known "+a.Known] = append(groups["known "+a.Known], a)
		case a.Lone():
			out = append(out, speaker([]Appearance{a}))
		default:
			groups["kind "+string(a.Kind)] = append(groups["kind "+string(a.Kind)], a)
		}
	}
	if unknown := "kind " + string(attribution.Unknown); len(groups) == 2 && len(groups[unknown]) > 0 {
		for name, g := range groups { // the only other kind is theirs
			if name != unknown && strings.HasPrefix(name, "kind ") {
				groups[name] = append(g, groups[unknown]...)
				delete(groups, unknown)
			}
		}
	}
	for name, g := range groups {
		if strings.HasPrefix(name, "known ") {
			out = append(out, speaker(g))
			continue
		}
		for _, people := range byRole(g) {
			out = append(out, speaker(people))
		}
	}
	slices.SortFunc(out, func(a, b Speaker) int { return strings.Compare(a.Key, b.Key) })
	return out
}

// byRole divides appearances of one name and kind by their roles.
func byRole(same []Appearance) (out [][]Appearance) {
	type cluster struct {
		words map[string]bool
		who   []Appearance
	}
	var clusters []*cluster
	var bare []Appearance
	for _, a := range same {
		words := telling(a.Role)
		if len(words) == 0 {
			bare = append(bare, a)
			continue
		}
		c := &cluster{words: map[string]bool{}, who: []Appearance{a}}
		for _, w := range words {
			c.words[w] = true
		}
		clusters = slices.DeleteFunc(clusters, func(other *cluster) bool { // those that share a word become one
			for w := range c.words {
				if other.words[w] {
					c.who = append(other.who, c.who...)
					for w := range other.words {
						c.words[w] = true
					}
					return true
				}
			}
			return false
		})
		clusters = append(clusters, c)
	}
	if len(clusters) == 1 {
		return [][]Appearance{append(clusters[0].who, bare...)}
	}
	for _, c := range clusters {
		out = append(out, c.who)
	}
	if len(bare) > 0 {
		out = append(out, bare)
	}
	return out
}

//go:embed generic.txt
var genericText string

var generic = sync.OnceValue(func() map[string]bool {
	out := map[string]bool{}
	for line := range strings.Lines(genericText) {
		if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "#") {
			out[line] = true
		}
	}
	return out
})

// telling gives the words of a role that tell something.
func telling(role string) []string {
	return slices.DeleteFunc(strings.Fields(Fold(role)), func(w string) bool { return generic()[w] })
}
