package attribution

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
)

// pronoun finds whom the pronoun at chunk k in sentence n means among the entities mentioned before it: the one who
// agrees in gender and number and stands out most. It returns -1 where nobody fits, ambiguous where two fit alike.
func (r *identity) pronoun(m *mention, n, k int) int {
	source := int(r.at[m.items.Start].source) - 1
	if k > 0 && strings.HasSuffix(m.head, "self") && r.d.chunks[k-1].kind == nounPhrase && r.d.chunks[k-1].end == r.d.chunks[k].start { // the player himself
		return r.meantAt(r.d.chunks[k-1].start)
	}
	switch m.head {
	case "he", "she", "his", "her", "him", "hers", "himself", "herself":
		if source >= 0 {
			r.beginAnswer(source)
			defer r.endAnswer()
		}
		e := r.salient(m, n, func(x *entity) (float64, bool) { return r.asPerson(x, m.gender) })
		if e == -1 && k >= 0 {
			e = r.ahead(m, n, k)
		}
		return e
	case "it", "its", "itself":
		if k >= 0 && r.expletive(k, r.d.sentences[n].chunks.End) {
			return -1
		}
		shows := source >= 0 && r.shows(source)
		e := r.salient(m, n, func(x *entity) (float64, bool) { return r.asThing(x, shows) })
		if shows && k >= 0 {
			if t := r.thing(n, k); t >= 0 && (e < 0 || r.entities[e].seen < r.entities[t].seen) {
				r.lead = sole
				return t
			}
		}
		return r.doubt(e, source >= 0)
	case "they", "their", "them", "theirs", "themselves":
		shows := source >= 0 && r.shows(source)
		e := r.salient(m, n, func(x *entity) (float64, bool) { return r.asSeveral(x, source >= 0, shows) })
		if e >= 0 {
			return r.doubt(e, source >= 0)
		}
		r.openBallot()
		return r.salient(m, n, func(x *entity) (float64, bool) { // one person, of no gender
			return 0, x.kind == Person && x.gender != lexicon.Male && x.gender != lexicon.Female || x.kind == Anonymous
		})
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
	case x.kind == Person && x.pronouns != 0: // called so before, in doubt
		if (x.pronouns > 0) == (g == lexicon.Male) {
			s += 0.3
		} else {
			s -= 0.6
		}
	}
	switch x.kind {
	case Organization:
		s -= 3
	case Unknown:
		if s -= 0.5; !x.main || x.spoke < x.seen { // who has just spoken is somebody
			s--
		}
	}
	if x.words == nil {
		s -= 0.7
	}
	return s, true
}

// doubt takes back whom a speaking "it" or "they" was found to mean where little speaks for it, or as much for another:
// the one meant may be none of those seen. A document is not doubted: few things in an article say anything.
func (r *identity) doubt(e int, source bool) int {
	switch {
	case !source || e < 0:
		return e
	case r.top.bestScore < 0 && r.entities[e].kind != Document:
		return -1
	case r.top.second >= 0 && r.top.bestScore-r.top.secondScore < 0.01:
		return ambiguous
	}
	return e
}

// asThing says how well an entity suits "it"; what shows something is a document before it is who made it.
func (r *identity) asThing(x *entity, shows bool) (float64, bool) {
	if x.plural || x.kind == Person && (x.certain || len(x.words) < 2) || x.kind == Group || x.kind == Anonymous || x.gender == lexicon.Male || x.gender == lexicon.Female {
		return 0, false
	}
	s := 0.0
	if x.words == nil && !x.certain {
		s--
	}
	if x.words != nil {
		s += 0.3
	}
	if x.kind == Person {
		s -= 0.7
	}
	if shows && x.kind == Document {
		s += 1.5
	}
	return s, true
}

// asSeveral says how well an entity suits "they"; where they speak, things are not meant as a rule.
func (r *identity) asSeveral(x *entity, speak, shows bool) (float64, bool) {
	switch {
	case x.plural || x.kind == Group:
		if speak && !r.people(x) {
			if shows {
				return 0, true
			}
			return -0.8, true
		}
		if len(x.members) > 1 {
			if r.entities[x.members[0]].kind == Organization {
				return 0, true
			}
			return 1.3, true // all of them before the last of them
		}
		return 1, true
	case x.kind != Organization:
		return 0, false
	case r.isPlace(x):
		return -1, true
	case x.certain:
		return 0, true
	}
	return -0.6, x.words != nil
}

// people says whether those whom a plural describes are people, as far as the lexicon knows the noun: residents, Germans,
// skateboarders; not priorities.
func (r *identity) people(x *entity) bool {
	if x.certain || x.words != nil || len(x.heads) == 0 || x.members != nil {
		return true
	}
	head := x.heads[0]
	if r.d.itemIs(x.fullest.End, "who") {
		return true
	}
	if p, ok := lexicon.Place(head); ok && p.Kind == lexicon.Demonym {
		return true
	}
	return agent(strings.TrimSuffix(head, "s")) || head == "other" || head == "many" || head == "some" || head == "several"
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
		if a, ok := lexicon.CueAdjective(r.d.items[r.d.chunks[j].head].lower); ok && a.Takes(lexicon.To) { // the firm is eager to
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
			if e, ok := r.entityAt(p.items.Start); ok && r.entities[e].kind == Person && r.entities[e].gender == m.gender {
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
		e, ok := r.entityAt(r.d.chunks[j].start)
		if !ok {
			continue
		}
		if x := &r.entities[e]; x.kind == Person && x.words != nil && m.gender.Agrees(x.gender) {
			return e
		}
		return -1
	}
	return -1
}
