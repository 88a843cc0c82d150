package identity

import (
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/reading"
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
func (r *identity) salient(m *mention.Mention, n int, fit func(*mention.Entity) (float64, bool)) int {
	top := newContest(-1e9)
	rival := false // somebody near is of that gender beyond doubt
	fronted := r.fronted(n)
	source := r.At[m.Items.Start].Source > 0
	own := r.ownContent(m, n)
	quoted, theme := r.capitals(m), r.theme(m, n)
	r.recent.each(func(e int) bool {
		x := &r.Entities[e]
		far := n - x.Seen
		if far > reach || x.Seen < 0 {
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
		if far == 0 && fronted && !x.Main {
			s -= 1
		}
		switch {
		case x.Main:
			s += 0.9
		case x.Subject:
			s += 0.5
		}
		here := r.Doc.Sentences[x.Seen].Para == r.Doc.Sentences[n].Para
		if here {
			s += 0.8
		}
		if x.Spoke >= 0 && n-x.Spoke <= 2 {
			s += 0.6
		}
		if source && r.speaking == e {
			s += 0.4
		}
		if own.Start <= x.Named && x.Named < own.End { // Mr Hale could not be trusted, he said
			s -= 2
		} else if e == theme[0] || e == theme[1] {
			s -= 2
		} else if namedIn(x, quoted) {
			s -= 1.2
		}
		if source && !here && x.First == n-1 && x.Gender == m.Gender && x.Role.End > x.Role.Start && r.opensQuoting(n) {
			s++ // just introduced, to be quoted now
		}
		s += min(float64(len(x.Mentions)), 6) * 0.08
		if far <= 1 && x.Gender == m.Gender {
			rival = true
		}
		r.rate(e, s)
		top.enter(e, s)
		return true
	})
	r.top, r.lead = top, r.leadIn(&top)
	r.rival = rival && top.best >= 0 && r.Entities[top.best].Gender != m.Gender
	r.sure = !r.rival && (top.second < 0 || top.bestScore-top.secondScore > 0.6)
	if top.best >= 0 && top.second >= 0 && top.bestScore-top.secondScore < 0.05 {
		a, b := &r.Entities[top.best], &r.Entities[top.second]
		if source && a.Kind == mention.Person && b.Kind == mention.Person && a.Words != nil && b.Words != nil && a.Gender == b.Gender && a.Seen == b.Seen && a.Spoke < 0 && b.Spoke < 0 {
			return mention.Ambiguous
		}
	}
	return top.best
}

// fronted says whether sentence n begins with a participle, "Campaigning against Mr Holt, he …", "Asked whether Mr Holt
// …": whom that clause names is not its subject, and so not the subject of the next.
func (r *identity) fronted(n int) bool {
	s := r.Doc.Sentences[n].Chunks
	if s.Start >= s.End || r.Doc.Chunks[s.Start].Kind != reading.VerbGroup {
		return false
	}
	first := r.Doc.Chunks[s.Start].Verb.First
	return first == syntax.VBG || first == syntax.VBN
}
