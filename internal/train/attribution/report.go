package main

import (
	"fmt"
	"io"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/sequence"
)

// report writes how well weights find the parts of articles, and the links between gold parts. It tells whether a fit
// went well; what the library makes of it is for score.py to say.
func (w fitted) report(out io.Writer, articles []article) error {
	chain, err := sequence.Load(w.chain)
	if err != nil {
		return err
	}
	parts, err := sequence.LoadChooser(w.parts)
	if err != nil {
		return err
	}
	links, err := sequence.LoadChooser(w.links)
	if err != nil {
		return err
	}
	var found, again tally
	var linked [2][2]int // by Content: right, all
	for i := range articles {
		paragraphs, gold, choices := examples(&articles[i], w.without)
		for _, p := range paragraphs {
			found.add(chain, p)
		}
		for k, l := range decision.Lattices(articles[i].text, chain, make([][]sequence.Part, len(gold)), partBits, w.without) {
			again.count(sequence.Parts(nil, gold[k], 0), picked(parts, &l))
		}
		for _, c := range choices {
			n := &linked[0]
			if c.Content {
				n = &linked[1]
			}
			n[1]++
			if best(links, &c) == c.gold {
				n[0]++
			}
		}
	}
	for _, t := range []tally{found, again} {
		for i, name := range []string{"source", "cue", "content"} {
			p, r := t.rates(sequence.Label(2*i + 2))
			fmt.Fprintf(out, " %s P %.1f R %.1f F1 %.1f;", name, 100*p, 100*r, 200*p*r/(p+r))
		}
		fmt.Fprintln(out)
	}
	share := func(n [2]int) float64 { return 100 * float64(n[0]) / float64(n[1]) }
	_, err = fmt.Fprintf(out, " gold cues with the right source %.1f%%, gold contents with the right cue %.1f%%\n",
		share(linked[0]), share(linked[1]))
	return err
}

// best returns the candidate that the chooser takes.
func best(m *sequence.Chooser, c *choice) int {
	best := 0
	for i := range c.Features {
		if m.Score(c.Features[i]) > m.Score(c.Features[best]) {
			best = i
		}
	}
	return best
}

// A tally counts parts by their label.
type tally struct{ right, found, gold [sequence.NumLabels]int }

func (t *tally) add(m *sequence.Model, p *paragraph) {
	c := sequence.Chain{Model: m}
	c.Begin()
	for i := range p.Items {
		c.Add(p.Features[i], p.Kinds[i])
	}
	t.count(sequence.Parts(nil, p.gold, 0), sequence.Parts(nil, c.Labels(nil), 0))
}

func (t *tally) count(gold, found []sequence.Part) {
	is := map[sequence.Part]bool{}
	for _, x := range gold {
		is[x] = true
		t.gold[x.Label]++
	}
	for _, x := range found {
		t.found[x.Label]++
		if is[x] {
			t.right[x.Label]++
		}
	}
}

// picked returns the parts that the model of whole parts picks.
func picked(parts *sequence.Chooser, c *sequence.Candidates) []sequence.Part {
	l := sequence.Lattice{Nodes: c.Nodes, Edges: c.Edges}
	node := func(k int) int32 { return int32(parts.Score(c.NodeRows[k])) }
	edge := func(k int) int32 { return int32(parts.Score(c.EdgeRows[k])) }
	return l.Best(nil, node, edge)
}

// rates returns precision and recall of the parts with an In label.
func (t *tally) rates(l sequence.Label) (p, r float64) {
	return float64(t.right[l]) / float64(t.found[l]), float64(t.right[l]) / float64(t.gold[l])
}
