package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/likeness"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/referent"
	"github.com/whosaid/whosaid/internal/syntax"
)

// described finds the entity of a description: "the minister", "the report", "a party spokesman", "his wife".
func (r *identity) described(m *nounphrase.Mention, n, k int) int {
	if m.Kind == nounphrase.Unknown && !m.Definite {
		return -1
	}
	if e := r.thePaper(m); e >= 0 {
		return e
	}
	if e := r.known(m, n, k); e != -1 {
		if e >= 0 && m.Kind == nounphrase.Person && r.Entities[e].Kind == nounphrase.Anonymous {
			r.Entities[e].Kind = nounphrase.Person
			r.Entities[e].Role, r.Entities[e].Rank = m.Role, mention.FullRole
		}
		if e >= 0 && r.lead >= contest.Sole {
			r.LearnRole(e, m, true)
		}
		return e
	}
	if m.Kind == nounphrase.Unknown && !m.Certain {
		return -1
	}
	if r.tellsNobody(m) {
		return -1
	}
	return r.introduceAs(m, n, k)
}

// tellsNobody says whether a description that is nobody's source is too little to be somebody: "consumer borrowing".
func (r *identity) tellsNobody(m *nounphrase.Mention) bool {
	if r.At[m.Items.Start].Source > 0 {
		return false
	}
	first := &r.Doc.Items[m.Items.Start]
	if m.Indefinite {
		return lexicon.TellsWho(first.Lower, lexicon.NobodyBack)
	}
	return m.Kind == nounphrase.Anonymous && !m.Definite && !m.Plural && first.Tag != syntax.CD
}

// introduceAs makes an entity of a description that means nobody told of before.
func (r *identity) introduceAs(m *nounphrase.Mention, n, k int) int {
	e := r.Add(m, n)
	if r.wantsName(m, k) {
		r.lead = 0
	}
	x := &r.Entities[e]
	x.Owner = r.At[m.Items.Start].Owner - 1
	if a := r.AgeIn(m); a > 0 {
		x.Age = a
	}
	if m.Kind == nounphrase.Document && m.Indefinite && k >= 0 {
		x.Fullest.End = referent.Tail(&r.Register.Register, k, n)
	}
	office := m.Definite && !m.Owned() && k >= 0
	if m.Kind == nounphrase.Anonymous && office && r.Doc.TokenCapital(m.Items.End-1) && (r.WordAt(k+1, "for") || r.WordAt(k+1, "of")) {
		if c := referent.PhraseAt(&r.Register.Register, k+2, n); c != nil && r.Doc.TokenCapital(c.Head) {
			x.Fullest.End = c.End // the Minister for Health
		}
	}
	if m.Kind == nounphrase.Person { // an office without a name is its own role
		x.Role, x.Rank = m.Role, mention.FullRole
		if office && r.WordAt(k+1, "of") {
			if c := referent.PhraseAt(&r.Register.Register, k+2, n); c != nil && reading.Proper(r.Doc.Items[c.Head].Tag) {
				x.Role.End = c.Head + 1 // the Duchess of Marlow
				x.Fullest.End = x.Role.End
			}
		}
	}
	return e
}

// known finds the entity that a description takes up; -1 for none, ambiguous where two fit alike.
func (r *identity) known(m *nounphrase.Mention, n, k int) int {
	switch {
	case m.Indefinite:
		return -1
	case m.Plural, m.Definite && likeness.Pair(m.Head) > 0:
		if e := r.together(m, n); e >= 0 {
			return e
		}
		return r.sameDescription(m)
	case !m.Definite:
		if m.Kind == nounphrase.Organization || m.Kind == nounphrase.Document {
			return r.sameDescription(m)
		}
		return -1
	}
	head := nounphrase.HeadLemma(m.Head)
	if e := r.byHead(m, head, n, k); e != -1 || m.Owned() {
		return e
	}
	if e := r.byAge(m); e >= 0 {
		return e
	}
	if e, ok := r.lastThing(m, head, n, k); ok {
		return e
	}
	if p, ok := lexicon.Place(m.Head); ok && p.Kind == lexicon.Demonym {
		if e := r.lastFrom(p.Of); e >= 0 || k < 0 {
			return e
		}
		return r.lastPerson(m, n, k)
	}
	if k >= 0 && (r.PastOffice(m) || !r.Qualified(k) && anybody(m, head)) {
		return r.lastPerson(m, n, k)
	}
	return -1
}

// anybody says whether a description says so little that the person spoken of last may be meant: the striker, the singer.
func anybody(m *nounphrase.Mention, head string) bool {
	words := m.Role.End - m.Role.Start
	return (likeness.GenericPerson(head) || likeness.Coined(head)) && words <= 2 || likeness.Runner(head) && words <= 4
}

// lastThing finds the place, document or organization told of last that a noun for any of them takes up; false where the
// noun is no such.
func (r *identity) lastThing(m *nounphrase.Mention, head string, n, k int) (int, bool) {
	words := m.Role.End - m.Role.Start
	if words == 1 && m.Kind == nounphrase.Organization && likeness.Findings(head) { // the paper, of a study
		e := r.lastFinding(n)
		if e >= 0 && (r.Entities[e].Heads[0] == "study" || r.Entities[e].Heads[0] == "research") && !r.paperSince(r.Entities[e].Seen) {
			return e, true
		}
	}
	switch {
	case m.Kind == nounphrase.Document && likeness.Findings(head):
		return r.lastFinding(n), true
	case m.Kind != nounphrase.Organization:
		return -1, false
	case words == 1 && !r.Qualified(k):
		if e := r.lastPlace(head); e >= 0 {
			return e, true
		}
	}
	switch {
	case !likeness.GenericOrg(head):
	case words == 1, words == 2 && r.Based(m.Role.Start): // the Lisbon-based firm
		return r.lastOrg(n, head, k), true
	case words == 2 && !r.Qualified(k): // the oil firm: Tillman Oil
		return r.lastCalled(r.Doc.Items[m.Role.Start].Lower), true
	}
	return -1, false
}

// lastFinding finds the study or report told of last.
func (r *identity) lastFinding(n int) int {
	return r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		return x.Kind == nounphrase.Document && x.Words == nil && len(x.Heads) > 0 && likeness.Findings(x.Heads[0]) && n-x.Seen <= reach
	})
}

// paperSince says whether a newspaper was told of in sentence n or behind it, or an organization that spoke there.
func (r *identity) paperSince(n int) bool {
	return r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		if x.Kind != nounphrase.Organization || x.Seen < n || r.IsPlace(x) {
			return false
		}
		return x.Spoke >= n || slices.Contains(x.Heads, "newspaper") || slices.Contains(x.Heads, "paper")
	}) >= 0
}

// lastFrom finds the person from a place told of last.
func (r *identity) lastFrom(place string) int {
	return r.recent.Find(func(e int) bool {
		x := &r.Entities[e]
		return x.Kind == nounphrase.Person && x.Place != "" && (x.Place == place || r.PlaceOf(x.Place) == place)
	})
}

// byHead finds the one described by the same head noun who fits best: by what else the phrase says, whether there is a
// name, and how lately it was mentioned.
func (r *identity) byHead(m *nounphrase.Mention, head string, n, k int) int {
	complement := r.Complement(k)
	top := contest.New(-3.0)
	try := func(e int) bool {
		x := &r.Entities[e]
		if e == top.Best || e == top.Second || !r.Suits(m, x) || r.SpeaksForOther(m, x) || x.Seen < 0 && !r.MayComeLater(m, head, x) {
			return true
		}
		s := r.Fit(m, x)
		if complement != "" && !r.SaysOf(x, complement) {
			s -= 1.5
		}
		if x.Seen < 0 {
			s -= 1
		} else {
			s -= min(float64(n-x.Seen)*0.08, 1.6)
		}
		if x.Words != nil {
			s += 0.8
		}
		if x.Spoke >= 0 {
			s += 0.5
		}
		r.rate(e, s)
		top.Enter(e, s)
		return true
	}
	r.Heads.Each(head, try)
	if top.Best < 0 && lexicon.TellsWho(head, lexicon.KeptBack) { // the insider
		r.Heads.Each("source", try)
	}
	if m.Kind == nounphrase.Organization && top.Best < 0 && !m.Owned() {
		r.Names.Each(head, try)
	}
	if top.Best < 0 || top.BestScore < -1.2 {
		return -1
	}
	r.lead = r.leadIn(&top)
	if top.Second >= 0 && top.BestScore-top.SecondScore < 0.05 {
		a, b := &r.Entities[top.Best], &r.Entities[top.Second]
		if a.Words != nil && b.Words != nil && a.Seen == b.Seen {
			return mention.Ambiguous
		}
	}
	return top.Best
}
