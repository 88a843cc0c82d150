package identity

import (
	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/referent"
)

// byAge finds whom "the 22-year-old" means: the one of that age, or else the person spoken of.
func (r *identity) byAge(m *nounphrase.Mention) int {
	a := r.AgeIn(m)
	if a == 0 {
		return -1
	}
	if e := r.recent.Find(func(e int) bool {
		return r.Entities[e].Age == a && r.Entities[e].Words != nil && m.Gender.Agrees(r.Entities[e].Gender)
	}); e >= 0 {
		return e
	}
	return r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		return x.Kind == nounphrase.Person && x.Words != nil && x.Age == 0 && m.Gender.Agrees(x.Gender)
	})
}

// lastPerson finds the person that a word like "the striker" or "the singer" can only mean: the one spoken of in the
// sentences before, if there is one alone.
func (r *identity) lastPerson(m *nounphrase.Mention, n, k int) int {
	best, bestScore, tie := -1, -2.5, false
	head := nounphrase.HeadLemma(m.Head)
	top := contest.New(-1e9)
	r.recent.Each(func(e int) bool {
		x := &r.Entities[e]
		if !r.spokenOf(m, x, n) {
			return true
		}
		s := -float64(n - x.Seen)
		if x.Subject {
			s++
		}
		if x.Spoke >= 0 {
			s += 0.5
		}
		if d := r.DeedsOf(e); d.Did(head) {
			s += 2
		}
		if s <= bestScore && best < 0 {
			return true
		}
		s += 0.15 * float64(min(len(x.Mentions), 6)) // whom the article is about
		r.rate(e, s)
		top.Enter(e, s)
		if s == bestScore {
			tie = true
		}
		if s > bestScore {
			best, bestScore, tie = e, s, false
		}
		return true
	})
	if tie {
		return -1
	}
	r.lead = r.leadIn(&top)
	if best >= 0 && len(r.Entities[best].Heads) < 8 {
		r.callsBy(m, best, n, k)
	}
	return best
}

// spokenOf says whether an entity is a person by name, told of lately, of whom a description may be.
func (r *identity) spokenOf(m *nounphrase.Mention, x *mention.Entity, n int) bool {
	switch {
	case x.Kind != nounphrase.Person, x.Words == nil, x.Plural, !m.Gender.Agrees(x.Gender), n-x.Seen > 3:
		return false
	case x.Seen == n && r.At[m.Items.Start].Source == 0:
		return false
	case m.Head == "officer" && !r.Uniformed(x):
		return false
	}
	return !r.PastOffice(m) || r.MayHaveHeld(x)
}

// callsBy notes that a person is described by this noun, and that it is the role of one who has none.
func (r *identity) callsBy(m *nounphrase.Mention, e, n, k int) {
	h := nounphrase.HeadLemma(m.Head)
	x := &r.Entities[e]
	x.Heads = append(x.Heads, h)
	r.Heads.Add(h, e)
	if x.Rank != mention.NoRole || !likeness.Telling(h) || propername.Demonym(r.Doc, m.Role.End-1) {
		return
	}
	x.Role, x.Rank = nounphrase.TrimRole(r.Doc, m.Role), mention.TitleRole
	if r.PastOffice(m) && r.WordAt(k+1, "of") { // the former secretary of state
		if c := referent.PhraseAt(&r.Register.Register, k+2, n); c != nil {
			x.Role.End = c.End
		}
	}
}

// lastOrg finds the organization that "the company" means: the one spoken of last and most.
func (r *identity) lastOrg(n int, head string, k int) int {
	if r.Complement(k) != "" {
		return -1
	}
	top := contest.New(-1e9)
	r.recent.Each(func(e int) bool {
		x := &r.Entities[e]
		if x.Kind != nounphrase.Organization || x.Words == nil || x.Plural || n-x.Seen > 12 || r.IsPlace(x) || likeness.NoFirm(x, head) {
			return true
		}
		s := -float64(n-x.Seen) + 0.3*min(float64(len(x.Mentions)), 8)
		if x.Subject {
			s++
		}
		if x.Spoke >= 0 {
			s++
		}
		if lexicon.TellsWho(head, lexicon.PressNoun) && likeness.IsPress(x) {
			s += 4
		}
		r.rate(e, s)
		top.Enter(e, s)
		return true
	})
	r.lead = r.leadIn(&top)
	return top.Best
}

// sameDescription finds what was described in the same words before.
func (r *identity) sameDescription(m *nounphrase.Mention) int {
	found := -1
	r.Heads.Each(nounphrase.HeadLemma(m.Head), func(e int) bool {
		x := &r.Entities[e]
		if x.Words == nil && x.Plural == m.Plural && x.Kind == m.Kind && x.Seen >= 0 && r.SameWords(x.Fullest, m.Items) {
			found = e
		}
		return found < 0
	})
	return found
}
