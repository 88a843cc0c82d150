package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// A given name is one that the caller gives beside the text.
type given struct {
	name   string
	words  []string // in lower case, without titles
	kind   Kind
	gender lexicon.Gender
	from   Origin
}

// A saying is what a headline gives to somebody: "Falk: we will not pay".
type saying struct {
	speaker given
	words   []string // in lower case
}

// metadata is what an Article says beside its text, made ready for identify. The zero value says nothing.
type metadata struct {
	author given // of a byline that names one person; without a name otherwise
	outlet given
	named  []given // whom the headline names in full
	says   []saying
}

// besideText reads what an article has beside its text.
func besideText(e *engine, byline, outlet, headline string) metadata {
	var m metadata
	if names := authorsIn(byline); len(names) == 1 {
		m.author = givenPerson(names[0].Of(byline), FromByline)
	}
	if name := strings.TrimSpace(outlet); name != "" {
		m.outlet = given{name: name, words: givenWords(name), kind: Organization, from: FromOutlet}
	}
	if headline != "" {
		m.readHeadline(e, headline)
	}
	return m
}

// readHeadline reads a headline as an article of its own.
func (m *metadata) readHeadline(e *engine, headline string) {
	d := read(headline)
	defer d.release()
	st, _ := e.decide(d, nil)
	r := d.identify(st, metadata{}, false)
	defer r.release()
	titled := d.titled()
	for i := range r.entities {
		if g := r.give(i, FromHeadline); len(g.words) > 1 && !(titled && !firstNamed(g)) {
			m.named = append(m.named, g)
		}
	}
	for i, e := range r.speakersOf(st) {
		if e < 0 {
			continue
		}
		g := r.give(e, FromHeadline)
		if g.words == nil {
			continue
		}
		for _, c := range st[i].content {
			if w := d.saidIn(c); len(w) >= sameRun && len(w) < 40 && len(m.says) < 4 { // bounds what a quotation costs
				m.says = append(m.says, saying{g, w})
			}
		}
	}
}

// give makes a given name of an entity; without words where it has none that another text could take up.
func (r *identity) give(e int, from Origin) given {
	x := &r.entities[e]
	if x.words == nil || x.plural {
		return given{}
	}
	k := r.finalKind(x)
	if k != Person && k != Organization {
		return given{}
	}
	return given{name: r.nameOf(x), words: x.words, kind: k, gender: x.gender, from: from}
}

// titled says whether the words of a headline are all capitalized, so that capitals tell no names.
func (d *document) titled() bool {
	for i := range d.items {
		if it := &d.items[i]; it.passage < 0 && len(it.lower) > 3 && it.lower[0] >= 'a' && it.lower[0] <= 'z' && !d.tokenCapital(i) {
			return false
		}
	}
	return true
}

// firstNamed says whether a name begins as a person's does.
func firstNamed(g given) bool {
	_, ok := lexicon.GivenName(g.words[0])
	return ok && g.kind == Person && len(g.words) == 2
}

// givenPerson makes a given name of a person's.
func givenPerson(name string, from Origin) given {
	w := givenWords(name)
	g, _ := lexicon.GivenName(w[0])
	return given{name: name, words: w, kind: Person, gender: g, from: from}
}

// givenWords are the words of a name as identity.nameWords has them.
func givenWords(name string) []string {
	w := strings.Fields(strings.ToLower(name))
	if len(w) > 1 && w[0] == "the" {
		w = w[1:]
	}
	for i := range w {
		w[i] = strings.TrimRight(w[i], ".,")
	}
	return w
}
