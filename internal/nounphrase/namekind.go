package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// JudgeName says what kind of thing a name names, by the name and by what stands before it in the phrase. The judges are
// asked in order, and the first that knows has it.
func JudgeName(d *reading.Document, m *Mention) {
	words := m.Name.End - m.Name.Start
	switch {
	case byFirmName(d, m), byFame(d, m), bySeveralBefore(d, m):
	case byRoleBefore(d, m), byHonourBehind(d, m):
	case words == 2 && propername.Saint(d.Items[m.Name.Start].Lower): // taught at St Anne's: no saint says anything in the news
		m.Kind, m.Certain = Organization, true
	case !propername.Possessive(d.Items[m.Name.End-1].Lower) && strings.HasSuffix(d.Items[m.Name.End-1].Lower, "'s"): // Moody's
		m.Kind, m.Certain = Organization, true
	case words > 1 && (byGivenName(d, m) || byOrgNoun(d, m) || byDocNoun(d, m) || byInitial(d, m)):
	case byPlace(d, m):
	case words == 1 && byLoneOrgNoun(d, m):
	case byRecognizer(d, m):
	default:
		byShape(d, m)
	}
}

// person makes the name one of a person, beyond doubt.
func person(d *reading.Document, m *Mention) {
	m.Kind, m.Certain = Person, true
	genderByName(d, m)
}

// bare says whether nothing stands between "the" and the name: "the X", not "the novelist X".
func bare(d *reading.Document, m *Mention) bool {
	first := m.Name.Start
	return m.Definite && !m.Owned() && d.Items[first-min(first, 1)].Tag == syntax.DT
}

// byRoleBefore judges by the title or role before the name, and cuts the role to what tells something.
func byRoleBefore(d *reading.Document, m *Mention) bool {
	if m.Role.End <= m.Role.Start {
		return false
	}
	before := m.Name.Start - 1
	for m.Role.End > m.Role.Start && d.CourtesyTitle(m.Role.End-1) {
		if last := (text.Span{Start: m.Role.End - 2, End: m.Role.End}); last.Start >= m.Role.Start {
			if t, ok := lexicon.Title(d.LowerName(last)); ok && t.Kind == lexicon.Courtesy { // Tan Sri
				m.Role.End--
			}
		}
		m.Role.End--
		m.Courtesy = true
		titleGender(d, m, m.Role.End)
		m.Kind, m.Certain = Person, true
	}
	byTitle(d, m, before)
	for m.Role.Start < m.Role.End && d.CourtesyTitle(m.Role.Start) { // Mr Justice Penfold
		m.Role.Start++
		titleGender(d, m, m.Role.Start-1)
	}
	cutRole(d, m, before)
	if m.Certain {
		genderByName(d, m)
	}
	return m.Certain
}

// byTitle judges by the word at item before, in front of the name, where no courtesy title stands there.
func byTitle(d *reading.Document, m *Mention, before int) {
	if m.Courtesy {
		return
	}
	if t, ok := lexicon.Title(d.Items[before].Lower); ok && (d.TokenCapital(before) || !t.Abbrev) {
		m.Kind, m.Certain = Person, true
		titleGender(d, m, before)
	}
	if m.Certain {
		return
	}
	if x, ok := Role(d, before); ok && !x.Is(lexicon.Plural) && !ThingToo(x.Lemma) && !ofFirms(d, before, x) && !tellsWhich(d, m, before) {
		m.Kind, m.Certain = Person, true
		if x.Gender != lexicon.Either && m.Gender == lexicon.NoGender {
			m.Gender = x.Gender
		}
	}
}

// cutRole leaves of what stands before the name the role, or nothing: "Southampton's", "embattled".
func cutRole(d *reading.Document, m *Mention, before int) {
	t, titled := lexicon.Title(d.Items[before].Lower)
	spelled := titled && !t.Abbrev && m.Role.End > before
	for i := m.Role.Start; i < m.Role.End; i++ {
		if d.Items[i].Passage >= 0 { // “a great day,” Sen.
			m.Role.Start = i + 1
		}
	}
	if !HoldsRole(d, m.Role) && !spelled && !trader(d, m, before) {
		m.Role = text.Span{}
		return
	}
	if o := m.Owner; o.End > o.Start && (d.Items[o.Start].Tag == syntax.PRPS || PlaceOwner(d, o)) {
		m.Role.Start = max(m.Role.Start, o.End)
	}
	m.Role = withoutRank(d, TrimRole(d, m.Role))
	if last := m.Role.End - 1; last >= m.Role.Start && d.Items[last].Passage < 0 && propername.Possessive(d.Items[last].Lower) {
		m.Role = text.Span{} // Save the Children's | Petra Lund
	}
}

// byHonourBehind judges by what only people have behind their names: KC, Jr.
func byHonourBehind(d *reading.Document, m *Mention) bool {
	after := m.Name.End
	if !(after < m.Items.End && propername.Honour(d, after)) && !propername.Suffix(d, m.Name.End-1) {
		return false
	}
	person(d, m)
	return true
}

// byGivenName judges a name of several words that begins with a given name: a person, or what is named after one.
func byGivenName(d *reading.Document, m *Mention) bool {
	first, last := m.Name.Start, m.Name.End-1
	if !d.Given(first) || bare(d, m) {
		return false
	}
	long := last-first > 1
	if long && reading.Particle(d.Items[last-1].Lower) { // Rob Da Bank
		person(d, m)
		return true
	}
	if d.Items[first].Lower == "st" {
		return false
	}
	noun, suffix := d.Class(last)&reading.OrgClass != 0, d.Class(last)&reading.SuffixClass != 0
	if long && (noun || suffix) || noun && !surnameToo(d.Items[last].Lower) {
		m.Kind, m.Certain = Organization, true
		return true
	}
	person(d, m)
	return true
}

// byOrgNoun judges by a noun for an organization, or the end of such a name, in a name of several words.
func byOrgNoun(d *reading.Document, m *Mention) bool {
	first, last := m.Name.Start, m.Name.End-1
	l := d.Items[last].Lower
	findings := lexicon.TellsWho(l, lexicon.Findings) && !lexicon.TellsWho(l, lexicon.PaperNoun) && l != "research"
	if findings && d.Class(last)&reading.SuffixClass == 0 && byDocNoun(d, m) {
		return true // the Lake Programme Report
	}
	for i := last; i >= first; i-- {
		l, c := d.Items[i].Lower, d.Class(i)
		noun := c&reading.OrgClass != 0 && (i == last || !reading.Initial(d.Items[first].Lower))
		ending := i > first && c&reading.SuffixClass != 0
		if !noun && !ending && l != "&" {
			continue
		}
		m.Kind, m.Certain = Organization, true
		x, ok := lexicon.OrgNoun(l)
		if several := ok && i == last && x.Is(lexicon.Plural) && !lexicon.OrgSuffix(l); several && !firmInPlural(d, m) && !nation(d, m.Name) {
			m.Kind, m.Plural = Group, true
		}
		return true
	}
	return false
}

// firmInPlural says whether a name that ends in the plural of a noun for organizations is that of one alone: Crane Mills. Several
// are counted, owned, or begin with a common word.
func firmInPlural(d *reading.Document, m *Mention) bool {
	first := m.Name.Start
	return first == m.Items.Start && !m.Owned() && reading.Proper(d.Items[first].Tag) && !syntax.Common(d.Items[first].Lower)
}

// nation says whether a name is that of a country, or of all of them: the United States, the United Nations.
func nation(d *reading.Document, name text.Span) bool {
	lower := d.LowerName(name)
	p, place := lexicon.Place(lower)
	_, body := lexicon.OrgNoun(lower)
	return place && p.Kind != lexicon.Demonym || body
}

// byDocNoun judges by a noun for a document at the end: the Voter Registration Act.
func byDocNoun(d *reading.Document, m *Mention) bool {
	l := d.Items[m.Name.End-1].Lower
	if _, doc := lexicon.DocNoun(l); !doc || m.Courtesy || l == "page" || l == "bill" || l == "investigation" {
		return false
	}
	m.Kind, m.Certain = Document, true
	return true
}

// byInitial judges by an initial at the beginning: J. Hale.
func byInitial(d *reading.Document, m *Mention) bool {
	l := d.Items[m.Name.Start].Lower
	if !reading.Initial(l) || l == "u.n." || l == "e.u." {
		return false
	}
	m.Kind, m.Certain = Person, true
	return true
}

// byPlace judges by the place that a name names, or the people of one that it ends with: African Americans.
func byPlace(d *reading.Document, m *Mention) bool {
	lower := strings.TrimSuffix(d.LowerName(m.Name), ".")
	if p, ok := lexicon.Place(lower); ok {
		m.Kind, m.Certain = Organization, m.Name.End-m.Name.Start > 1 || !d.Given(m.Name.Start)
		if lexicon.TellsWho(lower, lexicon.PeopleNoun) { // Wall Street
			m.Kind = Group
		}
		if p.Kind == lexicon.Demonym {
			m.Kind, m.Certain, m.Plural = Unknown, false, p.Plural
			if p.Plural {
				m.Kind = Group
			}
		}
		return true
	}
	if p, ok := lexicon.Place(d.Items[m.Name.End-1].Lower); ok && p.Kind == lexicon.Demonym && p.Plural {
		m.Kind, m.Certain, m.Plural = Group, true, true
		return true
	}
	return false
}

// byFame judges a name that everybody knows, or that begins with one: Labour, Sony, Toyota Europe. What is said before it is no role.
func byFame(d *reading.Document, m *Mention) bool {
	first := m.Name.Start
	if first > m.Items.Start && d.CourtesyTitle(first-1) { // Mr Tesla
		return false
	}
	known := lexicon.TellsName(propername.AsWritten(d, m.Name), lexicon.KnownOrg)
	if !known && m.Name.End > first+1 {
		known = lexicon.TellsName(d.Items[first].Lower, lexicon.KnownOrg) && !d.Given(first+1) ||
			m.Name.End == first+2 && propername.OfCountry(d, first)
	}
	if !known {
		return false
	}
	m.Kind, m.Certain, m.Gender = Organization, true, lexicon.NoGender
	return true
}

// byLoneOrgNoun judges a name that is a noun for an organization: Parliament, Labour.
func byLoneOrgNoun(d *reading.Document, m *Mention) bool {
	o, ok := lexicon.OrgNoun(d.Items[m.Name.Start].Lower)
	if ok {
		m.Kind, m.Certain = Organization, true
		m.Plural = o.Is(lexicon.Plural) && !o.Is(lexicon.Collective)
	}
	return ok
}

// byShape guesses by the number of words, their capitals and whether they are names that people are given.
func byShape(d *reading.Document, m *Mention) {
	words, first, last := m.Name.End-m.Name.Start, m.Name.Start, m.Name.End-1
	tok := &d.Tokens[d.Items[first].Tok]
	if tok.Lower[0] == '@' {
		m.Kind, m.Certain = Person, false
		return
	}
	short := len(tok.Lower) == 3 || len(tok.Lower) == 4
	switch {
	case bare(d, m):
		m.Kind, m.Certain = Organization, tok.AllCaps
	case words == 1 && (tok.AllCaps || reading.Initial(tok.Lower) && len(tok.Lower) > 2 || signOfBody(d, first)):
		m.Kind = Organization
	case words == 1 && strings.HasSuffix(tok.Lower, "ians"): // Gibraltarians
		m.Kind, m.Plural = Group, true
	case d.Items[last].Tag == syntax.NNPS: // Pell Grants
		m.Kind = Organization
	case tok.AllCaps && short && !d.Tokens[d.Items[last].Tok].AllCaps: // EMI Music
		m.Kind = Organization
	case propername.Ordinal(tok.Lower) || words == 3 && ofPlace(d, m.Name): // 9th Circuit; Petróleos de Venezuela
		m.Kind = Organization
	case words == 2 || words == 3:
		m.Kind = Person
		genderByName(d, m)
	case words == 1:
		if g, ok := lexicon.GivenName(tok.Lower); ok {
			m.Kind = Person
			if m.Listed = true; !GivenAndSurname(tok.Lower) { // Warren may be Elizabeth Warren
				m.Gender = g
			}
		}
	default:
		m.Kind = Organization
	}
}
