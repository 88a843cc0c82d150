package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// judgeName says what kind of thing a name names, by the name and by what stands before it in the phrase.
func (d *document) judgeName(m *mention) {
	if m.role.End > m.role.Start {
		before := m.name.Start - 1
		for m.role.End > m.role.Start && d.courtesyTitle(m.role.End-1) {
			m.role.End--
			m.courtesy = true
			d.titleGender(m, m.role.End)
			m.kind, m.certain = Person, true
		}
		if t, ok := lexicon.Title(d.items[before].lower); ok && !m.courtesy && (d.tokenCapital(before) || !t.Abbrev) {
			m.kind, m.certain = Person, true
			d.titleGender(m, before)
		}
		if x, ok := d.role(before); ok && !m.courtesy && !x.Is(lexicon.Plural) && !m.certain && !thingToo(x.Lemma) {
			m.kind, m.certain = Person, true
			if x.Gender != lexicon.Either && m.gender == lexicon.NoGender {
				m.gender = x.Gender
			}
		}
		for m.role.Start < m.role.End && d.courtesyTitle(m.role.Start) { // Mr Justice Penfold
			m.role.Start++
			d.titleGender(m, m.role.Start-1)
		}
		t, titled := lexicon.Title(d.items[before].lower)
		if !d.holdsRole(m.role) && !(titled && !t.Abbrev && m.role.End > before) {
			m.role = text.Span{} // "Southampton's", "embattled"
		} else {
			if o := m.owner; o.End > o.Start && (d.items[o.Start].tag == syntax.PRPS || d.placeOwner(o)) {
				m.role.Start = max(m.role.Start, o.End)
			}
			m.role = d.trimRole(m.role)
		}
		if m.certain {
			d.genderByName(m)
			return
		}
	}
	if after := m.name.End; after < m.items.End && d.honour(after) || d.suffix(m.name.End-1) {
		m.kind, m.certain = Person, true
		d.genderByName(m)
		return
	}
	words := m.name.End - m.name.Start
	first, last := m.name.Start, m.name.End-1
	direct := m.definite && !m.owned() && d.items[first-min(first, 1)].tag == syntax.DT // "the X", not "the novelist X"
	if words == 2 && saint(d.items[first].lower) {                                      // taught at St Anne's: no saint says anything in the news
		m.kind, m.certain = Organization, true
		return
	}
	if words > 1 {
		given := d.given(first) && !direct
		if given && words > 2 && particle(d.items[last-1].lower) { // Rob Da Bank
			m.kind, m.certain = Person, true
			d.genderByName(m)
			return
		}
		if given && d.items[first].lower != "st" {
			noun := d.class(last)&orgClass != 0
			if words > 2 && (noun || d.class(last)&suffixClass != 0) || noun && !surnameToo(d.items[last].lower) {
				m.kind, m.certain = Organization, true
				return
			}
			m.kind, m.certain = Person, true
			d.genderByName(m)
			return
		}
		for i := last; i >= first; i-- {
			l := d.items[i].lower
			c := d.class(i)
			if noun := c&orgClass != 0; noun && (i == last || !initial(d.items[first].lower)) || i > first && c&suffixClass != 0 || l == "&" {
				m.kind, m.certain = Organization, true
				if x, ok := lexicon.OrgNoun(l); ok && i == last && x.Is(lexicon.Plural) && !lexicon.OrgSuffix(l) {
					m.kind, m.plural = Group, true
				}
				return
			}
		}
		if _, doc := lexicon.DocNoun(d.items[last].lower); doc && !m.courtesy && d.items[last].lower != "page" && d.items[last].lower != "bill" { // the Voter Registration Act
			m.kind, m.certain = Document, true
			return
		}
		if l := d.items[first].lower; initial(l) && l != "u.n." && l != "e.u." {
			m.kind, m.certain = Person, true
			return
		}
	}
	if p, ok := lexicon.Place(strings.TrimSuffix(d.lowerName(m.name), ".")); ok {
		m.kind, m.certain = Organization, words > 1 || !d.given(first)
		if p.Kind == lexicon.Demonym {
			m.kind, m.certain, m.plural = Unknown, false, p.Plural
			if p.Plural {
				m.kind = Group
			}
		}
		return
	}
	if p, ok := lexicon.Place(d.items[last].lower); ok && p.Kind == lexicon.Demonym && p.Plural { // African Americans
		m.kind, m.certain, m.plural = Group, true, true
		return
	}
	if words == 1 {
		if o, ok := lexicon.OrgNoun(d.items[first].lower); ok {
			m.kind, m.certain = Organization, true
			m.plural = o.Is(lexicon.Plural) && !o.Is(lexicon.Collective)
			return
		}
	}
	tok := &d.tokens[d.items[first].tok]
	if tok.Lower[0] == '@' {
		m.kind, m.certain = Person, false
		return
	}
	switch {
	case direct:
		m.kind, m.certain = Organization, tok.AllCaps
	case words == 1 && (tok.AllCaps || initial(tok.Lower) && len(tok.Lower) > 2 || d.camel(tok)):
		m.kind = Organization
	case d.items[last].tag == syntax.NNPS: // Pell Grants
		m.kind = Organization
	case tok.AllCaps && (len(tok.Lower) == 3 || len(tok.Lower) == 4) && !d.tokens[d.items[last].tok].AllCaps: // EMI Music
		m.kind = Organization
	case words == 2 || words == 3:
		m.kind = Person
		d.genderByName(m)
	case words == 1:
		if g, ok := lexicon.GivenName(tok.Lower); ok {
			m.kind = Person
			if m.listed = true; !givenAndSurname(tok.Lower) { // Warren may be Elizabeth Warren
				m.gender = g
			}
		}
	default:
		m.kind = Organization
	}
}

// firmCalled says whether the noun before a name calls it an organization: IT firm Infotex.
func (d *document) firmCalled(m *mention) bool {
	before := m.name.Start - 1
	if before < m.items.Start || d.items[before].passage >= 0 || d.tokenCapital(before) || d.given(m.name.Start) || d.roleWord(before) {
		return false
	}
	x, ok := lexicon.OrgNoun(d.items[before].lower)
	return ok && !x.Is(lexicon.Plural)
}

// saint says whether a word begins the name of a school, hospital, church or place that is named after a saint.
func saint(lower string) bool { return lower == "st" || lower == "st." || lower == "saint" }

// camel says whether a word has a capital inside, as names of firms and media have: PolitiFact; but not McConnell.
func (d *document) camel(t *text.Token) bool {
	s := d.text[t.Start:t.End]
	for i := 3; i < len(s); i++ {
		if s[i] >= 'A' && s[i] <= 'Z' && s[i-1] >= 'a' && s[i-1] <= 'z' {
			switch strings.ToLower(s[:i]) {
			case "mac", "fitz", "van", "des", "del", "vander", "della", "dela":
				return false
			}
			return true
		}
	}
	return false
}

// thingToo lists nouns for people that are said of companies and countries as often: "Danish rival Skagen".
func thingToo(lemma string) bool {
	switch lemma {
	case "rival", "partner", "ally", "neighbour", "neighbor", "owner", "backer", "sponsor", "operator", "retailer", "giant", "champion", "host", "winner", "leader", "member", "competitor", "supplier", "maker", "challenger", "newcomer", "borrower", "lender", "customer", "client", "builder", "distributor", "broadcaster", "publisher", "brewer", "insurer", "developer":
		return true
	}
	return false
}

// surnameToo lists the nouns for organizations that are surnames as well.
func surnameToo(lower string) bool {
	switch lower {
	case "church", "temple", "bank", "post", "lodge", "power", "house", "school", "field", "force", "mint", "parish", "order", "barr", "lane", "hall", "bond", "pub", "park", "castle", "fund", "mill", "mills", "farm", "plant", "ring", "shop", "store", "guild", "exchange", "pack", "court", "mine", "station", "label", "cell", "board", "port", "page", "press", "borough", "city", "county", "garage", "chamber", "chambers", "abbey", "palace", "barn":
		return true
	}
	return false
}

// courtesyTitle says whether item i is a title that is no role: Mr, Mrs, Dr, Sir, Rev; Mzee.
func (d *document) courtesyTitle(i int) bool {
	if d.items[i].passage >= 0 || d.class(i)&titleClass == 0 || !d.tokenCapital(i) {
		return false
	}
	t, _ := lexicon.Title(d.items[i].lower)
	return t.Address
}

// titleGender takes the gender that the title at item i shows.
func (d *document) titleGender(m *mention, i int) {
	if t, ok := lexicon.Title(d.items[i].lower); ok && t.Gender != lexicon.Either && m.gender == lexicon.NoGender {
		m.gender = t.Gender
	}
}

// genderByName takes the gender of the first given name that shows one.
func (d *document) genderByName(m *mention) {
	if m.gender == lexicon.Male || m.gender == lexicon.Female {
		return
	}
	for i := m.name.Start; i < m.name.End && (i < m.name.End-1 || i == m.name.Start); i++ {
		g, ok := lexicon.GivenName(d.items[i].lower)
		if !ok || !d.given(i) {
			continue
		}
		if g == lexicon.Either {
			switch s := lexicon.MaleShare(d.items[i].lower); {
			case s >= 0.9:
				g = lexicon.Male
			case s <= 0.1:
				g = lexicon.Female
			}
		}
		m.gender, m.listed = g, true
		return
	}
}

// lowerName joins the words of a name by single spaces, in lower case.
func (d *document) lowerName(r text.Span) string {
	if r.End == r.Start+1 {
		return d.items[r.Start].lower
	}
	var b strings.Builder
	for i := r.Start; i < r.End; i++ {
		if i > r.Start {
			b.WriteByte(' ')
		}
		b.WriteString(d.items[i].lower)
	}
	return b.String()
}

// orgHead says whether a noun that the lexicon has only as the end of names stands for an organization too.
func (d *document) orgHead(lower string) bool {
	switch lower {
	case "airlines", "services", "securities", "industries":
		return lexicon.OrgSuffix(lower)
	}
	return false
}
