package attribution

import "github.com/whosaid/whosaid/internal/lexicon"

// How far back, in sentences, a pronoun may reach.
const reach = 8

// pronoun finds whom a pronoun in sentence n means among the entities mentioned before it: the one who agrees in gender
// and number and stands out most. It returns -1 where nobody fits.
func (r *identity) pronoun(m mention, n int) int {
	switch m.head {
	case "he", "she", "his", "her", "him", "hers", "himself", "herself":
		return r.mostSalient(n, func(x *entity) (float64, bool) {
			if x.plural || x.kind == Document || x.kind == Group || x.certain && x.kind == Organization || !m.gender.Agrees(x.gender) {
				return 0, false
			}
			s := 0.0
			if x.gender == m.gender {
				s += 0.6
			}
			if x.kind == Organization || x.kind == Unknown {
				s -= 1.5
			}
			if x.words == nil {
				s -= 0.8
			}
			return s, true
		})
	case "it", "its", "itself":
		return r.mostSalient(n, func(x *entity) (float64, bool) {
			if x.plural || x.kind == Person || x.kind == Group || x.kind == Anonymous {
				return 0, false
			}
			return 0, true
		})
	case "they", "their", "them", "theirs", "themselves":
		return r.mostSalient(n, func(x *entity) (float64, bool) {
			switch {
			case x.plural || x.kind == Group:
				return 1, true
			case x.kind == Organization:
				return 0, true
			}
			return 0, false
		})
	}
	return -1 // I, we, you: the author, or whoever the context tells
}

// mostSalient returns the entity with the best score: how it fits, plus how lately it was mentioned, whether as a
// subject and whether it was speaking.
func (r *identity) mostSalient(n int, fit func(*entity) (float64, bool)) int {
	best, bestScore := -1, -1e9
	for e := range r.entities {
		x := &r.entities[e]
		far := n - x.seen
		if far > reach {
			continue
		}
		s, ok := fit(x)
		if !ok {
			continue
		}
		s -= float64(far)
		if x.subject {
			s += 0.9
		}
		if x.spoke >= 0 && n-x.spoke <= 2 {
			s += 0.8
		}
		if s >= bestScore {
			best, bestScore = e, s
		}
	}
	return best
}

// speaks says whether the entity can be who speaks in the first person.
func (x *entity) speaks() bool {
	return x.kind == Person || x.kind == Anonymous || x.gender == lexicon.Male || x.gender == lexicon.Female
}
