package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
)

// single finds the entity of a name of one word: a surname, a given name, an abbreviation, a shortened name. While the
// names are being collected, only where nothing is to choose; it returns -1 for the rest.
func (r *identity) single(m *mention.Mention, n int, inOrder bool) int {
	words := r.NameWords(m.Name)
	if len(words) == 0 {
		return -1
	}
	word := words[0]
	gender := m.Gender
	if !m.Certain { // Clinton is a given name of men, too
		gender = lexicon.NoGender
	}
	top := newContest(mention.Misfit)
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
		if s == mention.Misfit && e != r.Author && word != first && word != last && (r.Doc.Tokens[r.Doc.Items[m.Name.Start].Tok].AllCaps || x.Kind != mention.Person) {
			s = mention.FitsShort // an abbreviation
			if x.Kind == mention.Person && !m.Definite {
				s = mention.Misfit
			}
		}
		if s == mention.Misfit || m.Courtesy && s < mention.FitsSame && !r.knighted(m) && !mention.SurnameFirst(x) {
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
	if !inOrder && fits > 1 && top.bestScore < mention.FitsWhole {
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
		if a.Kind == mention.Person && b.Kind == mention.Person && len(a.Words) > 1 && len(b.Words) > 1 && a.Seen == b.Seen {
			return mention.Ambiguous
		}
	}
	r.Merge(top.best, m, words)
	return top.best
}

// standing says how ready an entity is to be meant in sentence n: mentioned before, lately, often.
func (r *identity) standing(x *mention.Entity, n int) float64 {
	if x.Seen < 0 {
		return -0.3
	}
	return max(-0.02*float64(n-x.Seen), -0.25) + min(float64(len(x.Mentions)), 10)*0.01
}

// knighted says whether the title before a name goes with the given name: Sir Hugh, Dame Judi, Prince Harry.
func (r *identity) knighted(m *mention.Mention) bool {
	if m.Name.Start == 0 {
		return false
	}
	return lexicon.TellsName(r.Doc.Items[m.Name.Start-1].Lower, lexicon.GivenTitle)
}
