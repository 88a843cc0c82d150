package mention

import (
	"strings"

	"github.com/whosaid/whosaid/internal/acronym"
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/samename"
	"github.com/whosaid/whosaid/internal/text"
)

// NameWords returns the words of a name in lower case, without nicknames, the stops of initials and marks on letters, which another
// paragraph leaves out: Müller, Muller.
func (r *Register) NameWords(s text.Span) []string {
	at := len(r.Pool)
	for i := s.Start; i < s.End; i++ {
		it := &r.Doc.Items[i]
		if it.Passage < 0 && !propername.Suffix(r.Doc, i) && !propername.Possessive(it.Lower) && it.Lower != "the" {
			r.Pool = append(r.Pool, folding.Unmarked(strings.TrimSuffix(reading.WithoutArticle(it.Lower), ".")))
		}
	}
	return r.Pool[at:len(r.Pool):len(r.Pool)]
}

// How well a name fits an entity.
const (
	Misfit    = 0.0
	FitsFirst = 1.0 // given name alone, or a second surname
	FitsShort = 1.5 // a shortened name of an organization
	FitsSame  = 1.9 // the same word, and no more known: less than the surname of Danny Tran for Mr Tran
	FitsLast  = 2.0 // surname alone
	FitsBoth  = 2.5 // given name and surname, other parts differ
	FitsWhole = 3.0
)

// sameName says how well the words of a mention fit the name of an entity.
func sameName(a []string, m *nounphrase.Mention, x *Entity) float64 {
	b := x.Words
	switch {
	case len(a) == 0 || len(b) == 0:
		return Misfit
	case samename.Equal(a, b):
		if len(a) == 1 {
			return FitsSame
		}
		return FitsWhole
	case sameBody(a, b):
		return FitsShort
	case m.Certain && x.Certain && (m.Kind == nounphrase.Person) != (x.Kind == nounphrase.Person), samename.OtherMiddle(a, b):
		return Misfit
	}
	short, long := a, b
	if len(a) > len(b) {
		short, long = b, a
	}
	if mayBePerson(m.Kind, m.Certain, x.Kind, x.Certain) {
		alone := m.Courtesy || len(a) < len(b)
		return samePerson(short, long, alone)
	}
	return sameOrg(short, long)
}

// mayBePerson says whether a mention and an entity are both people, or one is and nothing is known for certain of the other.
func mayBePerson(m nounphrase.Kind, sure bool, x nounphrase.Kind, known bool) bool {
	if x == nounphrase.Person {
		return m == nounphrase.Person || m == nounphrase.Unknown || !sure
	}
	return m == nounphrase.Person && (x == nounphrase.Unknown || !known)
}

// samePerson says how well the shorter of two names fits the longer, as a person's. A first word that no list of given names
// has is one where the name that is looked for is short itself, or a courtesy title stands before it.
func samePerson(short, long []string, alone bool) float64 {
	surname := long[len(long)-1]
	switch {
	case len(long) == 1:
		return Misfit
	case len(short) == 1 && short[0] == surname:
		return FitsLast
	case len(short) == 1:
		_, given := lexicon.GivenName(short[0])
		if short[0] == long[0] && (given || alone || strings.Contains(surname, "-")) {
			return FitsFirst
		}
		if (!given || lexicon.TellsName(short[0], lexicon.FamilyFirst)) && short[0] == samename.FirstSurname(long) {
			return FitsFirst
		}
		return Misfit
	case short[len(short)-1] == surname && (samename.Suffix(short, long) || samename.SameFirst(short[0], long[0])):
		return FitsBoth
	case samename.Prefix(short, long): // a second surname: García Márquez
		return FitsFirst
	}
	return Misfit
}

// sameOrg says how well the shorter of two names fits the longer, as an organization's.
func sameOrg(short, long []string) float64 {
	honoured := len(short) == 1 && samename.InHonour(long[len(long)-1])
	if samename.Prefix(short, long) && !honoured || samename.Suffix(short, long) || acronym.Ends(short, long) {
		return FitsShort
	}
	return Misfit
}
