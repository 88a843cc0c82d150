package main

import (
	"fmt"

	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// boundaries measures words and sentences: how many of our tokens are tokens of the corpus, and the starts of sentences
// inside paragraphs, where a start in the middle of one of the corpus' tokens does not count.
func boundaries(docs []corpora.Document) {
	own, aligned, hit, extra, missed := 0, 0, 0, 0, 0
	for i := range docs {
		d := &docs[i]
		starts := map[int]bool{} // of tokens: true where a sentence starts
		for _, t := range d.Tokens {
			starts[t.Start] = false
		}
		for _, s := range d.Sentences {
			if s.End > s.Start {
				starts[d.Tokens[s.Start].Start] = true
			}
		}
		for _, p := range corpora.Lines(d.Text) {
			if first := text.Words(nil, d.Text, p); len(first) > 0 {
				delete(starts, first[0].Start)
			}
		}
		found := map[int]bool{}
		for _, s := range corpora.Align(d) {
			for _, g := range s.Gold {
				own++
				if g != nil {
					aligned++
				}
			}
			if gold, ok := starts[s.Tokens[0].Start]; ok && !s.First {
				found[s.Tokens[0].Start] = true
				if gold {
					hit++
				} else {
					extra++
				}
			}
		}
		for at, gold := range starts {
			if gold && !found[at] {
				missed++
			}
		}
	}
	p, r := float64(hit)/float64(hit+extra), float64(hit)/float64(hit+missed)
	fmt.Printf("%-14s %.4f of %6d tokens as in the corpus; sentence starts P %.4f R %.4f F %.4f (%d right, %d extra, %d missed)\n",
		"  cuts", float64(aligned)/float64(own), own, p, r, 2*p*r/(p+r), hit, extra, missed)
}
