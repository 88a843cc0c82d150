package main

import (
	"fmt"
	"math"
	"path/filepath"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/evaluate"
)

// The records that the weights are fitted on are of models that had seen three quarters of the articles. Those that ship have seen
// them all: they are right more often, and their margins are wider. So what was fitted is taken through a line, slope times logit
// plus shift (Platt 1999), chosen where both sorts of news are read by the models that ship: on sets that the fit has not seen, and
// on newsreel/train, which the models that choose content and source have not.
var scaledOn = []struct{ dir, sum string }{
	{"polnear/dev", "93f6915405ed1b8e7e016d2676d0394e73af1e87752c1a0bbe57206fa0e0c61d"},
	{"newsreel/dev", "e4fc2e0f772ec0015a537130663807a64ac4206444f0127860a26e676b7c40c1"},
	{"newsreel/train", newsreelSum},
}

// A scaled record is one that the library found: its features that have weights, and the second factor of its confidence.
type scaled struct {
	features []int
	name     float64
	right    bool
	carried  bool // goes on from another one: no model chose it, so the shift is not for it
}

// scale chooses slope and shift so that the largest of the sets' expected calibration errors is least, in steps of a hundredth.
func (m model) scale(corpora string) (slope, shift float64, err error) {
	sets := make([][]scaled, len(scaledOn))
	for i, set := range scaledOn {
		if sets[i], err = m.read(filepath.Join(corpora, filepath.FromSlash(set.dir)), set.sum); err != nil {
			return 0, 0, err
		}
	}
	least := math.Inf(1)
	for a := 70; a <= 150; a++ {
		x := float64(a) / 100
		whole := m.whole(x)
		for b := -50; b <= 100; b++ {
			y := float64(b) / 100
			worst := 0.0
			for _, set := range sets {
				worst = max(worst, calibrationError(set, whole, y))
			}
			if worst < least {
				least, slope, shift = worst, x, y
			}
		}
	}
	fmt.Printf("slope %.2f, shift %.2f\n", slope, shift)
	for i, set := range scaledOn {
		fmt.Printf("%-15s expected calibration error %.3f\n", set.dir, calibrationError(sets[i], m.whole(slope), shift))
	}
	return slope, shift, nil
}

// read judges the records that the library finds in the articles of a folder.
func (m model) read(dir, sum string) (out []scaled, err error) {
	index := map[string]int{}
	for k, name := range m.names {
		index[name] = k
	}
	docs, err := open(dir, sum)
	if err != nil {
		return nil, err
	}
	for _, doc := range docs {
		quotes, err := extract(dir, doc.Name)
		if err != nil {
			return nil, err
		}
		for j, right := range evaluate.Judge(doc, quotes) {
			s := scaled{name: evaluate.RecordOf(&quotes[j]).Whom(), right: right, carried: quotes[j].Reason == attribution.ReasonContinued}
			for _, f := range newSample(&quotes[j], right, 0, 1).features {
				if k, ok := index[f]; ok {
					s.features = append(s.features, k)
				}
			}
			out = append(out, s)
		}
	}
	return out, nil
}

// whole returns the weights as the library has them: so many times what was fitted, in thousandths.
func (m model) whole(slope float64) []float64 {
	out := make([]float64, len(m.weights))
	for k, w := range m.weights {
		out[k] = math.Round(1000*slope*w) / 1000
	}
	return out
}

// calibrationError is how far confidence, as the library rounds it, and truth are apart, in bins of a tenth.
func calibrationError(set []scaled, weights []float64, shift float64) float64 {
	var t bins
	for _, s := range set {
		logit := shift
		if s.carried {
			logit = 0
		}
		for _, k := range s.features {
			logit += weights[k]
		}
		t.add(math.Round(1000*s.name/(1+math.Exp(-logit)))/1000, s.right)
	}
	return t.error()
}
