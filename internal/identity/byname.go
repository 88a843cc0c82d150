package identity

import (
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Who speaks by what is his, and who is named only behind a word that names nobody.

// writer returns the person whose document says something and is called by nothing but its owner: his report, Marsh's tweet. What
// has more of a name, "Mr Bowen's annual climate statement", speaks for itself; so does a firm's report. -1 for nobody.
func (r *identity) writer(h text.Span) int {
	m := nounphrase.At(r.Doc, h.Start, h.End)
	e := int(r.At[h.Start].Owner) - 1
	if e < 0 || m.Kind != nounphrase.Document || m.Plural || r.Entities[e].Kind != nounphrase.Person {
		return -1
	}
	noun := m.Owner.End
	if propername.Possessive(r.Doc.Items[noun].Lower) {
		noun++
	}
	if m.Items.End != noun+1 {
		return -1
	}
	return e
}

// namedBehind returns who an apposition says that a source without a name is: one of the sponsors, Danish brewer Torm; another
// envoy, former trade attaché to Chile Piet Halvard; -1 for nobody by name.
func (r *identity) namedBehind(s proposal.Source) int {
	for k := r.ChunkAt(s.Items.Start); k+1 < len(r.Doc.Chunks) && r.Doc.Chunks[k].End < s.Items.End; k++ {
		if r.Doc.Chunks[k].Kind != reading.Comma {
			continue
		}
		if e, ok := r.EntityAt(r.Doc.Chunks[k+1].Start); ok && r.Entities[e].Words != nil {
			return e
		}
		break
	}
	return -1
}

// isNamedBehind says whether the one that an apposition names is the entity, which the article names nowhere else: a nameless
// one, or somebody who is only described. In a list of sources nobody is.
func (r *identity) isNamedBehind(e, named int) bool {
	if named < 0 {
		return false
	}
	x, p := &r.Entities[e], &r.Entities[named]
	if r.nameless(e) {
		return true
	}
	return x.Kind == nounphrase.Anonymous && !x.Plural && p.Kind == nounphrase.Person && x.Gender.Agrees(p.Gender)
}
