package sequence

import "slices"

// A Lattice is the parts that a paragraph may have by a chain, as far as they cost no more than a limit against the best
// labels, and how they may follow each other. A second model, which sees whole parts and what stands before them, picks
// among them: a semi-Markov chain over what a Markov chain proposes. The zero value is ready; it must not be shared between
// goroutines.
type Lattice struct {
	Nodes     []Node // in the order of their starts; the first is the start of the paragraph, the last its end
	Edges     []Edge // in the order of the nodes that they lead to
	back      [][8]int32
	ends      [][8]int32 // back where the part that the item is of ends with it
	outs      []int32    // sums of being Out, with what lies before an item included
	best      []Part
	label     []Label
	fore, aft []int32 // by node: best score up to and with it; of what lies behind it
	from      []int32 // by node: the one before on the best way
	steps     []int32 // by edge: its score and that of the node it leads to
	chosen    []int32 // nodes of the best way
	starts    []int32 // where they start
}

// A Node is a part. Its items count from 0 in the paragraph.
type Node struct {
	Part
	Loss   int32    // what the best labels with this part score less than the best of all
	Kept   Kept     // why it is there in any case
	Edges  [2]int32 // those that lead to it
	inner  int32    // the score of its own items
	prefix int32    // best score up to its end
	suffix int32    // best score behind it
}

// Kept says what wants a part in the lattice, whatever it costs.
type Kept uint8

const (
	OfBest Kept = 1 << iota // it is among the chain's best labels
	Wanted                  // whoever built the lattice asked for it
)

// An Edge leads from a part to the next one. What lies between is Out.
type Edge struct {
	From, To int32 // nodes
	Score    int32 // of the chain: the part at its end, and the items between
}

// How far a lattice looks, so that time and memory stay linear in paragraphs of any length and kind. News has half a node
// and one edge an item. What is kept for another reason than its score has no limit.
const (
	longest = 64 // items of a part
	reach   = 48 // nodes that an edge goes over
)

// nodesBefore and edgesBefore are how many nodes and edges there may be before a node that starts at item i: room for
// whatever a paragraph of news may have, and little more than news needs where one is longer. Parts that are kept in any case
// may have most edges, of which the one from the part kept before is never missing.
func nodesBefore(i int) int            { return min(64+i, 512+i/2) }
func edgesBefore(i int) (by, most int) { return min(256+4*i, 2048+i), 2048 + i }

func (n *Node) last() Label {
	if n.Label != Out && n.End-n.Start == 1 {
		return n.Label - 1
	}
	return n.Label
}

// Build makes the lattice of the paragraph that c has read, with the parts that cost at most limit; and the parts wanted,
// in the order of their starts, which only a trainer has.
func (l *Lattice) Build(c *Chain, limit int32, wanted []Part) {
	c.settle()
	n := len(c.score)
	l.Nodes, l.Edges = l.Nodes[:0], l.Edges[:0]
	if n == 0 {
		return
	}
	l.backward(c)
	top := c.score[n-1][0]
	for _, s := range c.score[n-1][1:NumLabels] {
		top = max(top, s)
	}
	l.label = c.Labels(l.label[:0])
	l.best = Parts(l.best[:0], l.label, 0)
	b := latticeBuilder{Lattice: l, c: c, top: top, limit: limit, lists: [2][]Part{l.best, wanted}}
	l.Nodes = append(l.Nodes, Node{suffix: top, Kept: OfBest | Wanted})
	for i := range n {
		for part := InSource; part < NumLabels; part += 2 {
			b.parts(i, part)
		}
	}
	l.Nodes = append(l.Nodes, Node{Part: Part{Start: n, End: n}, prefix: top, Kept: OfBest | Wanted})
	b.link()
}

// backward fills in the best scores of what lies behind each item.
func (l *Lattice) backward(c *Chain) {
	n := len(c.score)
	l.back = slices.Grow(l.back[:0], n)[:n]
	l.outs = slices.Grow(l.outs[:0], n)[:n]
	l.ends = slices.Grow(l.ends[:0], n)[:n]
	l.back[n-1], l.ends[n-1] = [8]int32{}, [8]int32{}
	for i := n - 2; i >= 0; i-- {
		t := &c.Model.trans[c.kinds[i+1]]
		here := l.back[i+1] // with what the item itself scores
		for b := range here {
			here[b] += c.emit[i+1][b]
		}
		for a := range NumLabels {
			ends := max(t[a][Out]+here[Out], t[a][BeginSource]+here[BeginSource], t[a][BeginCue]+here[BeginCue],
				t[a][BeginContent]+here[BeginContent])
			part := Label(a).Part()
			l.ends[i][a], l.back[i][a] = ends, max(ends, t[a][part]+here[part])
		}
	}
	sum := int32(0)
	for i := range n {
		sum += c.emit[i][Out] + c.Model.trans[c.kinds[i]][Out][Out]
		l.outs[i] = sum
	}
}

// A latticeBuilder fills a lattice.
type latticeBuilder struct {
	*Lattice
	c          *Chain
	top, limit int32
	lists      [2][]Part // the best and the wanted parts that are still to come
}

// parts adds the parts with a label that begin at item i.
func (b *latticeBuilder) parts(i int, part Label) {
	c, n := b.c, len(b.c.score)
	var ends [2]int
	for k, list := range b.lists {
		if len(list) > 0 && list[0].Start == i && list[0].Label == part {
			ends[k] = list[0].End
			b.lists[k] = list[1:]
		}
	}
	at := part - 1
	if b.top-(c.score[i][at]+b.back[i][at]) > b.limit && max(ends[0], ends[1]) == 0 {
		return // whatever begins so costs more
	}
	before := c.score[i][at] - c.emit[i][at] // with the way in
	inner := c.emit[i][at]
	for j := i; j == i || j < i+longest || j < max(ends[0], ends[1]); {
		// the part ends behind item j
		suffix := b.ends[j][at]
		node := Node{Part: Part{part, i, j + 1}, inner: inner, prefix: before + inner, suffix: suffix}
		node.Loss = b.top - (node.prefix + suffix)
		if j+1 == ends[0] {
			node.Kept |= OfBest
		}
		if j+1 == ends[1] {
			node.Kept |= Wanted
		}
		if node.Kept != 0 || node.Loss <= b.limit && len(b.Nodes) < nodesBefore(i) {
			b.Nodes = append(b.Nodes, node)
		}
		if j++; j == n {
			return
		}
		inner += c.Model.trans[c.kinds[j]][at][part] + c.emit[j][part]
		at = part
		if b.top-(before+inner+b.back[j][at]) > b.limit && j >= max(ends[0], ends[1]) {
			return
		}
	}
}

// link adds the edges.
func (b *latticeBuilder) link() {
	for to := 1; to < len(b.Nodes); to++ {
		y := &b.Nodes[to]
		y.Edges[0] = int32(len(b.Edges))
		for _, kept := range [...]Kept{OfBest, Wanted} {
			if y.Kept&kept != 0 { // from the one before of those that are to stay, however far
				for from := to - 1; from >= 0; from-- {
					if x := &b.Nodes[from]; x.Kept&kept != 0 {
						if from < to-reach {
							b.Edges = append(b.Edges, Edge{int32(from), int32(to), b.between(x, y) + y.inner})
						}
						break
					}
				}
			}
		}
		room, most := edgesBefore(y.Start)
		seen := Kept(0)
		for from := to - 1; from >= max(0, to-reach); from-- {
			full := len(b.Edges) >= room
			if full && (y.Kept == 0 || y.Kept == seen && len(b.Edges) >= most) {
				break
			}
			x := &b.Nodes[from]
			if x.End > y.Start {
				continue
			}
			both := x.Kept & y.Kept
			keep := both&^seen != 0 || both != 0 && len(b.Edges) < most
			seen |= both
			if !keep && full {
				continue
			}
			if s := b.between(x, y) + y.inner; keep || b.top-(x.prefix+s+y.suffix) <= b.limit {
				b.Edges = append(b.Edges, Edge{int32(from), int32(to), s})
			}
		}
		y.Edges[1] = int32(len(b.Edges))
	}
}

// between returns what the chain gives to the items between two parts, and to the step from one to the next.
func (b *latticeBuilder) between(x, y *Node) int32 {
	c := b.c
	into := y.Label
	if into != Out {
		into--
	}
	last := y.Start == len(c.score)
	switch {
	case x.End < y.Start:
		s := c.Model.trans[c.kinds[x.End]][x.last()][Out] + c.emit[x.End][Out] + b.outs[y.Start-1] - b.outs[x.End]
		if !last {
			s += c.Model.trans[c.kinds[y.Start]][Out][into]
		}
		return s
	case !last:
		return c.Model.trans[c.kinds[y.Start]][x.last()][into]
	}
	return 0
}

// Candidates is a lattice as the trainer of the second model sees it, with the features of nodes and edges.
type Candidates struct {
	Nodes              []Node
	Edges              []Edge
	NodeRows, EdgeRows [][]uint32
}
