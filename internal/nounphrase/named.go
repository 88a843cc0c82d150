package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
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

// titleToo says whether item i is a given name or letters that are a title or role as well, and behind "the" can be nothing else:
// the Emir, the DJ.
func titleToo(d *reading.Document, i int) bool {
	it := &d.Items[i]
	if d.Tokens[it.Tok].AllCaps {
		_, ok := lexicon.Role(it.Lower)
		return ok && len(it.Lower) < 4
	}
	if !d.Given(i) {
		return false
	}
	t, ok := lexicon.Title(it.Lower)
	return ok && !t.Abbrev
}

// office says whether what looks like a name is what somebody is, with the capitals of official copy: the Emir, the DJ, the
// Prime Minister. It stands behind "the" alone, and is one noun for a person or ends with a title.
func (p *parse) office() bool {
	name := text.Span{Start: p.start + 1, End: p.end}
	if p.m.Name.End != p.end || p.m.Name.Start < name.Start || p.d.Items[p.start].Lower != "the" {
		return false
	}
	for i := name.Start; i < p.m.Name.Start; i++ { // the Lord Mayor: as if of the name Mayor
		if !p.d.TokenCapital(i) || !p.d.RoleWord(i) {
			return false
		}
	}
	last := name.End - 1
	if name.End == name.Start+1 && titleToo(p.d, last) {
		return true
	}
	return p.d.RoleWord(last) && endsWithOffice(p.d, name) && oneOffice(p.d, last)
}

// member says whether letters of a role stand behind a name that an article begins: a Plaid Cymru MP, and no Ann Roe MP.
func (p *parse) member() bool {
	name := p.m.Name
	between := name.Start == p.start+1 && name.End == p.end-1 && name.End > name.Start
	return between && p.d.Items[p.start].Tag == syntax.DT && p.d.RoleWord(p.end-1)
}

// endsWithOffice says whether the words are a noun for a person or end with a title: the Defendant, Health Minister, District
// Attorney; but not the Guardian, the Morning Leader.
func endsWithOffice(d *reading.Document, name text.Span) bool {
	last := d.Items[name.End-1].Lower
	paper := lexicon.TellsWho(last, lexicon.PaperName)
	if name.End == name.Start+1 {
		return !paper && !d.Tokens[d.Items[name.Start].Tok].AllCaps
	}
	if _, ok := lexicon.Title(d.LowerName(text.Span{Start: name.End - 2, End: name.End})); ok {
		return true
	}
	t, ok := lexicon.Title(last)
	return ok && !t.Abbrev && !paper
}

// oneOffice says whether item i is a noun for one person by what he or she does.
func oneOffice(d *reading.Document, i int) bool {
	x, ok := Role(d, i)
	return ok && !x.Is(lexicon.Plural) && !ThingToo(x.Lemma) && !x.Is(lexicon.Family)
}
