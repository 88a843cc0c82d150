package likeness

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/text"
)

// What offices tell of whom a description means.

// Uniformed says whether somebody has a rank.
func (r *Register) Uniformed(x *mention.Entity) bool {
	for i := x.Role.Start; i < x.Role.End; i++ {
		if t, ok := lexicon.Title(r.Doc.Items[i].Lower); ok && (t.Kind == lexicon.Police || t.Kind == lexicon.Military) {
			return true
		}
	}
	return false
}

// PastOffice says whether a description is of an office that somebody has held: the former governor, the former secretary
// of state.
func (r *Register) PastOffice(m *nounphrase.Mention) bool {
	return r.Doc.Items[m.Role.Start].Lower == "former" && m.Role.End > m.Role.Start+1 && m.Kind == nounphrase.Anonymous && !m.Plural
}

// MayHaveHeld says whether what is told of somebody leaves room for a former office: nothing, another one, or that he or she
// runs for one; a spokesman or a professor is hardly "the former governor".
func (r *Register) MayHaveHeld(x *mention.Entity) bool {
	return x.Role.End <= x.Role.Start || Runner(r.Doc.Items[x.Role.End-1].Lower) || r.Within(x.Role, "former")
}

// otherOffice says whether a description is of an office that its two words name, and a role of another one: the prime minister is not the
// home secretary.
func (r *Register) otherOffice(role text.Span, m *nounphrase.Mention) bool {
	own := m.Role.End - 2
	if own < m.Role.Start || role.End <= role.Start || !r.officeAt(own) {
		return false
	}
	if r.Within(role, r.Doc.Items[own].Lower) || r.Within(role, "former") {
		return false
	}
	for i := role.Start; i+1 < role.End; i++ {
		if r.officeAt(i) {
			return true
		}
	}
	l := r.Doc.Items[role.End-1].Lower // one word for an office of one holder: nor is he the mayor
	return l != m.Head && lexicon.TellsWho(l, lexicon.SoleOffice)
}

// officeAt says whether items i and i+1 name an office, and the first is no rank: the foreign secretary, not the deputy minister.
func (r *Register) officeAt(i int) bool {
	t, ok := lexicon.Title(r.Doc.LowerName(text.Span{Start: i, End: i + 2}))
	rank := ok && lexicon.TellsWho(r.Doc.Items[i].Lower, lexicon.UnderRank|lexicon.RankWord|lexicon.Ordinal)
	return ok && !rank && (t.Kind == lexicon.Office || t.Kind == lexicon.Law)
}

// above says whether a description is of a deputy, and somebody is called what that is a deputy of: the shadow chancellor is not the
// chancellor.
func (r *Register) above(x *mention.Entity, role text.Span, m *nounphrase.Mention) bool {
	head := nounphrase.HeadLemma(m.Head)
	return r.Ranked(m) != head && slices.Contains(x.Heads, head) && !r.Within(role, r.Doc.Items[m.Role.End-2].Lower)
}

// Ranked returns the head noun of a description, with the rank before it that makes another office of it: shadow chancellor.
func (r *Register) Ranked(m *nounphrase.Mention) string {
	head := nounphrase.HeadLemma(m.Head)
	i := m.Role.End - 2
	if i < m.Role.Start {
		return head
	}
	if l := r.Doc.Items[i].Lower; lexicon.TellsWho(l, lexicon.UnderRank) && lexicon.TellsWho(l, lexicon.RankWord) {
		return l + " " + head
	}
	return head
}
