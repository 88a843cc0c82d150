package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// judgeNoun says what kind of thing a description names, by its head noun.
func (d *document) judgeNoun(m *mention) {
	last := &d.items[m.items.End-1]
	var o, x lexicon.RoleInfo
	c := d.class(m.items.End - 1)
	org, role := c&orgClass != 0, c&roleClass != 0
	if org {
		o, _ = lexicon.OrgNoun(m.head)
	}
	if role {
		x, _ = roleNoun(m.head)
	}
	_, doc := lexicon.DocNoun(m.head)
	if doc && role && (m.head == "figure" || m.head == "figures" || m.head == "poster") {
		role = false
	}
	switch {
	case org && o.Is(lexicon.Plural) && o.Lemma != m.head && last.tag == syntax.NNS && !(role && !x.Is(lexicon.Groups)):
		m.kind, m.plural, m.certain = Group, true, true
	case org && (!role || x.Is(lexicon.Groups)) && !(doc && !m.definite) && !peopleNoun(m.head):
		m.kind, m.certain = Organization, true
		if o.Is(lexicon.Plural) && !o.Is(lexicon.Collective) {
			m.kind, m.plural = Group, true
		}
	case role:
		m.gender, m.certain = x.Gender, true
		m.plural = x.Is(lexicon.Plural)
		switch {
		case m.plural && m.definite && !m.owned() && partyWord(x.Lemma):
			m.kind = Organization
		case m.plural:
			m.kind = Group
			if withheld(x.Lemma) || x.Lemma == "person" && d.informed(m.items.End) || x.Is(lexicon.Anonymous) && d.items[m.role.Start].tag == syntax.CD {
				m.kind = Anonymous
			}
		case x.Is(lexicon.Groups):
			m.kind = Group
		default:
			m.kind = Anonymous // until somebody gives a name
			if m.definite && !m.owned() && m.role.End == m.role.Start+1 && office(x.Lemma) {
				m.kind = Person // the mayor, the king: there is one, and everybody knows who
			}
		}
	case doc:
		m.kind, m.certain = Document, true
	case m.head == "voice" || m.head == "someone" || m.head == "somebody":
		m.kind, m.certain = Anonymous, true
	case d.orgHead(m.head):
		m.kind, m.certain = Organization, true
	case age(m.head) > 0 && len(m.head) > 3:
		m.kind, m.certain = Anonymous, true
	default:
		if p, ok := lexicon.Place(m.head); ok && p.Kind == lexicon.Demonym {
			m.kind, m.plural = Group, p.Plural || last.tag == syntax.NNS || last.tag == syntax.NNPS
			if m.definite && !m.plural {
				m.kind = Anonymous
			}
			return
		}
		switch m.head {
		case "others", "several", "many", "most", "half", "majority":
			m.kind, m.plural = Group, true
		case "some":
			if !d.itemIs(m.items.End, "of") {
				m.kind, m.plural = Group, true
			}
		}
		if last.tag == syntax.NNS {
			m.kind, m.plural = Group, true
		}
	}
}

// itemIs says whether item i is that word.
func (d *document) itemIs(i int, lower string) bool {
	return i < len(d.items) && d.items[i].lower == lower
}

// peopleNoun lists nouns that the lexicon has for organizations and that speak as people.
func peopleNoun(head string) bool {
	switch head {
	case "family", "couple", "crowd", "jury", "team", "authorities", "audience", "group of people", "panel", "crew", "squad", "gang", "congregation", "public":
		return true
	}
	return false
}

// partyWord lists the members of a party that stand for it when all of them are meant: the Conservatives.
func partyWord(lemma string) bool {
	switch lemma {
	case "conservative", "tory", "democrat", "republican", "liberal", "green", "nationalist", "lib dem", "liberal democrat":
		return true
	}
	return false
}

// withheld lists the nouns for people whose names the author knows and keeps back.
func withheld(lemma string) bool {
	switch lemma {
	case "source", "insider", "informant", "whistleblower", "whistle-blower":
		return true
	}
	return false
}

// informed says whether item i goes on, behind "people", as one does who keeps their names back.
func (d *document) informed(i int) bool {
	if i >= len(d.items) {
		return false
	}
	switch d.items[i].lower {
	case "familiar", "briefed", "close", "involved", "aware":
		return true
	}
	return false
}

// office says whether a noun names an office that one person holds at a time, so that "the mayor" is somebody.
func office(lemma string) bool {
	switch lemma {
	case "mayor", "president", "prime minister", "chancellor", "king", "queen", "pope", "bishop", "archbishop", "governor", "emperor", "prince", "princess", "duke", "duchess", "first minister", "taoiseach", "vice president", "premier", "sultan", "emir":
		return true
	}
	return false
}
