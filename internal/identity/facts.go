package identity

import (
	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
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
	for i := m.Role.Start; i < m.Role.End-1; i++ {
		if r.Tells(i) {
			a.Words++
		}
	}
	named := m.Kind == nounphrase.Person || m.Kind == nounphrase.Anonymous
	a.Bare = named && a.Words == 0 && !a.Qualified && !m.Owned() && !lexicon.TellsWho(head, lexicon.StandsBy)
	return a
}

// weigh finds the facts of all options.
func (r *identity) weigh(m *nounphrase.Mention, n, k int, a *candidate.Mention, e int, made bool) {
	head := nounphrase.HeadLemma(m.Head)
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
		f.First = o.entity == r.census.first[0] || o.entity == r.census.first[1]
		r.Compare(f, x, m, k)
		d := r.deedsOf(o.entity)
		f.Did, f.Acts, f.Bought = d.did(head), d.acts, d.bought && !d.acts
		a.Said = a.Said || f.Head == candidate.Agree && f.Option != candidate.Described
		if f.Option == candidate.Named && f.Far <= 4 && (f.Kind == candidate.Human) == (a.Class == candidate.Person) {
			a.Near++
		}
		if f.Option == candidate.Named && f.Head != candidate.Differ {
			a.Fitting++
		}
	}
	if a.Bare {
		r.tellBare(n)
	}
}

// bareReach is how many sentences back the one may be told of whom a bare noun means.
const bareReach = 2

// tellBare finds the one whom a word may mean by which somebody is called for the moment: who is the only one by name near by
// that may be a person, of whom nothing is told that the word could contradict, and of whom the article speaks.
func (r *identity) tellBare(n int) {
	only := -1
	for i := range r.options {
		o := &r.options[i]
		if o.facts.Option != candidate.Named || o.facts.Far > 2*bareReach || !r.mayBePerson(&r.Entities[o.entity]) {
			continue
		}
		if only >= 0 {
			return
		}
		only = i
	}
	if only < 0 {
		return
	}
	x, f := &r.Entities[r.options[only].entity], &r.options[only].facts
	f.Bare = f.Far <= bareReach && f.Place != candidate.Other && x.Role.End <= x.Role.Start && len(x.Heads) == 0
}

// mayBePerson says whether an entity with a name is a person, or may be one for all that is known.
func (r *identity) mayBePerson(x *mention.Entity) bool {
	switch x.Kind {
	case nounphrase.Person:
		return true
	case nounphrase.Unknown, nounphrase.Organization:
		return !x.Certain && len(x.Words) > 1 && !r.IsTerritory(x)
	}
	return false
}
