package reading

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// A WordClass says what the lexicon has a word for. Names are asked for it again and again, word by word; it is looked up
// once for each.
type WordClass uint8

const (
	ClassKnown  WordClass = 1 << iota // looked up
	RoleClass                         // a noun for a person
	TitleClass                        // a title
	AbbrevClass                       // a shortened title
	GivenClass                        // a given name, written as one
	OrgClass                          // a noun for an organization
	SuffixClass                       // the last word of names of organizations, capitalized
)

// Class returns the classes of item i. A passage has none.
func (d *Document) Class(i int) WordClass {
	if len(d.classes) != len(d.Items) {
		d.classes = slices.Grow(d.classes[:0], len(d.Items))[:len(d.Items)]
		clear(d.classes)
	}
	if c := d.classes[i]; c != 0 {
		return c
	}
	c := d.lookUp(i)
	d.classes[i] = c
	return c
}

func (d *Document) lookUp(i int) WordClass {
	it := &d.Items[i]
	c := ClassKnown
	if it.Passage >= 0 {
		return c
	}
	held, title := lexicon.Title(it.Lower)
	if title && held.Abbrev && len(it.Lower) == 3 && d.Tokens[it.Tok].AllCaps {
		if _, cut := lexicon.Title(it.Lower + "."); cut && !(held.Kind == lexicon.Police && d.nameAt(i+1)) { // the SEC is no Sec., a DCI Roe is
			title = false
		}
	}
	if title {
		c |= TitleClass
		if held.Abbrev {
			c |= AbbrevClass
		}
	}
	if title && held.StandsAlone() {
		c |= RoleClass
	} else if _, ok := lexicon.Role(it.Lower); ok {
		c |= RoleClass
	} else if _, ok := lexicon.CoinedRole(it.Lower); ok {
		c |= RoleClass
	} else if _, ok := d.pairRole(i); ok {
		c |= RoleClass
	}
	if _, ok := lexicon.OrgNoun(it.Lower); ok {
		c |= OrgClass
	}
	t := &d.Tokens[it.Tok]
	if !t.Capital {
		return c
	}
	if lexicon.OrgSuffix(it.Lower) {
		c |= SuffixClass
	}
	if len(it.Lower) <= 4 && t.AllCaps { // EMI, not Emi
		return c
	}
	if _, ok := lexicon.GivenName(it.Lower); ok {
		c |= GivenClass
	}
	return c
}

// Given says whether item i is a given name that the lexicon knows.
func (d *Document) Given(i int) bool { return d.Class(i)&GivenClass != 0 }

// RoleWord says whether item i is a title or role, capitalized or not: Mr, Sen., President, coach.
func (d *Document) RoleWord(i int) bool {
	c := d.Class(i)
	if c&(RoleClass|TitleClass) == 0 {
		return false
	}
	capital := d.TokenCapital(i)
	if l := d.Items[i].Lower; capital && len(l) < 3 && Initial(l) {
		return false
	}
	if c&GivenClass != 0 {
		return capital && d.givenAsTitle(i)
	}
	if capital && c&RoleClass != 0 && c&OrgClass != 0 { // the Harbour Authority
		return false
	}
	return c&RoleClass != 0 || capital || c&AbbrevClass == 0
}

// nameAt says whether item i has a capital, and only one: DCI | Roe, and no CON.
func (d *Document) nameAt(i int) bool {
	return i < len(d.Items) && d.Items[i].Passage < 0 && d.TokenCapital(i) && !d.Tokens[d.Items[i].Tok].AllCaps
}

// givenAsTitle says whether the given name at item i is a title before a name: Prince Tariq, Justice Banerjee.
func (d *Document) givenAsTitle(i int) bool {
	if !lexicon.TellsText(d.Items[i].Lower, lexicon.GivenAsTitle) || i+1 >= len(d.Items) {
		return false
	}
	return d.Items[i+1].Passage < 0 && d.TokenCapital(i+1)
}
