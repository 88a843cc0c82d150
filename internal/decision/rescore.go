package decision

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// How much worse than the best a part may be by the chain and still be looked at again.
const doubt = 4 * sequence.Steps

// A rescorer makes the features of whole parts, by which a second model picks among those that the chain thinks possible.
type rescorer struct {
	f    *features
	para text.Span // items of the piece
	sent []int     // by item of the piece: its sentence
	sums []sums    // by item of the piece, and of its end: what stands before
	bits uint
	rows [128]uint32 // those of a part or step are the first n, at most 60
	n    int

	nodes []sequence.Node
	heads []int // by node: the item that names it
}

// begin turns to a piece, and to the nodes of its lattice.
func (r *rescorer) begin(p piece, nodes []sequence.Node) {
	r.para = p.items
	r.sent = r.sent[:0]
	for n, i := p.sent, p.items.Start; i < p.items.End; i++ {
		for r.f.d.Sentences[n].Items.End <= i {
			n++
		}
		r.sent = append(r.sent, n)
	}
	r.sum()
	r.nodes, r.heads = nodes, r.heads[:0]
	for k := range nodes {
		n, head := &nodes[k], -1
		if n.Label != sequence.Out {
			head = r.head(n, n.Start+r.para.Start, n.End+r.para.Start)
		}
		r.heads = append(r.heads, head)
	}
}

// sums is how many of each thing stand before an item of the piece, so that those between two items need not be counted.
type sums struct {
	verbs, commas, passages, cues int32
	open                          int32 // brackets less those that close
}

// sum fills in the sums.
func (r *rescorer) sum() {
	r.sums = r.sums[:0]
	var s sums
	for i := r.para.Start; i < r.para.End; i++ {
		r.sums = append(r.sums, s)
		switch it := &r.f.d.Items[i]; {
		case it.Passage >= 0:
			s.passages++
		case it.Tag.Finite():
			s.verbs++
			if r.f.obs[i].cue >= firstCue {
				s.cues++
			}
		case it.Lower == ",":
			s.commas++
		case it.Lower == "(":
			s.open++
		case it.Lower == ")":
			s.open--
		}
	}
	r.sums = append(r.sums, s)
}

func (r *rescorer) add(t template, x sequence.Hash) {
	r.rows[r.n&127] = t.With(x).Row(r.bits)
	r.n++
}

// head returns the item that names a part: the last noun of the first noun phrase of a source, the main verb of a cue, the
// first finite verb of a content.
func (r *rescorer) head(n *sequence.Node, start, end int) int {
	d := r.f.d
	switch n.Label {
	case sequence.InSource:
		if c := d.Chunks[r.f.chunkOf[start]]; c.Head >= start && c.Head < end {
			return c.Head
		}
	case sequence.InCue:
		for i := end - 1; i >= start; i-- {
			if reading.Verbal(d.Items[i].Tag) {
				return i
			}
		}
		return end - 1
	case sequence.InContent:
		for i := start; i < end; i++ {
			if d.Items[i].Tag.Finite() && d.Items[i].Passage < 0 {
				return i
			}
		}
	}
	return start
}

// ruled compares a part with what the rules found.
func (r *rescorer) ruled(n *sequence.Node, start, end int, of func(*observed) *ruled, st []proposal.Statement) sequence.Hash {
	a, z := of(&r.f.obs[start]), of(&r.f.obs[end-1])
	h := sequence.Hash(1)
	switch begins, ends := a.label == n.Label-1, z.last && z.label.Part() == n.Label; {
	case begins && ends && a.st == z.st:
		h = 2
	case begins:
		h = 3
	case ends:
		h = 4
	case a.label.Part() == n.Label:
		h = 5
	case a.label != sequence.Out:
		h = 6 + sequence.Hash(a.label.Part())
	}
	if s := a.statement(st); s != nil && h <= 4 {
		h = h.With(sequence.Hash(bucket(s.Share))).With(sequence.Hash(s.Frame))
	}
	return h
}

func (r *rescorer) at(i int) *observed { return r.f.at(i, r.para) }

// long rounds the length of a part.
func long(n int) sequence.Hash {
	switch {
	case n <= 4:
		return sequence.Hash(n)
	case n <= 6:
		return 5
	case n <= 9:
		return 7
	case n <= 14:
		return 10
	case n <= 24:
		return 15
	}
	return 25
}
