package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// about tells what is known of a mention itself.
func (r *identity) about(m *nounphrase.Mention, k int, class candidate.Class) candidate.Mention {
	a := candidate.Mention{Class: class}
	s := &r.st[r.At[m.Items.Start].Source-1]
	a.Marked = len(s.Content) > 0 && r.Doc.Items[s.Content[0].Start].Passage >= 0
	head := nounphrase.HeadLemma(m.Head)
	a.Generic = likeness.GenericOrg(head) || likeness.GenericPerson(head) || likeness.Coined(head) || likeness.Runner(head)
	a.Qualified = r.Qualified(k)
	a.Opens = r.opensQuoting(s.Sentence) || r.Foremost(k, s.Sentence)
	p, place := lexicon.Place(m.Head)
	a.Alone = r.AgeIn(m) > 0 || place && p.Kind == lexicon.Demonym
	for i := m.Role.Start; i < m.Role.End-1; i++ {
		if r.Tells(i) {
			a.Words++
		}
	}
	return a
}

// weigh finds the facts of all options.
func (r *identity) weigh(m *nounphrase.Mention, n, k int, a *candidate.Mention, e int, made bool) {
	best := 0.0
	for i, x := range r.rated {
		if i == 0 || x.score > best {
			best = x.score
		}
	}
	for i := range r.options {
		o := &r.options[i]
		f := &o.facts
		if f.Option == candidate.Itself {
			f.Chosen = made || e < 0
			continue
		}
		x := &r.Entities[o.entity]
		f.Chosen = o.entity == e
		for _, y := range r.rated {
			if y.entity == o.entity {
				f.Rated, f.Short = true, best-y.score
			}
		}
		r.Whereabout(f, x, n)
		r.Nature(f, x, m)
		f.Speaking = r.speaking == o.entity
		f.Passing = f.Option == candidate.Described && !f.Spoke && f.Place == candidate.Other
		f.First = o.entity == r.census.first[0] || o.entity == r.census.first[1]
		r.Compare(f, x, m, k)
		f.GoesOn = a.Opens && f.Option == candidate.Named && x.Headed == n && likeness.GoesOn(m, x, a, f)
		a.Said = a.Said || f.Head == candidate.Agree && f.Option != candidate.Described
		if f.Option == candidate.Named && f.Far <= 4 && (f.Kind == candidate.Human) == (a.Class == candidate.Person) {
			a.Near++
		}
		if f.Option == candidate.Named && f.Head != candidate.Differ {
			a.Fitting++
		}
	}
	if r.heldByOther(m) {
		for i := range r.options {
			f := &r.options[i].facts
			f.GoesOn = f.GoesOn && f.Head == candidate.Agree
		}
	}
}

// heldByOther says whether the noun of a description is one for an office or trade that somebody by name was told to have: the Tory leader
// is meant, whoever was told of last.
func (r *identity) heldByOther(m *nounphrase.Mention) bool {
	return lexicon.TellsWho(nounphrase.HeadLemma(m.Head), lexicon.StandsBy) && slices.ContainsFunc(r.options, func(o option) bool {
		named := o.facts.Option == candidate.Named || o.facts.Option == candidate.Ahead
		return named && o.facts.Head == candidate.Agree && !o.facts.Conflict()
	})
}
