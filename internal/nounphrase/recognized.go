package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// byFirmName judges a name that is like a person's and that the recognizer takes for an organization's, behind a noun that
// is said of firms: fashion house Clara Voss, brewer Austin Reeve.
func byFirmName(d *reading.Document, m *Mention) bool {
	if !d.Given(m.Name.Start) || m.Role.End == m.Role.Start {
		return false
	}
	before := m.Name.Start - 1
	name, kind, ok := propername.Recognized(d, m.Name.Start, m.Name.End-1)
	if recognized := ok && name == m.Name && kind == naming.Organization; !recognized && !trade(d, m, before) {
		return false
	}
	_, title := lexicon.Title(d.Items[before].Lower)
	x, role := Role(d, before)
	_, org := lexicon.OrgNoun(d.Items[before].Lower)
	if title || d.CourtesyTitle(before) || role && !ThingToo(x.Lemma) && !ofFirms(d, before, x) || !role && !org {
		return false
	}
	m.Kind, m.Certain, m.Role = Organization, true, text.Span{}
	return true
}

// trade says whether the noun at item before, in front of a full name, is one for firms alone and nothing before it makes it
// a firm that is known already: bakery chain Tom Harrow, but not the bakery Tom Harrow founded.
func trade(d *reading.Document, m *Mention, before int) bool {
	if m.Definite || m.Name.End == m.Name.Start+1 || d.Items[before].Passage >= 0 || before > m.Items.Start && d.TokenCapital(before) {
		return false
	}
	if before > m.Items.Start && d.Items[before-1].Passage < 0 && lexicon.TellsWho(d.Items[before].Lower, lexicon.HouseNoun) {
		_, org := lexicon.OrgNoun(d.Items[before-1].Lower + " " + d.Items[before].Lower)
		plain := d.Items[before-1].Tag == syntax.NN || d.Items[before-1].Tag == syntax.NNS // building products group
		return org || plain && !m.Indefinite && !d.RoleWord(before-1) && !d.TokenCapital(before-1)
	}
	return lexicon.TellsWho(d.Items[before].Lower, lexicon.FirmNoun) && !d.RoleWord(before)
}

// byRecognizer judges by what the recognizer takes the name for.
func byRecognizer(d *reading.Document, m *Mention) bool {
	name, kind, ok := propername.Recognized(d, m.Name.Start, m.Name.End-1)
	if !ok || name != m.Name {
		return false
	}
	first, alone := d.Items[m.Name.Start].Lower, m.Name.End == m.Name.Start+1
	switch kind {
	case naming.Person:
		if !alone && bare(d, m) { // the Polizia di Stato
			return false
		}
		if alone && signOfBody(d, m.Name.Start) || lexicon.Is(first, lexicon.Weekday) { // the Sunday Herald
			return false
		}
		m.Kind = Person
		if m.Name.End == m.Name.Start+3 && ofPlace(d, m.Name) {
			m.Kind = Organization
			return true
		}
		genderByName(d, m)
		if g, given := lexicon.GivenName(first); given && alone && GivenAndSurname(first) {
			m.Gender, m.Listed = lexicon.NoGender, g != lexicon.NoGender
		}
	case naming.Organization, naming.Place:
		if _, given := lexicon.GivenName(first); given && alone {
			return false // Cooper and Martha Vance
		}
		m.Kind = Organization
	default:
		return false
	}
	return true
}

// signOfBody says whether a name of one word is written as those of firms and bands are and nobody's is: AMR, U2, Skybox.net. A word
// of more letters is often in capitals as a whole line is.
func signOfBody(d *reading.Document, i int) bool {
	tok := &d.Tokens[d.Items[i].Tok]
	n := len(tok.Lower)
	if tok.Lower[0] == '@' || n < 2 || reading.Initial(tok.Lower) || n == 2 && !strings.ContainsAny(tok.Lower, "0123456789") { // JK
		return false
	}
	if dot := strings.LastIndexByte(tok.Lower, '.'); dot > 0 && dot < n-2 {
		return true
	}
	return tok.AllCaps && n <= 5 && !loud(d, i) || camel(d, tok)
}

// loud says whether the word beside item i is in capitals as well.
func loud(d *reading.Document, i int) bool {
	for _, k := range [...]int{i - 1, i + 1} {
		if k < 0 || k >= len(d.Items) || d.Items[k].Passage >= 0 {
			continue
		}
		if tok := &d.Tokens[d.Items[k].Tok]; tok.AllCaps && len(tok.Lower) > 1 {
			return true
		}
	}
	return false
}
