package likeness

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/affiliation"
	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/text"
)

// Whereabout tells where an entity was mentioned, and whether it spoke.
func (r *Register) Whereabout(f *candidate.Facts, x *mention.Entity, n int) {
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

// Nature tells what an entity is.
func (r *Register) Nature(f *candidate.Facts, x *mention.Entity, m *nounphrase.Mention) {
	switch {
	case x.Gender != lexicon.NoGender && x.Gender == m.Gender:
		f.Gender = candidate.Same
	case x.Gender == lexicon.Male || x.Gender == lexicon.Female:
		f.Gender = candidate.Known
	}
	f.Certain = x.Certain
	switch {
	case r.IsTerritory(x):
		f.Kind = candidate.Territory
	case x.Plural || x.Members != nil || x.Kind == nounphrase.Group:
		f.Kind = candidate.Many
	case x.Kind == nounphrase.Person:
		f.Kind = candidate.Human
	case x.Kind == nounphrase.Anonymous:
		f.Kind = candidate.Nameless
	case x.Kind == nounphrase.Organization:
		f.Kind = candidate.Body
	case x.Kind == nounphrase.Document:
		f.Kind = candidate.Paper
	}
}

// IsTerritory says whether an entity is a place by name, and nothing else has been told of it that makes it a person.
func (r *Register) IsTerritory(x *mention.Entity) bool {
	if x.Words == nil || x.Fullest.End == 0 || !r.IsPlace(x) {
		return false
	}
	return x.Kind != nounphrase.Person || len(x.Words) == 1 && x.Shown == lexicon.NoGender && x.Role.End <= x.Role.Start
}

// Compare tells what a description and what is told of an entity have in common, and what not.
func (r *Register) Compare(f *candidate.Facts, x *mention.Entity, m *nounphrase.Mention, k int) {
	head := nounphrase.HeadLemma(m.Head)
	span := x.Role
	if x.Words == nil {
		span = r.withTail(x.Fullest)
	}
	r.compareHeads(f, x, m, span)
	f.NoFirm, f.Under = NoFirm(x, head), r.under(span, m) || r.above(x, span, m)
	f.Another = r.another(x, m) || r.otherKin(x, m) || r.otherOffice(span, m)
	f.InName = slices.Contains(x.Words, m.Head) || slices.Contains(x.Words, head)
	var of text.Span
	if x.Words != nil && x.Kind == nounphrase.Person {
		of = affiliation.Of(&r.Register, x, x.Kind)
	}
	for i := m.Role.Start; i < m.Role.End-1; i++ {
		if !r.Tells(i) {
			continue
		}
		if l := r.Doc.Items[i].Lower; r.Within(span, l) || r.Within(of, l) || slices.Contains(x.Words, l) {
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
			theirs = r.PlaceOf(theirs)
		}
		f.Country = told(theirs != "", theirs == c)
	}
	if c := r.Complement(k); c != "" {
		f.Behind = told(r.hangsOn(span), r.SaysOf(x, c) || r.Within(of, c))
	}
	if owner := int(r.At[m.Items.Start].Owner) - 1; owner >= 0 {
		y := &r.Entities[owner]
		f.Owner = told(x.Owner >= 0 || span.End > span.Start, int(x.Owner) == owner || r.AnyWithin(span, y.Words) || r.AnyWithin(of, y.Words))
	}
	if a := r.AgeIn(m); a > 0 {
		f.Age = told(x.Age > 0, x.Age == a)
	}
}

// compareHeads tells whether the noun of a description is said of an entity, or others are.
func (r *Register) compareHeads(f *candidate.Facts, x *mention.Entity, m *nounphrase.Mention, span text.Span) {
	head := nounphrase.HeadLemma(m.Head)
	switch {
	case slices.Contains(x.Heads, head) || r.Within(span, m.Head) || slices.Contains(x.Heads, r.Ranked(m)):
		f.Head = candidate.Agree
	case lexicon.TellsWho(head, lexicon.FirmNoun) && x.Words != nil && len(x.Heads) > 0 && !slices.ContainsFunc(x.Heads, notFirms):
	case len(x.Heads) > 0 || span.End > span.Start:
		f.Head = candidate.Differ
	}
	if lexicon.TellsWho(head, lexicon.PressNoun) && x.Words != nil && IsPress(x) {
		f.Head = candidate.Agree
	}
}

// notFirms says whether a noun is for none that may be called a company: a carmaker is one.
func notFirms(head string) bool { return !lexicon.TellsWho(head, lexicon.FirmNoun|lexicon.HouseNoun) }

// NoFirm says whether a noun takes up companies alone and the name of an entity is one of another body or of a thing with a number:
// the company is no guild, the airline is no flight; or bodies that are no newspaper, and it is one's: the ministry is no Gazette.
func NoFirm(x *mention.Entity, head string) bool {
	if noPress(x, head) {
		return true
	}
	if len(x.Words) < 2 {
		return false
	}
	_, last := x.Ends()
	if !lexicon.TellsWho(head, lexicon.FirmNoun) {
		return lexicon.TellsWho(head, lexicon.NoPaper) && lexicon.TellsName(last, lexicon.PaperEnd)
	}
	return lexicon.TellsName(last, lexicon.NoFirm) || strings.ContainsAny(last, "0123456789")
}

// under says whether a role is that of a deputy of who is described: the deputy mayor is not the mayor.
func (r *Register) under(role text.Span, m *nounphrase.Mention) bool {
	for i := role.Start; i+1 < role.End; i++ {
		l := r.Doc.Items[i].Lower
		if !lexicon.TellsWho(l, lexicon.UnderRank) || r.Within(m.Role, l) {
			continue
		}
		next := r.Doc.Items[i+1].Lower
		if next == m.Head || i+2 < role.End && r.Doc.Items[i+2].Lower == m.Head && r.Within(m.Role, next) { // deputy prime minister
			return true
		}
	}
	return false
}

// another says whether a description has the name of an organization that everybody knows, and that is none of the entity's: the
// Labour party is not the Tories.
func (r *Register) another(x *mention.Entity, m *nounphrase.Mention) bool {
	if m.Kind != nounphrase.Organization || x.Words == nil {
		return false
	}
	for i := m.Role.Start; i < m.Role.End-1; i++ {
		l := r.Doc.Items[i].Lower
		if r.Doc.TokenCapital(i) && lexicon.TellsName(l, lexicon.KnownOrg) && !slices.Contains(x.Words, l) && !r.Within(x.Role, l) {
			return true
		}
	}
	return false
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

// withTail adds to a description what "for" or "of" hangs on it: a spokesman for Ofcom.
func (r *Register) withTail(s text.Span) text.Span {
	if r.Doc.ItemIs(s.End, "for") || r.Doc.ItemIs(s.End, "of") || r.Doc.ItemIs(s.End, "at") {
		s.End = min(s.End+4, len(r.Doc.Items))
	}
	return s
}

// hangsOn says whether a preposition leads to what a role is of: the MP for Hull.
func (r *Register) hangsOn(s text.Span) bool {
	return r.Within(s, "of") || r.Within(s, "for") || r.Within(s, "at")
}

// countryIn returns the country or other place that words name or derive from: Turkish, of Turkey; "" for none.
func (r *Register) countryIn(s text.Span) string {
	for i := s.Start; i < s.End; i++ {
		if r.Doc.Items[i].Passage >= 0 || !r.Doc.TokenCapital(i) {
			continue
		}
		if p, ok := lexicon.Place(r.Doc.Items[i].Lower); ok && p.Kind != lexicon.Metonym {
			return r.PlaceOf(r.Doc.Items[i].Lower)
		}
	}
	return ""
}

// PlaceOf resolves an abbreviated place to its full name.
func (r *Register) PlaceOf(lower string) string {
	if p, ok := lexicon.Place(lower); ok && p.Of != "" {
		return p.Of
	}
	return lower
}
