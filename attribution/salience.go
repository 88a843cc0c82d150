package attribution

import (
	"github.com/whosaid/whosaid/internal/syntax"
)

// How far back, in sentences, a pronoun may reach.
const reach = 8

// recent lists the entities mentioned last, the latest first. Its length bounds what a pronoun costs.
type recent struct {
	list [24]int32
	n    int
}

// touch puts an entity in front.
func (l *recent) touch(e int) {
	i := 0
	for i < l.n && l.list[i] != int32(e) {
		i++
	}
	if i == l.n {
		if l.n < len(l.list) {
			l.n++
		} else {
			i--
		}
	}
	copy(l.list[1:i+1], l.list[:i])
	l.list[0] = int32(e)
}

// each calls f with the entities, the latest first, until it says no.
func (l *recent) each(f func(e int) bool) {
	for _, e := range l.list[:l.n] {
		if !f(int(e)) {
			return
		}
	}
}

// find returns the latest entity that fits; -1 for none.
func (l *recent) find(fit func(e int) bool) int {
	for _, e := range l.list[:l.n] {
		if fit(int(e)) {
			return int(e)
		}
	}
	return -1
}

// salient returns the entity with the best score: how it fits, plus how lately it was mentioned, whether as a subject,
// how often, and whether it was speaking.
func (r *identity) salient(m *mention, n int, fit func(*entity) (float64, bool)) int {
	top := newContest(-1e9)
	rival := false // somebody near is of that gender beyond doubt
	fronted := r.fronted(n)
	source := r.at[m.items.Start].source > 0
	own := r.ownContent(m, n)
	quoted, theme := r.capitals(m), r.theme(m, n)
	r.recent.each(func(e int) bool {
		x := &r.entities[e]
		far := n - x.seen
		if far > reach || x.seen < 0 {
			return true
		}
		s, ok := fit(x)
		if !ok || e == r.asker {
			return true
		}
		switch e {
		case r.asked:
			s += 2
		case r.unlikely:
			s -= 1.5
		}
		s -= float64(far)
		if far == 0 && fronted && !x.main {
			s -= 1
		}
		switch {
		case x.main:
			s += 0.9
		case x.subject:
			s += 0.5
		}
		here := r.d.sentences[x.seen].para == r.d.sentences[n].para
		if here {
			s += 0.8
		}
		if x.spoke >= 0 && n-x.spoke <= 2 {
			s += 0.6
		}
		if source && r.speaking == e {
			s += 0.4
		}
		if own.Start <= x.named && x.named < own.End { // Mr Hale could not be trusted, he said
			s -= 2
		} else if e == theme[0] || e == theme[1] {
			s -= 2
		} else if x.namedIn(quoted) {
			s -= 1.2
		}
		if source && !here && x.first == n-1 && x.gender == m.gender && x.role.End > x.role.Start && r.opensQuoting(n) {
			s++ // just introduced, to be quoted now
		}
		s += min(float64(len(x.mentions)), 6) * 0.08
		if far <= 1 && x.gender == m.gender {
			rival = true
		}
		r.rate(e, s)
		top.enter(e, s)
		return true
	})
	r.top, r.lead = top, r.leadIn(&top)
	r.rival = rival && top.best >= 0 && r.entities[top.best].gender != m.gender
	r.sure = !r.rival && (top.second < 0 || top.bestScore-top.secondScore > 0.6)
	if top.best >= 0 && top.second >= 0 && top.bestScore-top.secondScore < 0.05 {
		a, b := &r.entities[top.best], &r.entities[top.second]
		if source && a.kind == Person && b.kind == Person && a.words != nil && b.words != nil && a.gender == b.gender && a.seen == b.seen && a.spoke < 0 && b.spoke < 0 {
			return ambiguous
		}
	}
	return top.best
}

// fronted says whether sentence n begins with a participle, "Campaigning against Mr Holt, he …", "Asked whether Mr Holt
// …": whom that clause names is not its subject, and so not the subject of the next.
func (r *identity) fronted(n int) bool {
	s := r.d.sentences[n].chunks
	if s.Start >= s.End || r.d.chunks[s.Start].kind != verbGroup {
		return false
	}
	first := r.d.chunks[s.Start].verb.first
	return first == syntax.VBG || first == syntax.VBN
}
