package main

import (
	"math/rand/v2"
	"slices"
	"sync"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/sequence"
)

// How many parts the articles are divided into so that the model of whole parts learns behind chains that have not seen
// what it learns from: a chain is surer of what it has seen.
const knives = 3

// sideBySide calls f for 0 to n-1, two at a time.
func sideBySide(n int, f func(i int)) {
	var wait sync.WaitGroup
	for k := range 2 {
		wait.Go(func() {
			for i := k; i < n; i += 2 {
				f(i)
			}
		})
	}
	wait.Wait()
}

// A lesson is an article as it is learnt from.
type lesson struct {
	article    article
	gold       [][]sequence.Label // by paragraph
	paragraphs []*paragraph
	knife      int
}

// learn fits all weights to articles, each as it is and with some of its paragraphs joined, but for what is left out.
func learn(train []article, left decision.Without) fitted {
	random := rand.NewPCG(seed, seed)
	var lessons []lesson
	for i, a := range train {
		dresses := []article{a, joined(a, random)}
		if left.Any(decision.Joined) {
			dresses = dresses[:1]
		}
		for _, dressed := range dresses {
			lessons = append(lessons, lesson{article: dressed, knife: i % knives})
		}
	}
	choices := make([][]choice, len(lessons))
	sideBySide(len(lessons), func(i int) {
		l := &lessons[i]
		l.paragraphs, l.gold, choices[i] = examples(&l.article, left)
	})
	links := slices.Concat(choices...)
	var chains [knives + 1][]byte
	var wait sync.WaitGroup
	busy := make(chan bool, 2)
	for k := range chains {
		if k < knives && left.Any(decision.Knives|decision.Lattice) {
			continue
		}
		wait.Go(func() {
			busy <- true
			chains[k] = learnChain(lessons, k)
			<-busy
		})
	}
	wait.Wait()
	w := fitted{chain: chains[knives], without: left}
	w.parts = learnParts(lessons, chains[:], left)
	link := newLinkFit(linkBits)
	for range linkEpochs {
		link.epoch(links)
	}
	w.links = link.encode(linkBits)
	return w
}

// learnParts fits the model of whole parts, behind chains by knife.
func learnParts(lessons []lesson, chains [][]byte, left decision.Without) []byte {
	parts := newPartFit(partBits, 0)
	if left.Any(decision.Lattice) { // weights of zero leave the decision to the chain
		parts.average(0)
		return parts.encode(partBits)
	}
	seen := make([][]sequence.Candidates, len(lessons))
	sideBySide(len(lessons), func(i int) {
		l := &lessons[i]
		l.paragraphs = nil
		if left.Any(decision.Knives) {
			l.knife = knives
		}
		chain, err := sequence.Load(chains[l.knife])
		if err != nil {
			panic(err)
		}
		seen[i] = lattices(&l.article, l.gold, chain, left)
	})
	ls := slices.Concat(seen...)
	taken := 0
	for order := range uint64(orders) {
		again := newPartFit(partBits, order)
		again.mean = parts.mean
		for e := range partEpochs {
			again.epoch(ls)
			if e >= partSettle {
				again.average(taken)
				taken++
			}
		}
		parts = again
	}
	return parts.encode(partBits)
}

// learnChain fits a chain to the articles that one knife leaves, the one of all in several orders.
func learnChain(lessons []lesson, without int) []byte {
	var ps []*paragraph
	for i := range lessons {
		if lessons[i].knife != without {
			ps = append(ps, lessons[i].paragraphs...)
		}
	}
	times := 1
	if without == knives {
		times = orders
	}
	var chain *fit
	taken := 0
	for order := range uint64(times) {
		again := newFit(chainBits, order)
		if chain != nil {
			again.mean, again.meanTrans = chain.mean, chain.meanTrans
		}
		for e := range epochs {
			again.epoch(ps)
			if e >= settle {
				again.average(taken)
				taken++
			}
		}
		chain = again
	}
	return chain.encode(chainBits)
}

// examples returns the paragraphs of an article with their gold labels, and the links between their gold parts.
func examples(a *article, left decision.Without) ([]*paragraph, [][]sequence.Label, []choice) {
	list := decision.Examples(a.text, chainBits, left)
	gold := labels(a, list)
	var out []*paragraph
	for i := range list {
		if len(list[i].Items) > 0 {
			out = append(out, &paragraph{list[i], gold[i]})
		}
	}
	return out, gold, choices(a, gold, linkBits, left)
}
