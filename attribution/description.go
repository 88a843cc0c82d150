package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// described finds the entity of a description: "the minister", "the report", "a party spokesman", "his wife".
func (r *identity) described(m *mention, n, k int) int {
	if m.kind == Unknown && !m.definite {
		return -1
	}
	if e := r.thePaper(m); e >= 0 {
		return e
	}
	if e := r.known(m, n, k); e != -1 {
		if e >= 0 && m.kind == Person && r.entities[e].kind == Anonymous {
			r.entities[e].kind = Person
			r.entities[e].role, r.entities[e].rank = m.role, fullRole
		}
		return e
	}
	if m.kind == Unknown && !m.certain {
		return -1
	}
	if m.kind == Anonymous && !m.definite && !m.indefinite && !m.plural && r.at[m.items.Start].source == 0 && r.d.items[m.items.Start].tag != syntax.CD {
		return -1 // "consumer borrowing"
	}
	if r.at[m.items.Start].source == 0 && m.indefinite {
		switch r.d.items[m.items.Start].lower {
		case "every", "each", "no", "any", "neither": // nobody to come back to
			return -1
		}
	}
	e := r.add(m, n)
	if r.wantsName(m, k) {
		r.lead = 0
	}
	r.entities[e].owner = r.at[m.items.Start].owner - 1
	if a := r.ageIn(m); a > 0 {
		r.entities[e].age = a
	}
	if m.kind == Document && m.indefinite && k >= 0 {
		r.entities[e].fullest.End = r.tail(k, n)
	}
	if m.kind == Anonymous && m.definite && !m.owned() && k >= 0 && r.d.tokenCapital(m.items.End-1) && (r.wordAt(k+1, "for") || r.wordAt(k+1, "of")) && r.kindOf(k+2, r.d.sentences[n].chunks.End) == nounPhrase && r.d.tokenCapital(r.d.chunks[k+2].head) {
		r.entities[e].fullest.End = r.d.chunks[k+2].end // the Minister for Health
	}
	if m.kind == Person { // an office without a name is its own role
		role := m.role
		if m.definite && !m.owned() && k >= 0 && r.wordAt(k+1, "of") && r.kindOf(k+2, r.d.sentences[n].chunks.End) == nounPhrase && proper(r.d.items[r.d.chunks[k+2].head].tag) {
			role.End = r.d.chunks[k+2].head + 1 // the Duchess of Marlow
			r.entities[e].fullest.End = role.End
		}
		r.entities[e].role, r.entities[e].rank = role, fullRole
	}
	return e
}

// tail returns the item behind what hangs on the description at chunk k: "released in March by the state auditor".
func (r *identity) tail(k, n int) int {
	end := r.d.sentences[n].chunks.End
	j := k + 1
	if v := r.kindOf(j, end); v == verbGroup {
		if r.d.chunks[j].verb.finite() || r.d.chunks[j].verb.infinitive() {
			return r.d.chunks[k].end
		}
	} else if v != preposition || r.timePhrase(min(j+1, end-1)) {
		return r.d.chunks[k].end
	}
	for j < end && j < k+9 {
		switch c := r.d.chunks[j]; c.kind {
		case nounPhrase, preposition, adverb:
		case verbGroup:
			if c.verb.finite() && j > k+1 {
				return r.d.chunks[j-1].end
			}
		default:
			return r.d.chunks[j-1].end
		}
		j++
	}
	return r.d.chunks[j-1].end
}

// known finds the entity that a description takes up; -1 for none, ambiguous where two fit alike.
func (r *identity) known(m *mention, n, k int) int {
	switch {
	case m.indefinite:
		return -1
	case m.definite && pair(m.head) > 0:
		if e := r.together(m, n); e >= 0 {
			return e
		}
		return r.sameDescription(m)
	case m.plural:
		if e := r.together(m, n); e >= 0 {
			return e
		}
		return r.sameDescription(m)
	case !m.definite:
		if m.kind == Organization || m.kind == Document {
			return r.sameDescription(m)
		}
		return -1
	}
	head := headLemma(m.head)
	if e := r.byHead(m, head, n, k); e != -1 {
		return e
	}
	if m.owned() {
		return -1
	}
	if e := r.byAge(m); e >= 0 {
		return e
	}
	switch {
	case m.kind == Organization && m.role.End == m.role.Start+1 && !r.qualified(k) && r.lastPlace(head) >= 0:
		return r.lastPlace(head)
	case m.kind == Document && findings(head):
		return r.recent.find(func(e int) bool {
			x := &r.entities[e]
			return x.kind == Document && x.words == nil && len(x.heads) > 0 && findings(x.heads[0]) && n-x.seen <= reach
		})
	case m.kind == Organization && genericOrg(head) && m.role.End == m.role.Start+1:
		return r.lastOrg(n, head, k)
	case m.kind == Organization && genericOrg(head) && m.role.End == m.role.Start+2 && !r.qualified(k): // the oil firm: Tillman Oil
		return r.lastCalled(r.d.items[m.role.Start].lower)
	}
	if p, ok := lexicon.Place(m.head); ok && p.Kind == lexicon.Demonym && !m.plural {
		if e := r.recent.find(func(e int) bool {
			x := &r.entities[e]
			return x.kind == Person && x.place != "" && (x.place == p.Of || r.placeOf(x.place) == p.Of)
		}); e >= 0 || k < 0 {
			return e
		}
		return r.lastPerson(m, n, k)
	}
	words := m.role.End - m.role.Start
	if k >= 0 && (r.pastOffice(m) || !r.qualified(k) && ((genericPerson(head) || coined(head)) && words <= 2 || runner(head) && words <= 4)) {
		return r.lastPerson(m, n, k)
	}
	return -1
}

// qualified says whether "of" or "for" goes on behind the description at chunk k.
func (r *identity) qualified(k int) bool {
	return k >= 0 && k+1 < len(r.d.chunks) && r.d.chunks[k+1].kind == preposition && r.d.chunks[k+1].start == r.d.chunks[k].end
}

// complement returns the head of the phrase that "of" or "for" hangs on the description at chunk k; "" for none.
func (r *identity) complement(k int) string {
	if !r.qualified(k) || k+2 >= len(r.d.chunks) || r.d.chunks[k+2].kind != nounPhrase {
		return ""
	}
	switch r.d.items[r.d.chunks[k+1].start].lower {
	case "of", "for", "at", "from":
		return r.d.items[r.d.chunks[k+2].head].lower
	}
	return ""
}

// byHead finds the one described by the same head noun who fits best: by what else the phrase says, whether there is a
// name, and how lately it was mentioned.
func (r *identity) byHead(m *mention, head string, n, k int) int {
	owner := r.at[m.items.Start].owner - 1
	complement := r.complement(k)
	top := newContest(-3.0)
	try := func(e int) bool {
		x := &r.entities[e]
		if e == top.best || e == top.second || x.plural || !m.gender.Agrees(x.gender) {
			return true
		}
		if m.owned() && owner >= 0 && x.owner >= 0 && x.owner != owner {
			return true
		}
		if m.owned() && r.d.items[m.owner.Start].tag == syntax.PRPS && x.owner < 0 && x.words == nil {
			return true
		}
		if m.kind == Organization && x.kind == Person || m.kind == Document && x.kind != Document {
			return true
		}
		s := r.fit(m, x)
		if complement != "" && !r.saysOf(x, complement) {
			s -= 1.5
		}
		switch {
		case x.seen < 0 && head == "officer":
			return true
		case x.seen < 0:
			s -= 1
			if x.words == nil || m.owned() {
				return true
			}
		default:
			s -= min(float64(n-x.seen)*0.08, 1.6)
		}
		if x.words != nil {
			s += 0.8
		}
		if x.spoke >= 0 {
			s += 0.5
		}
		r.rate(e, s)
		top.enter(e, s)
		return true
	}
	r.heads.each(head, try)
	if m.kind == Organization && top.best < 0 && !m.owned() {
		r.names.each(head, try)
	}
	if top.best < 0 || top.bestScore < -1.2 {
		return -1
	}
	r.lead = r.leadIn(&top)
	if top.second >= 0 && top.bestScore-top.secondScore < 0.05 && r.entities[top.best].words != nil && r.entities[top.second].words != nil && r.entities[top.best].seen == r.entities[top.second].seen {
		return ambiguous
	}
	return top.best
}

// saysOf says whether the role or description of an entity mentions a word.
func (r *identity) saysOf(x *entity, word string) bool {
	span := x.role
	if x.words == nil {
		span = text.Span{Start: x.fullest.Start, End: min(x.fullest.End+6, len(r.d.items))}
	}
	for i := span.Start; i < span.End; i++ {
		if r.d.items[i].lower == word {
			return true
		}
	}
	return false
}

// fit compares what a description says besides its head with what was said of an entity.
func (r *identity) fit(m *mention, x *entity) float64 {
	d := r.d
	span := x.role
	if x.words == nil {
		span = x.fullest
	}
	s := 0.0
	for i := m.role.Start; i < m.role.End-1; i++ {
		l := d.items[i].lower
		if d.items[i].passage >= 0 || possessive(l) || lexicon.Function(l)&^lexicon.Number != 0 {
			continue
		}
		if r.within(span, l) || slices.Contains(x.words, l) {
			s += 0.5
			continue
		}
		if a := age(l); a > 0 && x.age > 0 {
			if a != x.age {
				s -= 3
			}
			s++
			continue
		}
		if span.End-span.Start <= 1 && !ordinal(l) {
			s -= 0.2
			continue
		}
		s -= 0.7
		if ordinal(l) {
			s -= 2
		}
	}
	for i := span.Start; i < span.End; i++ {
		switch l := d.items[i].lower; l {
		case "former", "ex", "acting", "deputy", "shadow", "vice", "assistant":
			if !r.within(m.role, l) {
				s -= 1.2
			}
		}
	}
	return s
}

// within says whether a word stands in a range of items.
func (r *identity) within(span text.Span, lower string) bool {
	for i := span.Start; i < span.End; i++ {
		if r.d.items[i].lower == lower {
			return true
		}
	}
	return false
}

// sameDescription finds what was described in the same words before.
func (r *identity) sameDescription(m *mention) int {
	found := -1
	r.heads.each(headLemma(m.head), func(e int) bool {
		x := &r.entities[e]
		if x.words == nil && x.plural == m.plural && x.kind == m.kind && x.seen >= 0 && r.sameWords(x.fullest, m.items) {
			found = e
		}
		return found < 0
	})
	return found
}

// sameWords compares two phrases without their articles.
func (r *identity) sameWords(a, b text.Span) bool {
	a, b = r.d.bare(a), r.d.bare(b)
	if a.End-a.Start > b.End-b.Start { // a description grows by what hangs on it
		a.End = a.Start + b.End - b.Start
	}
	if a.End-a.Start != b.End-b.Start {
		return false
	}
	for i := range a.End - a.Start {
		if r.d.items[a.Start+i].lower != r.d.items[b.Start+i].lower {
			return false
		}
	}
	return true
}
