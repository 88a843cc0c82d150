package longname

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A joiner looks at the chunks of a document.
type joiner struct{ d *reading.Document }

// Join makes one name of what the chunker cut up behind chunk k, which the mention is, in a sentence that ends before chunk end: the
// Ministry of Fisheries, William “Bill” Clinton.
func Join(d *reading.Document, m *nounphrase.Mention, k, end int) { joiner{d}.name(m, k, end) }

func (r joiner) name(m *nounphrase.Mention, k, end int) {
	r.order(m, k)
	if k+2 >= end {
		return
	}
	if r.d.Items[r.d.Chunks[k+1].Start].Passage >= 0 { // a title by its capitals, or not: Ida “Miss Pinky” Roe
		r.joinNickname(m, k, end)
		return
	}
	if r.d.Chunks[k+2].Kind != reading.NounPhrase || r.joinBodys(m, k, end) {
		return
	}
	if r.d.Chunks[k+1].Kind == reading.Preposition {
		if r.joinKnown(m, k) {
			return
		}
		r.joinOver(m, k, end)
		r.joinSeat(m, k, end)
	}
}

// joinOver makes one name of what stands before and behind the preposition behind chunk k.
func (r joiner) joinOver(m *nounphrase.Mention, k, end int) {
	if r.joinRecognized(m, k, end) {
		if c := r.d.Chunks[k+2]; m.Name.End == c.End && r.field(c) {
			r.joinSecondField(m, k, end)
		}
		return
	}
	if l := r.d.Items[r.d.Chunks[k+1].Start].Lower; (l == "of" || l == "for") && r.orgHead(m) {
		r.joinInstitution(m, k, end)
	}
}

// joinBodys makes one phrase of whoever is of a body with a small word in its name: a Network for Animals vet. It says whether it did.
func (r joiner) joinBodys(m *nounphrase.Mention, k, end int) bool {
	d := r.d
	first := d.Chunks[k]
	if d.Chunks[k+1].Kind != reading.Preposition || first.End-first.Start < 2 || !d.ItemIs(first.Start, "a") && !d.ItemIs(first.Start, "an") {
		return false
	}
	last := r.bodyEnds(k, end) - 1
	switch d.Items[d.Chunks[k+1].Start].Lower {
	case "for", "of", "against", "without":
	default:
		return false
	}
	role, ok := nounphrase.Role(d, last)
	doc, written := lexicon.DocNoun(d.Items[last].Lower)
	if !ok && !written || role.Is(lexicon.Plural) || doc.Is(lexicon.Plural) || d.TokenCapital(last) {
		return false
	}
	from := first.Start + 1
	for ; from < last && !d.TokenCapital(from); from++ { // a leaked, an internal
		if it := &d.Items[from]; it.Passage >= 0 || it.Tag != syntax.JJ && it.Tag != syntax.VBN {
			return false
		}
	}
	for i := from; i < last; i++ {
		small := d.Items[i].Tag == syntax.IN || d.Items[i].Tag == syntax.DT || d.Items[i].Tag == syntax.CC || d.Items[i].Lower == ","
		if d.Items[i].Passage >= 0 || !d.TokenCapital(i) && !small {
			return false
		}
	}
	*m = nounphrase.At(d, first.Start, last+1)
	m.Name, m.Role = text.Span{}, text.Span{Start: first.Start + 1, End: last + 1}
	m.Kind, m.Certain, m.Plural, m.Gender = nounphrase.Anonymous, true, false, role.Gender
	switch {
	case !ok: // a Ministry of Fisheries report
		m.Kind, m.Gender = nounphrase.Document, lexicon.NoGender
	case role.Is(lexicon.Groups): // a University of Norland team
		m.Kind = nounphrase.Group
	}
	return true
}

// fieldsMax is how many fields a ministry's name joins at most: Digital, Culture, Media and Sport.
const fieldsMax = 4

// bodyEnds returns the item behind the phrase that the preposition at chunk k+1 begins, with the fields that commas and "and" join to
// it: for | Media, Culture and Sport spokeswoman.
func (r joiner) bodyEnds(k, end int) int {
	c := k + 2
	for n := 1; n < fieldsMax; n++ {
		sign := r.d.KindWithin(c+1, end)
		if sign != reading.Comma && sign != reading.Coordinator || r.d.KindWithin(c+2, end) != reading.NounPhrase || !r.field(r.d.Chunks[c]) {
			break
		}
		c += 2
	}
	return r.d.Chunks[c].End
}

// field says whether a phrase names a field of work as ministries have them, in capitals: Culture, Rural Affairs.
func (r joiner) field(c reading.Chunk) bool {
	d := r.d
	for i := c.Start; i < c.End; i++ {
		it := &d.Items[i]
		if it.Passage >= 0 || !d.TokenCapital(i) || !it.Tag.Noun() && it.Tag != syntax.JJ || d.RoleWord(i) {
			return false
		}
		if !syntax.Common(it.Lower) && reading.Proper(it.Tag) {
			return false
		}
		if _, place := lexicon.Place(it.Lower); place || d.Tokens[it.Tok].AllCaps {
			return false
		}
	}
	return c.End-c.Start <= 3
}

// particlesMax is how many particles stand before a surname at most: de los, van der.
const particlesMax = 3

// joinNickname makes one name of what stands before and behind a nickname between marks: William “Bill” Clinton, Ana “Nita” de los Reyes.
func (r joiner) joinNickname(m *nounphrase.Mention, k, end int) {
	d := r.d
	q, c := d.Items[d.Chunks[k+1].Start], k+2
	for c < min(end, k+2+particlesMax) && d.Chunks[c].End == d.Chunks[c].Start+1 && reading.Particle(d.Items[d.Chunks[c].Start].Lower) {
		c++
	}
	if !m.Named() || m.Name.End != d.Chunks[k].End || q.TokEnd-q.Tok > propername.NicknameMax || d.KindWithin(c, end) != reading.NounPhrase {
		return
	}
	next := d.Chunks[c]
	if !reading.Proper(d.Items[next.Start].Tag) || !propername.Word(d, next.Start, next.End == next.Start+1) {
		return
	}
	m.Name.End, m.Items.End = next.End, next.End
	m.Head = d.Items[next.End-1].Lower
	m.Kind, m.Certain = nounphrase.Unknown, false
	nounphrase.JudgeName(d, m)
}

// joinInstitution goes on with the name of an institution behind "of" or "for": the Ministry of Fisheries.
func (r joiner) joinInstitution(m *nounphrase.Mention, k, end int) {
	d := r.d
	next := d.Chunks[k+2]
	first := next.Start
	if d.Items[first].Tag == syntax.DT && first+1 < next.End {
		first++
	}
	if !d.TokenCapital(first) || d.Items[first].Passage >= 0 || lexicon.Is(d.Items[first].Lower, lexicon.Weekday|lexicon.Month) {
		return
	}
	if nounphrase.OwnedPerson(d, next) { // the Institute of Directors' Ida Roe: hers
		return
	}
	last := next.End
	for i := first; i < next.End; i++ {
		if endsInstitution(d, i, next.End) {
			if next.End-i > 2 { // Bank of England governor Mark Carney: a role that an organization begins
				m.Name, m.Kind, m.Role = text.Span{}, nounphrase.Organization, text.Span{Start: d.Bare(m.Items).Start, End: m.Items.End}
			}
			return
		}
		if propername.Possessive(d.Items[i].Lower) {
			last = i
			break
		}
	}
	if next.End-first > 1 && d.RoleWord(last-1) && !d.TokenCapital(last-1) {
		return
	}
	start := m.Name.Start
	if !m.Named() {
		start = m.Role.Start
	}
	m.Name = text.Span{Start: start, End: last}
	m.Items.End = last
	m.Role = text.Span{Start: start, End: start}
	m.Head = d.Items[last-1].Lower
	m.Kind, m.Certain, m.Plural = nounphrase.Organization, true, false
	r.joinSecondField(m, k, end)
}

// endsInstitution says whether item i, in a noun phrase that ends before item end, is no word of an institution's name: a
// role before a name, or a word without a capital that is neither small nor a noun.
func endsInstitution(d *reading.Document, i, end int) bool {
	if i+1 < end && d.RoleWord(i) && !d.Tokens[d.Items[i].Tok].AllCaps {
		return true
	}
	return !d.TokenCapital(i) && lexicon.Function(d.Items[i].Lower) == 0 && !d.Items[i].Tag.Noun()
}

// joinSecondField goes on with what "and" joins to the field of a ministry: the Department of Health and Social Care.
func (r joiner) joinSecondField(m *nounphrase.Mention, k, end int) {
	d := r.d
	if !ministry(d.Items[d.Chunks[k].Head].Lower) {
		return
	}
	k += 2
	list := k
	for n := 2; n < fieldsMax && r.d.KindWithin(k+1, end) == reading.Comma && r.moreFields(k, end); n++ { // Culture, | Media and Sport
		k += 2
	}
	if r.d.KindWithin(k+1, end) == reading.Comma && r.d.KindWithin(k+2, end) == reading.Coordinator { // Food, and Rural Affairs
		k++
	}
	if r.d.KindWithin(k+1, end) != reading.Coordinator || r.d.KindWithin(k+2, end) != reading.NounPhrase {
		return
	}
	and := d.Chunks[k+2]
	if k > list && !r.field(and) {
		return
	}
	first := &d.Items[and.Start]
	if first.Passage >= 0 || first.Tag == syntax.DT || !d.TokenCapital(and.Start) || and.End-and.Start > 3 {
		return
	}
	if (!d.Given(and.Start) || and.End == and.Start+1) && !d.RoleWord(and.End-1) { // Kensington and Chelsea
		m.Name.End, m.Items.End = and.End, and.End
	}
}

// moreFields says whether fields of work stand before and behind the comma behind chunk k, and more behind the second: Culture, Media
// and Sport; Culture, Media, and Sport.
func (r joiner) moreFields(k, end int) bool {
	c := r.d.Chunks
	if r.d.KindWithin(k+2, end) != reading.NounPhrase || !r.field(c[k]) || !r.field(c[k+2]) {
		return false
	}
	switch then := r.d.KindWithin(k+4, end); r.d.KindWithin(k+3, end) {
	case reading.Coordinator:
		return true
	case reading.Comma:
		return then == reading.Coordinator || then == reading.NounPhrase
	}
	return false
}

// orgHead says whether a phrase, capitalized throughout, ends in a noun for an organization, so that "of" goes on with
// its name.
func (r joiner) orgHead(m *nounphrase.Mention) bool {
	last := m.Items.End - 1
	if !r.d.TokenCapital(last) || propername.StartsSentence(r.d, last) && !reading.Proper(r.d.Items[last].Tag) && !ministry(m.Head) {
		return false
	}
	_, ok := lexicon.OrgNoun(m.Head)
	return ok || ministry(m.Head)
}

func ministry(lower string) bool {
	return lexicon.TellsName(lower, lexicon.Institution)
}
