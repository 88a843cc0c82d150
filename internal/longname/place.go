package longname

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// joinKnown makes one name of two phrases and the preposition between them where everybody knows it for one body's: Lloyd's of London.
func (r joiner) joinKnown(m *nounphrase.Mention, k int) bool {
	d := r.d
	if !m.Named() || m.Name.Start != d.Bare(m.Items).Start {
		return false
	}
	name := text.Span{Start: m.Name.Start, End: d.Chunks[k+2].End}
	if d.Items[name.End-1].Passage >= 0 || !d.TokenCapital(name.End-1) || !lexicon.TellsName(propername.AsWritten(d, name), lexicon.KnownOrg) {
		return false
	}
	m.Name, m.Items.End, m.Role = name, name.End, text.Span{Start: name.Start, End: name.Start}
	m.Head = d.Items[name.End-1].Lower
	m.Kind, m.Certain, m.Plural, m.Gender = nounphrase.Organization, true, false, lexicon.NoGender
	return true
}

// joinSeat goes on with where an institution that has several seats is: the University of Norland at | Deal.
func (r joiner) joinSeat(m *nounphrase.Mention, k, end int) {
	d := r.d
	if !m.Named() || m.Kind != nounphrase.Organization || !ministry(d.Items[d.Chunks[k].Head].Lower) {
		return
	}
	at := d.ChunkFrom(m.Name.End)
	if at <= k || d.KindWithin(at, end) != reading.Preposition || d.Chunks[at].Start != m.Name.End {
		return
	}
	if d.KindWithin(at+1, end) != reading.NounPhrase {
		return
	}
	seat := d.Chunks[at+1]
	p, place := lexicon.Place(d.LowerName(text.Span{Start: seat.Start, End: seat.End}))
	if !place || p.Kind == lexicon.Demonym || !d.ItemIs(d.Chunks[at].Start, "at") {
		return
	}
	m.Name.End, m.Items.End = seat.End, seat.End
	m.Head = d.Items[seat.End-1].Lower
}

// order makes one name of a phrase and the order before it where everybody, or the recognizer, takes the two for a body's name: Save | the
// Children. The phrase is the mention's still, for it is what stands as a subject.
func (r joiner) order(m *nounphrase.Mention, k int) {
	d := r.d
	if k == 0 || d.Chunks[k-1].Kind != reading.VerbGroup || d.Chunks[k-1].End != d.Chunks[k-1].Start+1 || d.Chunks[k].End != m.Items.End {
		return
	}
	verb, last := d.Chunks[k-1].Start, m.Items.End-1
	if d.Items[verb].Passage >= 0 || d.Items[last].Passage >= 0 || !d.TokenCapital(verb) || !d.TokenCapital(last) {
		return
	}
	name := text.Span{Start: verb, End: m.Items.End}
	in := naming.In(naming.Organization)
	recognized := propername.Label(d, verb).Begins() && propername.Label(d, verb).Kind() == naming.Organization
	for i := verb + 1; i < m.Items.End; i++ {
		recognized = recognized && propername.Label(d, i) == in
	}
	if !recognized && !lexicon.TellsName(propername.AsWritten(d, name), lexicon.KnownOrg) {
		return
	}
	m.Name, m.Role, m.Owner = name, text.Span{Start: verb, End: verb}, text.Span{}
	m.Kind, m.Certain, m.Plural, m.Gender = nounphrase.Organization, true, false, lexicon.NoGender
}
