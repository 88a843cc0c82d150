package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/propername"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// A noun is the head of a description, with what the lexicon has it for.
type noun struct {
	d      *reading.Document
	m      *Mention
	tag    syntax.Tag
	org    lexicon.RoleInfo // where isOrg
	role   lexicon.RoleInfo // where isRole
	isOrg  bool
	isRole bool
	isDoc  bool
}

func nounOf(d *reading.Document, m *Mention) noun {
	last := m.Items.End - 1
	c := d.Class(last)
	n := noun{d: d, m: m, tag: d.Items[last].Tag, isOrg: c&reading.OrgClass != 0, isRole: c&reading.RoleClass != 0}
	if n.isOrg {
		n.org, _ = lexicon.OrgNoun(m.Head)
		if _, listed := lexicon.Role(m.Head); !listed && (lexicon.TellsWho(n.org.Lemma, lexicon.FirmNoun) || propername.CallsBody(n.org.Lemma)) {
			n.isRole = false // a carmaker, which ends as nouns for people do
		}
	}
	if n.isRole {
		role, _ := d.RoleAt(last)
		if n.role = role; lexicon.TellsText(m.Head, lexicon.PairHead) {
			m.Head = role.Lemma
		}
	}
	_, n.isDoc = lexicon.DocNoun(m.Head)
	if last > m.Items.Start && d.Items[last-1].Passage < 0 && !n.isOrg && !n.isDoc && !n.isRole { // a press kit, the fire service
		both := d.Items[last-1].Lower + " " + m.Head
		n.org, n.isOrg = lexicon.OrgNoun(both)
		_, n.isDoc = lexicon.DocNoun(both)
	}
	if n.isDoc && !n.isRole && last > m.Items.Start { // her opposite number
		if x, ok := lexicon.Role(d.Items[last-1].Lower + " " + m.Head); ok {
			m.Head, n.role, n.isRole = x.Lemma, x, true
		}
	}
	if n.isDoc && lexicon.TellsWho(m.Head, lexicon.DocToo) {
		if first := d.Items[m.Items.Start].Lower; first == "one" || first == "another" { // one poster
			n.isDoc = false
		} else {
			n.isRole = false
		}
	}
	return n
}

// judgeNoun says what kind of thing a description names, by its head noun. The first that knows has it.
func judgeNoun(d *reading.Document, m *Mention) {
	n := nounOf(d, m)
	switch {
	case n.organizations():
		m.Kind, m.Plural, m.Certain = Group, true, true
	case n.organization():
		m.Kind, m.Certain = Organization, true
		if n.org.Is(lexicon.Plural) && !n.org.Is(lexicon.Collective) {
			m.Kind, m.Plural = Group, true
		}
	case n.isRole:
		n.judgeRole()
	case n.isDoc:
		m.Kind, m.Certain = Document, true
	case lexicon.TellsWho(m.Head, lexicon.Somebody), ageAlone(m.Head):
		m.Kind, m.Certain = Anonymous, true
	case orgHead(d, m.Head):
		m.Kind, m.Certain = Organization, true
	case propername.Demonym(d, m.Items.End-1):
		n.judgePeople()
	case n.severalPeople():
		m.Kind, m.Plural = Group, true
	}
}

// crowd says whether the noun is for people only as one body: the crew.
func (n *noun) crowd() bool { return n.isRole && n.role.Is(lexicon.Groups) }

// organizations says whether the noun is the plural of one for an organization: banks, the unions.
func (n *noun) organizations() bool {
	plural := n.isOrg && n.org.Is(lexicon.Plural) && n.org.Lemma != n.m.Head && n.tag == syntax.NNS
	return plural && (!n.isRole || n.crowd()) && !n.documents()
}

// documents says whether the noun, which may be one for organizations as well, is for documents here: a number of pages or what they
// are about stands before it, or what was done with them: the four-page paper, search warrant papers, stolen papers.
func (n *noun) documents() bool {
	before := n.m.Items.End - 2
	if !n.isDoc || !lexicon.TellsWho(n.org.Lemma, lexicon.PaperNoun) {
		return false
	}
	if before < n.m.Role.Start { // papers seen by the Argus
		end := n.m.Items.End
		return n.org.Is(lexicon.Plural) && !n.m.Definite && end < len(n.d.Items) && n.d.Items[end].Tag == syntax.VBN
	}
	l, tag := n.d.Items[before].Lower, n.d.Items[before].Tag
	switch {
	case strings.HasSuffix(l, "-page"):
		return true
	case !n.org.Is(lexicon.Plural), lexicon.Is(l, lexicon.Weekday):
		return false
	case n.d.Class(before)&reading.OrgClass != 0: // court papers
		return !n.m.Definite
	case tag == syntax.NN:
		return true
	}
	_, doc := lexicon.DocNoun(l)
	return doc || strings.HasSuffix(l, "ed") || strings.HasSuffix(l, "en")
}

// organization says whether the noun is one for an organization, and here for nobody and nothing else.
func (n *noun) organization() bool {
	if !n.isOrg || n.isRole && !n.crowd() {
		return false
	}
	return (!n.isDoc || n.m.Definite && !n.documents()) && !peopleNoun(n.m.Head)
}

// judgeRole judges by a noun for a person, or for several.
func (n *noun) judgeRole() {
	m, x := n.m, n.role
	m.Gender, m.Certain, m.Plural = x.Gender, true, x.Is(lexicon.Plural)
	switch {
	case m.Plural && m.Definite && !m.Owned() && reading.PartyWord(x.Lemma):
		m.Kind = Organization
	case m.Plural && n.keptBack():
		m.Kind = Anonymous
	case m.Plural, x.Is(lexicon.Groups):
		m.Kind = Group
	case n.sole():
		m.Kind = Person
	default:
		m.Kind = Anonymous // until somebody gives a name
	}
}

// keptBack says whether several people are those whose names are kept back: sources, people familiar with it, two officials.
func (n *noun) keptBack() bool {
	switch {
	case withheld(n.role.Lemma):
		return true
	case n.role.Lemma == "person" && informed(n.d, n.m.Items.End):
		return true
	}
	return n.role.Is(lexicon.Anonymous) && n.d.Items[n.m.Role.Start].Tag == syntax.CD
}

// sole says whether there is one of the kind, and everybody knows who: the mayor, the king.
func (n *noun) sole() bool {
	m := n.m
	return m.Definite && !m.Owned() && m.Role.End == m.Role.Start+1 && office(n.role.Lemma)
}

// ageAlone says whether an age stands for somebody: the 22-year-old.
func ageAlone(head string) bool { return Age(head) > 0 && len(head) > 3 }

// judgePeople judges by a noun for people by where they come from: Germans, the Chilean.
func (n *noun) judgePeople() {
	p, _ := lexicon.Place(n.m.Head)
	n.m.Kind, n.m.Plural = Group, p.Plural || n.tag == syntax.NNS || n.tag == syntax.NNPS
	if n.m.Definite && !n.m.Plural {
		n.m.Kind = Anonymous
	}
}

// severalPeople says whether the noun is for several, as any plural is and the words for some of those spoken of.
func (n *noun) severalPeople() bool {
	if n.tag == syntax.NNS || lexicon.TellsWho(n.m.Head, lexicon.SomeOf) || n.share() {
		return true
	}
	return n.m.Head == "some" && !n.d.ItemIs(n.m.Items.End, "of")
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
	if d.Items[i].Lower == "with" { // people with knowledge of the talks, with direct knowledge of them
		for k := i + 1; k < min(i+3, len(d.Items)); k++ {
			if d.Items[k].Lower == "knowledge" {
				return true
			}
		}
	}
	return lexicon.TellsWho(d.Items[i].Lower, lexicon.Informed)
}

// office says whether a noun names an office that one person holds at a time, so that "the mayor" is somebody.
func office(lemma string) bool {
	return lexicon.TellsWho(lemma, lexicon.SoleOffice)
}

// share says whether the noun counts people, or tells which part of them is meant: 40%, two in five, a third of drivers.
func (n *noun) share() bool {
	end := n.m.Items.End
	if lexicon.TellsWho(n.m.Head, lexicon.ShareNoun) {
		first := n.m.Items.Start
		nearly := first > 0 && n.d.Items[first-1].Tag == syntax.RB && n.d.Items[first].Tag == syntax.DT
		return n.m.Head == "%" || n.d.Items[first].Tag == syntax.CD || nearly || n.d.ItemIs(end, "of") // 40%, two fifths, almost a quarter
	}
	number := end
	if n.d.ItemIs(end, "out") && n.d.ItemIs(end+1, "of") { // nine out of ten
		number++
	}
	in := (number > end || n.d.ItemIs(end, "in")) && number+1 < len(n.d.Items) && n.d.Items[number+1].Tag == syntax.CD
	return n.tag == syntax.CD && (in || n.m.Head != "one" && !n.m.Definite && n.d.ItemIs(end, "of"))
}
