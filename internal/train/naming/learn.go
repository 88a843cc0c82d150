package main

import (
	"math"
	"math/rand/v2"

	"github.com/whosaid/whosaid/internal/naming"
)

// A sample is a run with what is known of its labels.
type sample struct {
	naming.Example
	truth  []set
	weight float32
	origin int // corpus
	fold   int
}

// A row has a weight for each label.
type row [naming.NumLabels]float32

// A model is the weights while they are learnt, with the sums of squares that slow each one down (AdaGrad).
type model struct {
	rows, slow   []row
	trans, slowT [naming.NumLabels]row
}

const (
	rate   = .1
	soft   = 1e-6 // L2
	epochs = 10
	settle = 5 // epochs before the weights are averaged
)

// hidden is how often the features of a group are hidden from a token in training, so that the others learn to do without.
var hidden = [naming.NumGroups]float64{
	naming.ByShape: .1, naming.ByWord: .5, naming.ByBeside: .3, naming.ByClass: .25, naming.ByArticle: .25,
}

// learn fits a conditional random field to the samples, one after the other; where several labels are possible it is to give
// weight to any of them.
func learn(bits uint, samples []sample, seed uint64) *model {
	m := &model{rows: make([]row, 1<<bits), slow: make([]row, 1<<bits)}
	r := rand.New(rand.NewPCG(seed, 7))
	order := make([]int, len(samples))
	for i := range order {
		order[i] = i
	}
	var t trellis
	sum := &model{rows: make([]row, 1<<bits)}
	for epoch := range epochs {
		r.Shuffle(len(order), func(i, k int) { order[i], order[k] = order[k], order[i] })
		pace := float32(rate) * float32(epochs-epoch) / epochs
		for _, k := range order {
			s := &samples[k]
			t.draw(s, r)
			t.emit(m)
			t.sum(m, nil)
			free := t.marginals()
			t.sum(m, s.truth)
			t.step(m, free, pace*s.weight)
		}
		if epoch >= settle {
			sum.add(m)
		}
	}
	return sum.mean(epochs - settle)
}

// add adds the weights of another model.
func (m *model) add(x *model) {
	for i := range m.rows {
		for l := range m.rows[i] {
			m.rows[i][l] += x.rows[i][l]
		}
	}
	for p := range m.trans {
		for l := range m.trans[p] {
			m.trans[p][l] += x.trans[p][l]
		}
	}
}

// mean divides the weights.
func (m *model) mean(n float32) *model {
	for i := range m.rows {
		for l := range m.rows[i] {
			m.rows[i][l] /= n
		}
	}
	for p := range m.trans {
		for l := range m.trans[p] {
			m.trans[p][l] /= n
		}
	}
	return m
}

// A trellis holds the probabilities of one run.
type trellis struct {
	rows      [][]uint32
	emission  []row
	fore, aft []row
	p         []row
	pairs     [naming.NumLabels]row
	freePairs [naming.NumLabels]row
	free      []row
}

// draw takes the features that are not hidden this time.
func (t *trellis) draw(s *sample, r *rand.Rand) {
	n := len(s.Features)
	t.rows = resize(t.rows, n)
	for i := range n {
		t.rows[i] = t.rows[i][:0]
		var hide [naming.NumGroups]bool
		for g := range hide {
			hide[g] = r.Float64() < hidden[g]
		}
		for k, f := range s.Features[i] {
			if !hide[s.Groups[i][k]] {
				t.rows[i] = append(t.rows[i], f)
			}
		}
	}
}

func resize[T any](s []T, n int) []T {
	for len(s) < n {
		var zero T
		s = append(s, zero)
	}
	return s[:n]
}

func (t *trellis) emit(m *model) {
	n := len(t.rows)
	t.emission, t.fore, t.aft, t.p, t.free = resize(t.emission, n), resize(t.fore, n), resize(t.aft, n), resize(t.p, n), resize(t.free, n)
	for i := range n {
		var e row
		for _, f := range t.rows[i] {
			for l := range e {
				e[l] += m.rows[f][l]
			}
		}
		t.emission[i] = e
	}
}

var never = float32(math.Inf(-1))

// sum runs forward and backward over the labels that the truth allows, all where it is nil.
func (t *trellis) sum(m *model, truth []set) {
	n := len(t.rows)
	allowed := func(i, l int) bool { return truth == nil || truth[i] == anything || truth[i]&(1<<l) != 0 }
	for i := range n {
		for l := range naming.NumLabels {
			if !allowed(i, l) {
				t.fore[i][l] = never
				continue
			}
			var terms row
			for p := range naming.NumLabels {
				switch {
				case !naming.Follows(naming.Label(p), naming.Label(l)), i == 0 && p > 0:
					terms[p] = never
				case i == 0:
					terms[p] = m.trans[0][l]
				default:
					terms[p] = t.fore[i-1][p] + m.trans[p][l]
				}
			}
			t.fore[i][l] = logSum(&terms) + t.emission[i][l]
		}
	}
	for i := n - 1; i >= 0; i-- {
		for p := range naming.NumLabels {
			if i == n-1 {
				t.aft[i][p] = 0
				continue
			}
			var terms row
			for l := range naming.NumLabels {
				if !naming.Follows(naming.Label(p), naming.Label(l)) || !allowed(i+1, l) {
					terms[l] = never
					continue
				}
				terms[l] = m.trans[p][l] + t.emission[i+1][l] + t.aft[i+1][l]
			}
			t.aft[i][p] = logSum(&terms)
		}
	}
	z := logSum(&t.fore[n-1])
	t.pairs = [naming.NumLabels]row{}
	for i := range n {
		for l := range naming.NumLabels {
			t.p[i][l] = exp(t.fore[i][l] + t.aft[i][l] - z)
			if i == 0 {
				t.pairs[0][l] += t.p[0][l]
				continue
			}
			if !allowed(i, l) {
				continue
			}
			for p := range naming.NumLabels {
				if naming.Follows(naming.Label(p), naming.Label(l)) {
					t.pairs[p][l] += exp(t.fore[i-1][p] + m.trans[p][l] + t.emission[i][l] + t.aft[i][l] - z)
				}
			}
		}
	}
}

// marginals keeps what was summed last.
func (t *trellis) marginals() []row {
	copy(t.free, t.p)
	t.freePairs = t.pairs
	return t.free
}

// step moves the weights from what the model expects to what it expects of the labels that are possible.
func (t *trellis) step(m *model, free []row, pace float32) {
	for i, fs := range t.rows {
		var g row
		still := true
		for l := range g {
			g[l] = t.p[i][l] - free[i][l]
			still = still && g[l] < 1e-4 && g[l] > -1e-4
		}
		if still {
			continue
		}
		for _, f := range fs {
			move(&m.rows[f], &m.slow[f], &g, pace)
		}
	}
	for p := range m.trans {
		var g row
		for l := range g {
			g[l] = t.pairs[p][l] - t.freePairs[p][l]
		}
		move(&m.trans[p], &m.slowT[p], &g, pace)
	}
}

func move(w, slow, g *row, pace float32) {
	for l := range g {
		x := g[l] - soft*w[l]
		slow[l] += x * x
		w[l] += pace * x / (float32(math.Sqrt(float64(slow[l]))) + 1e-3)
	}
}

func exp(x float32) float32 { return float32(math.Exp(float64(x))) }

func logSum(r *row) float32 {
	top := never
	for _, x := range r {
		top = max(top, x)
	}
	if top == never {
		return never
	}
	var s float32
	for _, x := range r {
		if x > top-20 {
			s += exp(x - top)
		}
	}
	return top + float32(math.Log(float64(s)))
}
