package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/text"
)

// about tells what is known of a mention itself.
func (r *identity) about(m *mention.Mention, k int, class candidate.Class) candidate.Mention {
	a := candidate.Mention{Class: class}
	s := &r.st[r.At[m.Items.Start].Source-1]
	a.Marked = len(s.Content) > 0 && r.Doc.Items[s.Content[0].Start].Passage >= 0
	head := mention.HeadLemma(m.Head)
	a.Generic = genericOrg(head) || genericPerson(head) || coined(head) || runner(head)
	a.Qualified = r.qualified(k)
	for i := m.Role.Start; i < m.Role.End-1; i++ {
		if r.tells(i) {
			a.Words++
		}
	}
	return a
}

// tells says whether item i of a description says something: no ending, no word of grammar.
func (r *identity) tells(i int) bool {
	l := r.Doc.Items[i].Lower
	return r.Doc.Items[i].Passage < 0 && !mention.Possessive(l) && lexicon.Function(l)&^lexicon.Number == 0
}

// weigh finds the facts of all options.
func (r *identity) weigh(m *mention.Mention, n, k int, a *candidate.Mention, e int, made bool) {
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
		r.whereabout(f, x, n)
		r.nature(f, x, m)
		f.Speaking = r.speaking == o.entity
		f.First = o.entity == r.census.first[0] || o.entity == r.census.first[1]
		r.compare(f, x, m, k)
		a.Said = a.Said || f.Head == candidate.Agree && f.Option != candidate.Described
		if f.Option == candidate.Named && f.Far <= 4 && (f.Kind == candidate.Human) == (a.Class == candidate.Person) {
			a.Near++
		}
		if f.Option == candidate.Named && f.Head != candidate.Differ {
			a.Fitting++
		}
	}
}

// whereabout tells where an entity was mentioned, and whether it spoke.
func (r *identity) whereabout(f *candidate.Facts, x *mention.Entity, n int) {
	f.Far = n - x.Seen
	if f.Option == candidate.Ahead {
		f.Far = x.First - n
	}
	switch {
	case x.Main:
		f.Place = candidate.Main
	case x.Subject:
		f.Place = candidate.Subject
	}
	f.Spoke = x.Spoke >= 0
	f.Lately = f.Spoke && n-x.Spoke <= 2
	f.Mentions = len(x.Mentions)
	f.Doubt = float64(x.Doubt)
}

// nature tells what an entity is.
func (r *identity) nature(f *candidate.Facts, x *mention.Entity, m *mention.Mention) {
	switch {
	case x.Gender != lexicon.NoGender && x.Gender == m.Gender:
		f.Gender = candidate.Same
	case x.Gender == lexicon.Male || x.Gender == lexicon.Female:
		f.Gender = candidate.Known
	}
	f.Certain = x.Certain
	switch {
	case r.isTerritory(x):
		f.Kind = candidate.Territory
	case x.Plural || x.Members != nil || x.Kind == mention.Group:
		f.Kind = candidate.Many
	case x.Kind == mention.Person:
		f.Kind = candidate.Human
	case x.Kind == mention.Anonymous:
		f.Kind = candidate.Nameless
	case x.Kind == mention.Organization:
		f.Kind = candidate.Body
	case x.Kind == mention.Document:
		f.Kind = candidate.Paper
	}
}

// compare tells what a description and what is told of an entity have in common, and what not.
func (r *identity) compare(f *candidate.Facts, x *mention.Entity, m *mention.Mention, k int) {
	head := mention.HeadLemma(m.Head)
	span := x.Role
	if x.Words == nil {
		span = r.withTail(x.Fullest)
	}
	switch {
	case slices.Contains(x.Heads, head) || r.within(span, m.Head):
		f.Head = candidate.Agree
	case len(x.Heads) > 0 || span.End > span.Start:
		f.Head = candidate.Differ
	}
	f.InName = slices.Contains(x.Words, m.Head) || slices.Contains(x.Words, head)
	var of text.Span
	if x.Words != nil && x.Kind == mention.Person {
		of = r.Affiliation(x, x.Kind)
	}
	for i := m.Role.Start; i < m.Role.End-1; i++ {
		if !r.tells(i) {
			continue
		}
		if l := r.Doc.Items[i].Lower; r.within(span, l) || r.within(of, l) || slices.Contains(x.Words, l) {
			f.Shared++
		} else {
			f.Unshared++
		}
	}
	if c := r.countryIn(m.Items); c != "" {
		theirs := x.Place
		if theirs == "" {
			theirs = r.countryIn(span)
		} else {
			theirs = r.placeOf(theirs)
		}
		f.Country = told(theirs != "", theirs == c)
	}
	if c := r.complement(k); c != "" {
		f.Behind = told(r.hangsOn(span), r.saysOf(x, c) || r.within(of, c))
	}
	if owner := int(r.At[m.Items.Start].Owner) - 1; owner >= 0 {
		y := &r.Entities[owner]
		f.Owner = told(x.Owner >= 0 || span.End > span.Start, int(x.Owner) == owner || r.anyWithin(span, y.Words) || r.anyWithin(of, y.Words))
	}
	if a := r.ageIn(m); a > 0 {
		f.Age = told(x.Age > 0, x.Age == a)
	}
}

// withTail adds to a description what "for" or "of" hangs on it: a spokesman for Ofcom.
func (r *identity) withTail(s text.Span) text.Span {
	if r.Doc.ItemIs(s.End, "for") || r.Doc.ItemIs(s.End, "of") || r.Doc.ItemIs(s.End, "at") {
		s.End = min(s.End+4, len(r.Doc.Items))
	}
	return s
}

// hangsOn says whether a preposition leads to what a role is of: the MP for Hull.
func (r *identity) hangsOn(s text.Span) bool {
	return r.within(s, "of") || r.within(s, "for") || r.within(s, "at")
}

// told says what is told of a property.
func told(there, same bool) candidate.Told {
	switch {
	case same:
		return candidate.Agree
	case there:
		return candidate.Differ
	}
	return candidate.Untold
}

// countryIn returns the country or other place that words name or derive from: Turkish, of Turkey; "" for none.
func (r *identity) countryIn(s text.Span) string {
	for i := s.Start; i < s.End; i++ {
		if r.Doc.Items[i].Passage >= 0 || !r.Doc.TokenCapital(i) {
			continue
		}
		if p, ok := lexicon.Place(r.Doc.Items[i].Lower); ok && p.Kind != lexicon.Metonym {
			return r.placeOf(r.Doc.Items[i].Lower)
		}
	}
	return ""
}
