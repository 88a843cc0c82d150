package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// named finds the entity of a name of several words, or makes one.
func (r *identity) named(m *mention, n int) int {
	words := r.nameWords(m.name)
	if len(words) == 0 {
		return r.add(m, n)
	}
	best, bestScore := -1, misfit
	try := func(e int) bool {
		x := &r.entities[e]
		if x.words == nil || !m.gender.Agrees(x.gender) {
			return true
		}
		if s := r.fits(words, m, e); s > bestScore {
			best, bestScore = e, s
		}
		return bestScore < fitsWhole
	}
	r.names.each(words[len(words)-1], try)
	if bestScore < fitsBoth {
		r.names.each(words[0], try)
	}
	if best < 0 {
		return r.add(m, n)
	}
	r.merge(best, m, words)
	return best
}

// merge adds what a mention says about an entity.
func (r *identity) merge(e int, m *mention, words []string) {
	x := &r.entities[e]
	x.found(m, words)
	if len(words) > len(x.words) && m.named() {
		x.words, x.fullest = words, m.name
		r.indexName(e)
	}
	if m.certain && !x.certain || x.kind == Unknown {
		x.kind, x.certain = m.kind, m.certain
	}
	if m.certain || len(words) > 1 {
		r.setGender(e, m.gender)
	}
	r.show(e, m)
	r.giveRole(e, m)
}

// single finds the entity of a name of one word: a surname, a given name, an abbreviation, a shortened name. While the
// names are being collected, only where nothing is to choose; it returns -1 for the rest.
func (r *identity) single(m *mention, n int, inOrder bool) int {
	words := r.nameWords(m.name)
	if len(words) == 0 {
		return -1
	}
	word := words[0]
	gender := m.gender
	if !m.certain { // Clinton is a given name of men, too
		gender = lexicon.NoGender
	}
	top := newContest(misfit)
	fits := 0
	behind := lexicon.NoGender
	if inOrder && gender == lexicon.NoGender {
		behind = r.genderBehind(m.items.Start, n)
	}
	r.lead = sole
	r.names.each(word, func(e int) bool {
		x := &r.entities[e]
		first, last := x.ends()
		if e == top.best || e == top.second || e == r.owned || !gender.Agrees(x.gender) || x.words == nil {
			return true
		}
		s := r.fits(words, m, e)
		if s == misfit && e != r.author && word != first && word != last && (r.d.tokens[r.d.items[m.name.Start].tok].AllCaps || x.kind != Person) {
			s = fitsShort // an abbreviation
			if x.kind == Person && !m.definite {
				s = misfit
			}
		}
		if s == misfit || m.courtesy && s < fitsSame && !r.knighted(m) && !surnameFirst(x) {
			return true
		}
		fits++
		if inOrder {
			s += r.standing(x, n)
		}
		if gender != lexicon.NoGender && gender != lexicon.Either && gender == x.gender {
			s += 0.5
		}
		if !behind.Agrees(x.gender) {
			s -= 0.5
		}
		if m.role.End > m.role.Start && slices.Contains(x.heads, r.roleHead(m.role)) { // the one known as Cllr
			s += 0.3
		}
		if older := r.elder(m); older != 0 && older == r.generation(x) {
			s += 2
		}
		if inOrder {
			r.rate(e, s)
		}
		top.enter(e, s)
		return true
	})
	if !inOrder && fits > 1 && top.bestScore < top.secondScore+0.4 {
		return -1
	}
	if !inOrder && fits > 1 && top.bestScore < fitsWhole {
		return -1
	}
	if top.best < 0 {
		return r.add(m, n)
	}
	if !inOrder && r.elder(m) != 0 {
		return -1 // who that is tells who was named before
	}
	if r.elder(m) < 0 && r.generation(&r.entities[top.best]) >= 0 {
		if e := r.child(); e >= 0 {
			return e
		}
	}
	r.lead = r.leadIn(&top)
	if fits > 1 && top.secondScore > 0 && top.bestScore-top.secondScore < 0.04 {
		a, b := &r.entities[top.best], &r.entities[top.second]
		if a.kind == Person && b.kind == Person && len(a.words) > 1 && len(b.words) > 1 && a.seen == b.seen {
			return ambiguous
		}
	}
	r.merge(top.best, m, words)
	return top.best
}

// standing says how ready an entity is to be meant in sentence n: mentioned before, lately, often.
func (r *identity) standing(x *entity, n int) float64 {
	if x.seen < 0 {
		return -0.3
	}
	return max(-0.02*float64(n-x.seen), -0.25) + min(float64(len(x.mentions)), 10)*0.01
}

// knighted says whether the title before a name goes with the given name: Sir Hugh, Dame Judi, Prince Harry.
func (r *identity) knighted(m *mention) bool {
	if m.name.Start == 0 {
		return false
	}
	switch r.d.items[m.name.Start-1].lower {
	case "sir", "dame", "lady", "lord", "prince", "princess", "king", "queen", "father", "fr", "fr.", "sister", "mzee":
		return true
	}
	return false
}

// elder says whether a phrase tells generations apart: -1 for the younger Crane, 1 for the elder.
func (r *identity) elder(m *mention) int {
	if m.name.Start <= m.items.Start {
		return 0
	}
	switch r.d.items[m.name.Start-1].lower {
	case "younger":
		return -1
	case "elder", "older":
		return 1
	}
	return 0
}

// generation says what the words of family used of somebody tell: -1 for a child, 1 for a parent.
func (r *identity) generation(x *entity) int {
	for _, h := range x.heads {
		switch h {
		case "son", "daughter", "grandson", "granddaughter", "nephew", "niece", "child":
			return -1
		}
	}
	return 1
}
