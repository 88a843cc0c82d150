package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// firmCalled says whether the noun before a name calls it an organization: IT firm Infotex.
func firmCalled(d *reading.Document, m *Mention) bool {
	before := m.Name.Start - 1
	if before < m.Items.Start || d.Items[before].Passage >= 0 || d.TokenCapital(before) || d.Given(m.Name.Start) || d.RoleWord(before) {
		return false
	}
	x, ok := lexicon.OrgNoun(d.Items[before].Lower)
	return ok && !x.Is(lexicon.Plural)
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
