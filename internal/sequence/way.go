package sequence

import (
	"slices"
	"sort"
)

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
	// Every way has one part or one gap at the first item of a chosen part.
	over := func(first, end int, s int32, but int) {
		i := sort.Search(len(l.chosen), func(i int) bool { return l.Nodes[l.chosen[i]].Start >= first })
		for ; i < len(l.chosen) && l.Nodes[l.chosen[i]].Start < end; i++ {
			if int(l.chosen[i]) != but {
				margin[i] = min(margin[i], top-s)
			}
		}
	}
	l.aft = append(l.aft[:0], make([]int32, n)...)
	for k := range n - 1 {
		l.aft[k] = 2 * forbidden
	}
	for to := n - 1; to > 0; to-- {
		b := &l.Nodes[to]
		over(b.Start, b.End, l.fore[to]+l.aft[to], to)
		for k := b.Edges[0]; k < b.Edges[1]; k++ {
			e := l.Edges[k]
			rest := max(l.steps[k]+l.aft[to], 2*forbidden)
			l.aft[e.From] = max(l.aft[e.From], rest)
			over(l.Nodes[e.From].End, b.Start, max(l.fore[e.From]+rest, 2*forbidden), -1)
		}
	}
	return dst
}

// MaxMargin is the margin of a part without which there is no way.
const MaxMargin = 20 * Steps
