package evaluate

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// titles are what a name may begin with or not.
var titles = set("mr mrs ms miss dr sir lord lady dame president the a an")

// foldName gives the words of a name in lower case, without marks, possessive endings and titles at its beginning.
func foldName(name string) (words []string) {
	for _, w := range strings.FieldsFunc(name, isSpace) {
		for _, ending := range []string{"'s", "’s", "'", "’"} {
			if cut, ok := strings.CutSuffix(w, ending); ok {
				w = cut
				break
			}
		}
		w = strings.ToLower(strings.Map(func(r rune) rune {
			if isWord(r) || r == '_' {
				return r
			}
			return -1
		}, w))
		if w != "" && (len(words) > 0 || !titles[w]) {
			words = append(words, w)
		}
	}
	return words
}

// sameName tells whether two names mean the same speaker. The family name of a person is enough, if the first letters of
// given names do not differ; of others, half the words of the gold name or more, or all of them and more.
func sameName(gold, kind, predicted string) bool {
	g, p := foldName(gold), foldName(predicted)
	if len(g) == 0 || len(p) == 0 {
		return len(g) == 0 && len(p) == 0
	}
	if slices.Equal(g, p) {
		return true
	}
	if kind == "person" {
		if g[len(g)-1] != p[len(p)-1] {
			return false
		}
		first, _ := utf8.DecodeRuneInString(g[0])
		other, _ := utf8.DecodeRuneInString(p[0])
		return len(g) == 1 || len(p) == 1 || first == other
	}
	gs, ps := set(strings.Join(g, " ")), set(strings.Join(p, " "))
	return holds(gs, ps) && 2*len(ps) >= len(gs) || holds(ps, gs)
}

// holds tells whether a set has all words of another.
func holds(all, some map[string]bool) bool {
	for w := range some {
		if !all[w] {
			return false
		}
	}
	return true
}

// SameSpeaker tells whether a name means the speaker of a gold record, be it with a title or other words before it.
func SameSpeaker(g *GoldRecord, name string) bool {
	if g.Speaker.is(name) {
		return true
	}
	words := foldName(g.Speaker.Name)
	return g.Speaker.Kind == "person" && len(words) > 0 && holds(set(strings.Join(foldName(name), " ")), set(strings.Join(words, " ")))
}
