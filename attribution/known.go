package attribution

import (
	"strings"
	"time"

	"github.com/whosaid/whosaid/internal/identity"
	"github.com/whosaid/whosaid/internal/reading"
)

// A Known is a person, organization or document of the caller's own database, for [Extractor.Known].
//
// A speaker of the article is linked to it by its name: the whole of it, the first and last of its words, or, where the
// article gives no more than a surname, the last one; by an alias; or by its role, where the article gives no name at all
// ("the prime minister"). The whole name and an alias count for more than the rest. A speaker whom several fit equally
// well is linked to none, and one of another kind, or with another given name, to nobody.
//
// What the article says stands: a link adds [Speaker.Known] and [Speaker.KnownName] and changes nothing else.
type Known struct {
	ID      string   `json:"id"`      // as the caller has it; what Speaker.Known returns
	Name    string   `json:"name"`    // "Angela Merkel"
	Aliases []string `json:"aliases"` // other names, each whole: "Mutti", "Angela Dorothea Merkel"
	Role    string   `json:"role"`    // that names nobody else in these articles: "German chancellor"; may be empty
	Kind    Kind     `json:"kind"`    // when given, speakers of another kind are not meant

	// From and Until say when Role is theirs, half open as a Span is; zero leaves that end open. When one is given, the
	// role links only an [Article] whose Date lies between them. Several entries with one ID have several roles.
	From  time.Time `json:"from,omitzero"`
	Until time.Time `json:"until,omitzero"`
}

// An acquaintance is whom the caller knows, on the day of the article.
type acquaintance struct {
	known []Known
	date  time.Time
}

// holds says whether somebody has the role on a day.
func (k *Known) holds(date time.Time) bool {
	if k.From.IsZero() && k.Until.IsZero() {
		return true
	}
	return !date.IsZero() && !date.Before(k.From) && (k.Until.IsZero() || date.Before(k.Until))
}

// How a name fits a Known.
const (
	unlike  = iota
	similar // first and last word; a bare surname; a role
	alias
	whole
)

// link finds out which of the known people a speaker is.
func (people acquaintance) link(sp *Speaker, x *identity.Speaker) {
	known := people.known
	if len(known) == 0 {
		return
	}
	best, fit, several := -1, unlike, false
	words := strings.Fields(sp.Name)
	for i := range known {
		k := &known[i]
		if k.Kind != "" && k.Kind != sp.Kind && sp.Kind != Unknown {
			if x.ByName || sp.Kind != Anonymous || k.Kind != Person {
				continue
			}
		}
		f := unlike
		switch {
		case x.ByName:
			f = k.fits(words, sp.Kind)
		case x.Definite && k.Role != "" && k.holds(people.date) && sameFields(strings.Fields(k.Role), words):
			f = similar
		}
		switch {
		case f == unlike || f < fit:
		case f > fit:
			best, fit, several = i, f, false
		case known[best].ID != k.ID:
			several = true
		}
	}
	if best >= 0 && !several {
		sp.Known, sp.KnownName = known[best].ID, known[best].Name
	}
}

// fits compares a name of the article with the names of a Known.
func (k *Known) fits(words []string, kind Kind) int {
	name := reading.Untitled(strings.Fields(k.Name))
	if sameFields(name, words) {
		return whole
	}
	for _, a := range k.Aliases {
		if sameFields(reading.Untitled(strings.Fields(a)), words) {
			return alias
		}
	}
	if kind != Person || len(name) < 2 || len(words) == 0 {
		return unlike
	}
	last := sameField(name[len(name)-1], words[len(words)-1])
	if last && (len(words) == 1 || sameField(name[0], words[0])) {
		return similar
	}
	return unlike
}

func sameFields(a, b []string) bool {
	if len(a) != len(b) || len(a) == 0 {
		return false
	}
	for i := range a {
		if !sameField(a[i], b[i]) {
			return false
		}
	}
	return true
}

// sameField compares two words of names, whatever their case, and with or without a stop or comma.
func sameField(a, b string) bool {
	return strings.EqualFold(strings.TrimRight(a, ".,"), strings.TrimRight(b, ".,"))
}
