package identity

import (
	"cmp"
	"math"
	"slices"
)

// A rated is an entity that a mention may mean, with what speaks for it.
type rated struct {
	entity int
	score  float64
}

// candidateMax is how many candidates a record has at most.
const candidateMax = 8

// A ballot collects, for callers who want to know, whom the sources may mean.
type ballot struct {
	of map[int][]rated // by the item that a source's head begins with
}

// rate notes that an entity fits the mention that is being resolved.
func (r *identity) rate(e int, score float64) {
	r.rated = append(r.rated, rated{e, score})
}

// openBallot begins a new list.
func (r *identity) openBallot() {
	r.rated = r.rated[:0]
}

// closeBallot keeps the list for the source at item i.
func (r *identity) closeBallot(i int) {
	if r.ballot != nil && len(r.rated) > 0 {
		r.ballot.of[i] = slices.Clone(r.rated)
	}
}

// candidates returns whom the source at item i may mean: the likeliest first, of equals the one named first. A score is a
// share of the sum of exp(2s), so that 0.6 more of evidence, which the library takes for sure, is three times the share.
func (r *identity) candidates(i int) []Candidate {
	if r.ballot == nil {
		return nil
	}
	list := r.ballot.of[i]
	slices.SortStableFunc(list, func(a, b rated) int {
		return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.entity, b.entity))
	})
	list = list[:min(len(list), candidateMax)]
	sum := 0.0
	for _, c := range list {
		sum += math.Exp(2 * (c.score - list[0].score))
	}
	var out []Candidate
	for _, c := range list {
		if r.nameless(c.entity) {
			continue
		}
		share := math.Round(1000*math.Exp(2*(c.score-list[0].score))/sum) / 1000
		out = append(out, Candidate{r.nameOf(&r.Entities[c.entity]), r.Entities[c.entity].Origin, share})
	}
	return out
}
