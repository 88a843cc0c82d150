package evaluate

import (
	"cmp"
	"slices"
)

// sameContent is the Jaccard index that two contents must reach to be taken for the same.
const sameContent = 0.5

// An alignment pairs predictions with gold attributions one to one, by their indices.
type alignment struct {
	full    map[int]int // prediction to gold: same content and same source
	content map[int]int // prediction to gold: the same content only, of what full leaves over
}

// align pairs those with the same source first, then those whose contents are most alike, then those that come first.
func align(p Pair) alignment {
	type candidate struct {
		wrong           int // 1 when the sources differ
		alike           float64
		predicted, gold int
	}
	holders := map[int][]int{} // of each word the gold attributions with it in their content
	for j, g := range p.Gold {
		for _, w := range g.content {
			holders[w] = append(holders[w], j)
		}
	}
	var candidates []candidate
	for i, a := range p.Predicted {
		tried := map[int]bool{}
		for _, w := range a.content {
			for _, j := range holders[w] {
				if tried[j] {
					continue
				}
				tried[j] = true
				if alike := jaccard(a.content, p.Gold[j].content); alike >= sameContent {
					c := candidate{alike: alike, predicted: i, gold: j}
					if !sameSource(p.Doc, a, p.Gold[j]) {
						c.wrong = 1
					}
					candidates = append(candidates, c)
				}
			}
		}
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(a.wrong, b.wrong), cmp.Compare(b.alike, a.alike),
			cmp.Compare(a.predicted, b.predicted), cmp.Compare(a.gold, b.gold))
	})
	found, used := alignment{full: map[int]int{}, content: map[int]int{}}, map[int]bool{}
	for _, c := range candidates {
		_, isFull := found.full[c.predicted]
		_, isContent := found.content[c.predicted]
		if isFull || isContent || used[c.gold] {
			continue
		}
		if c.wrong == 1 {
			found.content[c.predicted] = c.gold
		} else {
			found.full[c.predicted] = c.gold
		}
		used[c.gold] = true
	}
	return found
}

// pairUp pairs overlapping spans one to one, those most alike first, then those that come first, and gives the keys of the
// spans that found a partner.
func pairUp(d *Doc, predicted, gold []Words, stops map[string]bool) (hit, found map[string]bool) {
	type candidate struct {
		alike           float64
		predicted, gold int
	}
	var candidates []candidate
	for i, p := range predicted {
		for j, g := range gold {
			if common(p, g) > 0 && d.overlap(p, g, stops) {
				candidates = append(candidates, candidate{jaccard(p, g), i, j})
			}
		}
	}
	slices.SortFunc(candidates, func(a, b candidate) int {
		return cmp.Or(cmp.Compare(b.alike, a.alike), cmp.Compare(a.predicted, b.predicted), cmp.Compare(a.gold, b.gold))
	})
	hit, found = map[string]bool{}, map[string]bool{}
	for _, c := range candidates {
		p, g := predicted[c.predicted].key(), gold[c.gold].key()
		if !hit[p] && !found[g] {
			hit[p], found[g] = true, true
		}
	}
	return hit, found
}
