package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
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

// pronoun finds whom the pronoun at chunk k in sentence n means among the entities mentioned before it: the one who
// agrees in gender and number and stands out most. It returns -1 where nobody fits, ambiguous where two fit alike.
func (r *identity) pronoun(m *mention, n, k int) int {
	source := r.at[m.items.Start].source > 0
	if k > 0 && strings.HasSuffix(m.head, "self") && r.d.chunks[k-1].kind == nounPhrase && r.d.chunks[k-1].end == r.d.chunks[k].start { // the player himself
		return r.entityAt(r.d.chunks[k-1].start)
	}
	switch m.head {
	case "he", "she", "his", "her", "him", "hers", "himself", "herself":
		e := r.salient(n, source, func(x *entity) (float64, bool) { return r.asPerson(x, m.gender) })
		if e == -1 && k >= 0 {
			e = r.ahead(m, n, k)
		}
		return e
	case "it", "its", "itself":
		if k >= 0 && r.expletive(k, r.d.sentences[n].chunks.End) {
			return -1
		}
		return r.salient(n, source, func(x *entity) (float64, bool) {
			if x.plural || x.kind == Person && (x.certain || x.words == nil || len(x.words) < 2) || x.kind == Group || x.kind == Anonymous || x.gender == lexicon.Male || x.gender == lexicon.Female {
				return 0, false
			}
			s := 0.0
			if x.words == nil && !x.certain {
				s -= 1
			}
			if x.words != nil {
				s += 0.3
			}
			if x.kind == Person {
				s -= 0.7
			}
			return s, true
		})
	case "they", "their", "them", "theirs", "themselves":
		e := r.salient(n, source, func(x *entity) (float64, bool) {
			switch {
			case x.plural || x.kind == Group:
				return 1, true
			case x.kind == Organization && (x.words != nil || x.certain):
				return 0, true
			}
			return 0, false
		})
		if e < 0 { // one person, of no gender
			r.openBallot()
			e = r.salient(n, source, func(x *entity) (float64, bool) {
				return 0, x.kind == Person && x.gender != lexicon.Male && x.gender != lexicon.Female || x.kind == Anonymous
			})
		}
		return e
	}
	return -1 // I, we, you: the author, or whoever the context tells
}

// asPerson says how well an entity suits "he" or "she".
func (r *identity) asPerson(x *entity, g lexicon.Gender) (float64, bool) {
	if x.plural || x.kind == Document || x.kind == Group || x.kind == Organization && (x.certain || x.words == nil) || !g.Agrees(x.gender) {
		return 0, false
	}
	s := 0.0
	switch {
	case x.gender == g:
		s += 0.8
	case x.gender == lexicon.Either && len(x.words) > 1: // Chris is a man as a rule
		share := lexicon.MaleShare(x.words[0]) - 0.5
		if g == lexicon.Female {
			share = -share
		}
		s += 4 * share
	}
	if x.kind == Organization || x.kind == Unknown {
		s -= 1.5
	}
	if x.words == nil {
		s -= 0.7
	}
	return s, true
}

// salient returns the entity with the best score: how it fits, plus how lately it was mentioned, whether as a subject,
// how often, and whether it was speaking.
func (r *identity) salient(n int, source bool, fit func(*entity) (float64, bool)) int {
	top := newContest(-1e9)
	fronted := r.fronted(n)
	r.recent.each(func(e int) bool {
		x := &r.entities[e]
		far := n - x.seen
		if far > reach || x.seen < 0 {
			return true
		}
		s, ok := fit(x)
		if !ok {
			return true
		}
		s -= float64(far)
		if far == 0 && fronted && !x.subject {
			s -= 1
		}
		if x.subject {
			s += 0.9
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
		s += min(float64(len(x.mentions)), 6) * 0.08
		r.rate(e, s)
		top.enter(e, s)
		return true
	})
	r.sure = top.second < 0 || top.bestScore-top.secondScore > 0.6
	if top.best >= 0 && top.second >= 0 && top.bestScore-top.secondScore < 0.05 {
		a, b := &r.entities[top.best], &r.entities[top.second]
		if source && a.kind == Person && b.kind == Person && a.words != nil && b.words != nil && a.gender == b.gender && a.seen == b.seen && a.spoke < 0 && b.spoke < 0 {
			return ambiguous
		}
	}
	return top.best
}

// fronted says whether sentence n begins with a participle, "Campaigning against Mr Holt, he …": whom that clause names is
// not its subject, and so not the subject of the next.
func (r *identity) fronted(n int) bool {
	s := r.d.sentences[n].chunks
	return s.Start < s.End && r.d.chunks[s.Start].kind == verbGroup && r.d.chunks[s.Start].verb.first == syntax.VBG
}

// expletive says whether the "it" at chunk k stands for what follows and for nobody: it appeared that, it is impossible to.
func (r *identity) expletive(k, end int) bool {
	if r.kindOf(k+1, end) != verbGroup {
		return false
	}
	j := k + 2
	for r.kindOf(j, end) == adverb {
		j++
	}
	switch r.d.items[r.d.chunks[k+1].head].lower {
	case "appeared", "appears", "appear", "seemed", "seems", "seem", "emerged", "emerges", "follows", "turned":
		return r.kindOf(j, end) == subordinator
	case "is", "'s", "’s", "was", "be", "been", "&rsquo;s":
		if r.kindOf(j, end) != adjective {
			return false
		}
		return r.kindOf(j+1, end) == subordinator || r.kindOf(j+1, end) == verbGroup && r.d.chunks[j+1].verb.infinitive()
	}
	return false
}

// ahead looks for the person whom a pronoun announces that nobody before it fits: in its own sentence when a clause with
// "when" or "as" begins it.
func (r *identity) ahead(m *mention, n, k int) int {
	s := r.d.sentences[n].chunks
	if r.at[m.items.Start].source > 0 && n+1 < len(r.d.sentences) && r.isSubject(k, s) { // “Bring an axe,” she texted. Ida Holm was …
		next := r.d.sentences[n+1].chunks
		if p := r.mentionOf(next.Start); p != nil && p.named() {
			if e := r.entityAt(p.items.Start); e >= 0 && r.entities[e].kind == Person && r.entities[e].gender == m.gender {
				return e
			}
		}
	}
	if k-s.Start > 2 || r.kindOf(s.Start, s.End) != subordinator && r.kindOf(s.Start, s.End) != preposition {
		return -1
	}
	for j := k + 1; j < s.End; j++ {
		if r.d.chunks[j].kind != nounPhrase || r.kindOf(j-1, s.End) != comma {
			continue
		}
		e := r.entityAt(r.d.chunks[j].start)
		if e < 0 {
			continue
		}
		if x := &r.entities[e]; x.kind == Person && x.words != nil && m.gender.Agrees(x.gender) {
			return e
		}
		return -1
	}
	return -1
}
