package mention

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// judgeNoun says what kind of thing a description names, by its head noun.
func judgeNoun(d *reading.Document, m *Mention) {
	last := &d.Items[m.Items.End-1]
	var o, x lexicon.RoleInfo
	c := d.Class(m.Items.End - 1)
	org, role := c&reading.OrgClass != 0, c&reading.RoleClass != 0
	if org {
		o, _ = lexicon.OrgNoun(m.Head)
	}
	if role {
		x, _ = reading.RoleNoun(m.Head)
	}
	_, doc := lexicon.DocNoun(m.Head)
	if doc && role && (m.Head == "figure" || m.Head == "figures" || m.Head == "poster") {
		role = false
	}
	switch {
	case org && o.Is(lexicon.Plural) && o.Lemma != m.Head && last.Tag == syntax.NNS && !(role && !x.Is(lexicon.Groups)):
		m.Kind, m.Plural, m.Certain = Group, true, true
	case org && (!role || x.Is(lexicon.Groups)) && !(doc && !m.Definite) && !peopleNoun(m.Head):
		m.Kind, m.Certain = Organization, true
		if o.Is(lexicon.Plural) && !o.Is(lexicon.Collective) {
			m.Kind, m.Plural = Group, true
		}
	case role:
		m.Gender, m.Certain = x.Gender, true
		m.Plural = x.Is(lexicon.Plural)
		switch {
		case m.Plural && m.Definite && !m.Owned() && reading.PartyWord(x.Lemma):
			m.Kind = Organization
		case m.Plural:
			m.Kind = Group
			if withheld(x.Lemma) || x.Lemma == "person" && informed(d, m.Items.End) || x.Is(lexicon.Anonymous) && d.Items[m.Role.Start].Tag == syntax.CD {
				m.Kind = Anonymous
			}
		case x.Is(lexicon.Groups):
			m.Kind = Group
		default:
			m.Kind = Anonymous // until somebody gives a name
			if m.Definite && !m.Owned() && m.Role.End == m.Role.Start+1 && office(x.Lemma) {
				m.Kind = Person // the mayor, the king: there is one, and everybody knows who
			}
		}
	case doc:
		m.Kind, m.Certain = Document, true
	case m.Head == "voice" || m.Head == "someone" || m.Head == "somebody":
		m.Kind, m.Certain = Anonymous, true
	case orgHead(d, m.Head):
		m.Kind, m.Certain = Organization, true
	case Age(m.Head) > 0 && len(m.Head) > 3:
		m.Kind, m.Certain = Anonymous, true
	default:
		if p, ok := lexicon.Place(m.Head); ok && p.Kind == lexicon.Demonym {
			m.Kind, m.Plural = Group, p.Plural || last.Tag == syntax.NNS || last.Tag == syntax.NNPS
			if m.Definite && !m.Plural {
				m.Kind = Anonymous
			}
			return
		}
		if lexicon.TellsWho(m.Head, lexicon.SomeOf) || m.Head == "some" && !d.ItemIs(m.Items.End, "of") {
			m.Kind, m.Plural = Group, true
		}
		if last.Tag == syntax.NNS {
			m.Kind, m.Plural = Group, true
		}
	}
}

// peopleNoun lists nouns that the lexicon has for organizations and that speak as people.
func peopleNoun(head string) bool {
	return lexicon.TellsWho(head, lexicon.PeopleNoun)
}

// withheld lists the nouns for people whose names the author knows and keeps back.
func withheld(lemma string) bool {
	return lexicon.TellsWho(lemma, lexicon.KeptBack)
}

// informed says whether item i goes on, behind "people", as one does who keeps their names back.
func informed(d *reading.Document, i int) bool {
	if i >= len(d.Items) {
		return false
	}
	return lexicon.TellsWho(d.Items[i].Lower, lexicon.Informed)
}

// office says whether a noun names an office that one person holds at a time, so that "the mayor" is somebody.
func office(lemma string) bool {
	return lexicon.TellsWho(lemma, lexicon.SoleOffice)
}
