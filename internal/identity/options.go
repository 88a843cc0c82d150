package identity

import (
	"cmp"
	"slices"

	"github.com/whosaid/whosaid/internal/candidate"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
)

// A census is what the article as a whole tells of its names.
type census struct {
	ahead []int32 // the named entities, by where they are first named
	first [2]int  // the first named of other kinds, and of people
}

// aheadReach is how many sentences a description may stand before the name of whom it means.
const aheadReach = 6

// farReach is how many sentences back an entity may have been mentioned last.
const farReach = 36

// takeCensus orders the names by where they stand first, once they are known.
func (r *identity) takeCensus() {
	c := &r.census
	c.first = [2]int{-1, -1}
	for e := range r.Entities {
		x := &r.Entities[e]
		if x.Words == nil || x.Fullest.End == 0 || e == r.Author || e == r.Outlet {
			continue
		}
		c.ahead = append(c.ahead, int32(e))
		k := oneOf(x.Kind == nounphrase.Person)
		if f := c.first[k]; f < 0 || x.First < r.Entities[f].First {
			c.first[k] = e
		}
	}
	slices.SortStableFunc(c.ahead, func(a, b int32) int { return cmp.Compare(r.Entities[a].First, r.Entities[b].First) })
}

func oneOf(b bool) int {
	if b {
		return 1
	}
	return 0
}

// gather lists whom a mention may mean.
func (r *identity) gather(m *nounphrase.Mention, n int, class candidate.Class, e int, made bool) {
	owner := int(r.At[m.Items.Start].Owner) - 1
	add := func(c int, kind candidate.Option) bool {
		if len(r.options) == optionMax {
			return false
		}
		if c == owner || made && c == e || c == r.Author {
			return true
		}
		if slices.ContainsFunc(r.options, func(o option) bool { return o.entity == c }) || !r.mayBe(m, class, &r.Entities[c]) {
			return true
		}
		r.options = append(r.options, option{entity: c, facts: candidate.Facts{Option: kind}})
		return true
	}
	sort := func(c int) candidate.Option {
		switch x := &r.Entities[c]; {
		case x.Words == nil:
			return candidate.Described
		case x.Seen < 0:
			return candidate.Ahead
		}
		return candidate.Named
	}
	if e >= 0 && !made { // whom the rules choose is one of them, whatever speaks against it
		r.options = append(r.options, option{entity: e, facts: candidate.Facts{Option: sort(e)}})
	}
	r.recent.Each(func(c int) bool {
		if n-r.Entities[c].Seen > farReach {
			return true
		}
		return add(c, sort(c))
	})
	for _, x := range r.rated {
		if !add(x.entity, sort(x.entity)) {
			break
		}
	}
	r.Heads.Each(nounphrase.HeadLemma(m.Head), func(c int) bool {
		if r.Entities[c].Seen < 0 && r.Entities[c].Words == nil {
			return true
		}
		return add(c, sort(c))
	})
	at, _ := slices.BinarySearchFunc(r.census.ahead, n, func(c int32, n int) int { return cmp.Compare(r.Entities[c].First, n) })
	for left := optionMax; at < len(r.census.ahead) && left > 0; at, left = at+1, left-1 {
		c := int(r.census.ahead[at])
		x := &r.Entities[c]
		if x.First > n+aheadReach {
			break
		}
		if x.Seen < 0 && x.Fullest.Start != m.Items.Start && !add(c, candidate.Ahead) {
			break
		}
	}
	itself := option{entity: -1, facts: candidate.Facts{Option: candidate.Itself}}
	if made {
		itself.entity = e
	}
	r.options = append(r.options, itself)
}

// mayBe says whether nothing forbids that a description means an entity.
func (r *identity) mayBe(m *nounphrase.Mention, class candidate.Class, x *mention.Entity) bool {
	switch {
	case x.Plural || x.Members != nil || x.Kind == nounphrase.Group || !m.Gender.Agrees(x.Gender):
		return false
	case x.Words == nil:
		return slices.Contains(x.Heads, nounphrase.HeadLemma(m.Head))
	}
	switch class {
	case candidate.Person:
		return x.Kind == nounphrase.Person || x.Kind == nounphrase.Unknown && !r.IsTerritory(x)
	case candidate.Firm:
		return x.Kind != nounphrase.Document && (x.Kind != nounphrase.Person || !x.Certain)
	}
	return true
}

// forbids says whether the words before a description tell that it means no candidate: whose spokesman it is, or where he is named.
func (r *identity) forbids(m *nounphrase.Mention, n int, o *option) bool {
	if o.entity < 0 || o.facts.Option == candidate.Itself {
		return false
	}
	x := &r.Entities[o.entity]
	return r.SpeaksForOther(m, x) || r.InFront(m, x, n)
}
