package identity

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// described finds the entity of a description: "the minister", "the report", "a party spokesman", "his wife".
func (r *identity) described(m *mention.Mention, n, k int) int {
	if m.Kind == mention.Unknown && !m.Definite {
		return -1
	}
	if e := r.thePaper(m); e >= 0 {
		return e
	}
	if e := r.known(m, n, k); e != -1 {
		if e >= 0 && m.Kind == mention.Person && r.Entities[e].Kind == mention.Anonymous {
			r.Entities[e].Kind = mention.Person
			r.Entities[e].Role, r.Entities[e].Rank = m.Role, mention.FullRole
		}
		return e
	}
	if m.Kind == mention.Unknown && !m.Certain {
		return -1
	}
	if m.Kind == mention.Anonymous && !m.Definite && !m.Indefinite && !m.Plural && r.At[m.Items.Start].Source == 0 && r.Doc.Items[m.Items.Start].Tag != syntax.CD {
		return -1 // "consumer borrowing"
	}
	if r.At[m.Items.Start].Source == 0 && m.Indefinite {
		if lexicon.TellsWho(r.Doc.Items[m.Items.Start].Lower, lexicon.NobodyBack) {
			return -1
		}
	}
	return r.introduceAs(m, n, k)
}

// introduceAs makes an entity of a description that means nobody told of before.
func (r *identity) introduceAs(m *mention.Mention, n, k int) int {
	e := r.Add(m, n)
	if r.wantsName(m, k) {
		r.lead = 0
	}
	r.Entities[e].Owner = r.At[m.Items.Start].Owner - 1
	if a := r.ageIn(m); a > 0 {
		r.Entities[e].Age = a
	}
	if m.Kind == mention.Document && m.Indefinite && k >= 0 {
		r.Entities[e].Fullest.End = r.tail(k, n)
	}
	if m.Kind == mention.Anonymous && m.Definite && !m.Owned() && k >= 0 && r.Doc.TokenCapital(m.Items.End-1) && (r.WordAt(k+1, "for") || r.WordAt(k+1, "of")) && r.KindOf(k+2, r.Doc.Sentences[n].Chunks.End) == reading.NounPhrase && r.Doc.TokenCapital(r.Doc.Chunks[k+2].Head) {
		r.Entities[e].Fullest.End = r.Doc.Chunks[k+2].End // the Minister for Health
	}
	if m.Kind == mention.Person { // an office without a name is its own role
		role := m.Role
		if m.Definite && !m.Owned() && k >= 0 && r.WordAt(k+1, "of") && r.KindOf(k+2, r.Doc.Sentences[n].Chunks.End) == reading.NounPhrase && reading.Proper(r.Doc.Items[r.Doc.Chunks[k+2].Head].Tag) {
			role.End = r.Doc.Chunks[k+2].Head + 1 // the Duchess of Marlow
			r.Entities[e].Fullest.End = role.End
		}
		r.Entities[e].Role, r.Entities[e].Rank = role, mention.FullRole
	}
	return e
}

// tail returns the item behind what hangs on the description at chunk k: "released in March by the state auditor".
func (r *identity) tail(k, n int) int {
	end := r.Doc.Sentences[n].Chunks.End
	j := k + 1
	if v := r.KindOf(j, end); v == reading.VerbGroup {
		if r.Doc.Chunks[j].Verb.Finite() || r.Doc.Chunks[j].Verb.Infinitive() {
			return r.Doc.Chunks[k].End
		}
	} else if v != reading.Preposition || r.TimePhrase(min(j+1, end-1)) {
		return r.Doc.Chunks[k].End
	}
	for j < end && j < k+9 {
		switch c := r.Doc.Chunks[j]; c.Kind {
		case reading.NounPhrase, reading.Preposition, reading.Adverb:
		case reading.VerbGroup:
			if c.Verb.Finite() && j > k+1 {
				return r.Doc.Chunks[j-1].End
			}
		default:
			return r.Doc.Chunks[j-1].End
		}
		j++
	}
	return r.Doc.Chunks[j-1].End
}

// known finds the entity that a description takes up; -1 for none, ambiguous where two fit alike.
func (r *identity) known(m *mention.Mention, n, k int) int {
	switch {
	case m.Indefinite:
		return -1
	case m.Definite && pair(m.Head) > 0:
		if e := r.together(m, n); e >= 0 {
			return e
		}
		return r.sameDescription(m)
	case m.Plural:
		if e := r.together(m, n); e >= 0 {
			return e
		}
		return r.sameDescription(m)
	case !m.Definite:
		if m.Kind == mention.Organization || m.Kind == mention.Document {
			return r.sameDescription(m)
		}
		return -1
	}
	head := mention.HeadLemma(m.Head)
	if e := r.byHead(m, head, n, k); e != -1 {
		return e
	}
	if m.Owned() {
		return -1
	}
	if e := r.byAge(m); e >= 0 {
		return e
	}
	switch {
	case m.Kind == mention.Organization && m.Role.End == m.Role.Start+1 && !r.qualified(k) && r.lastPlace(head) >= 0:
		return r.lastPlace(head)
	case m.Kind == mention.Document && findings(head):
		return r.recent.find(func(e int) bool {
			x := &r.Entities[e]
			return x.Kind == mention.Document && x.Words == nil && len(x.Heads) > 0 && findings(x.Heads[0]) && n-x.Seen <= reach
		})
	case m.Kind == mention.Organization && genericOrg(head) && m.Role.End == m.Role.Start+1:
		return r.lastOrg(n, head, k)
	case m.Kind == mention.Organization && genericOrg(head) && m.Role.End == m.Role.Start+2 && !r.qualified(k): // the oil firm: Tillman Oil
		return r.lastCalled(r.Doc.Items[m.Role.Start].Lower)
	}
	if p, ok := lexicon.Place(m.Head); ok && p.Kind == lexicon.Demonym && !m.Plural {
		if e := r.recent.find(func(e int) bool {
			x := &r.Entities[e]
			return x.Kind == mention.Person && x.Place != "" && (x.Place == p.Of || r.placeOf(x.Place) == p.Of)
		}); e >= 0 || k < 0 {
			return e
		}
		return r.lastPerson(m, n, k)
	}
	words := m.Role.End - m.Role.Start
	if k >= 0 && (r.pastOffice(m) || !r.qualified(k) && ((genericPerson(head) || coined(head)) && words <= 2 || runner(head) && words <= 4)) {
		return r.lastPerson(m, n, k)
	}
	return -1
}

// qualified says whether "of" or "for" goes on behind the description at chunk k.
func (r *identity) qualified(k int) bool {
	return k >= 0 && k+1 < len(r.Doc.Chunks) && r.Doc.Chunks[k+1].Kind == reading.Preposition && r.Doc.Chunks[k+1].Start == r.Doc.Chunks[k].End
}

// complement returns the head of the phrase that "of" or "for" hangs on the description at chunk k; "" for none.
func (r *identity) complement(k int) string {
	if !r.qualified(k) || k+2 >= len(r.Doc.Chunks) || r.Doc.Chunks[k+2].Kind != reading.NounPhrase {
		return ""
	}
	switch r.Doc.Items[r.Doc.Chunks[k+1].Start].Lower {
	case "of", "for", "at", "from":
		return r.Doc.Items[r.Doc.Chunks[k+2].Head].Lower
	}
	return ""
}

// byHead finds the one described by the same head noun who fits best: by what else the phrase says, whether there is a
// name, and how lately it was mentioned.
func (r *identity) byHead(m *mention.Mention, head string, n, k int) int {
	owner := r.At[m.Items.Start].Owner - 1
	complement := r.complement(k)
	top := newContest(-3.0)
	try := func(e int) bool {
		x := &r.Entities[e]
		if e == top.best || e == top.second || x.Plural || !m.Gender.Agrees(x.Gender) {
			return true
		}
		if m.Owned() && owner >= 0 && x.Owner >= 0 && x.Owner != owner {
			return true
		}
		if m.Owned() && r.Doc.Items[m.Owner.Start].Tag == syntax.PRPS && x.Owner < 0 && x.Words == nil {
			return true
		}
		if m.Kind == mention.Organization && x.Kind == mention.Person || m.Kind == mention.Document && x.Kind != mention.Document {
			return true
		}
		s := r.fit(m, x)
		if complement != "" && !r.saysOf(x, complement) {
			s -= 1.5
		}
		switch {
		case x.Seen < 0 && head == "officer":
			return true
		case x.Seen < 0:
			s -= 1
			if x.Words == nil || m.Owned() {
				return true
			}
		default:
			s -= min(float64(n-x.Seen)*0.08, 1.6)
		}
		if x.Words != nil {
			s += 0.8
		}
		if x.Spoke >= 0 {
			s += 0.5
		}
		r.rate(e, s)
		top.enter(e, s)
		return true
	}
	r.Heads.Each(head, try)
	if m.Kind == mention.Organization && top.best < 0 && !m.Owned() {
		r.Names.Each(head, try)
	}
	if top.best < 0 || top.bestScore < -1.2 {
		return -1
	}
	r.lead = r.leadIn(&top)
	if top.second >= 0 && top.bestScore-top.secondScore < 0.05 && r.Entities[top.best].Words != nil && r.Entities[top.second].Words != nil && r.Entities[top.best].Seen == r.Entities[top.second].Seen {
		return mention.Ambiguous
	}
	return top.best
}
