package decision

import (
	"sort"

	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// A piece is what is decided together: a paragraph, or some of one that is longer than any of a newspaper.
type piece struct {
	para  int
	items text.Span
	sent  int // the sentence of its first item
}

// longestPiece is how many items are decided together, some 40 KB of text. What the models weigh against each other stays in
// a core's cache then, however long a paragraph is; the longest of 6,137 in our corpora has 2,721.
const longestPiece = 8192

// whole returns a paragraph as one piece.
func (f *features) whole(para int) piece {
	return piece{para, f.paragraph(para), f.d.Paras[para].Sentences.Start}
}

// eachPiece calls what for the pieces of a paragraph. They end with sentences, but for sentences that are themselves longer.
func (f *features) eachPiece(para int, what func(p piece)) {
	p := f.whole(para)
	for end := p.items.End; p.items.Start < end; p.items.Start = p.items.End {
		p.items.End = end
		for f.d.Sentences[p.sent].Items.End <= p.items.Start {
			p.sent++
		}
		if limit := p.items.Start + longestPiece; limit < end {
			last := f.sentenceAt(limit)
			p.items.End = f.d.Sentences[last].Items.Start
			if p.items.End <= p.items.Start {
				p.items.End = limit
			}
		}
		what(p)
	}
}

// sentenceAt returns the sentence of item i.
func (f *features) sentenceAt(i int) int {
	return sort.Search(len(f.d.Sentences), func(n int) bool { return f.d.Sentences[n].Items.End > i })
}

// eachItem calls what for every item of a piece, in order.
func (f *features) eachItem(p piece, what func(at place)) {
	at := place{sent: p.sent, para: f.paragraph(p.para)}
	for at.item = p.items.Start; at.item < p.items.End; at.item++ {
		for f.d.Sentences[at.sent].Items.End <= at.item {
			at.sent++
		}
		what(at)
	}
}

// piece makes the statements of a piece, which the chain has read.
func (b *builder) piece(p piece) {
	b.lattice.Build(&b.chain, doubt, nil)
	edges := b.lattice.Edges
	b.rescorer.begin(p, b.lattice.Nodes)
	b.parts = b.lattice.Best(b.parts[:0], func(k int) int32 {
		return int32(b.engine.Parts.Score(b.rescorer.part(k)))
	}, func(k int) int32 {
		return int32(b.engine.Parts.Score(b.rescorer.step(edges[k].From, edges[k].To)))
	})
	b.margins(len(b.rescorer.sent))
	first := p.items.Start
	b.labels = sequence.Labels(b.labels[:0], b.parts, len(b.rescorer.sent))
	for i, n := range b.rescorer.sent {
		if b.fixed[n] {
			b.labels[i] = sequence.Out
		}
	}
	b.parts = sequence.Parts(b.parts[:0], b.labels, first)
	b.link(p)
}

// margins notes for every item of a piece how sure the models are of the part that it belongs to.
func (b *builder) margins(items int) {
	b.margin = append(b.margin[:0], make([]int32, items)...)
	b.sure = b.lattice.Margins(b.sure[:0])
	for k, p := range b.parts {
		for i := p.Start; i < p.End; i++ {
			b.margin[i] = b.sure[k]
		}
	}
}
