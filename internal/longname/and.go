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

// JoinAnd makes one phrase of the name of an organization that "and" cuts in two, with what it owns: the Irish Nurses and
// Midwives Organisation’s general secretary.
func JoinAnd(d *reading.Document, m *nounphrase.Mention, k, end int) bool {
	return joiner{d}.and(m, k, end)
}

func (r joiner) and(m *nounphrase.Mention, k, end int) bool {
	d := r.d
	if r.d.KindWithin(k+1, end) != reading.Coordinator || r.d.KindWithin(k+2, end) != reading.NounPhrase {
		return false
	}
	and := d.Chunks[k+1]
	if d.Items[and.Start].Lower != "and" || and.End != and.Start+1 {
		return false
	}
	if name, ok := r.known(d.Chunks[k], d.Chunks[k+2]); ok {
		*m = nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k+2].End)
		m.Name, m.Kind, m.Certain, m.Plural = name, nounphrase.Organization, true, false
		return true
	}
	if r.one(m, k, end) {
		return true
	}
	recognized := propername.Label(d, and.Start) == naming.In(naming.Organization) && r.halves(k)
	if !recognized && (!r.ownedByOrg(d.Chunks[k+2]) || !r.beginsOrg(d.Chunks[k])) {
		return false
	}
	whole := nounphrase.At(d, d.Chunks[k].Start, d.Chunks[k+2].End)
	if recognized && whole.Name.Start >= and.Start {
		return false
	}
	*m = whole
	return true
}

// known returns the name that two phrases and the "and" between them are, where everybody knows it for one body's: Tate and Lyle.
func (r joiner) known(first, last reading.Chunk) (name text.Span, ok bool) {
	name = r.d.Bare(text.Span{Start: first.Start, End: last.End})
	if r.d.Items[name.Start].Passage >= 0 || !r.d.TokenCapital(name.Start) || !r.d.TokenCapital(last.End-1) {
		return name, false
	}
	return name, lexicon.TellsName(r.d.LowerName(name), lexicon.KnownOrg)
}

// halves says whether the phrase at chunk k may begin an organization's name that the one behind the "and" ends: the Seed and |
// Grain Council. One that is an organization's name already, or one bare word, is not the half of another.
func (r joiner) halves(k int) bool {
	d := r.d
	if k > 0 && d.Chunks[k-1].Kind == reading.Comma || !r.endsOrg(d.Chunks[k+2]) {
		return false
	}
	first := d.Chunks[k]
	last := first.End - 1
	_, place := lexicon.Place(d.Items[last].Lower)
	return !place && first.End > first.Start+1 && d.Class(last)&(reading.OrgClass|reading.SuffixClass) == 0 && Word(r.d, last)
}

// endsOrg says whether a phrase is the second half of such a name and nothing more: Grain Council.
func (r joiner) endsOrg(c reading.Chunk) bool {
	for i := c.Start; i < c.End; i++ {
		if !Word(r.d, i) {
			return false
		}
	}
	return r.d.Class(c.End-1)&(reading.OrgClass|reading.SuffixClass) != 0
}

// ownedByOrg says whether a phrase begins with the end of an organization's name, of two words or more, that owns the rest.
func (r joiner) ownedByOrg(c reading.Chunk) bool {
	d := r.d
	owner := c.Start
	for owner < c.End && (d.Items[owner].Passage >= 0 || !propername.Possessive(d.Items[owner].Lower)) {
		if !Word(r.d, owner) {
			return false
		}
		owner++
	}
	return owner-c.Start >= 2 && owner+1 < c.End && d.Class(owner-1)&(reading.OrgClass|reading.SuffixClass) != 0
}

// beginsOrg says whether a phrase can be the first half of an organization's name that "and" goes on with.
func (r joiner) beginsOrg(c reading.Chunk) bool {
	d := r.d
	a := d.Bare(text.Span{Start: c.Start, End: c.End})
	for i := a.Start; i < a.End; i++ {
		if !Word(r.d, i) || d.CourtesyTitle(i) {
			return false
		}
	}
	last := a.End - 1
	if _, place := lexicon.Place(d.Items[last].Lower); place && a.Start < a.End || d.Class(last)&reading.OrgClass != 0 {
		return false // "Volta and Corvane Group's lawyers": two
	}
	several := d.Items[last].Tag == syntax.NNPS || d.Items[last].Tag == syntax.NNS || pluralRole(d, last)
	return a.Start > c.Start || several && d.Class(last)&reading.SuffixClass == 0
}

// Word says whether an item can be of an organization's name: capitalized, outside of marks, no given name.
func Word(d *reading.Document, i int) bool {
	return d.TokenCapital(i) && d.Items[i].Passage < 0 && !d.Given(i)
}

func pluralRole(d *reading.Document, i int) bool {
	x, ok := nounphrase.Role(d, i)
	return ok && x.Is(lexicon.Plural)
}
