package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// Named finds the entity of a name of several words, or makes one.
func (r *Register) Named(m *nounphrase.Mention, n int) int {
	words := r.NameWords(m.Name)
	if len(words) == 0 {
		return r.Add(m, n)
	}
	best, bestScore := -1, Misfit
	try := func(e int) bool {
		x := &r.Entities[e]
		if x.Words == nil || !m.Gender.Agrees(x.Gender) {
			return true
		}
		if s := r.Fits(words, m, e); s > bestScore {
			best, bestScore = e, s
		}
		return bestScore < FitsWhole
	}
	r.Names.Each(words[len(words)-1], try)
	if bestScore < FitsBoth {
		r.Names.Each(words[0], try)
	}
	if best < 0 {
		if e := r.bornAs(m, words); e >= 0 {
			r.hadName(e, words)
			return e
		}
		return r.Add(m, n)
	}
	r.Merge(best, m, words)
	return best
}

// Merge adds what a mention says about an entity.
func (r *Register) Merge(e int, m *nounphrase.Mention, words []string) {
	x := &r.Entities[e]
	x.found(m, words)
	x.Spelled = x.Spelled || r.spelledOut(m, words)
	fuller := len(words) > len(x.Words)
	if sameBody(words, x.Words) {
		fuller = calledBy(words, x.Words)
	}
	if fuller && m.Named() {
		x.Words, x.Fullest = words, m.Name
		r.indexName(e)
	}
	if m.Certain && !x.Certain || x.Kind == nounphrase.Unknown {
		x.Kind, x.Certain = m.Kind, m.Certain
	}
	if firm := x.Kind == nounphrase.Organization && x.Certain; !firm && (m.Certain || len(words) > 1) { // a firm that is called like somebody
		r.setGender(e, m.Gender)
	}
	r.Show(e, m)
	r.giveRole(e, m)
}

// Elder says whether a phrase tells generations apart: -1 for the younger Crane, 1 for the elder.
func (r *Register) Elder(m *nounphrase.Mention) int {
	if m.Name.Start <= m.Items.Start {
		return 0
	}
	switch r.Doc.Items[m.Name.Start-1].Lower {
	case "younger":
		return -1
	case "elder", "older":
		return 1
	}
	return 0
}

// Generation says what the words of family used of somebody tell: -1 for a child, 1 for a parent.
func (r *Register) Generation(x *Entity) int {
	for _, h := range x.Heads {
		if lexicon.TellsWho(h, lexicon.ChildNoun) {
			return -1
		}
	}
	return 1
}
