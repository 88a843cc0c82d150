package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// labelOf returns what the recognizer of names has an item for; nothing for a passage, and outside the article.
func labelOf(d *reading.Document, i int) naming.Label {
	if i < 0 || i >= len(d.Items) || d.Items[i].Passage >= 0 {
		return 0
	}
	return d.Names[d.Items[i].Tok]
}

// recognized returns the name that item i is the last of in a phrase that begins at item from, with what it names; ok is
// false where the recognizer knows none there, or one that begins before the phrase or goes on behind it.
func recognized(d *reading.Document, from, i int) (name text.Span, kind naming.Kind, ok bool) {
	kind = labelOf(d, i).Kind()
	if kind == naming.None || i+1 < len(d.Items) && labelOf(d, i+1) == naming.In(kind) {
		return text.Span{}, naming.None, false
	}
	name = text.Span{Start: i, End: i + 1}
	for name.Start > from && !labelOf(d, name.Start).Begins() {
		name.Start--
	}
	return name, kind, labelOf(d, name.Start).Begins()
}

// nameAt finds the proper name at the end of a noun phrase: the recognizer's, where it knows one, with the nickname between
// marks that the rules of nameIn see; theirs elsewhere.
func nameAt(d *reading.Document, from, end int) text.Span {
	ruled := nameIn(d, from, end)
	last := end
	for last > from+1 && honour(d, last-1) && d.TokenCapital(last-1) {
		last--
	}
	name, kind, ok := recognized(d, from, last-1)
	if !ok || kind == naming.Other || kind == naming.Work {
		return ruled
	}
	if ruled.End-ruled.Start > 1 && saint(d.Items[ruled.Start].Lower) { // St | Brendan's School
		return ruled
	}
	if w := d.Items[last-1]; ruled.End == ruled.Start && w.Tag == syntax.NNS && startsSentence(d, last-1) && syntax.Common(w.Lower) { // Bans
		return ruled
	}
	for i := ruled.Start; i < ruled.End; i++ {
		if d.Items[i].Passage >= 0 {
			return ruled
		}
	}
	switch {
	case kind == naming.Person:
		name.Start = personStart(d, name, ruled)
	case ruled.Start < name.Start && Possessive(d.Items[name.Start-1].Lower): // the Care Providers’ | Alliance
		name.Start = ruled.Start
	}
	return name
}

// byFirmName judges a name that is like a person's and that the recognizer takes for an organization's, behind a noun that
// is said of firms: fashion house Clara Voss, brewer Austin Reeve.
func byFirmName(d *reading.Document, m *Mention) bool {
	name, kind, ok := recognized(d, m.Name.Start, m.Name.End-1)
	if !ok || name != m.Name || kind != naming.Organization || !d.Given(m.Name.Start) || m.Role.End == m.Role.Start {
		return false
	}
	before := m.Name.Start - 1
	_, title := lexicon.Title(d.Items[before].Lower)
	x, role := Role(d, before)
	_, org := lexicon.OrgNoun(d.Items[before].Lower)
	if title || d.CourtesyTitle(before) || role && !thingToo(x.Lemma) || !role && !org {
		return false
	}
	m.Kind, m.Certain, m.Role = Organization, true, text.Span{}
	return true
}

// personStart returns where a person's name begins: behind a title that was taken for part of it, and with the initials and given
// names before it that the rules see: Mrs | Keller, J. K. Aldous, Edda M. Falk.
func personStart(d *reading.Document, name, ruled text.Span) int {
	if ruled.Start > name.Start && ruled.End-ruled.Start > 1 && d.RoleWord(ruled.Start-1) { // Fine Gael TD | Barry Coughlan
		return ruled.Start
	}
	for i := min(name.Start, ruled.Start); i < max(name.Start, ruled.Start); i++ {
		lower := d.Items[i].Lower
		if ruled.Start > name.Start {
			if _, title := lexicon.Title(lower); !title && !d.CourtesyTitle(i) {
				return name.Start
			}
		} else if _, given := lexicon.GivenName(lower); !given && !reading.Initial(lower) {
			return name.Start
		}
	}
	return ruled.Start
}

// byRecognizer judges by what the recognizer takes the name for.
func byRecognizer(d *reading.Document, m *Mention) bool {
	name, kind, ok := recognized(d, m.Name.Start, m.Name.End-1)
	if !ok || name != m.Name {
		return false
	}
	switch kind {
	case naming.Person:
		m.Kind = Person
		genderByName(d, m)
		if g, ok := lexicon.GivenName(d.Items[m.Name.Start].Lower); ok && m.Name.End == m.Name.Start+1 && givenAndSurname(d.Items[m.Name.Start].Lower) {
			m.Gender, m.listed = lexicon.NoGender, g != lexicon.NoGender
		}
	case naming.Organization, naming.Place:
		if _, given := lexicon.GivenName(d.Items[m.Name.Start].Lower); given && m.Name.End == m.Name.Start+1 {
			return false // Cooper and Martha Vance
		}
		m.Kind = Organization
	default:
		return false
	}
	return true
}

// joinRecognized makes one name of what the recognizer takes for one over a preposition: Save the Meadow at Deal, the Office
// for Statistics. It says whether nothing is left to join: also where a person's name stands behind the preposition, which
// no name of an institution goes on with.
func (r *Register) joinRecognized(m *Mention, k, end int) bool {
	d := r.Doc
	next := d.Chunks[k+2]
	for i := next.Start; i < next.End; i++ {
		if labelOf(d, i).Kind() == naming.Person {
			return true
		}
	}
	last := m.Items.End - 1
	kind := labelOf(d, last).Kind()
	if kind == naming.None || kind == naming.Person || labelOf(d, last+1) != naming.In(kind) {
		return false
	}
	name := text.Span{Start: last, End: last + 1}
	for name.Start > m.Items.Start && !labelOf(d, name.Start).Begins() {
		name.Start--
	}
	for name.End < len(d.Items) && labelOf(d, name.End) == naming.In(kind) {
		name.End++
	}
	if !labelOf(d, name.Start).Begins() || name.End > d.Chunks[end-1].End {
		return false
	}
	if c := r.ChunkAt(name.End - 1); c < len(d.Chunks) && d.Chunks[c].Kind == reading.NounPhrase && d.Chunks[c].End > name.End {
		return false
	}
	m.Name, m.Items.End = name, name.End
	m.Role = text.Span{Start: name.Start, End: name.Start}
	m.Head = d.Items[name.End-1].Lower
	m.Kind, m.Certain, m.Plural, m.Gender = Organization, true, false, lexicon.NoGender
	if kind == naming.Work {
		m.Kind = Document
	}
	return true
}
