package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// Named finds the entity of a name of several words, or makes one.
func (r *Register) Named(m *Mention, n int) int {
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
		return r.Add(m, n)
	}
	r.Merge(best, m, words)
	return best
}

// Merge adds what a mention says about an entity.
func (r *Register) Merge(e int, m *Mention, words []string) {
	x := &r.Entities[e]
	x.found(m, words)
	if len(words) > len(x.Words) && m.Named() {
		x.Words, x.Fullest = words, m.Name
		r.indexName(e)
	}
	if m.Certain && !x.Certain || x.Kind == Unknown {
		x.Kind, x.Certain = m.Kind, m.Certain
	}
	if m.Certain || len(words) > 1 {
		r.setGender(e, m.Gender)
	}
	r.Show(e, m)
	r.giveRole(e, m)
}

// single finds the entity of a name of one word: a surname, a given name, an abbreviation, a shortened name. While the
// names are being collected, only where nothing is to choose; it returns -1 for the rest.
func (r *identity) single(m *Mention, n int, inOrder bool) int {
	words := r.NameWords(m.Name)
	if len(words) == 0 {
		return -1
	}
	word := words[0]
	gender := m.Gender
	if !m.Certain { // Clinton is a given name of men, too
		gender = lexicon.NoGender
	}
	top := newContest(Misfit)
	fits := 0
	behind := lexicon.NoGender
	if inOrder && gender == lexicon.NoGender {
		behind = r.GenderBehind(m.Items.Start, n)
	}
	r.lead = sole
	r.Names.Each(word, func(e int) bool {
		x := &r.Entities[e]
		first, last := x.Ends()
		if e == top.best || e == top.second || e == r.owned || !gender.Agrees(x.Gender) || x.Words == nil {
			return true
		}
		s := r.Fits(words, m, e)
		if s == Misfit && e != r.Author && word != first && word != last && (r.Doc.Tokens[r.Doc.Items[m.Name.Start].Tok].AllCaps || x.Kind != Person) {
			s = FitsShort // an abbreviation
			if x.Kind == Person && !m.Definite {
				s = Misfit
			}
		}
		if s == Misfit || m.Courtesy && s < FitsSame && !r.knighted(m) && !SurnameFirst(x) {
			return true
		}
		fits++
		if inOrder {
			s += r.standing(x, n)
		}
		if gender != lexicon.NoGender && gender != lexicon.Either && gender == x.Gender {
			s += 0.5
		}
		if !behind.Agrees(x.Gender) {
			s -= 0.5
		}
		if m.Role.End > m.Role.Start && slices.Contains(x.Heads, r.RoleHead(m.Role)) { // the one known as Cllr
			s += 0.3
		}
		if older := r.Elder(m); older != 0 && older == r.Generation(x) {
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
	if !inOrder && fits > 1 && top.bestScore < FitsWhole {
		return -1
	}
	if top.best < 0 {
		return r.Add(m, n)
	}
	if !inOrder && r.Elder(m) != 0 {
		return -1 // who that is tells who was named before
	}
	if r.Elder(m) < 0 && r.Generation(&r.Entities[top.best]) >= 0 {
		if e := r.child(); e >= 0 {
			return e
		}
	}
	r.lead = r.leadIn(&top)
	if fits > 1 && top.secondScore > 0 && top.bestScore-top.secondScore < 0.04 {
		a, b := &r.Entities[top.best], &r.Entities[top.second]
		if a.Kind == Person && b.Kind == Person && len(a.Words) > 1 && len(b.Words) > 1 && a.Seen == b.Seen {
			return Ambiguous
		}
	}
	r.Merge(top.best, m, words)
	return top.best
}

// standing says how ready an entity is to be meant in sentence n: mentioned before, lately, often.
func (r *identity) standing(x *Entity, n int) float64 {
	if x.Seen < 0 {
		return -0.3
	}
	return max(-0.02*float64(n-x.Seen), -0.25) + min(float64(len(x.Mentions)), 10)*0.01
}

// knighted says whether the title before a name goes with the given name: Sir Hugh, Dame Judi, Prince Harry.
func (r *identity) knighted(m *Mention) bool {
	if m.Name.Start == 0 {
		return false
	}
	switch r.Doc.Items[m.Name.Start-1].Lower {
	case "sir", "dame", "lady", "lord", "prince", "princess", "king", "queen", "father", "fr", "fr.", "sister", "mzee":
		return true
	}
	return false
}

// Elder says whether a phrase tells generations apart: -1 for the younger Crane, 1 for the elder.
func (r *Register) Elder(m *Mention) int {
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
		switch h {
		case "son", "daughter", "grandson", "granddaughter", "nephew", "niece", "child":
			return -1
		}
	}
	return 1
}
