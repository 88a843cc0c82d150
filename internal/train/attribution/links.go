package main

import (
	"math"
	"math/rand/v2"

	"github.com/whosaid/whosaid/internal/decision"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/text"
)

// A choice is a choice with the gold candidate.
type choice struct {
	sequence.Choice
	gold int
}

// choices returns what there is to link in an article, with gold parts.
func choices(a *article, gold [][]sequence.Label, bits uint, left decision.Without) []choice {
	list, items := decision.Choices(a.text, gold, bits, left)
	var out []choice
	span := func(p sequence.Part) text.Span {
		return text.Span{Start: items[p.Start].Start, End: items[p.End-1].End}
	}
	touches := func(p sequence.Part, list []text.Span) bool {
		s := span(p)
		for _, x := range list {
			if s.Start < x.End && x.Start < s.End {
				return true
			}
		}
		return false
	}
	for _, c := range list {
		x := choice{c, 0}
		for _, e := range a.events {
			from, to := e.cue, e.source
			if c.Content {
				from, to = e.content, e.cue
			}
			if !touches(c.Part, from) {
				continue
			}
			for k := 1; k < len(c.Candidates); k++ {
				if touches(c.Candidates[k], to) {
					x.gold = k
				}
			}
		}
		out = append(out, x)
	}
	return out
}

// A linkFit is a log-linear model of choices in training.
type linkFit struct {
	w, g   []float32
	random *rand.PCG
}

func newLinkFit(bits uint) *linkFit {
	return &linkFit{w: make([]float32, 1<<bits), g: make([]float32, 1<<bits), random: rand.NewPCG(seed, seed)}
}

// epoch learns from as many choices as there are, drawn by chance.
func (f *linkFit) epoch(cs []choice) {
	for range cs {
		f.learn(&cs[f.random.Uint64()%uint64(len(cs))])
	}
}

// learn takes a step of AdaGrad on one choice, with half of the features dropped.
func (f *linkFit) learn(c *choice) {
	if len(c.Candidates) < 2 {
		return
	}
	mask := f.random.Uint64()
	scores := make([]float64, len(c.Candidates))
	top := math.Inf(-1)
	for k, rows := range c.Features {
		for i, r := range rows {
			if mask>>(i&63)&1 != 0 {
				scores[k] += 2 * float64(f.w[r])
			}
		}
		top = max(top, scores[k])
	}
	sum := 0.0
	for k := range scores {
		scores[k] = math.Exp(scores[k] - top)
		sum += scores[k]
	}
	for k, rows := range c.Features {
		d := float32(scores[k] / sum)
		if k == c.gold {
			d -= 1
		}
		d *= 2
		if d*d < 1e-6 {
			continue
		}
		for i, r := range rows {
			if mask>>(i&63)&1 != 0 {
				f.g[r] += float32(d * d)
				f.w[r] -= float32(float32(rate*2) * d / float32(math.Sqrt(float64(f.g[r]+1e-6))))
			}
		}
	}
}

// encode rounds the weights to bytes.
func (f *linkFit) encode(bits uint) []byte {
	out := make([]byte, len(f.w))
	for i, w := range f.w {
		out[i] = toByte(float64(w) * sequence.ChoiceSteps)
	}
	return sequence.EncodeChooser(bits, out)
}
