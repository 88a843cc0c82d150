package likeness

import (
	"slices"

	"github.com/whosaid/whosaid/internal/affiliation"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/text"
)

// laterReach is how many sentences behind a description the one whom it announces may be named.
const laterReach = 12

// NamedLater returns who is named behind the first mention of somebody described, with a role of the same head noun that says
// all that the description says: a spokesman for Norby Rail, then Norby Rail spokesman Ed Fisk. It is -1 for nobody or several,
// and for one whose name is kept back.
func (r *Register) NamedLater(e int) int {
	x := &r.Entities[e]
	described := x.Words == nil && x.Kind == nounphrase.Anonymous && !x.Plural && len(x.Heads) > 0
	if !described || r.IsWithheld(e, false) {
		return -1
	}
	found := -1
	several := false
	r.Heads.Each(x.Heads[0], func(c int) bool {
		if y := &r.Entities[c]; c != found && r.announces(x, y) {
			several = found >= 0
			found = c
		}
		return !several
	})
	if several {
		return -1
	}
	return found
}

// announces says whether the description x may be that of y, who is first named behind it.
func (r *Register) announces(x, y *mention.Entity) bool {
	if y.Kind != nounphrase.Person || y.Words == nil || y.Fullest.Start <= x.Fullest.Start || !x.Gender.Agrees(y.Gender) {
		return false
	}
	if y.First < x.First || y.First > x.First+laterReach || r.RoleHead(y.Role) != x.Heads[0] {
		return false
	}
	switch before := y.Role.Start - 1; {
	case r.tellsOther(before), r.tellsOther(before+1) && !r.Within(x.Fullest, r.Doc.Items[before+1].Lower):
		return false // Another witness, Tim Poe
	case r.Doc.ItemIs(before, "the") && y.Role.End == y.Role.Start+1:
		return true // a doctor at the clinic: Priya Nath, the doctor
	}
	of := affiliation.Of(&r.Register, y, y.Kind)
	role := y.Role
	if role.Start > 1 && propername.Possessive(r.Doc.Items[role.Start-1].Lower) { // China's | ambassador to Britain
		role.Start -= 2
	}
	told := 0
	for _, i := range r.tellingItems(x.Fullest) {
		l := r.Doc.Items[i].Lower
		if r.Doc.Items[i].Passage >= 0 || !r.Within(role, l) && !r.Within(of, l) && !slices.Contains(y.Words, l) {
			return false
		}
		told++
	}
	return told > 1 || y.First <= x.First+1
}

// tellsOther says whether item i tells one of several from the others: another, second.
func (r *Register) tellsOther(i int) bool {
	return i >= 0 && r.Doc.Items[i].Passage < 0 && lexicon.TellsWho(r.Doc.Items[i].Lower, lexicon.Ordinal) && !r.Doc.ItemIs(i, "former")
}

// tellingItems lists the items of a description that say something.
func (r *Register) tellingItems(s text.Span) (items []int) {
	for i := s.Start; i < s.End; i++ {
		if r.Doc.Items[i].Passage >= 0 || r.Tells(i) && lexicon.Function(r.Doc.Items[i].Lower) == 0 {
			items = append(items, i)
		}
	}
	return items
}

// NamedNext returns who is introduced at the head of the next paragraph where the one before begins with somebody described, as
// news does: A former pupil of the painter has told a jury ... Pavel Duro was arrested in May. It must be a person of whom no
// role is told, and the description none of somebody who only stands by. It is -1 for nobody.
func (r *Register) NamedNext(e int) int {
	x := &r.Entities[e]
	if x.Words != nil || x.Kind != nounphrase.Anonymous || x.Plural || len(x.Heads) == 0 || r.IsWithheld(e, false) {
		return -1
	}
	d := r.Doc
	para := d.Sentences[x.First].Para
	if x.Fullest.Start != d.Sentences[x.First].Items.Start || !Indefinite(d.Items[x.Fullest.Start].Lower) || !r.opens(x.First) {
		return -1
	}
	next := x.First + 1
	for next < len(d.Sentences) && d.Sentences[next].Para == para {
		next++
	}
	if next == len(d.Sentences) || d.Sentences[next].Para != para+1 {
		return -1
	}
	c, ok := r.EntityAt(d.Sentences[next].Items.Start)
	if !ok {
		return -1
	}
	y := &r.Entities[c]
	stranger := y.Kind == nounphrase.Person && len(y.Words) > 1 && y.Role.End <= y.Role.Start && y.First == next
	if !stranger || y.Fullest.Start != d.Sentences[next].Items.Start || !x.Gender.Agrees(y.Gender) {
		return -1
	}
	if lexicon.TellsWho(x.Heads[0], lexicon.StandsBy) && (y.Age == 0 || lexicon.TellsWho(x.Heads[0], lexicon.MessengerNoun|lexicon.KeptBack)) {
		return -1
	}
	return c
}

// opens says whether sentence n begins its paragraph, and that is one of the first two, behind the headline.
func (r *Register) opens(n int) bool {
	d := r.Doc
	return d.Sentences[n].Para <= d.Sentences[0].Para+1 && (n == 0 || d.Sentences[n-1].Para != d.Sentences[n].Para)
}
