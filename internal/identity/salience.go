package identity

import (
	"github.com/whosaid/whosaid/internal/contest"
	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/text"
)

// How far back, in sentences, a pronoun may reach.
const reach = 8

// A search is for whom a pronoun means.
type search struct {
	m        *nounphrase.Mention
	sentence int
	fronted  bool               // its sentence begins with a participle
	source   bool               // the pronoun is the source of a statement
	own      text.Span          // items of the content of that statement
	theme    [2]int             // entities that its sentence is about
	quoted   []dialogue.Capital // names in the quotation whose source it is
	rival    bool               // somebody near is of its gender beyond doubt
}

// salient returns the entity with the best score: how it fits, plus how lately it was mentioned, whether as a subject,
// how often, and whether it was speaking.
func (r *identity) salient(m *nounphrase.Mention, n int, fit func(*mention.Entity) (float64, bool)) int {
	top := contest.New(-1e9)
	q := search{m: m, sentence: n, fronted: r.Fronted(n), source: r.At[m.Items.Start].Source > 0, own: r.ownContent(m, n)}
	q.quoted, q.theme = r.capitals(m), r.theme(m, n)
	r.recent.Each(func(e int) bool {
		x := &r.Entities[e]
		far := n - x.Seen
		if far > reach || x.Seen < 0 || e == r.asker || far == 0 && r.TellsOf(x, m, n) {
			return true
		}
		s, ok := fit(x)
		if !ok {
			return true
		}
		s = r.standsOut(&q, e, s)
		s = r.takesUp(&q, e, s)
		s += min(float64(len(x.Mentions)), 6) * 0.08
		q.rival = q.rival || far <= 1 && x.Gender == m.Gender
		r.rate(e, s)
		top.Enter(e, s)
		return true
	})
	r.top, r.lead = top, r.leadIn(&top)
	r.rival = q.rival && top.Best >= 0 && r.Entities[top.Best].Gender != m.Gender
	r.sure = !r.rival && (top.Second < 0 || top.BestScore-top.SecondScore > 0.6)
	if q.source && top.Best >= 0 && top.Second >= 0 && top.BestScore-top.SecondScore < 0.05 && r.alike(&top) {
		return mention.Ambiguous
	}
	return top.Best
}

// alike says whether the two best are people by name whom nothing tells apart.
func (r *identity) alike(top *contest.Contest) bool {
	a, b := &r.Entities[top.Best], &r.Entities[top.Second]
	return silentPerson(a) && silentPerson(b) && a.Gender == b.Gender && a.Seen == b.Seen
}

// silentPerson says whether an entity is a person by name who has not spoken.
func silentPerson(x *mention.Entity) bool {
	return x.Kind == nounphrase.Person && x.Words != nil && x.Spoke < 0
}

// standsOut adds how an entity stood out where it was mentioned last, and how far back that is.
func (r *identity) standsOut(q *search, e int, s float64) float64 {
	x := &r.Entities[e]
	switch e {
	case r.asked:
		s += 2
	case r.unlikely:
		s -= 1.5
	}
	far := q.sentence - x.Seen
	s -= float64(far)
	if far == 0 && q.fronted && !x.Main {
		s -= 1
	}
	switch {
	case x.Main:
		s += 0.9
	case x.Subject:
		s += 0.5
	}
	return s
}

// takesUp adds what speaks for and against that this sentence goes on with an entity.
func (r *identity) takesUp(q *search, e int, s float64) float64 {
	x, n := &r.Entities[e], q.sentence
	here := r.Doc.Sentences[x.Seen].Para == r.Doc.Sentences[n].Para
	if here {
		s += 0.8
	}
	if x.Spoke >= 0 && n-x.Spoke <= 2 {
		s += 0.6
	}
	if q.source && r.speaking == e {
		s += 0.4
	}
	switch {
	case q.own.Start <= x.Named && x.Named < q.own.End: // Mr Hale could not be trusted, he said
		s -= 2
	case e == q.theme[0], e == q.theme[1]:
		s -= 2
	case namedIn(x, q.quoted):
		s -= 1.2
	}
	if q.source && !here && r.introduced(q, x) && r.opensQuoting(n) {
		s++ // just introduced, to be quoted now
	}
	return s
}

// introduced says whether the sentence before has told who an entity is, for the first time.
func (r *identity) introduced(q *search, x *mention.Entity) bool {
	return x.First == q.sentence-1 && x.Gender == q.m.Gender && x.Role.End > x.Role.Start
}
