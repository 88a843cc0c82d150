package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// A Given name is one that the caller gives beside the text.
type Given struct {
	Name   string
	Words  []string // in lower case, without titles
	Kind   Kind
	Gender lexicon.Gender
	From   Origin
}

// A saying is what a headline gives to somebody: "Falk: we will not pay".
type saying struct {
	speaker Given
	words   []string // in lower case
}

// Metadata is what an Article says beside its text, made ready for identify. The zero value says nothing.
type Metadata struct {
	author Given // of a byline that names one person; without a name otherwise
	outlet Given
	named  []Given // whom the headline names in full
	says   []saying
}

// ReadMetadata reads what an article has beside its text.
func ReadMetadata(e *Engine, byline, outlet, headline string) Metadata {
	var m Metadata
	if names := AuthorsIn(byline); len(names) == 1 {
		m.author = GivenPerson(names[0].Of(byline), FromByline)
	}
	if name := strings.TrimSpace(outlet); name != "" {
		m.outlet = Given{Name: name, Words: GivenWords(name), Kind: Organization, From: FromOutlet}
	}
	if headline != "" {
		m.readHeadline(e, headline)
	}
	return m
}

// readHeadline reads a headline as an article of its own.
func (m *Metadata) readHeadline(e *Engine, headline string) {
	d := Read(headline)
	defer d.Release()
	st, _ := e.Decide(d, nil)
	r := identify(d, st, Metadata{}, false)
	defer r.Release()
	titled := titled(d)
	for i := range r.Entities {
		if g := r.give(i, FromHeadline); len(g.Words) > 1 && !(titled && !firstNamed(g)) {
			m.named = append(m.named, g)
		}
	}
	for i, e := range r.speakersOf(st) {
		if e < 0 {
			continue
		}
		g := r.give(e, FromHeadline)
		if g.Words == nil {
			continue
		}
		for _, c := range st[i].Content {
			if w := saidIn(d, c); len(w) >= sameRun && len(w) < 40 && len(m.says) < 4 { // bounds what a quotation costs
				m.says = append(m.says, saying{g, w})
			}
		}
	}
}

// give makes a given name of an entity; without words where it has none that another text could take up.
func (r *identity) give(e int, from Origin) Given {
	x := &r.Entities[e]
	if x.Words == nil || x.Plural {
		return Given{}
	}
	k := r.FinalKind(x)
	if k != Person && k != Organization {
		return Given{}
	}
	return Given{Name: r.nameOf(x), Words: x.Words, Kind: k, Gender: x.Gender, From: from}
}

// titled says whether the words of a headline are all capitalized, so that capitals tell no names.
func titled(d *document) bool {
	for i := range d.Items {
		if it := &d.Items[i]; it.Passage < 0 && len(it.Lower) > 3 && it.Lower[0] >= 'a' && it.Lower[0] <= 'z' && !d.TokenCapital(i) {
			return false
		}
	}
	return true
}

// firstNamed says whether a name begins as a person's does.
func firstNamed(g Given) bool {
	_, ok := lexicon.GivenName(g.Words[0])
	return ok && g.Kind == Person && len(g.Words) == 2
}

// GivenPerson makes a given name of a person's.
func GivenPerson(name string, from Origin) Given {
	w := GivenWords(name)
	g, _ := lexicon.GivenName(w[0])
	return Given{Name: name, Words: w, Kind: Person, Gender: g, From: from}
}

// GivenWords are the words of a name as Register.NameWords has them.
func GivenWords(name string) []string {
	w := strings.Fields(strings.ToLower(name))
	if len(w) > 1 && w[0] == "the" {
		w = w[1:]
	}
	for i := range w {
		w[i] = strings.TrimRight(w[i], ".,")
	}
	return w
}
