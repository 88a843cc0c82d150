package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// firmCalled says whether the noun before a name calls it an organization: IT firm Infotex.
func firmCalled(d *reading.Document, m *Mention) bool {
	before := m.Name.Start - 1
	if before < m.Items.Start || d.Items[before].Passage >= 0 || d.Given(m.Name.Start) && m.Name.End > m.Name.Start+1 {
		return false
	}
	if d.TokenCapital(before) {
		l := d.Items[before].Lower
		if calls := propername.CallsBody(l) || ThingToo(l); !calls || !propername.StartsSentence(d, before) {
			return false
		}
	}
	if x, ok := Role(d, before); ok && d.RoleWord(before) {
		return !x.Is(lexicon.Plural) && (ofFirms(d, before, x) || m.Name.End == m.Name.Start+1 && ThingToo(x.Lemma) && !m.Courtesy)
	}
	x, ok := lexicon.OrgNoun(d.Items[before].Lower)
	if !ok && before > 0 && d.Items[before-1].Passage < 0 { // think tank Volta
		x, ok = lexicon.OrgNoun(d.Items[before-1].Lower + " " + d.Items[before].Lower)
	}
	return ok && !x.Is(lexicon.Plural)
}

// ofFirms says whether a noun for people, at item i, is for an organization before a name: the carmaker, which ends as nouns for people
// do, the band.
func ofFirms(d *reading.Document, i int, x lexicon.RoleInfo) bool {
	o, ok := lexicon.OrgNoun(d.Items[i].Lower)
	if !ok || o.Is(lexicon.Plural) {
		return false
	}
	_, listed := lexicon.Role(d.Items[i].Lower)
	return x.Is(lexicon.Groups) || !listed && (lexicon.TellsWho(o.Lemma, lexicon.FirmNoun) || propername.CallsBody(o.Lemma))
}

// bySeveralBefore judges a name that a noun for several people stands before and none behind: a firm of them, estate agents Pell & Marsh,
// market analysts Orvum. Where others follow each is one of those people: producers Tom Roe and Ann Pell.
func bySeveralBefore(d *reading.Document, m *Mention) bool {
	before, next := m.Name.Start-1, m.Name.End
	if before < m.Items.Start || d.Items[before].Passage >= 0 || m.Definite {
		return false
	}
	if d.TokenCapital(before) && !propername.StartsSentence(d, before) {
		return false
	}
	x, ok := Role(d, before)
	if !ok || !x.Is(lexicon.Plural) || !lexicon.TellsWho(x.Lemma, lexicon.FirmOf) || next >= len(d.Items) || d.Items[next].Passage >= 0 {
		return false
	}
	switch it := &d.Items[next]; {
	case it.Tag == syntax.CC, it.Lower == ",", it.Lower == "&":
		return false
	}
	m.Kind, m.Certain, m.Gender, m.Role = Organization, true, lexicon.NoGender, text.Span{}
	return true
}

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

// ThingToo says whether a noun for people is said of companies and countries as often: "Danish rival Skagen".
func ThingToo(lemma string) bool {
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
		m.Gender, m.Listed = g, true
		return
	}
}

// orgHead says whether a noun that the lexicon has only as the end of names stands for an organization too.
func orgHead(d *reading.Document, lower string) bool {
	return lexicon.TellsName(lower, lexicon.OrgEnd) && lexicon.OrgSuffix(lower)
}

// GivenAndSurname lists given names that are as well known as surnames, which a paper uses alone.
func GivenAndSurname(lower string) bool {
	return lexicon.TellsName(lower, lexicon.GivenAndSurname)
}

// CommonOrg says whether item i is a noun that any organization may be called by, though it has a capital: the Board, Union
// Minister. Which one it is of does not stand there.
func CommonOrg(d *reading.Document, i int) bool {
	x, ok := lexicon.OrgNoun(d.Items[i].Lower)
	_, place := lexicon.Place(d.Items[i].Lower)
	return ok && x.Flags&(lexicon.Proper|lexicon.Sole) == 0 && !place && !d.Tokens[d.Items[i].Tok].AllCaps
}

// OwnedBody says whether a description of what somebody owns may be that of an organization: the plant's operator; the plant's owner,
// where what stands behind it is a firm.
func OwnedBody(d *reading.Document, m *Mention, firm bool) bool {
	if !m.Owned() || d.Items[m.Owner.Start].Tag == syntax.PRPS {
		return false
	}
	x, org := lexicon.OrgNoun(m.Head)
	return firm && (m.Kind == Unknown || m.Kind == Anonymous) || org && !x.Is(lexicon.Plural) && m.Kind == Unknown
}

// Listed says whether item i tells where a firm is, or who has it: London-listed, state-owned.
func Listed(d *reading.Document, i int) bool {
	_, end, ok := strings.Cut(d.Items[i].Lower, "-")
	return ok && (end == "listed" || end == "owned" || end == "based")
}

// tellsWhich says whether a noun for people is an adjective before the name of a body: the independent Budget Office, official Bank of
// England figures.
func tellsWhich(d *reading.Document, m *Mention, before int) bool {
	it := &d.Items[before]
	return it.Tag == syntax.JJ && strings.IndexByte(it.Lower, '-') < 0 && d.Class(m.Name.End-1)&(reading.OrgClass|reading.SuffixClass) != 0 &&
		!d.Given(m.Name.Start)
}

// ofPlace says whether a particle in a name joins a country to a word that is nobody's given name: Petróleos de Venezuela.
func ofPlace(d *reading.Document, name text.Span) bool {
	p, place := lexicon.Place(d.Items[name.End-1].Lower)
	return place && p.Kind == lexicon.Country && reading.Particle(d.Items[name.Start+1].Lower) && !d.Given(name.Start)
}
