package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// labelOf returns what the recognizer of names has an item for; nothing for a passage.
func labelOf(d *reading.Document, i int) naming.Label {
	if it := &d.Items[i]; it.Passage < 0 {
		return d.Names[it.Tok]
	}
	return 0
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
	for i := ruled.Start; i < ruled.End; i++ {
		if d.Items[i].Passage >= 0 {
			return ruled
		}
	}
	return name
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
		m.Kind = Organization
	default:
		return false
	}
	return true
}
