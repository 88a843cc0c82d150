package affiliation

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/samename"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A verdict says whether something is so, where it says anything.
type verdict uint8

const (
	open verdict = iota
	yes
	no
)

// IsFirmName says whether a capitalized name before a role is that of an organization. A name that nothing tells about is
// taken for one where the role is one that organizations give.
func IsFirmName(reg *mention.Register, s text.Span, given bool) bool {
	r := reader{reg}
	for _, judge := range [...]func(reader, text.Span) verdict{
		reader.firmByPlace, reader.firmByWord, reader.firmByPhrase, reader.firmByOthers,
	} {
		if v := judge(r, s); v != open {
			return v == yes
		}
	}
	first := &r.Doc.Items[s.Start]
	if given || first.Lower == "labour" {
		return true
	}
	initials := s.End == s.Start+1 && r.Doc.Tokens[first.Tok].AllCaps
	return initials && len(first.Lower) > 1 && len(first.Lower) < 7
}

// firmByPlace judges a name by the place that it is: an institution that is called by one is like a firm.
func (r reader) firmByPlace(s text.Span) verdict {
	p, ok := lexicon.Place(strings.TrimSuffix(r.Doc.LowerName(s), "."))
	switch {
	case ok && p.Kind == lexicon.Metonym:
		return yes
	case ok:
		return no
	}
	if _, ok := lexicon.Place(r.Doc.Items[s.Start].Lower); ok && s.End == s.Start+1 {
		return no
	}
	return open
}

// firmByWord judges a name by a word of it: none is one of a state, a board, a party, a day.
func (r reader) firmByWord(s text.Span) verdict {
	first, last := r.Doc.Items[s.Start].Lower, r.Doc.Items[s.End-1].Lower
	alone := s.End == s.Start+1
	switch {
	case tract(last), propername.Creed(r.Doc, s.Start) && first != "labour":
		return no
	case alone && (nounphrase.CommonOrg(r.Doc, s.Start) || lexicon.AreLetters(strings.ToLower(first), lexicon.Field)):
		return no
	case lexicon.Is(first, lexicon.Weekday|lexicon.Month), lexicon.Is(last, lexicon.TimeNoun):
		return no
	}
	return open
}

// firmByPhrase judges a name as the phrase is judged that it would be alone.
func (r reader) firmByPhrase(s text.Span) verdict {
	if x, ok := lexicon.OrgNoun(r.Doc.LowerName(s)); ok && x.Is(lexicon.Proper) {
		return yes
	}
	m := nounphrase.At(r.Doc, s.Start, s.End)
	switch {
	case m.Certain && m.Kind == nounphrase.Organization:
		return yes
	case m.Certain && m.Kind == nounphrase.Person, r.Doc.Given(s.Start):
		return no
	}
	return open
}

// firmByOthers judges a name by those whom the article has met under it, or under a longer one that ends with it.
func (r reader) firmByOthers(s text.Span) verdict {
	words := r.NameWords(s)
	if len(words) == 0 {
		return open
	}
	known, person := false, false
	r.Names.Each(words[len(words)-1], func(e int) bool {
		x := &r.Entities[e]
		if samename.Equal(x.Words, words) {
			known = known || x.Kind == nounphrase.Organization
			person = person || x.Kind == nounphrase.Person && x.Certain
		} else if len(x.Words) > len(words) && x.Kind == nounphrase.Person {
			person = true
		}
		return !known
	})
	switch {
	case person:
		return no
	case known:
		return yes
	}
	return open
}

// firmAt returns the name of the organization that the noun phrase at item i names or, with "the", describes. A name that
// nothing tells about is taken for one where what stands before it vouches for that: at Skanmore, a spokesman for Skanmore.
func (r reader) firmAt(i int, vouched bool) text.Span {
	if i >= len(r.Doc.Items) {
		return text.Span{}
	}
	k := r.ChunkAt(i)
	m := r.MentionOf(k)
	switch {
	case m == nil || r.Doc.Chunks[k].Start != i || m.Pronoun || m.Plural || r.ownedByPronoun(m):
		return text.Span{}
	case m.Named():
		return r.firmNamed(m, k, vouched)
	case r.firmDescribed(m):
		return r.Doc.Bare(m.Items)
	}
	return text.Span{}
}

// ownedByPronoun says whether whose a phrase is, is told by his, her and so on.
func (r reader) ownedByPronoun(m *nounphrase.Mention) bool {
	return m.Owned() && r.Doc.Items[m.Owner.Start].Tag == syntax.PRPS
}

// firmNamed returns the organization's name that the mention at chunk k is; empty for none.
func (r reader) firmNamed(m *nounphrase.Mention, k int, vouched bool) text.Span {
	if m.Role.End > m.Role.Start || r.OwnRole(m) || m.Name.End == m.Name.Start+1 && nounphrase.CommonOrg(r.Doc, m.Name.Start) {
		return text.Span{}
	}
	if whole, more := r.goesOn(k); more {
		return whole
	}
	e, met := r.EntityAt(m.Items.Start)
	if met && (r.IsFirm(e) || vouched && r.MayBeFirm(&r.Entities[e])) {
		return m.Name
	}
	return text.Span{}
}

// firmDescribed says whether a description tells which organization it is of: the county's ferry company, not the government.
func (r reader) firmDescribed(m *nounphrase.Mention) bool {
	if m.Kind != nounphrase.Organization || !m.Certain || !m.Definite || m.Indefinite {
		return false
	}
	if m.Items.End-m.Items.Start < 3 || r.Doc.Class(m.Items.End-1)&reading.OrgClass == 0 {
		return false
	}
	return !tract(m.Head) && !lexicon.TellsWho(m.Head, lexicon.AnyOrg)
}

// goesOn says whether the name at chunk k goes on behind a preposition, Fight for the Future, Mothers Against Guns, and
// returns the whole of it where the noun before it tells that it is an organization's.
func (r reader) goesOn(k int) (whole text.Span, more bool) {
	d := r.Doc
	m := r.MentionOf(k)
	i := m.Items.End
	if i < len(d.Items) && r.capitalOn(i) {
		return whole, true // the Save Our Shore campaign
	}
	j := r.ChunkAt(i)
	if j+1 >= len(d.Chunks) || d.Chunks[j].Start != i {
		return whole, false
	}
	if d.Chunks[j].Kind != reading.Preposition || d.Chunks[j+1].Kind != reading.NounPhrase {
		return whole, false
	}
	switch d.Items[i].Lower {
	case "for", "against", "without", "of", "on":
	default:
		return whole, false
	}
	in := d.Bare(text.Span{Start: d.Chunks[j+1].Start, End: d.Chunks[j+1].End})
	if !capitalized(d, in) {
		return whole, false
	}
	if d.Given(in.Start) || lexicon.Is(d.Items[in.Start].Lower, lexicon.Weekday|lexicon.Month) {
		return whole, false
	}
	if _, place := lexicon.Place(d.LowerName(in)); place && d.Items[i].Lower != "of" {
		return whole, false
	}
	if before := m.Name.Start - 1; before >= d.Chunks[k].Start && !d.TokenCapital(before) && d.Class(before)&reading.OrgClass != 0 {
		whole = text.Span{Start: m.Name.Start, End: in.End}
	}
	return whole, true
}

// capitalOn says whether item i, behind a name, is a capitalized word that may go on with it.
func (r reader) capitalOn(i int) bool {
	it := &r.Doc.Items[i]
	if it.Passage >= 0 || it.Tag == syntax.IN || r.Doc.Tokens[it.Tok].Kind != text.Word {
		return false
	}
	return r.Doc.TokenCapital(i) && !propername.StartsSentence(r.Doc, i)
}

// tract says whether a noun for an organization is one for a place as well, whose people are not of it as of a firm: a
// state senator, the US District judge.
func tract(head string) bool {
	return lexicon.TellsWho(head, lexicon.Tract)
}

// ofFirms says whether a role is one that an organization gives, so that a capitalized name before it is an organization's.
func ofFirms(head string) bool {
	return lexicon.TellsWho(head, lexicon.OfFirms)
}
