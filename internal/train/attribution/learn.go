package main

import (
	"math/rand/v2"
	"sync"

	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/training"
)

// How many parts the articles are divided into so that the model of whole parts learns behind chains that have not seen
// what it learns from: a chain is surer of what it has seen.
const knives = 3

// A lesson is an article as it is learnt from.
type lesson struct {
	article    article
	gold       [][]sequence.Label // by paragraph
	paragraphs []*paragraph
	knife      int
}

// learn fits all weights to articles, each as it is and with some of its paragraphs joined.
func learn(train []article) fitted {
	random := rand.NewPCG(seed, seed)
	var lessons []lesson
	var links []choice
	for i, a := range train {
		for _, dressed := range []article{a, joined(a, random)} {
			l := lesson{article: dressed, knife: i % knives}
			var c []choice
			l.paragraphs, l.gold, c = examples(&dressed)
			lessons, links = append(lessons, l), append(links, c...)
		}
	}
	var chains [knives + 1][]byte
	var wait sync.WaitGroup
	busy := make(chan bool, 2)
	for k := range chains {
		wait.Go(func() {
			busy <- true
			chains[k] = learnChain(lessons, k)
			<-busy
		})
	}
	wait.Wait()
	w := fitted{chain: chains[knives]}
	var ls []sequence.Candidates
	for i := range lessons {
		l := &lessons[i]
		l.paragraphs = nil
		chain, err := sequence.Load(chains[l.knife])
		if err != nil {
			panic(err)
		}
		ls = append(ls, lattices(&l.article, l.gold, chain, true)...)
	}
	parts := newPartFit(partBits)
	for e := range partEpochs {
		parts.epoch(ls)
		if e >= partSettle {
			parts.average(e - partSettle)
		}
	}
	w.parts = parts.encode(partBits)
	link := newLinkFit(linkBits)
	for range linkEpochs {
		link.epoch(links)
	}
	w.links = link.encode(linkBits)
	return w
}

// learnChain fits a chain to the articles that one knife leaves.
func learnChain(lessons []lesson, without int) []byte {
	var ps []*paragraph
	for i := range lessons {
		if lessons[i].knife != without {
			ps = append(ps, lessons[i].paragraphs...)
		}
	}
	chain := newFit(chainBits)
	for e := range epochs {
		chain.epoch(ps)
		if e >= settle {
			chain.average(e - settle)
		}
	}
	return chain.encode(chainBits)
}

// examples returns the paragraphs of an article with their gold labels, and the links between their gold parts.
func examples(a *article) ([]*paragraph, [][]sequence.Label, []choice) {
	list := training.Examples(a.text, chainBits)
	gold := labels(a, list)
	var out []*paragraph
	for i := range list {
		if len(list[i].Items) > 0 {
			out = append(out, &paragraph{list[i], gold[i]})
		}
	}
	return out, gold, choices(a, gold, linkBits)
}
