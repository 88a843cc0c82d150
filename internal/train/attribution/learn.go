package main

import (
	"math/rand/v2"

	"github.com/whosaid/whosaid/internal/training"
)

// learn fits all weights to articles, each as it is and with some of its paragraphs joined.
func learn(train []article) fitted {
	random := rand.NewPCG(seed, seed)
	var paragraphs []*paragraph
	var links []choice
	for _, a := range train {
		for _, dressed := range []article{a, joined(a, random)} {
			p, c := examples(&dressed)
			paragraphs, links = append(paragraphs, p...), append(links, c...)
		}
	}
	chain := newFit(chainBits)
	for e := range epochs {
		chain.epoch(paragraphs)
		if e >= settle {
			chain.average(e - settle)
		}
	}
	link := newLinkFit(linkBits)
	for range linkEpochs {
		link.epoch(links)
	}
	return fitted{chain.encode(chainBits), link.encode(linkBits)}
}

// examples returns the paragraphs of an article with their gold labels, and the links between their gold parts.
func examples(a *article) ([]*paragraph, []choice) {
	list := training.Examples(a.text, chainBits)
	gold := labels(a, list)
	var out []*paragraph
	for i := range list {
		if len(list[i].Items) > 0 {
			out = append(out, &paragraph{list[i], gold[i]})
		}
	}
	return out, choices(a, gold, linkBits)
}
