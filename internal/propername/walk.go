package propername

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// NicknameMax is how many tokens a nickname between the names of somebody may have, its marks included: William “Bill” Clinton.
const NicknameMax = 5

// A walk goes from the end of a noun phrase back through the words of the name that it ends with.
type walk struct {
	d     *reading.Document
	from  int  // first item of the phrase
	start int  // first item of the name so far
	end   int  // item behind the name
	org   bool // its last word ends names of organizations
}

// byRule finds the proper name at the end of a noun phrase: capitalized words behind the last role, title or common noun.
func byRule(d *reading.Document, from, end int) text.Span {
	end, ok := beforeHonours(d, from, end)
	if !ok {
		return text.Span{}
	}
	w := walk{d: d, from: from, end: end}
	if !w.begin() {
		return text.Span{}
	}
	w.org = d.Class(end-1)&(reading.OrgClass|reading.SuffixClass) != 0 && d.TokenCapital(end-1)
	for w.start > from && w.back() {
	}
	if !w.org {
		w.cutBefore()
	}
	return text.Span{Start: w.start, End: end}
}

// beforeHonours returns the end of a phrase without the honours behind a name; ok is false where they stand behind none: a
// Labour MP.
func beforeHonours(d *reading.Document, from, end int) (bare int, ok bool) {
	for end > from+1 && Honour(d, end-1) && d.TokenCapital(end-1) {
		if Creed(d, end-2) || Demonym(d, end-2) || !d.TokenCapital(end-2) {
			return end, false
		}
		end--
	}
	return end, true
}

// begin finds the word of the name that stands last, with the suffixes behind it; it says whether there is one.
func (w *walk) begin() bool {
	w.start = w.end - 1
	for w.start > w.from && Suffix(w.d, w.start) {
		w.start--
	}
	switch {
	case w.d.Items[w.start].Passage >= 0:
		return false
	case w.numbered():
		w.start--
		return true
	}
	return Word(w.d, w.start, !w.capitalBefore()) || w.roleAsSurname()
}

// numbered says whether the last word is a number that belongs to the name before it: Radio 1.
func (w *walk) numbered() bool {
	d, s := w.d, w.start
	it := &d.Items[s]
	return it.Tag == syntax.CD && s > w.from && !d.RoleWord(s) && Word(d, s-1, false) && reading.Proper(d.Items[s-1].Tag) && len(it.Lower) < 3
}

// capitalBefore says whether the word of the phrase before the name is capitalized, though it may not start a sentence.
func (w *walk) capitalBefore() bool {
	return w.start > w.from && w.d.Items[w.start-1].Passage < 0 && w.d.TokenCapital(w.start-1)
}

// roleAsSurname says whether the last word, a role, is the surname of somebody whose title, given name or initial stands
// before it: Eric Holder, Mr Baker.
func (w *walk) roleAsSurname() bool {
	d, p := w.d, w.start-1
	if p < w.from || !d.TokenCapital(w.start) || !d.RoleWord(w.start) {
		return false
	}
	return d.Given(p) || reading.Initial(d.Items[p].Lower) && d.TokenCapital(p) || d.CourtesyTitle(p)
}

// back takes the word before the name into it, with what leads to that; it says whether it did.
func (w *walk) back() bool {
	p := w.start - 1
	switch {
	case w.org && w.ofOrganization(p):
		w.start--
	case w.ownsWithin(p):
		w.start -= 2
	case w.dates(p), w.heldBehindCourtesy(p):
		return false
	case w.nickname(p), w.nameOn(p):
		w.start--
	default:
		return w.particles(p)
	}
	return true
}

// ofOrganization says whether the word before the end of an organization's name is part of it, though it may be a role: the
// Kenya Tea Growers Union.
func (w *walk) ofOrganization(p int) bool {
	d := w.d
	it := &d.Items[p]
	if it.Passage >= 0 || !d.TokenCapital(p) || d.CourtesyTitle(p) {
		return false
	}
	opens := !StartsSentence(d, p) || adjective(it.Lower)
	return opens && (it.Tag.Noun() || it.Tag == syntax.JJ)
}

// ownsWithin says whether an owner inside the name ends before it: the Care Providers' Alliance.
func (w *walk) ownsWithin(p int) bool {
	it := &w.d.Items[p]
	return p > w.from && it.Passage < 0 && Possessive(it.Lower) && OwnsWithin(w.d, w.from, p, w.end)
}

// dates says whether the word before the name tells a day or month and is no part of it: last June Grewcock.
func (w *walk) dates(p int) bool {
	day, ok := lexicon.Calendar(w.d.Items[p].Lower)
	if !ok {
		return false
	}
	return day&lexicon.Weekday != 0 || p > w.from && !Word(w.d, p-1, false)
}

// heldBehindCourtesy says whether the word before the name is the office of whom a courtesy title before it addresses: Mr
// Justice Penfold.
func (w *walk) heldBehindCourtesy(p int) bool {
	if p <= w.from || w.d.Class(p)&reading.TitleClass == 0 || !w.d.CourtesyTitle(p-1) {
		return false
	}
	t, ok := lexicon.Title(w.d.Items[p].Lower)
	return ok && !t.Abbrev
}

// nickname says whether a nickname between marks stands before the name, and a name before that: William “Bill” Clinton.
func (w *walk) nickname(p int) bool {
	it := &w.d.Items[p]
	return it.Passage >= 0 && p > w.from && reading.Proper(w.d.Items[p-1].Tag) && it.TokEnd-it.Tok <= NicknameMax
}

// nameOn says whether the word before the name is one of it.
func (w *walk) nameOn(p int) bool {
	return Word(w.d, p, false) && !w.tellsOf(p) || w.d.Items[p].Lower == "&" && p > w.from
}

// tellsOf says whether the capitalized word at p tells something about the name rather than being part of it: "American David
// Sedaris", "Democrat John Kerry".
func (w *walk) tellsOf(p int) bool {
	if !w.d.Given(w.start) || w.d.Given(p) {
		return false
	}
	return Demonym(w.d, p) || Creed(w.d, p)
}

// particles takes the particles that end before the name into it, with the word that they join to it or where they have a
// capital themselves: Ludwig van Beek, Van der Elst.
func (w *walk) particles(p int) bool {
	d := w.d
	if !reading.Particle(d.Items[p].Lower) {
		return false
	}
	if d.Tokens[d.Items[p].Tok].AllCaps && !d.Tokens[d.Items[w.start].Tok].AllCaps { // DI | Bassi
		return false
	}
	q := p
	for q > w.from && q > p-3 && reading.Particle(d.Items[q].Lower) && !d.TokenCapital(q) {
		q--
	}
	if !d.TokenCapital(q) || !Word(d, q, false) && !reading.Particle(d.Items[q].Lower) {
		return false
	}
	w.start = q
	return true
}

// cutBefore cuts off the capitals before the given name that tell where somebody belongs: "Conservative Theresa May", "Speaker
// of the House Newt Gingrich".
func (w *walk) cutBefore() {
	k := w.givenName()
	if k < 0 || w.d.Given(k-1) || reading.Initial(w.d.Items[k-1].Lower) {
		return
	}
	before := w.d.Items[k-1].Lower
	place, isPlace := lexicon.Place(before)
	_, isOrg := lexicon.OrgNoun(before)
	if isOrg || isPlace && place.Kind != lexicon.Metonym || Creed(w.d, k-1) || w.party(k) {
		w.start = k
	}
}

// party says whether the two words before item k tell a party: Lib Dem | Norman Baker.
func (w *walk) party(k int) bool {
	return k-2 >= w.start && lexicon.TellsName(w.d.LowerName(text.Span{Start: k - 2, End: k}), lexicon.Creed)
}

// givenName returns the first given name that stands inside the name, neither first nor last; -1 for none.
func (w *walk) givenName() int {
	for k := w.start + 1; k+1 < w.end; k++ {
		if w.d.Given(k) {
			return k
		}
	}
	return -1
}
