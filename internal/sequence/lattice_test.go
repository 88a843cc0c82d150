package sequence_test

import (
	"hash/fnv"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/sequence"
)

// gain is what the second model of these tests gives to a part, and to a step from one part to the next.
func gain(parts ...sequence.Part) int32 {
	h := fnv.New32a()
	for _, p := range parts {
		h.Write([]byte{byte(p.Label), byte(p.Start), byte(p.End)})
	}
	return int32(h.Sum32()%400) - 200
}

// whole is what both models give to a way through a paragraph of n items.
func whole(t *testing.T, rows []byte, trans *[sequence.Kinds][8][8]int16, features [][]uint32, kinds []uint8, parts []sequence.Part) int {
	n := len(kinds)
	s := score(t, rows, trans, features, kinds, sequence.Labels(nil, parts, n))
	before := sequence.Part{}
	for _, p := range parts {
		s += int(gain(p) + gain(before, p))
		before = p
	}
	return s + int(gain(before, sequence.Part{Start: n, End: n}))
}

// ways calls f with all ways to divide the items from i to n into parts and what lies between.
func ways(parts []sequence.Part, i, n int, f func([]sequence.Part)) {
	if i == n {
		f(parts)
		return
	}
	ways(parts, i+1, n, f)
	for l := sequence.InSource; l < sequence.NumLabels; l += 2 {
		for j := i + 1; j <= n; j++ {
			ways(append(parts[:len(parts):len(parts)], sequence.Part{Label: l, Start: i, End: j}), j, n, f)
		}
	}
}

// With a limit that leaves nothing out, the way is the best of all by both models, and the margin of each of its parts is
// the distance to the best way without it.
func TestLatticeIsBest(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 30 {
		m, rows, trans := randomModel(t, r)
		n := 1 + r.IntN(4)
		c, features, kinds := randomParagraph(r, m, n)
		var l sequence.Lattice
		l.Build(c, 1<<20, nil)
		got := l.Best(nil, func(k int) int32 { return gain(l.Nodes[k].Part) }, func(k int) int32 {
			e := l.Edges[k]
			return gain(l.Nodes[e.From].Part, l.Nodes[e.To].Part)
		})
		best := -1 << 30
		without := make([]int, len(got))
		for i := range without {
			without[i] = -1 << 30
		}
		ways(nil, 0, n, func(parts []sequence.Part) {
			s := whole(t, rows, trans, features, kinds, parts)
			best = max(best, s)
			has := map[sequence.Part]bool{}
			for _, p := range parts {
				has[p] = true
			}
			for i, p := range got {
				if !has[p] {
					without[i] = max(without[i], s)
				}
			}
		})
		require.Equal(t, best, whole(t, rows, trans, features, kinds, got), "%v", got)
		margins := l.Margins(nil)
		require.Len(t, margins, len(got))
		for i := range got {
			assert.Equal(t, best-without[i], int(margins[i]), "%v", got[i])
		}
	}
}

// The chain's best labels are in every lattice, whatever the limit, and what is wanted is too.
func TestLatticeKeeps(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	none := func(int) int32 { return 0 }
	for range 60 {
		m, rows, trans := randomModel(t, r)
		n := 1 + r.IntN(300)
		c, features, kinds := randomParagraph(r, m, n)
		var l sequence.Lattice
		l.Build(c, int32(r.IntN(300)), nil)
		got := sequence.Labels(nil, l.Best(nil, none, none), n)
		assert.Equal(t, score(t, rows, trans, features, kinds, c.Labels(nil)), score(t, rows, trans, features, kinds, got))

		var wanted []sequence.Part
		for i := 0; i < n; {
			p := sequence.Part{Label: sequence.InSource + 2*sequence.Label(r.IntN(3)), Start: i, End: min(n, i+1+r.IntN(12))}
			wanted = append(wanted, p)
			i = p.End + r.IntN(40)
		}
		l.Build(c, 0, wanted)
		prize := func(k int) int32 {
			if l.Nodes[k].Kept&sequence.Wanted != 0 {
				return 1 << 16
			}
			return 0
		}
		assert.Subset(t, l.Best(nil, prize, none), wanted)
	}
	var l sequence.Lattice
	l.Build(&sequence.Chain{}, 100, nil)
	assert.Empty(t, l.Best(nil, none, none))
	assert.Empty(t, l.Margins(nil))
}

// An item to skip is Out, and what stands around it is read as ever.
func TestSkip(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	for range 40 {
		m, _, _ := randomModel(t, r)
		c := sequence.Chain{Model: m}
		c.Begin()
		skip := make([]bool, 2000)
		for i := range skip {
			if skip[i] = r.IntN(3) > 0; skip[i] {
				c.Skip(uint8(r.IntN(sequence.Kinds)))
			} else {
				c.Add([]uint32{uint32(r.IntN(1 << bits))}, uint8(r.IntN(sequence.Kinds)))
			}
		}
		labels := c.Labels(nil)
		some := false
		for i, s := range skip {
			some = some || labels[i] != sequence.Out
			require.False(t, s && labels[i] != sequence.Out)
		}
		assert.True(t, some)
	}
}

// The scores of a paragraph of any length stay within their type: there is as much of everything in each of its items.
func TestLongParagraph(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	m, _, _ := randomModel(t, r)
	features := make([]uint32, 200)
	for i := range features {
		features[i] = uint32(r.IntN(1 << bits))
	}
	nodes := func(n int) int {
		c := sequence.Chain{Model: m}
		c.Begin()
		for range n {
			c.Add(features, 0)
		}
		var l sequence.Lattice
		l.Build(&c, 1000, nil)
		return len(l.Nodes)
	}
	few, many := nodes(2_000), nodes(200_000)
	assert.LessOrEqual(t, many, 200*few, "nodes of a hundred times the items")
}
