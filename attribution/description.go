package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// described finds the entity of a description: "the minister", "the report", "a party spokesman", "his wife".
func (r *identity) described(m *mention, n, k int) int {
	if m.kind == Unknown && !m.definite {
		return -1
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
	r.entities[e].owner = r.at[m.items.Start].owner - 1
	if a := r.ageIn(m); a > 0 {
		r.entities[e].age = a
	}
	if m.kind == Document && m.indefinite && k >= 0 {
		r.entities[e].fullest.End = r.tail(k, n)
	}
	if m.kind == Person { // an office without a name is its own role
		r.entities[e].role, r.entities[e].rank = m.role, fullRole
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
		if e := r.recent.find(func(e int) bool { return len(r.entities[e].members) == pair(m.head) && n-r.entities[e].seen <= reach }); e >= 0 {
			return e
		}
		return r.sameDescription(m)
	case m.plural:
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
	case m.kind == Document && findings(head):
		return r.recent.find(func(e int) bool {
			x := &r.entities[e]
			return x.kind == Document && x.words == nil && len(x.heads) > 0 && findings(x.heads[0]) && n-x.seen <= reach
		})
	case m.kind == Organization && genericOrg(head) && m.role.End == m.role.Start+1:
		return r.lastOrg(n, head, k)
	}
	if p, ok := lexicon.Place(m.head); ok && p.Kind == lexicon.Demonym && !m.plural {
		if e := r.recent.find(func(e int) bool {
			x := &r.entities[e]
			return x.kind == Person && x.place != "" && (x.place == p.Of || r.placeOf(x.place) == p.Of)
		}); e >= 0 || k < 0 {
			return e
		}
		return r.lastPerson(m, n)
	}
	if k >= 0 && (genericPerson(head) || coined(head)) && m.role.End-m.role.Start <= 2 && !r.qualified(k) {
		return r.lastPerson(m, n)
	}
	return -1
}

// pair says how many a word for several people together means; 0 for any other word.
func pair(head string) int {
	switch head {
	case "pair", "duo", "couple", "two":
		return 2
	case "trio", "three":
		return 3
	}
	return 0
}

// placeOf resolves an abbreviated place to its full name.
func (r *identity) placeOf(lower string) string {
	if p, ok := lexicon.Place(lower); ok && p.Of != "" {
		return p.Of
	}
	return lower
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
	best, second := -1, -1
	bestScore, secondScore := -3.0, -3.0
	try := func(e int) bool {
		x := &r.entities[e]
		if e == best || e == second || x.plural || !m.gender.Agrees(x.gender) {
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
		switch {
		case s > bestScore:
			second, secondScore = best, bestScore
			best, bestScore = e, s
		case s > secondScore:
			second, secondScore = e, s
		}
		return true
	}
	r.heads.each(head, try)
	if m.kind == Organization && best < 0 && !m.owned() {
		r.names.each(head, try)
	}
	if best < 0 || bestScore < -1.2 {
		return -1
	}
	if second >= 0 && bestScore-secondScore < 0.05 && r.entities[best].words != nil && r.entities[second].words != nil && r.entities[best].seen == r.entities[second].seen {
		return ambiguous
	}
	return best
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
		if r.within(span, l) || contains(x.words, l) {
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

// ordinal says whether a word tells one of several from the others.
func ordinal(lower string) bool {
	switch lower {
	case "first", "second", "third", "fourth", "other", "another", "older", "younger", "elder", "new", "former", "latter":
		return true
	}
	return false
}

// ageIn returns the age that a description gives: the 22-year-old, the 29-year-old striker.
func (r *identity) ageIn(m *mention) int {
	for i := m.role.Start; i < m.role.End; i++ {
		if l := r.d.items[i].lower; len(l) > 3 && r.d.items[i].passage < 0 {
			if a := age(l); a > 0 {
				return a
			}
		}
	}
	return 0
}

// byAge finds whom "the 22-year-old" means: the one of that age, or else the person spoken of.
func (r *identity) byAge(m *mention) int {
	a := r.ageIn(m)
	if a == 0 {
		return -1
	}
	if e := r.recent.find(func(e int) bool {
		return r.entities[e].age == a && r.entities[e].words != nil && m.gender.Agrees(r.entities[e].gender)
	}); e >= 0 {
		return e
	}
	return r.recent.find(func(e int) bool {
		x := &r.entities[e]
		return x.kind == Person && x.words != nil && x.age == 0 && m.gender.Agrees(x.gender)
	})
}

// lastPerson finds the person that a word like "the striker" or "the singer" can only mean: the one spoken of in the
// sentences before, if there is one alone.
func (r *identity) lastPerson(m *mention, n int) int {
	best, bestScore, tie := -1, -2.5, false
	officer := m.head == "officer"
	r.recent.each(func(e int) bool {
		x := &r.entities[e]
		if x.kind != Person || x.words == nil || x.plural || !m.gender.Agrees(x.gender) || n-x.seen > 3 || x.seen == n && r.at[m.items.Start].source == 0 {
			return true
		}
		if officer && !r.uniformed(x) {
			return true
		}
		s := -float64(n - x.seen)
		if x.subject {
			s++
		}
		if x.spoke >= 0 {
			s += 0.5
		}
		if s == bestScore {
			tie = true
		}
		if s > bestScore {
			best, bestScore, tie = e, s, false
		}
		return true
	})
	if tie {
		return -1
	}
	if best >= 0 && len(r.entities[best].heads) < 8 {
		h := headLemma(m.head)
		r.entities[best].heads = append(r.entities[best].heads, h)
		r.heads.add(h, best)
		if x := &r.entities[best]; x.rank == noRole && telling(h) && !r.d.demonym(m.role.End-1) {
			x.role, x.rank = r.d.trimRole(m.role), titleRole
		}
	}
	return best
}

// uniformed says whether somebody has a rank.
func (r *identity) uniformed(x *entity) bool {
	for i := x.role.Start; i < x.role.End; i++ {
		if t, ok := lexicon.Title(r.d.items[i].lower); ok && (t.Kind == lexicon.Police || t.Kind == lexicon.Military) {
			return true
		}
	}
	return false
}

// telling says whether a word by which somebody is taken up says what he or she does.
func telling(head string) bool {
	switch head {
	case "man", "woman", "boy", "girl", "teenager", "defendant", "suspect", "star", "veteran", "youngster", "player", "officer", "victim", "politician":
		return false
	}
	return true
}

// lastOrg finds the organization that "the company" means: the one spoken of last and most.
func (r *identity) lastOrg(n int, head string, k int) int {
	if r.complement(k) != "" {
		return -1
	}
	best, bestScore := -1, -1e9
	r.recent.each(func(e int) bool {
		x := &r.entities[e]
		if x.kind != Organization || x.words == nil || x.plural || n-x.seen > 12 || r.isPlace(x) {
			return true
		}
		s := -float64(n-x.seen) + 0.3*min(float64(len(x.mentions)), 8)
		if x.subject {
			s++
		}
		if x.spoke >= 0 {
			s++
		}
		if s > bestScore {
			best, bestScore = e, s
		}
		return true
	})
	return best
}

// isPlace says whether an entity is a country, town or other place by name.
func (r *identity) isPlace(x *entity) bool {
	p, ok := lexicon.Place(r.d.lowerName(x.fullest))
	return ok && p.Kind != lexicon.Metonym
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

// coined says whether a noun for a person is one that the lexicon does not have, made with a hyphen or an ending.
func coined(head string) bool {
	_, listed := lexicon.Role(head)
	_, ok := roleNoun(head)
	return ok && !listed
}

// findings lists the nouns that take each other up: a study becomes the report, the research or the survey.
func findings(head string) bool {
	switch head {
	case "report", "study", "survey", "research", "paper", "review", "analysis", "finding", "poll", "investigation", "audit":
		return true
	}
	return false
}

// genericOrg lists the nouns by which an organization just named is taken up again.
func genericOrg(head string) bool {
	switch head {
	case "company", "firm", "group", "club", "organisation", "organization", "charity", "agency", "body", "party", "bank", "union", "retailer", "airline",
		"carmaker", "automaker", "manufacturer", "newspaper", "paper", "network", "broadcaster", "side", "association", "ministry", "department", "regulator", "watchdog",
		"giant", "chain", "supermarket", "university", "institute", "think-tank", "think tank", "station", "channel", "lender", "insurer", "operator", "developer", "publisher",
		"drugmaker", "brewer", "startup", "start-up", "conglomerate", "store", "website", "business", "institution", "foundation", "federation", "league", "nonprofit", "magazine", "hospital", "trust":
		return true
	}
	return false
}

// genericPerson lists the nouns by which a person just named is taken up again, in sport and show business above all.
func genericPerson(head string) bool {
	switch head {
	case "striker", "midfielder", "defender", "goalkeeper", "keeper", "winger", "forward", "batsman", "bowler", "singer", "actor", "actress", "star", "player", "frontman",
		"rapper", "champion", "teenager", "youngster", "veteran", "novelist", "writer", "comedian", "politician", "tycoon", "billionaire", "businessman", "businesswoman", "man", "woman",
		"officer", "musician", "artist", "runner", "sprinter", "swimmer", "boxer", "golfer", "driver", "rider", "jockey", "cyclist", "athlete", "skipper",
		"playwright", "painter", "sculptor", "pianist", "cellist", "violinist", "guitarist", "drummer", "scientist", "researcher", "lawmaker", "congressman", "congresswoman", "economist",
		"bell-ringer", "farmer", "fisherman", "author", "presenter", "broadcaster", "journalist", "candidate", "nominee", "mogul", "activist", "campaigner", "biologist", "lock", "fly-half", "prop", "hooker", "flanker", "full-back", "centre", "scrum-half", "all-rounder", "opener", "wicketkeeper", "pacer", "spinner", "quarterback", "pitcher", "coach", "manager", "boss", "captain":
		return true
	}
	return false
}
