package mention

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/acronym"
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/samename"
)

// A link is an entity in a chain of those that share a key of the index.
type link struct {
	entity int32
	next   int32 // index in links, -1 at the end
}

// Chains are followed this far, so that a list of ten thousand Smiths costs no more than its length.
const chainMax = 48

// An Index finds entities by a word: the last or first of a name, an abbreviation, a head noun.
type Index struct {
	first map[string]int32
	links []link
}

// Add puts an entity under a key, the latest first.
func (x *Index) Add(key string, e int) {
	if key == "" {
		return
	}
	if x.first == nil {
		x.first = make(map[string]int32, 64)
	}
	next, ok := x.first[key]
	if !ok {
		next = -1
	} else if x.links[next].entity == int32(e) {
		return
	}
	x.first[key] = int32(len(x.links))
	x.links = append(x.links, link{int32(e), next})
}

// Each calls f with the entities under a key, the latest first, until it says no.
func (x *Index) Each(key string, f func(e int) bool) {
	i, ok := x.first[key]
	for n := 0; ok && i >= 0 && n < chainMax; n++ {
		if !f(int(x.links[i].entity)) {
			return
		}
		i = x.links[i].next
	}
}

// indexName makes an entity known by its last and first word, a person by the first of two surnames as well and, if it may be an
// organization, by its abbreviation.
func (r *Register) indexName(e int) {
	x := &r.Entities[e]
	if len(x.Words) == 0 {
		return
	}
	r.Names.Add(x.Words[len(x.Words)-1], e)
	r.Names.Add(x.Words[0], e)
	if x.Kind == nounphrase.Person {
		r.Names.Add(samename.FirstSurname(x.Words), e)
	}
	r.indexBody(e)
	r.indexUmlaut(e)
	if len(x.Words) > 1 && (x.Kind != nounphrase.Person || !x.Certain) {
		all, short := acronym.Of(x.Words)
		r.Names.Add(all, e)
		r.Names.Add(short, e)
		if rest, ok := acronym.WithoutPlace(x.Words); ok {
			all, short = acronym.Of(rest)
			r.Names.Add(all, e)
			r.Names.Add(short, e)
			r.Names.Add(acronym.OneField(rest), e)
		}
		r.Names.Add(acronym.OneField(x.Words), e)
	}
}

// umlauts are letters for which those who lack them write two: Müller, Mueller.
var umlauts = strings.NewReplacer("ä", "ae", "ö", "oe", "ü", "ue", "ø", "oe", "å", "aa")

// indexUmlaut makes somebody known by a surname that others spell with two letters for one.
func (r *Register) indexUmlaut(e int) {
	x := &r.Entities[e]
	if x.Fullest.End <= x.Fullest.Start || x.Given != "" || x.Kind != nounphrase.Person {
		return
	}
	last := r.Doc.Items[x.Fullest.End-1].Lower
	if folding.Unmarked(last) == last { // ASCII, nearly always
		return
	}
	if other := umlauts.Replace(last); other != last && !slices.Contains(x.aliases, other) {
		x.aliases = append(x.aliases, other)
		r.Names.Add(other, e)
	}
}
