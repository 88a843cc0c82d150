package main

import (
	"math"
	"math/rand/v2"

	"github.com/whosaid/whosaid/internal/sequence"
)

const (
	seed   = 20161108
	rate   = 0.01 // of AdaGrad; with .1 all is several points worse
	ground = 0.1  // added to the sum of squares, so that rare features learn slowly; .5 points against 1e-6
	labelN = sequence.NumLabels
)

// orders is in how many orders of examples, and of features that are dropped, a model is learnt from the start. The weights are the
// mean of all: by one alone PolNeAR dev comes out at 70.9 or 71.9 as luck has it, by the mean of four at 71.8.
const orders = 4

// A paragraph is an example with its gold labels.
type paragraph struct {
	sequence.Example
	gold []sequence.Label
}

// A row is the weights of a feature for each label, beside the sums of their squared gradients: a cache line.
type row struct{ w, g [8]float32 }

// A fit is a conditional random field in training.
type fit struct {
	rows   []row
	trans  [sequence.Kinds][8]row // by kind of item and label before it
	random *rand.PCG

	emit, exp   [][8]float64
	alpha, beta [][8]float64
	keep        []uint64
	pairExp     [sequence.Kinds][8][8]float64
	mean        []float32                     // of the rows over the last epochs
	meanTrans   [sequence.Kinds][8][8]float32 // the same of transitions
}

// newFit begins a fit that goes through its examples in an order of its own.
func newFit(bits uint, order uint64) *fit {
	return &fit{rows: make([]row, 1<<bits), random: rand.NewPCG(seed, seed+order)}
}

// epoch learns once from every paragraph, in a new order.
func (f *fit) epoch(ps []*paragraph) {
	order := make([]int, len(ps))
	for i := range order {
		order[i] = i
	}
	for i := len(order) - 1; i > 0; i-- {
		j := int(f.random.Uint64() % uint64(i+1))
		order[i], order[j] = order[j], order[i]
	}
	for n, i := range order {
		if n%64 == 0 {
			f.exponents()
		}
		f.learn(ps[i])
	}
}

// exponents keeps the transitions' exponentials up to date, often enough.
func (f *fit) exponents() {
	for k := range f.trans {
		for a := range sequence.Label(labelN) {
			for b := range sequence.Label(labelN) {
				f.pairExp[k][a][b] = 0
				if sequence.Follows(a, b) {
					f.pairExp[k][a][b] = math.Exp(float64(f.trans[k][a].w[b]))
				}
			}
		}
	}
}

// learn makes one step of AdaGrad on the likelihood of a paragraph's labels, with half of the features dropped.
func (f *fit) learn(p *paragraph) {
	n := len(p.Items)
	f.room(n)
	keep := f.keep[:0]
	for i := range n {
		bits := f.random.Uint64()
		more := f.random.Uint64()
		e := &f.emit[i]
		*e = [8]float64{}
		for k, r := range p.Features[i] {
			if bit(bits, more, k) {
				w := &f.rows[r].w
				for l := range labelN {
					e[l] += 2 * float64(w[l])
				}
			}
		}
		keep = append(keep, bits, more)
	}
	f.keep = keep
	f.forwardBackward(p.Kinds, n)
	f.step(p, n)
}

// bit says whether feature k is kept; two words serve for 128, and again for what is beyond.
func bit(a, b uint64, k int) bool {
	if k&64 != 0 {
		a = b
	}
	return a>>(k&63)&1 != 0
}

func (f *fit) room(n int) {
	if len(f.emit) < n {
		f.emit, f.exp = make([][8]float64, 2*n), make([][8]float64, 2*n)
		f.alpha, f.beta = make([][8]float64, 2*n), make([][8]float64, 2*n)
	}
}

// forwardBackward leaves forward and backward sums, each item's scaled to one.
func (f *fit) forwardBackward(kinds []uint8, n int) {
	for i := range n {
		top := f.emit[i][0]
		for l := 1; l < labelN; l++ {
			top = max(top, f.emit[i][l])
		}
		for l := range labelN {
			f.exp[i][l] = math.Exp(f.emit[i][l] - top)
		}
		sum := 0.0
		t := &f.pairExp[kinds[i]]
		for l := range labelN {
			x := t[0][l]
			if i > 0 {
				x = 0
				for p := range labelN {
					x += f.alpha[i-1][p] * t[p][l]
				}
			}
			f.alpha[i][l] = x * f.exp[i][l]
			sum += f.alpha[i][l]
		}
		for l := range labelN {
			f.alpha[i][l] /= sum
		}
	}
	for l := range labelN {
		f.beta[n-1][l] = 1
	}
	for i := n - 2; i >= 0; i-- {
		t := &f.pairExp[kinds[i+1]]
		sum := 0.0
		for l := range labelN {
			x := 0.0
			for q := range labelN {
				x += t[l][q] * f.exp[i+1][q] * f.beta[i+1][q]
			}
			f.beta[i][l] = x
			sum += x
		}
		for l := range labelN {
			f.beta[i][l] /= sum
		}
	}
}

// step moves the weights.
func (f *fit) step(p *paragraph, n int) {
	var d, scaled [8]float32
	before := sequence.Out
	for i := range n {
		sum := 0.0
		var m [8]float64
		for l := range labelN {
			m[l] = f.alpha[i][l] * f.beta[i][l]
			sum += m[l]
		}
		most := float32(0)
		for l := range labelN {
			d[l] = float32(m[l] / sum)
			if sequence.Label(l) == p.gold[i] {
				d[l] -= 1
			}
			scaled[l] = 2 * d[l]
			most = max(most, d[l], -d[l])
		}
		if most > 1e-3 {
			a, b := f.keep[2*i], f.keep[2*i+1]
			for k, r := range p.Features[i] {
				if bit(a, b, k) {
					f.rows[r].move(&scaled)
				}
			}
		}
		// transitions
		k := p.Kinds[i]
		t := &f.pairExp[k]
		if i == 0 {
			if most > 1e-3 {
				f.trans[k][0].move(&d)
			}
			before = p.gold[i]
			continue
		}
		total := 0.0
		var pair [8][8]float64
		for a := range labelN {
			for b := range labelN {
				pair[a][b] = f.alpha[i-1][a] * t[a][b] * f.exp[i][b] * f.beta[i][b]
				total += pair[a][b]
			}
		}
		for a := range labelN {
			most := float32(0)
			for b := range labelN {
				d[b] = float32(pair[a][b] / total)
				if sequence.Label(a) == before && sequence.Label(b) == p.gold[i] {
					d[b] -= 1
				}
				most = max(most, d[b], -d[b])
			}
			if most > 1e-3 {
				f.trans[k][a].move(&d)
			}
		}
		before = p.gold[i]
	}
}

// move takes a step of AdaGrad.
func (r *row) move(d *[8]float32) {
	for l := range labelN {
		x := d[l]
		if x == 0 {
			continue
		}
		r.g[l] += float32(x * x)
		r.w[l] -= float32(rate * x / float32(math.Sqrt(float64(r.g[l]+ground))))
	}
}
