package mention

import (
	"strings"

	"github.com/whosaid/whosaid/internal/acronym"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// NameWords returns the words of a name in lower case, without nicknames and the stops of initials.
func (r *Register) NameWords(s text.Span) []string {
	at := len(r.Pool)
	for i := s.Start; i < s.End; i++ {
		it := &r.Doc.Items[i]
		if it.Passage < 0 && !propername.Suffix(r.Doc, i) && !propername.Possessive(it.Lower) && it.Lower != "the" {
			r.Pool = append(r.Pool, strings.TrimSuffix(reading.WithoutArticle(it.Lower), "."))
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
	case EqualWords(a, b):
		if len(a) == 1 {
			return FitsSame
		}
		return FitsWhole
	case sameBody(a, b):
		return FitsShort
	case m.Certain && x.Certain && (m.Kind == nounphrase.Person) != (x.Kind == nounphrase.Person), otherMiddle(a, b):
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
		if (!given || lexicon.TellsName(short[0], lexicon.FamilyFirst)) && short[0] == firstSurname(long) {
			return FitsFirst
		}
		return Misfit
	case short[len(short)-1] == surname && (suffixOf(short, long) || sameFirst(short[0], long[0])):
		return FitsBoth
	case prefixOf(short, long): // a second surname: García Márquez
		return FitsFirst
	}
	return Misfit
}

// firstSurname returns the first of two surnames that somebody may have: Salinas of Elena Salinas Ortega; "" for none.
func firstSurname(name []string) string {
	if len(name) != 3 || len(name[1]) < 3 || reading.Particle(name[1]) || syntax.Common(name[2]) { // Donald Trump Tweets
		return ""
	}
	if _, given := lexicon.GivenName(name[1]); given && !lexicon.TellsName(name[1], lexicon.FamilyFirst) {
		return ""
	}
	return name[1]
}

// sameOrg says how well the shorter of two names fits the longer, as an organization's.
func sameOrg(short, long []string) float64 {
	honoured := len(short) == 1 && inHonour(long[len(long)-1])
	if prefixOf(short, long) && !honoured || suffixOf(short, long) || acronym.Ends(short, long) {
		return FitsShort
	}
	return Misfit
}

// otherMiddle says whether two names have middle initials that differ: John A. Smith, John C. Smith.
func otherMiddle(a, b []string) bool {
	if len(a) != 3 || len(b) != 3 || a[1] == "" || b[1] == "" {
		return false
	}
	return (len(a[1]) == 1 || len(b[1]) == 1) && a[1][0] != b[1][0]
}

// moreMiddle says whether two names of three words and two are the same but for a middle initial.
func moreMiddle(a, b []string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	return len(a) == 3 && len(b) == 2 && len(a[1]) == 1 && a[0] == b[0] && a[2] == b[1]
}

// ofKnown says whether the longer of two names begins with the other, which everybody knows, and tells something that it makes:
// the Sony Walkman is not Sony, as the Sony Corporation is.
func ofKnown(a, b []string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(a) != 1 || len(b) < 2 || a[0] != b[0] || !lexicon.TellsName(a[0], lexicon.KnownOrg) {
		return false
	}
	last := b[len(b)-1]
	_, noun := lexicon.OrgNoun(last)
	_, place := lexicon.Place(last)
	return !noun && !place && !lexicon.OrgSuffix(last)
}

// inHonour lists the last words of names of institutions that bear a person's name, which alone means the person: the
// Clinton Foundation; or a place's, which alone means the place: the Washington Post.
func inHonour(last string) bool {
	return lexicon.TellsName(last, lexicon.InHonour)
}

// EqualWords says whether two names have the same words.
func EqualWords(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func prefixOf(short, long []string) bool {
	return len(short) <= len(long) && EqualWords(short, long[:len(short)])
}

func suffixOf(short, long []string) bool {
	return len(short) <= len(long) && EqualWords(short, long[len(long)-len(short):])
}

// sameFirst says whether two given names can be one person's: equal, one the initial of the other, or its short form.
func sameFirst(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	if len(a) == 1 || len(b) == 1 {
		return a[0] == b[0]
	}
	return a == b || len(b) > 2 && strings.HasPrefix(a, b) || len(a) > 2 && strings.HasPrefix(b, a)
}
