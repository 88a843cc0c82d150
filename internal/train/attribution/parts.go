package main

import (
	"math"
	"math/rand/v2"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/sequence"
)

// The model of whole parts: a semi-Markov conditional random field over the lattices of the chain (Sarawagi and Cohen,
// Semi-Markov conditional random fields for information extraction, NIPS 2004), with a cost for each wrong part and each
// missed one (Gimpel and Smith, Softmax-margin CRFs, NAACL 2010).
const (
	partEpochs = 5
	partSettle = 1    // epochs before the weights are averaged
	partBits   = 18   // 2^18 weights
	partRate   = 0.02 // of AdaGrad
	extraCost  = 1.3  // of a part that is not gold, in logits
	missedCost = 1.0  // of a gold part that is not found
)

// A partFit is the model of whole parts in training.
type partFit struct {
	w, g   []float32
	mean   []float32
	random *rand.PCG
}

func newPartFit(bits uint, order uint64) *partFit {
	return &partFit{w: make([]float32, 1<<bits), g: make([]float32, 1<<bits), random: rand.NewPCG(seed, seed+order)}
}

func (f *partFit) epoch(ls []sequence.Candidates) {
	for range ls {
		f.learn(&ls[f.random.Uint64()%uint64(len(ls))])
	}
}

func (f *partFit) average(n int) {
	if f.mean == nil {
		f.mean = make([]float32, len(f.w))
	}
	for i, w := range f.w {
		f.mean[i] += float32(w-f.mean[i]) / float32(n+1)
	}
}

func (f *partFit) dot(rows []uint32, a uint64) float64 {
	s := 0.0
	for i, r := range rows {
		if a>>(i&63)&1 != 0 {
			s += float64(f.w[r])
		}
	}
	return 2 * s
}

// learn takes a step of AdaGrad on one paragraph, with half of the features dropped.
func (f *partFit) learn(l *sequence.Candidates) {
	if len(l.Nodes) < 3 {
		return
	}
	n := len(l.Nodes)
	node, fore, aft := make([]float64, n), make([]float64, n), make([]float64, n)
	edge := make([]float64, len(l.Edges))
	mask := make([]uint64, n)
	for k := range l.Nodes {
		mask[k] = f.random.Uint64()
		node[k] = f.dot(l.NodeRows[k], mask[k])
		switch {
		case l.Nodes[k].Label == sequence.Out:
		case l.Nodes[k].Kept&sequence.Wanted != 0:
			node[k] -= missedCost
		default:
			node[k] += extraCost
		}
	}
	for k, e := range l.Edges {
		edge[k] = f.dot(l.EdgeRows[k], mask[e.To]) + float64(e.Score)/sequence.Steps
	}
	// the sums of all ways, in logarithms
	for to := 1; to < n; to++ {
		fore[to] = node[to] + logSum(l.Nodes[to].Edges, func(k int32) float64 { return fore[l.Edges[k].From] + edge[k] })
	}
	for k := range aft {
		aft[k] = math.Inf(-1)
	}
	aft[n-1] = 0
	for k := len(l.Edges) - 1; k >= 0; k-- {
		e := l.Edges[k]
		aft[e.From] = logAdd(aft[e.From], edge[k]+node[e.To]+aft[e.To])
	}
	all := fore[n-1]
	// gold: from each wanted node to the next
	before := 0
	goldEdge := make([]bool, len(l.Edges))
	for to := 1; to < n; to++ {
		if l.Nodes[to].Kept&sequence.Wanted == 0 {
			continue
		}
		for k := l.Nodes[to].Edges[0]; k < l.Nodes[to].Edges[1]; k++ {
			if int(l.Edges[k].From) == before {
				goldEdge[k] = true
				break
			}
		}
		before = to
	}
	for k := 1; k < n-1; k++ {
		p := math.Exp(fore[k] + aft[k] - all)
		if l.Nodes[k].Kept&sequence.Wanted != 0 {
			p -= 1
		}
		f.move(l.NodeRows[k], mask[k], p)
	}
	for k, e := range l.Edges {
		p := math.Exp(fore[e.From] + edge[k] + node[e.To] + aft[e.To] - all)
		if goldEdge[k] {
			p -= 1
		}
		f.move(l.EdgeRows[k], mask[e.To], p)
	}
}

func (f *partFit) move(rows []uint32, a uint64, p float64) {
	d := float32(2 * p)
	if d*d < 1e-6 {
		return
	}
	for i, r := range rows {
		if a>>(i&63)&1 != 0 {
			f.g[r] += float32(d * d)
			f.w[r] -= float32(partRate * d / float32(math.Sqrt(float64(f.g[r]+ground))))
		}
	}
}

func logAdd(a, b float64) float64 {
	if a < b {
		a, b = b, a
	}
	if math.IsInf(b, -1) {
		return a
	}
	return a + math.Log1p(math.Exp(b-a))
}

func logSum(edges [2]int32, of func(k int32) float64) float64 {
	s := math.Inf(-1)
	for k := edges[0]; k < edges[1]; k++ {
		s = logAdd(s, of(k))
	}
	return s
}

// encode rounds the mean weights to bytes.
func (f *partFit) encode(bits uint) []byte {
	out := make([]byte, len(f.mean))
	for i, w := range f.mean {
		out[i] = toByte(float64(w) * sequence.ChoiceSteps)
	}
	return sequence.EncodeChooser(bits, out)
}

// lattices gives the paragraphs of an article with their gold parts, which are in the lattice in any case.
func lattices(a *article, gold [][]sequence.Label, chain *sequence.Model, left decision.Without) []sequence.Candidates {
	wanted := make([][]sequence.Part, len(gold))
	for i, g := range gold {
		wanted[i] = sequence.Parts(nil, g, 0)
	}
	return decision.Lattices(a.text, chain, wanted, partBits, left)
}
