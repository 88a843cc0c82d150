package propername

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Find returns the proper name at the end of the phrase of the items [from, end), empty where it has none: the recognizer's,
// where it knows one, with the nickname between marks that the rules see; theirs elsewhere.
func Find(d *reading.Document, from, end int) text.Span {
	if s := OfDay(d, from, end); s.End > s.Start {
		return s
	}
	name := find(d, from, end)
	if s := Known(d, from, end); s.End > s.Start && (name.End <= name.Start || s.Start <= name.Start) {
		return s
	}
	for i := name.Start; i+1 < name.End; i++ {
		if compound(d, i) {
			name.Start = i + 1
		}
	}
	if compatriot(d, name) || called(d, name) {
		name.Start++
	}
	if name.End == name.Start+1 && name.Start > from && OfCountry(d, name.Start-1) {
		name.Start--
	}
	name.Start = behindCourtesy(d, name)
	name.Start = withNumber(d, from, name)
	if opensDocument(d, name) {
		return text.Span{}
	}
	return name
}

// OfCountry says whether item i, a noun for a field with a capital, makes the name of a body with the country behind it: Police
// Scotland.
func OfCountry(d *reading.Document, i int) bool {
	it := &d.Items[i]
	if it.Passage >= 0 || !d.TokenCapital(i) || d.Tokens[it.Tok].AllCaps || !lexicon.TellsName(it.Lower, lexicon.OfCountry) {
		return false
	}
	p, ok := lexicon.Place(d.Items[i+1].Lower)
	return ok && p.Kind == lexicon.Country && d.TokenCapital(i+1)
}

// OfDay returns the name of a newspaper that ends with a day, where the phrase is one: the Mail on Sunday.
func OfDay(d *reading.Document, from, end int) text.Span {
	if end < from+3 || d.Items[end-2].Lower != "on" || !lexicon.Is(d.Items[end-1].Lower, lexicon.Weekday) {
		return text.Span{}
	}
	s := text.Span{Start: end - 3, End: end}
	if !lexicon.TellsName(d.LowerName(s), lexicon.KnownOrg) {
		return text.Span{}
	}
	return s
}

// called says whether the name begins with a noun that calls a body what it is and has its capital from the sentence: Charity | Shelter.
// One that ends in a noun for bodies is a name with it: the Charity Commission.
func called(d *reading.Document, name text.Span) bool {
	if name.End < name.Start+2 || d.Items[name.Start].Passage >= 0 || !StartsSentence(d, name.Start) || !CallsBody(d.Items[name.Start].Lower) {
		return false
	}
	if d.Class(name.End-1)&(reading.OrgClass|reading.SuffixClass) == 0 {
		return true
	}
	return lexicon.TellsName(d.Items[name.Start+1].Lower, lexicon.KnownOrg)
}

// CallsBody says whether a noun calls a body what it is and begins no names.
func CallsBody(lower string) bool { return lexicon.TellsName(lower, lexicon.CallsBody) }

// compound says whether a word is an adjective made of a name: Lisbon-based.
func compound(d *reading.Document, i int) bool {
	it := &d.Items[i]
	hyphen := strings.LastIndexByte(it.Lower, '-')
	return it.Passage < 0 && hyphen > 0 && lexicon.TellsName(it.Lower[hyphen+1:], lexicon.CompoundEnd)
}

// find is Find with the adjectives before the name that are made of another.
func find(d *reading.Document, from, end int) text.Span {
	ruled := byRule(d, from, end)
	last := end
	for last > from+1 && Honour(d, last-1) && d.TokenCapital(last-1) {
		last--
	}
	name, kind, ok := Recognized(d, from, last-1)
	if !ok || kind == naming.Other || kind == naming.Work || rulesKnow(d, ruled, last-1) {
		return ruled
	}
	switch {
	case kind == naming.Person:
		name.Start = personStart(d, from, name, ruled)
	case somebodysTitle(d, name, ruled):
		name = ruled
	case ruled.End == name.End && ruled.Start < name.Start && goesBefore(d, name):
		name.Start = ruled.Start
	}
	return name
}

// goesBefore says whether the word before what the recognizer takes for the name of a body belongs to it as the rules see it: the Care
// Providers’ | Alliance, Greater | Manchester Police, Alternative für | Deutschland.
func goesBefore(d *reading.Document, name text.Span) bool {
	l := d.Items[name.Start-1].Lower
	if Possessive(l) || reading.Particle(l) {
		return true
	}
	return adjective(l) && d.TokenCapital(name.Start-1) && d.Class(name.End-1)&(reading.OrgClass|reading.SuffixClass) != 0
}

// rulesKnow says whether the rules have the last word on a name that ends with item last: on a saint's, one with a passage in
// it, and that a plural which begins a sentence and the letters of an office are none.
func rulesKnow(d *reading.Document, ruled text.Span, last int) bool {
	if ruled.End-ruled.Start > 1 && Saint(d.Items[ruled.Start].Lower) { // St | Brendan's School
		return true
	}
	w := &d.Items[last]
	if ruled.End == ruled.Start && StartsSentence(d, last) && syntax.Common(w.Lower) { // Bans; Video
		if _, doc := lexicon.DocNoun(w.Lower); w.Tag == syntax.NNS || doc {
			return true
		}
	}
	if x, ok := lexicon.RoleNoun(w.Lower); ok && x.Is(lexicon.Plural) && strings.Contains(w.Lower, "-") && StartsSentence(d, last) {
		return true // Ex-friends
	}
	if t, ok := lexicon.Title(w.Lower); ok && t.Abbrev && ruled.End == ruled.Start && d.RoleWord(last) { // the firm's CTO
		return true
	}
	for i := ruled.Start; i < ruled.End; i++ {
		if d.Items[i].Passage >= 0 {
			return true
		}
	}
	return false
}

// somebodysTitle says whether what looks like the name of an organization is a person's with a title before it: Foundation Chair
// William Pratt III, Fianna Glas TD Máire Ní Bhriain, Datuk Hamzah Rosli, the Rt Rev Ida Holm, Pol Maj Gen Somchai Rattana.
func somebodysTitle(d *reading.Document, name, ruled text.Span) bool {
	title := ruled.Start - 1
	if title == name.Start && ruled.End == ruled.Start+1 { // DI | Bassi
		t, ok := lexicon.Title(d.Items[title].Lower)
		return ok && t.Kind == lexicon.Police && t.Abbrev && d.Tokens[d.Items[title].Tok].AllCaps &&
			!syntax.Common(d.Items[ruled.Start].Lower) && !lexicon.TellsName(d.LowerName(name), lexicon.KnownOrg)
	}
	if title < name.Start || ruled.End < ruled.Start+2 || d.Class(ruled.End-1)&(reading.OrgClass|reading.SuffixClass) != 0 {
		return false
	}
	if d.CourtesyTitle(title) && d.Given(ruled.Start) { // the Rt Rev | Ida Holm
		return true
	}
	t, ok := lexicon.Title(d.Items[title].Lower)
	if !ok || !d.TokenCapital(title) || !d.RoleWord(title) {
		return false
	}
	switch t.Kind {
	case lexicon.Courtesy:
		return true
	case lexicon.Office:
		return t.Abbrev || d.Given(ruled.Start)
	case lexicon.Military, lexicon.Police: // Pol Maj Gen | Somchai Rattana
		return t.Abbrev
	case lexicon.Noble, lexicon.Clergy: // Justice Minister Sheikh | Hamad Al Nasr
		return d.Given(ruled.Start) && title > name.Start && d.RoleWord(title-1)
	}
	return false
}

// behindCourtesy returns where a person's name begins that has a title of two words before it, of which the first is a name
// elsewhere: Tan Sri | Lim Boon Keat.
func behindCourtesy(d *reading.Document, name text.Span) int {
	if name.End < name.Start+3 {
		return name.Start
	}
	t, ok := lexicon.Title(d.LowerName(text.Span{Start: name.Start, End: name.Start + 2}))
	if !ok || t.Kind != lexicon.Courtesy {
		return name.Start
	}
	return name.Start + 2
}

// personStart returns where a person's name begins: behind a title that was taken for part of it, and with the initials, given
// names and others behind an office before it that the rules see: Mrs | Keller, J. K. Aldous, Edda M. Falk, Chief Minister |
// Basanth Rao Deshkar.
func personStart(d *reading.Document, from int, name, ruled text.Span) int {
	if ruled.End <= ruled.Start {
		return name.Start
	}
	if ruled.Start > name.Start && ruled.End-ruled.Start > 1 && d.RoleWord(ruled.Start-1) { // Fine Gael TD | Barry Coughlan
		return ruled.Start
	}
	for i := min(name.Start, ruled.Start); i < max(name.Start, ruled.Start); i++ {
		lower := d.Items[i].Lower
		if ruled.Start > name.Start {
			if t, title := lexicon.Title(lower); !title && !d.CourtesyTitle(i) || t.Abbrev && behindOffice(d, from, i) {
				return name.Start
			}
		} else if _, given := lexicon.GivenName(lower); !given && !reading.Initial(lower) {
			if !namesOn(d, from, ruled.Start, i) && !opensPhrase(d, from, name, i) {
				return name.Start
			}
		}
	}
	return ruled.Start
}

// behindOffice says whether a noun for an office stands before item i, so that what looks like a shortened title is a given name:
// Opposition Leader Con Stavrou.
func behindOffice(d *reading.Document, from, i int) bool {
	if i <= from {
		return false
	}
	t, ok := lexicon.Title(d.Items[i-1].Lower)
	return ok && !t.Abbrev && t.Kind == lexicon.Office
}

// opensPhrase says whether item i, before two words or more that the recognizer has for a person's name, is the family name that stands
// first there and begins the phrase: Ong Wei Sheng.
func opensPhrase(d *reading.Document, from int, name text.Span, i int) bool {
	return i == from && name.Start == i+1 && name.End >= name.Start+2 && lexicon.TellsName(d.Items[i].Lower, lexicon.FamilyFirst)
}

// namesOn says whether item i, in a run of capitals that begins with item first behind a noun for a person, can only be of that
// person's name, though no list has it: Governor Fredrick Wanyonyi Otsieno.
func namesOn(d *reading.Document, from, first, i int) bool {
	if first <= from || !d.RoleWord(first-1) {
		return false
	}
	_, whole := lexicon.Title(d.LowerName(text.Span{Start: first - 1, End: first + 1})) // Mother Superior
	return !whole && mayBeName(d, i)
}

// mayBeName says whether a word with a capital is nothing else that the lexicon knows.
func mayBeName(d *reading.Document, i int) bool {
	if d.Class(i)&(reading.OrgClass|reading.SuffixClass|reading.RoleClass) != 0 {
		return false
	}
	it := &d.Items[i]
	_, place := lexicon.Place(it.Lower)
	if place || it.Tag != syntax.NNP || it.Lower == "&" {
		return false
	}
	return !d.Tokens[it.Tok].AllCaps && !Creed(d, i) && !lexicon.TellsName(it.Lower, lexicon.KnownOrg)
}

// Recognized returns the name that item i is the last of in a phrase that begins at item from, with what it names; ok is
// false where the recognizer knows none there, or one that begins before the phrase or goes on behind it.
func Recognized(d *reading.Document, from, i int) (name text.Span, kind naming.Kind, ok bool) {
	kind = Label(d, i).Kind()
	if kind == naming.None || i+1 < len(d.Items) && Label(d, i+1) == naming.In(kind) {
		return text.Span{}, naming.None, false
	}
	name = text.Span{Start: i, End: i + 1}
	for name.Start > from && !Label(d, name.Start).Begins() {
		name.Start--
	}
	return name, kind, Label(d, name.Start).Begins()
}

// Label returns what the recognizer of names has an item for; nothing for a passage, and outside the article.
func Label(d *reading.Document, i int) naming.Label {
	if i < 0 || i >= len(d.Items) || d.Items[i].Passage >= 0 {
		return 0
	}
	return d.Names[d.Items[i].Tok]
}
