package longname

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// joinRecognized makes one name of what the recognizer takes for one over a preposition: Save the Meadow at Deal, the Office
// for Statistics. It says whether nothing is left to join: also where a person's name stands behind the preposition, which
// no name of an institution goes on with.
func (r joiner) joinRecognized(m *nounphrase.Mention, k, end int) bool {
	d := r.d
	if r.holder(m, k, end) || r.holderBehind(m, k) || fullNamed(d, m) || r.strangeName(m, k) {
		return true // the Bishop of Norwich, Wendy Pole of The Herald
	}
	next := d.Chunks[k+2]
	for i := next.Start; i < next.End; i++ {
		if propername.Label(d, i).Kind() == naming.Person {
			return true
		}
	}
	last := m.Items.End - 1
	kind := propername.Label(d, last).Kind()
	if kind == naming.None || kind == naming.Person || propername.Label(d, last+1) != naming.In(kind) {
		return false
	}
	name := text.Span{Start: last, End: last + 1}
	for name.Start > m.Items.Start && !propername.Label(d, name.Start).Begins() {
		name.Start--
	}
	for name.End < len(d.Items) && propername.Label(d, name.End) == naming.In(kind) {
		name.End++
	}
	if !propername.Label(d, name.Start).Begins() || name.End > d.Chunks[end-1].End {
		return false
	}
	if c := d.ChunkFrom(name.End - 1); c < len(d.Chunks) && d.Chunks[c].Kind == reading.NounPhrase && d.Chunks[c].End > name.End {
		return false
	}
	m.Name, m.Items.End = name, name.End
	m.Role = text.Span{Start: name.Start, End: name.Start}
	m.Head = d.Items[name.End-1].Lower
	m.Kind, m.Certain, m.Plural, m.Gender = nounphrase.Organization, true, false, lexicon.NoGender
	if kind == naming.Work {
		m.Kind = nounphrase.Document
	}
	return true
}

// holder says whether a description is of whoever holds an office, whose name does not go on as an institution's does: the Duke of
// Norwich; Bishop of Norwich, with the name of its bearer behind the comma.
func (r joiner) holder(m *nounphrase.Mention, k, end int) bool {
	bearer := r.d.KindWithin(k+3, end) == reading.Comma && r.d.KindWithin(k+4, end) == reading.NounPhrase
	if m.Named() || m.Indefinite || !m.Definite && !bearer || m.Plural {
		return false
	}
	last := m.Items.End - 1
	if _, title := lexicon.Title(m.Head); !title || m.Kind != nounphrase.Person && m.Kind != nounphrase.Anonymous {
		return false
	}
	return r.d.RoleWord(last) || r.d.Given(last) // the Duke of Norwich
}

// strangeName says whether a mention before "of" is a name of two words or more that no language has for anything else, as nobody's but a
// person's is: Chalong Boonmee of the People's Future Party; but not Friends of the Earth, the Banco de Lima of Peru.
func (r joiner) strangeName(m *nounphrase.Mention, k int) bool {
	d := r.d
	if m.Kind != nounphrase.Person || m.Definite || !d.ItemIs(d.Chunks[k+1].Start, "of") {
		return false
	}
	if m.Name.End != m.Items.End || m.Name.End < m.Name.Start+2 {
		return false
	}
	if _, place := lexicon.Place(d.LowerName(m.Name)); place {
		return false
	}
	for i := m.Name.Start; i < m.Name.End; i++ {
		it := &d.Items[i]
		if it.Passage >= 0 || !d.TokenCapital(i) || d.Tokens[it.Tok].AllCaps || syntax.Common(it.Lower) || !reading.Proper(it.Tag) {
			return false
		}
		if _, place := lexicon.Place(it.Lower); place || d.Class(i)&(reading.OrgClass|reading.SuffixClass) != 0 {
			return false
		}
	}
	return true
}

// fullNamed says whether a mention is the whole name of somebody, which goes on with nothing: given name and surname, or a title before
// the name.
func fullNamed(d *reading.Document, m *nounphrase.Mention) bool {
	if !m.Named() || m.Kind != nounphrase.Person || !m.Certain {
		return false
	}
	return m.Courtesy || m.Name.End > m.Name.Start+1 && d.Given(m.Name.Start) || crowned(d, m)
}

// crowned says whether the title of a ruler or of the church stands before the name: King Harald of Norland.
func crowned(d *reading.Document, m *nounphrase.Mention) bool {
	if m.Name.Start == m.Items.Start || d.Items[m.Name.Start-1].Passage >= 0 {
		return false
	}
	t, ok := lexicon.Title(d.Items[m.Name.Start-1].Lower)
	return ok && (t.Kind == lexicon.Noble || t.Kind == lexicon.Clergy)
}

// holderBehind says whether the phrase at chunk k is a title or role behind the comma after a name, whose bearer it tells of: Ida Falk,
// Bishop of Norwich. Nobility gives its titles to works and teams as well, the Lord of the Rings.
func (r joiner) holderBehind(m *nounphrase.Mention, k int) bool {
	if k < 2 || r.d.Chunks[k-1].Kind != reading.Comma {
		return false
	}
	if m.Items.End == m.Items.Start+1 && m.Named() {
		return false
	}
	if _, office := lexicon.Title(r.d.LowerName(m.Items)); m.Items.End > m.Items.Start+1 && !office { // Director General of the Chamber
		return false
	}
	name := r.d.Chunks[k-2]
	if name.Kind != reading.NounPhrase {
		return false
	}
	if p := nounphrase.At(r.d, name.Start, name.End); !p.Named() || p.Kind == nounphrase.Organization {
		return false
	}
	if t, ok := lexicon.Title(m.Head); ok {
		return t.Kind != lexicon.Noble && r.d.RoleWord(m.Items.Start)
	}
	x, ok := nounphrase.Role(r.d, m.Items.Start) // Head of Sales
	return ok && !x.Is(lexicon.Plural) && !x.Is(lexicon.Groups)
}
