package identity

import (
	"strings"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
)

// A saying is what a headline gives to somebody: "Falk: we will not pay".
type saying struct {
	speaker mention.Given
	words   []string // in lower case
}

// Metadata is what an Article says beside its text, made ready for identify. The zero value says nothing.
type Metadata struct {
	author mention.Given // of a byline that names one person; without a name otherwise
	outlet mention.Given
	named  []mention.Given // whom the headline names in full
	says   []saying
	told   []mention.Given // whom a part of the text names that was read before this one
}

// Recall adds a name that was given in a part of the text before the one that is read. Cast.Speakers tell by the number of the call,
// from 0, which of them bears it.
func (m *Metadata) Recall(name string, kind nounphrase.Kind, gender lexicon.Gender) {
	m.told = append(m.told, mention.Given{Name: name, Words: mention.GivenWords(name), Kind: kind, Gender: gender, From: mention.FromText})
}

// ReadMetadata reads what an article has beside its text.
func ReadMetadata(e *decision.Engine, byline, outlet, headline string) Metadata {
	var m Metadata
	if names := reading.AuthorsIn(byline); len(names) == 1 {
		m.author = mention.GivenPerson(names[0].Of(byline), mention.FromByline)
	}
	if name := strings.TrimSpace(outlet); name != "" {
		m.outlet = mention.Given{Name: name, Words: mention.GivenWords(name), Kind: nounphrase.Organization, From: mention.FromOutlet}
	}
	if headline != "" {
		m.readHeadline(e, headline)
	}
	return m
}

// readHeadline reads a headline as an article of its own.
func (m *Metadata) readHeadline(e *decision.Engine, headline string) {
	d := reading.Read(headline)
	defer d.Release()
	st, _ := e.Decide(d, nil)
	r := identify(d, st, Metadata{}, Wish{})
	defer r.Release()
	titled := titled(d)
	for i := range r.Entities {
		if g := r.give(i, mention.FromHeadline); len(g.Words) > 1 && !(titled && !firstNamed(g)) {
			m.named = append(m.named, g)
		}
	}
	for i, e := range r.speakersOf(st) {
		if e < 0 {
			continue
		}
		g := r.give(e, mention.FromHeadline)
		if g.Words == nil {
			continue
		}
		for _, c := range st[i].Content {
			if w := dialogue.Words(d, c); len(w) >= dialogue.SameRun && len(w) < 40 && len(m.says) < 4 { // bounds what a quotation costs
				m.says = append(m.says, saying{g, w})
			}
		}
	}
}

// give makes a given name of an entity; without words where it has none that another text could take up.
func (r *identity) give(e int, from mention.Origin) mention.Given {
	x := &r.Entities[e]
	if x.Words == nil || x.Plural {
		return mention.Given{}
	}
	k := r.FinalKind(x)
	if k != nounphrase.Person && k != nounphrase.Organization {
		return mention.Given{}
	}
	return mention.Given{Name: r.nameOf(x), Words: x.Words, Kind: k, Gender: x.Gender, From: from}
}

// titled says whether the words of a headline are all capitalized, so that capitals tell no names.
func titled(d *reading.Document) bool {
	for i := range d.Items {
		if it := &d.Items[i]; it.Passage < 0 && len(it.Lower) > 3 && it.Lower[0] >= 'a' && it.Lower[0] <= 'z' && !d.TokenCapital(i) {
			return false
		}
	}
	return true
}

// firstNamed says whether a name begins as a person's does.
func firstNamed(g mention.Given) bool {
	_, ok := lexicon.GivenName(g.Words[0])
	return ok && g.Kind == nounphrase.Person && len(g.Words) == 2
}
