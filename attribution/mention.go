package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A mention is a noun phrase taken apart: who or what it names, and what it says about them.
type mention struct {
	items    text.Span // of the noun phrase
	name     text.Span // items of the proper name in it; empty for none
	role     text.Span // items of the role before the name, or of the whole description
	head     string    // the head noun in lower case: "minister", "report"; of a name its last word
	kind     Kind      // as far as the phrase itself tells
	gender   lexicon.Gender
	pronoun  bool
	plural   bool
	definite bool // "the", "this", "his", a possessor
	owned    bool // "his wife", "Trump's lawyer"
	certain  bool // the kind is certain: a title, a role, a given name say so
}

func (m mention) named() bool { return m.name.End > m.name.Start }

// particles join the parts of a name.
func particle(lower string) bool {
	switch lower {
	case "de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "van", "von", "zu", "bin", "ibn", "al", "el", "ben", "ter", "ten", "y", "e", "st", "st.", "abu", "bint":
		return true
	}
	return false
}

// mentionAt takes apart the noun phrase of the items [start, end).
func (d *document) mentionAt(start, end int) mention {
	for end > start+1 && (d.items[end-1].lower == "'s" || d.items[end-1].lower == "'") {
		end--
	}
	m := mention{items: text.Span{Start: start, End: end}, kind: Unknown}
	first, last := d.items[start], d.items[end-1]
	if last.tag == syntax.PRP || end == start+1 && last.tag == syntax.PRPS {
		p, ok := lexicon.PersonalPronoun(last.lower)
		if ok {
			m.pronoun, m.plural, m.head = true, p.Plural, last.lower
			m.gender = p.Gender
			if p.Human && !p.Plural {
				m.kind, m.certain = Person, true
			}
			return m
		}
	}
	m.head = last.lower
	from := start
	if first.tag == syntax.DT || first.tag == syntax.PDT || first.tag == syntax.PRPS {
		from++
		m.definite = first.lower != "a" && first.lower != "an" && first.lower != "some" && first.lower != "another"
		m.owned = first.tag == syntax.PRPS
	}
	for i := start; i < end; i++ {
		if l := d.items[i].lower; d.items[i].tag == syntax.POS && (l == "'s" || l == "'") && i+1 < end {
			m.owned, m.definite = true, true
		}
	}
	m.name = d.nameIn(from, end)
	if m.named() {
		d.judgeName(&m, from)
		return m
	}
	m.role = text.Span{Start: from, End: end}
	d.judgeNoun(&m)
	return m
}

// nameIn finds the proper name at the end of a noun phrase: capitalized words behind the last role, title or common noun.
func (d *document) nameIn(from, end int) text.Span {
	if !proper(d.items[end-1].tag) || d.items[end-1].passage >= 0 {
		return text.Span{}
	}
	s := end - 1
	if d.roleWord(s) && !d.suffix(s) { // "the Prime Minister": no name
		if s == from || !proper(d.items[s-1].tag) || d.roleWord(s-1) {
			return text.Span{}
		}
	}
	for s > from {
		p := d.items[s-1]
		if p.passage >= 0 && s-1 > from && proper(d.items[s-2].tag) { // a nickname: William “Bill” Clinton
			s--
			continue
		}
		if proper(p.tag) && !d.roleWord(s-1) || particle(p.lower) && s-1 > from && proper(d.items[s-2].tag) || particle(p.lower) && d.tokenCapital(s-1) ||
			p.lower == "&" || p.tag == syntax.CD && end-s == 1 {
			s--
			continue
		}
		break
	}
	// "Conservative Theresa May": a name begins with the given name, whatever capitals stand before it
	for k := s + 1; k+1 < end; k++ {
		if _, ok := lexicon.GivenName(d.items[k].lower); !ok {
			continue
		}
		if _, before := lexicon.GivenName(d.items[k-1].lower); before || initial(d.items[k-1].lower) {
			break
		}
		if pl, ok := lexicon.Place(d.items[k-1].lower); ok && pl.Kind != lexicon.Metonym || d.groupWord(k-1) {
			s = k
		}
		break
	}
	return text.Span{Start: s, End: end}
}

func initial(lower string) bool {
	return len(lower) <= 2 || len(lower) <= 4 && strings.HasSuffix(lower, ".")
}

func (d *document) tokenCapital(i int) bool { return d.tokens[d.items[i].tok].Capital }

// suffix says whether item i is part of a name though it might be a title: Jr., III.
func (d *document) suffix(i int) bool {
	switch d.items[i].lower {
	case "jr", "jr.", "sr", "sr.", "ii", "iii", "iv":
		return true
	}
	return false
}

// roleWord says whether item i is a title or role, capitalized or not: Mr, Sen., President, coach.
func (d *document) roleWord(i int) bool {
	l := d.items[i].lower
	if _, ok := lexicon.Title(l); ok {
		return true
	}
	if _, given := lexicon.GivenName(l); given {
		return false
	}
	_, ok := lexicon.Role(l)
	return ok
}

// groupWord says whether item i names members of a party or people: Republican, Democrat.
func (d *document) groupWord(i int) bool {
	switch d.items[i].lower {
	case "republican", "democrat", "democratic", "labour", "conservative", "tory", "liberal", "green", "independent":
		return true
	}
	return false
}

// judgeName says what kind of thing a name names, by the name and what stands before it in the phrase.
func (d *document) judgeName(m *mention, from int) {
	words := m.name.End - m.name.Start
	m.head = d.items[m.name.End-1].lower
	if m.name.Start > from {
		m.role = text.Span{Start: from, End: m.name.Start}
		for m.role.End > m.role.Start && d.courtesy(m.role.End-1) {
			m.role.End--
			m.kind, m.certain = Person, true
		}
		title := m.name.Start - 1
		if t, ok := lexicon.Title(d.items[title].lower); ok {
			m.kind, m.certain = Person, true
			if t.Gender != lexicon.Either {
				m.gender = t.Gender
			}
			return
		}
		if !d.holdsRole(m.role) {
			m.role = text.Span{} // "Southampton's", "embattled": no role
		}
		if r, ok := lexicon.Role(d.items[title].lower); ok && !r.Is(lexicon.Plural) {
			m.kind, m.certain = Person, true
			if r.Gender != lexicon.Either {
				m.gender = r.Gender
			}
			d.genderByName(m)
			return
		}
	}
	for i := m.name.Start; i < m.name.End; i++ {
		l := d.items[i].lower
		if _, ok := lexicon.OrgNoun(l); ok || lexicon.OrgSuffix(l) && i > m.name.Start {
			if _, given := lexicon.GivenName(d.items[m.name.Start].lower); !given || i == m.name.End-1 && ok {
				m.kind, m.certain = Organization, true
				return
			}
		}
	}
	full := strings.TrimSuffix(d.lowerName(m.name), ".")
	if p, ok := lexicon.Place(full); ok {
		m.kind, m.certain = Organization, true
		if p.Kind == lexicon.Demonym && p.Plural {
			m.kind, m.plural = Group, true
		}
		return
	}
	if _, ok := lexicon.OrgNoun(full); ok {
		m.kind, m.certain = Organization, true
		return
	}
	if words > 1 {
		if _, ok := lexicon.GivenName(d.items[m.name.Start].lower); ok {
			m.kind, m.certain = Person, true
			d.genderByName(m)
			return
		}
		if initial(d.items[m.name.Start].lower) || d.suffix(m.name.End-1) {
			m.kind, m.certain = Person, true
			return
		}
	}
	tok := d.tokens[d.items[m.name.Start].tok]
	switch {
	case m.definite && !m.owned:
		m.kind = Organization
	case words == 1 && tok.AllCaps:
		m.kind = Organization
	case words == 2 || words == 3:
		m.kind = Person
	case words == 1:
		if g, ok := lexicon.GivenName(tok.Lower); ok {
			m.kind = Person
			m.gender = g
		}
	default:
		m.kind = Organization
	}
}

// holdsRole says whether some word of the range is a title or role.
func (d *document) holdsRole(r text.Span) bool {
	for i := r.Start; i < r.End; i++ {
		if d.roleWord(i) {
			return true
		}
	}
	return false
}

// courtesy says whether item i is a title that is no role: Mr, Mrs, Dr.
func (d *document) courtesy(i int) bool {
	t, ok := lexicon.Title(d.items[i].lower)
	return ok && (t.Kind == lexicon.Courtesy || t.Kind == lexicon.Academic)
}

func (d *document) genderByName(m *mention) {
	if m.gender != lexicon.NoGender {
		return
	}
	for i := m.name.Start; i < m.name.End-1; i++ {
		if g, ok := lexicon.GivenName(d.items[i].lower); ok && g != lexicon.Either {
			m.gender = g
			return
		}
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

// judgeNoun says what kind of thing a description names, by its head noun.
func (d *document) judgeNoun(m *mention) {
	if r, ok := lexicon.Role(m.head); ok {
		m.gender = r.Gender
		m.certain = true
		m.plural = r.Is(lexicon.Plural)
		switch {
		case r.Is(lexicon.Plural):
			m.kind = Group
			if r.Is(lexicon.Anonymous) {
				m.kind = Anonymous
			}
		case r.Is(lexicon.Groups):
			m.kind = Group
		default:
			m.kind = Anonymous // until somebody gives a name
		}
		return
	}
	if r, ok := lexicon.OrgNoun(m.head); ok {
		m.kind, m.certain = Organization, true
		if r.Is(lexicon.Plural) {
			m.kind, m.plural = Group, true
		}
		return
	}
	if _, ok := lexicon.DocNoun(m.head); ok {
		m.kind, m.certain = Document, true
		return
	}
	if p, ok := lexicon.Place(m.head); ok && p.Kind == lexicon.Demonym {
		m.kind, m.plural = Group, p.Plural
		return
	}
	last := d.items[m.items.End-1]
	if last.tag == syntax.NNS || lexicon.Is(m.head, lexicon.Indefinite) {
		m.kind, m.plural = Group, true
	}
}
