package attribution

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// How far a memory reaches, in bytes of text behind the window that named somebody last: a surname, and an office without a name,
// which is another one's sooner. And how many it holds.
const (
	nameReach   = 1 << 20
	officeReach = 128 << 10
	mostPeople  = 2000
)

// A Memory is who was named so far in a text that is read in windows, and how many records and speakers it had. It is plain data,
// of some 200 KB at the most: a program that stops in the middle of a text may keep it, as JSON, and go on with it. The zero value
// is that of the beginning. It is not for several goroutines at once.
type Memory struct {
	Quotes   int          `json:"quotes"`
	Speakers int          `json:"speakers"`
	People   []Remembered `json:"people,omitempty"` // those named last at the end
}

// A Remembered is somebody whom a text named.
type Remembered struct {
	Name   string `json:"name"` // the fullest so far
	Kind   Kind   `json:"kind"`
	Gender Gender `json:"gender,omitempty"`
	ID     int    `json:"id,omitempty"` // as a speaker; 0 for who has not spoken
	Last   int    `json:"last"`         // end of the window that names him or her last, in bytes of the text

	Role            string `json:"role,omitempty"`
	RoleSpan        Span   `json:"roleSpan,omitzero"`
	Affiliation     string `json:"affiliation,omitempty"`
	AffiliationSpan Span   `json:"affiliationSpan,omitzero"`
}

// kind and gender are those that a name from elsewhere has for the engine.
func (k *Remembered) kind() nounphrase.Kind {
	if k.Kind == Organization {
		return nounphrase.Organization
	}
	return nounphrase.Person
}

func (k *Remembered) gender() lexicon.Gender {
	switch k.Gender {
	case Male:
		return lexicon.Male
	case Female:
		return lexicon.Female
	}
	return lexicon.NoGender
}

// toldIn gives the places of those whose names the window may mean: it has their last word.
func (m *Memory) toldIn(d *reading.Document) (told []int) {
	if len(m.People) == 0 {
		return nil
	}
	words := map[string]bool{}
	for i := range d.Items {
		if d.Items[i].Passage < 0 && d.TokenCapital(i) {
			words[strings.TrimRight(d.Items[i].Lower, ".,")] = true
		}
	}
	for i := range m.People {
		if w := mention.GivenWords(m.People[i].Name); len(w) > 0 && words[w[len(w)-1]] {
			told = append(told, i)
		}
	}
	return told
}

// add takes down a name, unless it is there.
func (m *Memory) add(name string, kind Kind) *Remembered {
	if i := slices.IndexFunc(m.People, func(k Remembered) bool { return k.Name == name && k.Kind == kind }); i >= 0 {
		return &m.People[i]
	}
	m.People = append(m.People, Remembered{Name: strings.Clone(name), Kind: kind})
	return &m.People[len(m.People)-1]
}

// inOffice gives the one person who was said lately to have a role: nil for nobody, or for two.
func (m *Memory) inOffice(role string, at int) (one *Remembered) {
	words := strings.Fields(role)
	for i := range m.People {
		k := &m.People[i]
		if k.Role == "" || k.Kind != Person || k.Last < at-officeReach || !sameFields(strings.Fields(k.Role), words) {
			continue
		}
		if one != nil {
			return nil
		}
		one = k
	}
	return one
}

// take takes down the people whom a window names, and lets go of those who were named too long ago.
func (m *Memory) take(names []mention.FullName, w *Window) {
	have := make(map[string]int, len(m.People))
	for i := range m.People {
		have[m.People[i].Name] = i + 1
	}
	for _, n := range names {
		i := have[n.Name] - 1
		if i < 0 {
			i = len(m.People)
			have[n.Name] = i + 1
			m.People = append(m.People, Remembered{Name: strings.Clone(n.Name), Kind: Person})
		}
		k := &m.People[i]
		k.Last = w.Own.End
		if k.Gender == "" && k.Kind == Person {
			k.Gender = genderOf(n.Shown)
		}
	}
	m.People = slices.DeleteFunc(m.People, func(k Remembered) bool { return k.Last < w.Own.End-nameReach })
	slices.SortStableFunc(m.People, func(a, b Remembered) int { return a.Last - b.Last })
	if over := len(m.People) - mostPeople; over > 0 {
		m.People = slices.Delete(m.People, 0, over)
	}
}

// genderOf is the public form of a gender.
func genderOf(g lexicon.Gender) Gender {
	switch g {
	case lexicon.Male:
		return Male
	case lexicon.Female:
		return Female
	}
	return ""
}
