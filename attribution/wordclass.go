package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// A wordClass says what the lexicon has a word for. Names are asked for it again and again, word by word; it is looked up
// once for each.
type wordClass uint8

const (
	classKnown  wordClass = 1 << iota // looked up
	roleClass                         // a noun for a person
	titleClass                        // a title
	abbrevClass                       // a shortened title
	givenClass                        // a given name, written as one
	orgClass                          // a noun for an organization
	suffixClass                       // the last word of names of organizations, capitalized
)

// class returns the classes of item i. A passage has none.
func (d *document) class(i int) wordClass {
	if len(d.classes) != len(d.items) {
		d.classes = slices.Grow(d.classes[:0], len(d.items))[:len(d.items)]
		clear(d.classes)
	}
	if c := d.classes[i]; c != 0 {
		return c
	}
	c := d.lookUp(i)
	d.classes[i] = c
	return c
}

func (d *document) lookUp(i int) wordClass {
	it := &d.items[i]
	c := classKnown
	if it.passage >= 0 {
		return c
	}
	held, title := lexicon.Title(it.lower)
	if title {
		c |= titleClass
		if held.Abbrev {
			c |= abbrevClass
		}
	}
	if title && isRole(held) {
		c |= roleClass
	} else if _, ok := lexicon.Role(it.lower); ok {
		c |= roleClass
	} else if _, ok := coinedRole(it.lower); ok {
		c |= roleClass
	}
	if _, ok := lexicon.OrgNoun(it.lower); ok {
		c |= orgClass
	}
	t := &d.tokens[it.tok]
	if !t.Capital {
		return c
	}
	if lexicon.OrgSuffix(it.lower) {
		c |= suffixClass
	}
	if len(it.lower) <= 4 && t.AllCaps { // EMI, not Emi
		return c
	}
	if _, ok := lexicon.GivenName(it.lower); ok {
		c |= givenClass
	}
	return c
}

// given says whether item i is a given name that the lexicon knows.
func (d *document) given(i int) bool { return d.class(i)&givenClass != 0 }

// roleWord says whether item i is a title or role, capitalized or not: Mr, Sen., President, coach.
func (d *document) roleWord(i int) bool {
	c := d.class(i)
	if c&(roleClass|titleClass) == 0 {
		return false
	}
	capital := d.tokenCapital(i)
	if l := d.items[i].lower; capital && len(l) < 3 && initial(l) {
		return false
	}
	if c&givenClass != 0 { // but Prince Tariq, Justice Banerjee
		return (d.items[i].lower == "prince" || d.items[i].lower == "justice") && capital && i+1 < len(d.items) && d.items[i+1].passage < 0 && d.tokenCapital(i+1)
	}
	if capital && c&roleClass != 0 && c&orgClass != 0 { // the Harbour Authority
		return false
	}
	return c&roleClass != 0 || capital || c&abbrevClass == 0
}
