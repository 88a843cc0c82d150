package nounphrase

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Relational says whether a noun tells what somebody is to somebody else, or for the moment, rather than what he or she
// does: a colleague, the witness. Any other role is worth more.
func Relational(head string) bool {
	return lexicon.TellsWho(head, lexicon.Relational) || Family(head)
}

// Family says whether a noun tells whose relative somebody is.
func Family(head string) bool {
	x, ok := lexicon.Role(head)
	return ok && x.Is(lexicon.Family)
}

// HeadLemma returns the singular of a head noun that the lexicon knows.
func HeadLemma(lower string) string {
	if x, ok := lexicon.RoleNoun(lower); ok {
		return x.Lemma
	}
	if x, ok := lexicon.DocNoun(lower); ok {
		if x.Lemma == "suit" {
			return "lawsuit"
		}
		return x.Lemma
	}
	if x, ok := lexicon.OrgNoun(lower); ok {
		return x.Lemma
	}
	return SpelledOut(lower)
}

// SpelledOut returns the word that a shortened title stands for.
func SpelledOut(lower string) string {
	switch strings.TrimSuffix(lower, ".") {
	case "gov":
		return "governor"
	case "sen":
		return "senator"
	case "rep":
		return "representative"
	case "gen":
		return "general"
	case "col":
		return "colonel"
	case "capt":
		return "captain"
	case "sgt":
		return "sergeant"
	case "lt":
		return "lieutenant"
	case "cllr":
		return "councillor"
	case "prof":
		return "professor"
	case "pres":
		return "president"
	case "det":
		return "detective"
	case "insp":
		return "inspector"
	}
	return lower
}

// Role looks up item i as a noun for a person, also by what follows its hyphen: minister, bell-ringer.
func Role(d *reading.Document, i int) (lexicon.RoleInfo, bool) {
	return d.RoleAt(i)
}

// HoldsRole says whether some word of the range is a title or role.
func HoldsRole(d *reading.Document, r text.Span) bool {
	for i := r.Start; i < r.End; i++ {
		if d.RoleWord(i) {
			return true
		}
	}
	return false
}

// TrimRole drops what begins a role and is no part of it: articles, ages, words of time.
func TrimRole(d *reading.Document, s text.Span) text.Span {
	for s.Start+1 < s.End {
		it := &d.Items[s.Start]
		switch {
		case it.Passage >= 0:
			return s
		case s.Start+2 < s.End && whichTime(d, s.Start): // last week State Department official
			s.Start++
		case it.Tag == syntax.DT, it.Tag == syntax.PRPS, it.Tag == syntax.PDT, it.Tag == syntax.RB, it.Tag == syntax.POS:
		case strings.HasSuffix(it.Lower, "-term"), strings.HasSuffix(it.Lower, "-year-old"), lexicon.TellsWho(it.Lower, lexicon.OfTheTime):
		default:
			return s
		}
		s.Start++
	}
	return s
}

// whichTime says whether a time is told by item i and the one behind it: last week.
func whichTime(d *reading.Document, i int) bool {
	return lexicon.TellsClause(d.Items[i].Lower, lexicon.ThatDay) && lexicon.Is(d.Items[i+1].Lower, lexicon.TimeNoun)
}

// trader says whether the noun at item before, in front of a full name that begins with a given name, tells what its bearer does though
// no list has it for people: animal communicator Ida Roe, Deal wing Tom Roe.
func trader(d *reading.Document, m *Mention, before int) bool {
	it := &d.Items[before]
	if it.Passage >= 0 || it.Tag != syntax.NN || d.TokenCapital(before) || m.Definite || m.Indefinite {
		return false
	}
	if m.Name.End < m.Name.Start+2 || !d.Given(m.Name.Start) || d.Class(m.Name.End-1)&(reading.OrgClass|reading.SuffixClass) != 0 {
		return false
	}
	return lexicon.TellsWho(it.Lower, lexicon.BeforeName) && before > m.Role.Start || lexicon.TraderEnding(it.Lower)
}

// PlaceOwner says whether a place owns a role: Norway's king, the county's bishop.
func PlaceOwner(d *reading.Document, o text.Span) bool {
	l := d.Items[o.End-1].Lower
	if lexicon.TellsWho(l, lexicon.PlaceOwner) {
		return true
	}
	_, ok := lexicon.Place(l)
	return ok
}
