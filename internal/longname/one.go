package longname

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Phrases that an "and" joins to one of one thing rather than of two: what stands on either side of it is not said of anybody alone.

// one says whether the phrases at chunks k and k+2 are one, and takes it: a body's name, the Health and Safety Executive, Devon and
// Cornwall Police; somebody's fields of work, the trade and industry secretary; what stands before one name, Bath and England centre
// Tom Roe, gas and electricity supplier Volta.
func (r joiner) one(m *nounphrase.Mention, k, end int) bool {
	d := r.d
	a, b := d.Chunks[k], d.Chunks[k+2]
	if k > 0 && d.Chunks[k-1].Kind == reading.Comma && r.d.KindWithin(k-2, end) == reading.NounPhrase && d.Items[a.Start].Tag != syntax.DT {
		return false // Ida Roe, Deal and Cornwall Police
	}
	switch d.Items[b.Start].Tag {
	case syntax.DT, syntax.PDT, syntax.PRPS, syntax.CD:
		return false
	}
	body := text.Span{Start: d.Bare(text.Span{Start: a.Start, End: a.End}).Start, End: b.End}
	if r.ofFields(a, b) || r.ofPlaces(a, b) {
		*m = nounphrase.At(d, a.Start, b.End)
		m.Name, m.Role, m.Owner = body, text.Span{Start: body.Start, End: body.Start}, text.Span{}
		m.Kind, m.Certain, m.Plural, m.Gender = nounphrase.Organization, true, false, lexicon.NoGender
		if _, doc := lexicon.DocNoun(m.Head); doc && d.Class(b.End-1)&(reading.OrgClass|reading.SuffixClass) == 0 {
			m.Kind = nounphrase.Document
		}
		return true
	}
	two := r.twoRoles(a, b) && r.heOrShe(k+3, end)
	if !two && !r.fieldsOf(a, b) && !r.beforeOne(m, a, b) {
		return false
	}
	head := m.Head
	*m = nounphrase.At(d, a.Start, b.End)
	if two && !m.Named() { // an actor is not the comic and actor
		m.Head = head + " and " + m.Head
	}
	return true
}

// ofFields says whether two phrases are the name of a body, or of a law, that its fields of work make: the Health and | Safety Executive.
func (r joiner) ofFields(a, b reading.Chunk) bool {
	d := r.d
	bare := d.Bare(text.Span{Start: a.Start, End: a.End})
	last := b.End - 1
	if _, place := lexicon.Place(d.Items[bare.Start].Lower); place && bare.Start > a.Start && bare.End > bare.Start+1 { // the Norwegian
		bare.Start++
	}
	if bare.Start == a.Start || b.End < b.Start+2 || !r.allWords(b) || !r.field(reading.Chunk{Start: bare.Start, End: bare.End}) {
		return false
	}
	if d.Class(bare.End-1)&reading.OrgClass != 0 && !lexicon.TellsName(d.Items[bare.End-1].Lower, lexicon.NameAdjective) { // the Army and
		return false
	}
	if d.Class(last)&(reading.OrgClass|reading.SuffixClass) != 0 {
		x, ok := lexicon.OrgNoun(d.Items[last].Lower)
		return !ok || !x.Is(lexicon.Plural)
	}
	if lexicon.TellsName(d.Items[last].Lower, lexicon.LocalBody) {
		return true
	}
	x, doc := lexicon.DocNoun(d.Items[last].Lower)
	return doc && !x.Is(lexicon.Plural)
}

// ofPlaces says whether two phrases are the name of a body of two places: Devon and | Cornwall Police.
func (r joiner) ofPlaces(a, b reading.Chunk) bool {
	d := r.d
	if b.End < b.Start+2 || !r.allWords(b) || !lexicon.TellsName(d.Items[b.End-1].Lower, lexicon.LocalBody) {
		return false
	}
	bare := d.Bare(text.Span{Start: a.Start, End: a.End})
	if bare.End != bare.Start+1 {
		return false
	}
	first := &d.Items[bare.Start]
	if first.Passage >= 0 || !d.TokenCapital(bare.Start) || !reading.Proper(first.Tag) || lexicon.TellsName(first.Lower, lexicon.KnownOrg) {
		return false
	}
	if _, place := lexicon.Place(first.Lower); !place && d.Given(bare.Start) {
		return false
	}
	return d.Class(bare.Start)&(reading.OrgClass|reading.RoleClass) == 0 && !d.Tokens[first.Tok].AllCaps
}

// allWords says whether every word of a phrase can be of an organization's name.
func (r joiner) allWords(c reading.Chunk) bool {
	for i := c.Start; i < c.End; i++ {
		if !Word(r.d, i) {
			return false
		}
	}
	return true
}

// fieldsOf says whether two phrases describe one that works in two fields: the trade and | industry secretary. The second could not stand
// alone, for the singular of a noun that is counted has no article there.
func (r joiner) fieldsOf(a, b reading.Chunk) bool {
	d := r.d
	if t := d.Items[a.Start].Tag; t != syntax.DT && t != syntax.PRPS || b.End < b.Start+2 || a.End < a.Start+2 {
		return false
	}
	return r.plainField(a.Start+1, a.End) && r.plainField(b.Start, b.End-1) && r.counted(b.End-1)
}

// twoRoles says whether two phrases are nouns for one person each with one article for both: the singer and | songwriter.
func (r joiner) twoRoles(a, b reading.Chunk) bool {
	d := r.d
	if d.Items[a.Start].Tag != syntax.DT || a.End < a.Start+2 || !r.counted(a.End-1) || !d.RoleWord(a.End-1) {
		return false
	}
	if p := nounphrase.At(d, b.Start, b.End); p.Named() {
		return p.Role.End > p.Role.Start && !p.Courtesy && r.counted(p.Name.Start-1) && d.RoleWord(p.Name.Start-1)
	}
	return r.counted(b.End-1) && d.RoleWord(b.End-1)
}

// heOrShe says whether the clause that the verb at chunk v has begins with "he" or "she": said that she.
func (r joiner) heOrShe(v, end int) bool {
	if r.d.KindWithin(v, end) != reading.VerbGroup {
		return false
	}
	if v++; r.d.KindWithin(v, end) == reading.Subordinator {
		v++
	}
	if r.d.KindWithin(v, end) != reading.NounPhrase {
		return false
	}
	c := r.d.Chunks[v]
	return c.End == c.Start+1 && (r.d.ItemIs(c.Start, "he") || r.d.ItemIs(c.Start, "she"))
}

// counted says whether item i is a noun for one person or body, in small letters.
func (r joiner) counted(i int) bool {
	d := r.d
	if d.Items[i].Passage >= 0 || d.TokenCapital(i) {
		return false
	}
	if x, ok := nounphrase.Role(d, i); ok {
		return !x.Is(lexicon.Plural) && !x.Is(lexicon.Groups)
	}
	x, ok := lexicon.OrgNoun(d.Items[i].Lower)
	return ok && !x.Is(lexicon.Plural) && !x.Is(lexicon.Collective)
}

// plainField says whether the items [i, end) are common words in small letters, or the first of a sentence, of which the last names
// nobody and no body: clothing, home furnishing.
func (r joiner) plainField(i, end int) bool {
	d := r.d
	for k := i; k < end; k++ {
		it := &d.Items[k]
		if it.Passage >= 0 || !it.Tag.Noun() && it.Tag != syntax.JJ && it.Tag != syntax.VBG {
			return false
		}
		if d.TokenCapital(k) && !propername.StartsSentence(d, k) {
			return false
		}
		if _, org := lexicon.OrgNoun(it.Lower); org || d.RoleWord(k) || d.TokenCapital(k) && !syntax.Common(it.Lower) {
			return false
		}
	}
	return i < end && d.Items[end-1].Tag != syntax.JJ
}

// beforeOne says whether what the first phrase is goes with the role before the name that ends the second: committee member and | Tory MP
// Tom Roe, Bath and | England centre Tom Roe, gas and | electricity supplier Volta. It has no article, so that it is nobody alone.
func (r joiner) beforeOne(m *nounphrase.Mention, a, b reading.Chunk) bool {
	d := r.d
	switch d.Items[a.Start].Tag {
	case syntax.DT, syntax.PDT, syntax.PRPS, syntax.CD:
		return false
	}
	p := nounphrase.At(d, b.Start, b.End)
	if !p.Named() || p.Name.Start < b.Start+2 || p.Courtesy || p.Owned() || p.Name.End != b.End {
		return false
	}
	before := p.Name.Start - 1
	switch last := a.End - 1; {
	case d.Items[before].Passage >= 0 || d.TokenCapital(before) && !d.RoleWord(before):
		return false
	case d.RoleWord(last) && !d.TokenCapital(last): // committee member and
		x, ok := nounphrase.Role(d, last)
		return ok && !x.Is(lexicon.Plural) && !m.Named() && p.Kind == nounphrase.Person && d.RoleWord(before)
	case r.plainField(a.Start, a.End):
		return r.counted(before) && r.plainField(b.Start, before)
	}
	_, place := lexicon.Place(d.Items[b.Start].Lower)
	return place && p.Kind == nounphrase.Person && p.Name.End > p.Name.Start+1 && r.team(a)
}

// team says whether a phrase is one bare name that may be that of a club.
func (r joiner) team(c reading.Chunk) bool {
	d := r.d
	if !r.allWords(c) || c.End > c.Start+2 {
		return false
	}
	last := c.End - 1
	return reading.Proper(d.Items[last].Tag) && !d.RoleWord(last)
}
