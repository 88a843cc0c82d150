package mention

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// judgeName says what kind of thing a name names, by the name and by what stands before it in the phrase.
func judgeName(d *reading.Document, m *Mention) {
	if m.Role.End > m.Role.Start {
		before := m.Name.Start - 1
		for m.Role.End > m.Role.Start && d.CourtesyTitle(m.Role.End-1) {
			m.Role.End--
			m.Courtesy = true
			titleGender(d, m, m.Role.End)
			m.Kind, m.Certain = Person, true
		}
		if t, ok := lexicon.Title(d.Items[before].Lower); ok && !m.Courtesy && (d.TokenCapital(before) || !t.Abbrev) {
			m.Kind, m.Certain = Person, true
			titleGender(d, m, before)
		}
		if x, ok := Role(d, before); ok && !m.Courtesy && !x.Is(lexicon.Plural) && !m.Certain && !thingToo(x.Lemma) {
			m.Kind, m.Certain = Person, true
			if x.Gender != lexicon.Either && m.Gender == lexicon.NoGender {
				m.Gender = x.Gender
			}
		}
		for m.Role.Start < m.Role.End && d.CourtesyTitle(m.Role.Start) { // Mr Justice Penfold
			m.Role.Start++
			titleGender(d, m, m.Role.Start-1)
		}
		t, titled := lexicon.Title(d.Items[before].Lower)
		if !HoldsRole(d, m.Role) && !(titled && !t.Abbrev && m.Role.End > before) {
			m.Role = text.Span{} // "Southampton's", "embattled"
		} else {
			if o := m.Owner; o.End > o.Start && (d.Items[o.Start].Tag == syntax.PRPS || placeOwner(d, o)) {
				m.Role.Start = max(m.Role.Start, o.End)
			}
			m.Role = TrimRole(d, m.Role)
		}
		if m.Certain {
			genderByName(d, m)
			return
		}
	}
	if after := m.Name.End; after < m.Items.End && honour(d, after) || Suffix(d, m.Name.End-1) {
		m.Kind, m.Certain = Person, true
		genderByName(d, m)
		return
	}
	words := m.Name.End - m.Name.Start
	first, last := m.Name.Start, m.Name.End-1
	direct := m.Definite && !m.Owned() && d.Items[first-min(first, 1)].Tag == syntax.DT // "the X", not "the novelist X"
	if words == 2 && saint(d.Items[first].Lower) {                                      // taught at St Anne's: no saint says anything in the news
		m.Kind, m.Certain = Organization, true
		return
	}
	if words > 1 {
		given := d.Given(first) && !direct
		if given && words > 2 && reading.Particle(d.Items[last-1].Lower) { // Rob Da Bank
			m.Kind, m.Certain = Person, true
			genderByName(d, m)
			return
		}
		if given && d.Items[first].Lower != "st" {
			noun := d.Class(last)&reading.OrgClass != 0
			if words > 2 && (noun || d.Class(last)&reading.SuffixClass != 0) || noun && !surnameToo(d.Items[last].Lower) {
				m.Kind, m.Certain = Organization, true
				return
			}
			m.Kind, m.Certain = Person, true
			genderByName(d, m)
			return
		}
		for i := last; i >= first; i-- {
			l := d.Items[i].Lower
			c := d.Class(i)
			if noun := c&reading.OrgClass != 0; noun && (i == last || !reading.Initial(d.Items[first].Lower)) || i > first && c&reading.SuffixClass != 0 || l == "&" {
				m.Kind, m.Certain = Organization, true
				if x, ok := lexicon.OrgNoun(l); ok && i == last && x.Is(lexicon.Plural) && !lexicon.OrgSuffix(l) {
					m.Kind, m.Plural = Group, true
				}
				return
			}
		}
		if _, doc := lexicon.DocNoun(d.Items[last].Lower); doc && !m.Courtesy && d.Items[last].Lower != "page" && d.Items[last].Lower != "bill" { // the Voter Registration Act
			m.Kind, m.Certain = Document, true
			return
		}
		if l := d.Items[first].Lower; reading.Initial(l) && l != "u.n." && l != "e.u." {
			m.Kind, m.Certain = Person, true
			return
		}
	}
	if p, ok := lexicon.Place(strings.TrimSuffix(d.LowerName(m.Name), ".")); ok {
		m.Kind, m.Certain = Organization, words > 1 || !d.Given(first)
		if p.Kind == lexicon.Demonym {
			m.Kind, m.Certain, m.Plural = Unknown, false, p.Plural
			if p.Plural {
				m.Kind = Group
			}
		}
		return
	}
	if p, ok := lexicon.Place(d.Items[last].Lower); ok && p.Kind == lexicon.Demonym && p.Plural { // African Americans
		m.Kind, m.Certain, m.Plural = Group, true, true
		return
	}
	if words == 1 {
		if o, ok := lexicon.OrgNoun(d.Items[first].Lower); ok {
			m.Kind, m.Certain = Organization, true
			m.Plural = o.Is(lexicon.Plural) && !o.Is(lexicon.Collective)
			return
		}
	}
	tok := &d.Tokens[d.Items[first].Tok]
	if tok.Lower[0] == '@' {
		m.Kind, m.Certain = Person, false
		return
	}
	switch {
	case direct:
		m.Kind, m.Certain = Organization, tok.AllCaps
	case words == 1 && (tok.AllCaps || reading.Initial(tok.Lower) && len(tok.Lower) > 2 || camel(d, tok)):
		m.Kind = Organization
	case d.Items[last].Tag == syntax.NNPS: // Pell Grants
		m.Kind = Organization
	case tok.AllCaps && (len(tok.Lower) == 3 || len(tok.Lower) == 4) && !d.Tokens[d.Items[last].Tok].AllCaps: // EMI Music
		m.Kind = Organization
	case words == 2 || words == 3:
		m.Kind = Person
		genderByName(d, m)
	case words == 1:
		if g, ok := lexicon.GivenName(tok.Lower); ok {
			m.Kind = Person
			if m.listed = true; !givenAndSurname(tok.Lower) { // Warren may be Elizabeth Warren
				m.Gender = g
			}
		}
	default:
		m.Kind = Organization
	}
}

// firmCalled says whether the noun before a name calls it an organization: IT firm Infotex.
func firmCalled(d *reading.Document, m *Mention) bool {
	before := m.Name.Start - 1
	if before < m.Items.Start || d.Items[before].Passage >= 0 || d.TokenCapital(before) || d.Given(m.Name.Start) || d.RoleWord(before) {
		return false
	}
	x, ok := lexicon.OrgNoun(d.Items[before].Lower)
	return ok && !x.Is(lexicon.Plural)
}

// saint says whether a word begins the name of a school, hospital, church or place that is named after a saint.
func saint(lower string) bool { return lower == "st" || lower == "st." || lower == "saint" }

// camel says whether a word has a capital inside, as names of firms and media have: PolitiFact; but not McConnell.
func camel(d *reading.Document, t *text.Token) bool {
	s := d.Text[t.Start:t.End]
	for i := 3; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a' && s[i-1] <= 'z' {
			return !lexicon.TellsName(strings.ToLower(s[:i]), lexicon.SurnamePrefix)
		}
	}
	return false
}

// thingToo lists nouns for people that are said of companies and countries as often: "Danish rival Skagen".
func thingToo(lemma string) bool {
	return lexicon.TellsWho(lemma, lexicon.ThingToo)
}

// surnameToo lists the nouns for organizations that are surnames as well.
func surnameToo(lower string) bool {
	return lexicon.TellsName(lower, lexicon.SurnameToo)
}

// titleGender takes the gender that the title at item i shows.
func titleGender(d *reading.Document, m *Mention, i int) {
	if t, ok := lexicon.Title(d.Items[i].Lower); ok && t.Gender != lexicon.Either && m.Gender == lexicon.NoGender {
		m.Gender = t.Gender
	}
}

// genderByName takes the gender of the first given name that shows one.
func genderByName(d *reading.Document, m *Mention) {
	if m.Gender == lexicon.Male || m.Gender == lexicon.Female {
		return
	}
	for i := m.Name.Start; i < m.Name.End && (i < m.Name.End-1 || i == m.Name.Start); i++ {
		g, ok := lexicon.GivenName(d.Items[i].Lower)
		if !ok || !d.Given(i) {
			continue
		}
		if g == lexicon.Either {
			switch s := lexicon.MaleShare(d.Items[i].Lower); {
			case s >= 0.9:
				g = lexicon.Male
			case s <= 0.1:
				g = lexicon.Female
			}
		}
		m.Gender, m.listed = g, true
		return
	}
}

// orgHead says whether a noun that the lexicon has only as the end of names stands for an organization too.
func orgHead(d *reading.Document, lower string) bool {
	return lexicon.TellsName(lower, lexicon.OrgEnd) && lexicon.OrgSuffix(lower)
}
