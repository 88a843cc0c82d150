package decision

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// Examples gives the paragraphs of an article as the chain sees them.
func Examples(article string, bits uint, left Without) []sequence.Example {
	d := reading.Read(article)
	f := proposals(d, bits, left)
	var out []sequence.Example
	for n := range d.Paras {
		var e sequence.Example
		f.eachItem(f.whole(n), func(at place) {
			e.Items = append(e.Items, text.Span(d.Items[at.item].Span))
			e.Features = append(e.Features, append([]uint32(nil), f.item(at)...))
			e.Kinds = append(e.Kinds, f.kind(at))
		})
		out = append(out, e)
	}
	return out
}

// proposals reads what the rules propose for a document.
func proposals(d *reading.Document, bits uint, left Without) *features {
	found := proposal.Find(d, nil)
	return newFeatures(d, found.Strict, found.Loose, bits, left)
}

// Choices gives the links to learn in an article whose items have these labels, by paragraph, with the items.
func Choices(article string, labels [][]sequence.Label, bits uint, left Without) ([]sequence.Choice, []text.Span) {
	d := reading.Read(article)
	f := proposals(d, bits, left)
	var out []sequence.Choice
	for n := range d.Paras {
		p := d.Paras[n].Sentences
		if p.End <= p.Start {
			continue
		}
		pair := newPairing(f, p.Start, sequence.Parts(nil, labels[n], d.Sentences[p.Start].Items.Start), bits)
		for i, x := range pair.parts {
			if x.Label == sequence.InSource {
				continue
			}
			c := sequence.Choice{Content: x.Label == sequence.InContent, Part: x}
			for _, k := range pair.candidates(nil, i) {
				var y sequence.Part
				if k >= 0 {
					y = pair.parts[k]
				}
				c.Candidates = append(c.Candidates, y)
				c.Features = append(c.Features, append([]uint32(nil), pair.features(i, k)...))
			}
			out = append(out, c)
		}
	}
	items := make([]text.Span, len(d.Items))
	for i, it := range d.Items {
		items[i] = text.Span(it.Span)
	}
	return out, items
}

// Lattices gives the paragraphs of an article as the second model sees them, behind a chain.
func Lattices(article string, chain *sequence.Model, wanted [][]sequence.Part, bits uint, left Without) []sequence.Candidates {
	d := reading.Read(article)
	f := proposals(d, chain.Bits, left)
	r := rescorer{f: f, bits: bits}
	c := sequence.Chain{Model: chain}
	var l sequence.Lattice
	var out []sequence.Candidates
	for n := range d.Paras {
		c.Begin()
		f.eachItem(f.whole(n), func(at place) { c.Add(f.item(at), f.kind(at)) })
		l.Build(&c, doubt, wanted[n])
		r.begin(f.whole(n), l.Nodes)
		x := sequence.Candidates{Nodes: append([]sequence.Node(nil), l.Nodes...), Edges: append([]sequence.Edge(nil), l.Edges...)}
		for k := range x.Nodes {
			var rows []uint32
			if x.Nodes[k].Label != sequence.Out {
				rows = append(rows, r.part(k)...)
			}
			x.NodeRows = append(x.NodeRows, rows)
		}
		for _, e := range x.Edges {
			x.EdgeRows = append(x.EdgeRows, append([]uint32(nil), r.step(e.From, e.To)...))
		}
		out = append(out, x)
	}
	return out
}
