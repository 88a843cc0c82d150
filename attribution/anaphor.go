package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
)

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
func (r *identity) lastPerson(m *mention, n, k int) int {
	best, bestScore, tie := -1, -2.5, false
	top := newContest(-1e9)
	officer, past := m.head == "officer", r.pastOffice(m)
	r.recent.each(func(e int) bool {
		x := &r.entities[e]
		if x.kind != Person || x.words == nil || x.plural || !m.gender.Agrees(x.gender) || n-x.seen > 3 || x.seen == n && r.at[m.items.Start].source == 0 {
			return true
		}
		if officer && !r.uniformed(x) || past && !r.mayHaveHeld(x) {
			return true
		}
		s := -float64(n - x.seen)
		if x.subject {
			s++
		}
		if x.spoke >= 0 {
			s += 0.5
		}
		if s <= bestScore && best < 0 {
			return true
		}
		s += 0.15 * float64(min(len(x.mentions), 6)) // whom the article is about
		r.rate(e, s)
		top.enter(e, s)
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
	r.lead = r.leadIn(&top)
	if best >= 0 && len(r.entities[best].heads) < 8 {
		h := headLemma(m.head)
		r.entities[best].heads = append(r.entities[best].heads, h)
		r.heads.add(h, best)
		if x := &r.entities[best]; x.rank == noRole && telling(h) && !r.d.demonym(m.role.End-1) {
			x.role, x.rank = r.d.trimRole(m.role), titleRole
			if past && r.wordAt(k+1, "of") && r.kindOf(k+2, r.d.sentences[n].chunks.End) == nounPhrase { // the former secretary of state
				x.role.End = r.d.chunks[k+2].end
			}
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

// pastOffice says whether a description is of an office that somebody has held: the former governor, the former secretary
// of state.
func (r *identity) pastOffice(m *mention) bool {
	return r.d.items[m.role.Start].lower == "former" && m.role.End > m.role.Start+1 && m.kind == Anonymous && !m.plural
}

// mayHaveHeld says whether what is told of somebody leaves room for a former office: nothing, another one, or that he or she
// runs for one; a spokesman or a professor is hardly "the former governor".
func (r *identity) mayHaveHeld(x *entity) bool {
	return x.role.End <= x.role.Start || runner(r.d.items[x.role.End-1].lower) || r.within(x.role, "former")
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
	top := newContest(-1e9)
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
		r.rate(e, s)
		top.enter(e, s)
		return true
	})
	r.lead = r.leadIn(&top)
	return top.best
}

// isPlace says whether an entity is a country, town or other place by name.
func (r *identity) isPlace(x *entity) bool {
	p, ok := lexicon.Place(r.d.lowerName(x.fullest))
	return ok && p.Kind != lexicon.Metonym
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

// runner lists the nouns for those who run for an office, whatever party or race stands before them: the Republican
// incumbent, the Labour leadership hopeful.
func runner(head string) bool {
	switch head {
	case "candidate", "nominee", "incumbent", "front-runner", "frontrunner", "hopeful", "contender", "challenger":
		return true
	}
	return false
}
