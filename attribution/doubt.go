package attribution

import (
	"math"
	"slices"

	"github.com/whosaid/whosaid/internal/confidence"
)

// leastLikely is how likely a name must be the right one to be given for a pronoun or description. In cross-validation
// names that are less likely are wrong as a rule, of those up to 0.5 a half (internal/train/whom).
const leastLikely = 0.35

// shortfall turns the lead of an entity into a doubt, which is zero where nobody else fits.
func shortfall(lead float64) float32 { return float32(sole - lead) }

// leadIn returns by how much the best of a contest is better than the second; one of the same words is no rival, for it would be
// called the same.
func (r *identity) leadIn(top *contest) float64 {
	if top.best >= 0 && top.second >= 0 {
		a, b := &r.entities[top.best], &r.entities[top.second]
		if a.words == nil && b.words == nil && r.sameWords(a.fullest, b.fullest) || a.words != nil && equalWords(a.words, b.words) {
			return sole
		}
	}
	return top.lead()
}

// inherit lets the doubt about whom a pronoun means live on: who was only thought to be "he" is the one whom the next "he"
// means the more readily, and not the more surely. A name ends it, or begins it anew; so does a pronoun of another gender.
func (r *identity) inherit(x *entity, m *mention) {
	at := &r.at[m.items.Start]
	if m.pronoun && m.gender.Agrees(x.doubted) || !m.pronoun && x.words == nil && !m.named() {
		at.doubt = max(at.doubt, x.doubt)
	}
	x.doubt, x.doubted = at.doubt, m.gender
}

// wantsName says whether a description that takes up nobody must mean somebody named elsewhere: "the company", "the
// minister", not "the Clinton campaign" nor "the minister for sport". An article that names nobody of the kind leaves nothing
// to find.
func (r *identity) wantsName(m *mention, k int) bool {
	if !m.definite || m.owned() || m.plural || k < 0 || r.qualified(k) {
		return false
	}
	if r.bearers == nil {
		r.bearers = make(map[Kind]bool, 4)
		for i := range r.entities {
			if x := &r.entities[i]; x.words != nil {
				r.bearers[x.kind] = true
			}
		}
	}
	switch m.kind {
	case Person, Anonymous:
		return r.bearers[Person] || r.bearers[Unknown]
	case Organization:
		return (r.bearers[Organization] || r.bearers[Unknown]) && m.role.End == m.role.Start+1 && genericOrg(headLemma(m.head))
	}
	return false
}

// speaker returns the lead of whom a source means over the next best, in hundredths of a logit: as a Candidate's score has
// it, one more of it is twice as much in the exponent.
func (m *margin) speaker() float64 {
	return math.Round(200*(sole-float64(m.doubt))) / 100
}

// leaveOut takes back the name that a pronoun or description was found to mean where it is a wrong one more often than not. Who
// is meant stays what it was for what follows: the next "he" is the same one, and as much in doubt.
func (r *identity) leaveOut(st []statement, who []int) {
	if r.bold {
		return
	}
	for i := range st {
		s := &st[i]
		if who[i] < 0 || s.from >= 0 || s.source.none() || s.margin.doubt == 0 || r.entities[who[i]].words == nil || r.likely(s) >= leastLikely {
			continue
		}
		x := &r.entities[who[i]]
		at := r.d.span(s.source.head.Start, s.source.head.End)
		x.mentions = slices.DeleteFunc(x.mentions, func(m Span) bool { return m == at })
		who[i] = ambiguous
	}
	for i := range st {
		if from := st[i].from; from >= 0 && who[from] == ambiguous {
			who[i] = ambiguous
		}
	}
}

// likely says how likely a pronoun or description means the one whom it was found to mean; 1 for any other source.
func (r *identity) likely(s *statement) float64 {
	mention := r.d.mentionWord(s)
	if mention != "pronoun" && mention != "description" {
		return 1
	}
	if mention == "description" && s.margin.speaker() == 0 { // two firms alike
		return 0
	}
	head := s.source.head
	c := confidence.Record{Mention: mention, Word: r.d.span(head.Start, head.End).Of(r.d.text), Speaker: s.margin.speaker(), Named: true}
	return c.Whom()
}

// kindInDoubt is the kind of a speaker whose name is left out.
func (r *identity) kindInDoubt(s *statement) Kind {
	h := s.source.head
	if s.source.none() || h.End <= h.Start {
		return Person
	}
	switch m := r.d.mentionAt(h.Start, h.End); {
	case m.pronoun && (m.head == "it" || m.head == "they"):
		return Unknown
	case !m.pronoun && !m.named() && (m.kind == Organization || m.kind == Group || m.kind == Document):
		return m.kind
	}
	return Person
}
