package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// What a fit cannot learn from the few descriptions there are: what nouns have to do with each other, and with what somebody
// did. It is asked where nobody else was found.

// rescued is the lead of one who is found so: likely, and no more.
const rescued = 0.9

// How many sentences back the one may be told of whom a noun of the same trade means, and a noun that nothing was said to be.
const (
	tradeReach = 4
	bareReach  = 2
	bareAlone  = 12 // and nobody else by name within so many
)

// rescue finds whom a description means for which the fit chose nobody, nor somebody described before; -1 for nobody. Who that is
// is known by it from then on.
func (r *identity) rescue(m *nounphrase.Mention, n, k int, best *option, before bool, about *candidate.Mention) int {
	if before && best.facts.Option == candidate.Itself || !r.mayRescue(m, n, best, about) {
		return -1
	}
	e := r.alone(m, n, k, about)
	if e >= 0 {
		r.takeUp(e, m)
		r.becomes(e, m, n, k, about.Class)
		r.At[m.Items.Start].Rescued = true
	}
	return e
}

// alone finds who alone can be meant by a description of one word, or of two, for which nobody was chosen: who is of that
// trade, who did what the noun is made of, or the only one spoken of. It returns -1 for nobody or several.
func (r *identity) alone(m *nounphrase.Mention, n, k int, about *candidate.Mention) int {
	if m.Owned() || about.Qualified || about.Words > 1 || k < 0 {
		return -1
	}
	if about.Words == 1 {
		return r.ofClub(m, about.Class)
	}
	head := nounphrase.HeadLemma(m.Head)
	if lexicon.TellsWho(head, lexicon.SoleOffice) {
		return -1
	}
	if about.Class == candidate.Person {
		before := len(r.options)
		r.addOpen(m, n)
		defer func() { r.options = r.options[:before] }()
	}
	if i := r.sole(tradeReach, func(o *option) bool {
		d := r.DeedsOf(o.entity)
		return r.fitsKind(about.Class, o) && (d.Did(head) || r.Akin(&r.Entities[o.entity], head))
	}); i >= 0 {
		return r.options[i].entity
	}
	if about.Class == candidate.Person {
		return r.spokenOfAlone(head)
	}
	if !lexicon.TellsWho(head, lexicon.FirmNoun) {
		return -1
	}
	for _, within := range [...]int{r.Doc.Sentences[n].Para, -1} { // the company of this paragraph before others
		i := r.sole(tradeReach, func(o *option) bool {
			here := within < 0 || r.Doc.Sentences[r.Entities[o.entity].Seen].Para == within
			return here && r.DeedsOf(o.entity).Acts && r.fitsKind(about.Class, o)
		})
		if i >= 0 {
			return r.options[i].entity
		}
	}
	return -1
}

// mayRescue says whether the choice of the fit is none to keep: nobody, or for a word for firms one who was told of in another
// paragraph only.
func (r *identity) mayRescue(m *nounphrase.Mention, n int, best *option, about *candidate.Mention) bool {
	if best.facts.Option == candidate.Itself {
		return true
	}
	if about.Class == candidate.Person || best.facts.Option != candidate.Named || about.Words > 0 {
		return false
	}
	x := &r.Entities[best.entity]
	return lexicon.TellsWho(nounphrase.HeadLemma(m.Head), lexicon.FirmNoun) && r.Doc.Sentences[x.Seen].Para != r.Doc.Sentences[n].Para
}

// ofClub finds who alone was told to be of the club, party or firm that a description names: United's Luca Ferr is the United
// striker.
func (r *identity) ofClub(m *nounphrase.Mention, class candidate.Class) int {
	if class == candidate.Firm {
		return -1
	}
	i := r.sole(tradeReach, func(o *option) bool {
		x := &r.Entities[o.entity]
		return x.Club != "" && r.Within(m.Role, x.Club) && r.mayBePerson(x)
	})
	if i < 0 {
		return -1
	}
	return r.options[i].entity
}

// sole returns the only candidate mentioned in the last sentences that fits; -1 for none or several.
func (r *identity) sole(reach int, fits func(o *option) bool) int {
	only := -1
	for i := range r.options {
		o := &r.options[i]
		if o.facts.Option != candidate.Named || o.facts.Far > reach || o.facts.Conflict() || !fits(o) {
			continue
		}
		if only >= 0 {
			return -1
		}
		only = i
	}
	return only
}

// fitsKind says whether a candidate is of the kind that a sort of description is for, or may be for all that is known.
func (r *identity) fitsKind(class candidate.Class, o *option) bool {
	x := &r.Entities[o.entity]
	if class == candidate.Person {
		return r.mayBePerson(x)
	}
	if r.IsPlace(x) {
		return false
	}
	switch x.Kind {
	case nounphrase.Organization:
		return true
	case nounphrase.Person, nounphrase.Unknown:
		return !x.Certain && !gendered(x.Gender) && x.Pronouns == 0
	}
	return false
}

// spokenOfAlone finds whom a noun may mean by which somebody is called for the moment, the hiker: who is the only one by name
// near by that may be a person, of whom nothing is told that the noun could contradict, and of whom the article speaks.
func (r *identity) spokenOfAlone(head string) int {
	if lexicon.TellsWho(head, lexicon.StandsBy) {
		return -1
	}
	i := r.sole(bareAlone, func(o *option) bool { return r.mayBePerson(&r.Entities[o.entity]) })
	if i < 0 {
		return -1
	}
	x, f := &r.Entities[r.options[i].entity], &r.options[i].facts
	if f.Far > bareReach || f.Place == candidate.Other || x.Role.End > x.Role.Start || len(x.Heads) > 0 {
		return -1
	}
	return r.options[i].entity
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

// addOpen adds those whom the fit has never seen among the candidates: by names that may be a firm's or a person's.
func (r *identity) addOpen(m *nounphrase.Mention, n int) {
	r.recent.Each(func(e int) bool {
		x := &r.Entities[e]
		if x.Words == nil || x.Plural || x.Kind != nounphrase.Organization || !r.mayBePerson(x) || n-x.Seen > tradeReach {
			return true
		}
		o := option{entity: e, facts: candidate.Facts{Option: candidate.Named}}
		r.Whereabout(&o.facts, x, n)
		r.Nature(&o.facts, x, m)
		r.options = append(r.options, o)
		return true
	})
}

// givesWay says whether a candidate cannot be meant because another one is told to be what it is not: of the club that the
// description names, or who made, sold or bought it.
func (r *identity) givesWay(m *nounphrase.Mention, class candidate.Class, o *option) bool {
	if o.entity < 0 || o.facts.Option == candidate.Itself {
		return false
	}
	x := &r.Entities[o.entity]
	d := r.DeedsOf(o.entity)
	for i := range r.options {
		y := &r.options[i]
		if y.entity < 0 || y.entity == o.entity || y.facts.Option != candidate.Named {
			continue
		}
		people := class == candidate.Person || class == candidate.Thing && x.Kind == nounphrase.Person // the leader may be a firm
		if people && r.OfAnother(m, x, &r.Entities[y.entity]) {
			return true
		}
		if class != candidate.Person && d.By == int32(y.entity)+1 && !d.Acts && y.facts.Far <= tradeReach && r.fitsKind(class, y) {
			return true
		}
	}
	return false
}

// speaksForNone says whether a description is of one who speaks for a body, and an option somebody by name with another office: the
// agency's spokeswoman is not its area manager.
func (r *identity) speaksForNone(m *nounphrase.Mention, o *option) bool {
	role, ok := nounphrase.Role(r.Doc, m.Items.End-1)
	if !ok || !role.Is(lexicon.Spokes) || o.entity < 0 || o.facts.Option != candidate.Named {
		return false
	}
	for i := m.Role.Start; i+1 < m.Role.End; i++ {
		if reading.PartyWord(r.Doc.Items[i].Lower) { // a Tory spokesman may be a shadow minister
			return false
		}
	}
	x := &r.Entities[o.entity]
	if x.Rank < mention.FullRole || slices.Contains(x.Heads, role.Lemma) {
		return false
	}
	return !slices.ContainsFunc(x.Heads, func(h string) bool { y, _ := lexicon.Role(h); return y.Is(lexicon.Spokes) })
}

// becomes lets a description that was found to mean somebody tell what nothing else told: that it is a firm, or a person.
func (r *identity) becomes(e int, m *nounphrase.Mention, n, k int, class candidate.Class) {
	x := &r.Entities[e]
	head := nounphrase.HeadLemma(m.Head)
	switch {
	case class == candidate.Person:
		x.Kind = nounphrase.Person
		if !likeness.Vague(head) {
			r.callsBy(m, e, n, k)
		}
	case !x.Certain && (class == candidate.Firm || lexicon.TellsWho(head, lexicon.FirmNoun)):
		x.Kind = nounphrase.Organization
	}
}
