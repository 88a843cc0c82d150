package sequence

import "slices"

// Best appends the parts of the best way through the lattice to dst. node and edge say what the second model gives to
// the node and to the edge with a number, besides the score of the chain.
func (l *Lattice) Best(dst []Part, node, edge func(k int) int32) []Part {
	l.chosen = l.chosen[:0]
	if len(l.Nodes) == 0 {
		return dst
	}
	l.fore = append(l.fore[:0], make([]int32, len(l.Nodes))...)
	l.from = append(l.from[:0], make([]int32, len(l.Nodes))...)
	l.steps = append(l.steps[:0], make([]int32, len(l.Edges))...)
	for to := 1; to < len(l.Nodes); to++ {
		b := &l.Nodes[to]
		own := int32(0)
		if b.Label != Out {
			own = node(to)
		}
		best := int32(2 * forbidden)
		for k := b.Edges[0]; k < b.Edges[1]; k++ {
			e := l.Edges[k]
			l.steps[k] = e.Score + edge(int(k)) + own
			if s := l.fore[e.From] + l.steps[k]; s > best {
				best, l.from[to] = s, e.From
			}
		}
		l.fore[to] = best
	}
	for k := l.from[len(l.Nodes)-1]; k > 0; k = l.from[k] {
		l.chosen = append(l.chosen, k)
	}
	slices.Reverse(l.chosen)
	for _, k := range l.chosen {
		dst = append(dst, l.Nodes[k].Part)
	}
	return dst
}

// Margins appends to dst by how much each part of the best way is better than the best way without it; at most what the
// limit of the lattice and the second model let differ.
func (l *Lattice) Margins(dst []int32) []int32 {
	start := len(dst)
	dst = append(dst, make([]int32, len(l.chosen))...)
	margin := dst[start:]
	n := len(l.Nodes)
	if n == 0 {
		return dst
	}
	top := l.fore[n-1]
	for i := range margin {
		margin[i] = MaxMargin
	}
	l.starts = l.starts[:0]
	for _, k := range l.chosen {
		l.starts = append(l.starts, int32(l.Nodes[k].Start))
	}
	l.aft = append(l.aft[:0], make([]int32, n)...)
	for k := range n - 1 {
		l.aft[k] = 2 * forbidden
	}
	// Every way has one part or one gap at the first item of a chosen part. The nodes are gone through in the order of their
	// starts, last first: here is the first chosen part that starts where the node does, or behind it.
	here := len(l.starts)
	for to := n - 1; to > 0; to-- {
		b := &l.Nodes[to]
		start, end := int32(b.Start), int32(b.End)
		for here > 0 && l.starts[here-1] >= start {
			here--
		}
		s := top - (l.fore[to] + l.aft[to])
		for i := here; i < len(l.starts) && l.starts[i] < end; i++ {
			if int(l.chosen[i]) != to {
				margin[i] = min(margin[i], s)
			}
		}
		for k := b.Edges[0]; k < b.Edges[1]; k++ {
			from := l.Edges[k].From
			rest := max(l.steps[k]+l.aft[to], 2*forbidden)
			l.aft[from] = max(l.aft[from], rest)
			gap, s := int32(l.Nodes[from].End), top-max(l.fore[from]+rest, 2*forbidden)
			for i := here - 1; i >= 0 && l.starts[i] >= gap; i-- {
				margin[i] = min(margin[i], s)
			}
		}
	}
	return dst
}

// MaxMargin is the margin of a part without which there is no way.
const MaxMargin = 20 * Steps
