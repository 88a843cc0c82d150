package main

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/confidence"
	"github.com/whosaid/whosaid/internal/evaluate"
)

// A nameSample is a record whose content and source are right, with the truth of its name.
type nameSample struct {
	sample
	features []string
}

func newNameSample(q *attribution.Quote, right bool, fold int) nameSample {
	r := evaluate.RecordOf(q)
	s := nameSample{sample: sample{r.WhomKind(), float64(confidence.Distance(r.Speaker)) / 1000, right, fold}}
	r.NameFeatures(func(name, value string) { s.features = append(s.features, name+"\t"+value) })
	return s
}

// nameWeights are the weights of features: the odds that a name is right where there is no doubt.
type nameWeights map[string]float64

// A pull to zero of the weights of names that counts as much as a few records would, and the rounds of their fit.
const (
	namePull   = 3.0
	nameRounds = 2000
)

func (w nameWeights) probability(s nameSample) float64 {
	sum := 0.0
	for _, f := range s.features {
		sum += w[f]
	}
	return 1 / (1 + math.Exp(-sum))
}

// fitNames fits the weights so that they, times what the doubt says, tell how likely a name is right.
func fitNames(all []nameSample, doubt func(nameSample) float64, use func(nameSample) bool) nameWeights {
	w, moved := nameWeights{}, nameWeights{}
	for range nameRounds {
		gradient := nameWeights{}
		for f, x := range w {
			if f != "bias\t" {
				gradient[f] = namePull * x
			}
		}
		for _, s := range all {
			if !use(s) {
				continue
			}
			d, p := doubt(s), w.probability(s)
			g := p - 1 // of a name that is right
			if !s.right {
				g = d * p * (1 - p) / max(1e-6, 1-d*p)
			}
			for _, f := range s.features {
				gradient[f] += g
			}
		}
		for f, g := range gradient {
			moved[f] += g * g
			w[f] -= step * g / (math.Sqrt(moved[f]) + 1e-9)
		}
	}
	return w
}

// crossValidateNames prints how true the chances of names are in outlets that the weights have not seen.
func crossValidateNames(out io.Writer, all []nameSample, doubt func(nameSample) float64) {
	var sure, right [10]float64
	loss, kept, keptRight := 0.0, 0, 0
	for fold := range folds {
		w := fitNames(all, doubt, func(s nameSample) bool { return s.fold != fold })
		for _, s := range all {
			if s.fold != fold {
				continue
			}
			p := doubt(s) * w.probability(s)
			b := min(9, int(p*10))
			sure[b] += p
			right[b] += float64(one(s.right))
			if s.right {
				loss -= math.Log(p)
			} else {
				loss -= math.Log(1 - p)
			}
			if p >= 0.9 {
				kept++
				keptRight += one(s.right)
			}
		}
	}
	ece := 0.0
	for b := range sure {
		ece += math.Abs(sure[b] - right[b])
	}
	n := float64(len(all))
	fmt.Fprintf(out, "names of %d records, by outlets: expected calibration error %.3f, log-loss %.3f; at 0.9 and more %.3f right of %.3f\n",
		len(all), ece/n, loss/n, float64(keptRight)/float64(max(1, kept)), float64(kept)/n)
}

// format writes the lines that internal/confidence reads beside those of the doubt.
func (w nameWeights) format(records int) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "# How often such names are right apart from that, fitted on %d records of newsreel/train.\n", records)
	for _, f := range slices.Sorted(maps.Keys(w)) {
		fmt.Fprintf(&b, "%s\t%.0f\n", f, 1000*w[f])
	}
	return []byte(b.String())
}
