package main

import (
	"fmt"
	"maps"
	"math"
	"slices"
	"strings"
)

// A sample is one record with its truth.
type sample struct {
	features []string
	right    bool
	fold     int
	weight   float64 // as how many records it counts
}

// value gives what a feature of the record is.
func (s sample) value(name string) string {
	for _, f := range s.features {
		if value, ok := strings.CutPrefix(f, name+"\t"); ok {
			return value
		}
	}
	return ""
}

// The fit: full batches, a step for each weight that shrinks with what it has moved (AdaGrad), and a pull to zero that
// counts as much as a few records would.
const (
	rounds = 400
	step   = 0.5
	pull   = 2.0
)

type model struct {
	names   []string
	weights []float64
}

// fit fits the weights on the samples that use says.
func fit(all []sample, use func(sample) bool) model {
	index := map[string]int{}
	var m model
	var rows [][]int
	var truth, weight []float64
	for _, s := range all {
		if !use(s) {
			continue
		}
		row := make([]int, len(s.features))
		for i, f := range s.features {
			k, ok := index[f]
			if !ok {
				k = len(m.names)
				index[f] = k
				m.names = append(m.names, f)
			}
			row[i] = k
		}
		rows = append(rows, row)
		y := 0.0
		if s.right {
			y = 1
		}
		truth = append(truth, y)
		weight = append(weight, s.weight)
	}
	m.weights = make([]float64, len(m.names))
	gradient, moved := make([]float64, len(m.names)), make([]float64, len(m.names))
	for range rounds {
		for k := range gradient {
			gradient[k] = pull * m.weights[k]
		}
		for i, row := range rows {
			d := weight[i] * (m.probability(row) - truth[i])
			for _, k := range row {
				gradient[k] += d
			}
		}
		for k, g := range gradient {
			moved[k] += g * g
			m.weights[k] -= step * g / (math.Sqrt(moved[k]) + 1e-9)
		}
	}
	return m
}

func (m model) probability(row []int) float64 {
	sum := 0.0
	for _, k := range row {
		sum += m.weights[k]
	}
	return 1 / (1 + math.Exp(-sum))
}

// crossValidate prints how well the confidences of records in unseen articles are calibrated, for each corpus by itself, by
// weights that are fitted on the other folds of both.
func crossValidate(sets []corpus) {
	var all []sample
	for _, c := range sets {
		all = append(all, c.samples...)
	}
	tables := make([]bins, len(sets))
	reasons := map[string]*bins{}
	for fold := range folds {
		m := fit(all, func(s sample) bool { return s.fold != fold })
		index := map[string]int{}
		for k, name := range m.names {
			index[name] = k
		}
		for i, c := range sets {
			for _, s := range c.samples {
				if s.fold != fold {
					continue
				}
				var row []int
				for _, f := range s.features {
					if k, ok := index[f]; ok {
						row = append(row, k)
					}
				}
				p := m.probability(row)
				tables[i].add(p, s.right)
				reason := s.value("reason")
				if reasons[reason] == nil {
					reasons[reason] = &bins{}
				}
				reasons[reason].add(p, s.right)
			}
		}
	}
	for i, c := range sets {
		fmt.Println(c.name)
		tables[i].print()
	}
	fmt.Println("by reason, of both")
	for _, reason := range slices.Sorted(maps.Keys(reasons)) {
		n, mean, right := reasons[reason].total()
		fmt.Printf("%-12s %6d records  confidence %.3f  right %.3f\n", reason, n, mean, right)
	}
}

const tenths = 10

// bins sort confidences by tenths.
type bins struct {
	n               [tenths]int
	sure, right     [tenths]float64
	kept, keptRight int
}

func (t *bins) add(p float64, right bool) {
	b := min(tenths-1, int(p*tenths))
	t.n[b]++
	t.sure[b] += p
	if right {
		t.right[b]++
	}
	if p >= 0.9 {
		t.kept++
		if right {
			t.keptRight++
		}
	}
}

// total gives how many records there are, their mean confidence, and the share of them that is right.
func (t *bins) total() (records int, mean, right float64) {
	for b, n := range t.n {
		records += n
		mean += t.sure[b]
		right += t.right[b]
	}
	return records, mean / float64(records), right / float64(records)
}

// error is the expected calibration error.
func (t *bins) error() float64 {
	sum := 0.0
	for b := range t.n {
		sum += math.Abs(t.sure[b] - t.right[b])
	}
	records, _, _ := t.total()
	return sum / float64(records)
}

func (t *bins) print() {
	total := 0
	fmt.Println("confidence  records  mean   right")
	for b, n := range t.n {
		if n == 0 {
			continue
		}
		total += n
		fmt.Printf("%.1f to %.1f %8d  %.3f  %.3f\n",
			float64(b)/tenths, float64(b+1)/tenths, n, t.sure[b]/float64(n), t.right[b]/float64(n))
	}
	fmt.Printf("expected calibration error %.3f; at 0.9 and more %.3f right, %.3f of all records\n",
		t.error(), float64(t.keptRight)/float64(max(1, t.kept)), float64(t.kept)/float64(total))
}

// add adds to the weight of a feature.
func (m model) add(name string, w float64) {
	if k := slices.Index(m.names, name); k >= 0 {
		m.weights[k] += w
		return
	}
	panic("no feature " + name)
}

// format writes the table that internal/confidence reads, in the order of the features.
func (m model) format(sets []corpus) []byte {
	lines := make([]string, 0, len(m.names))
	for k, name := range m.names {
		if w := math.Round(m.weights[k] * 1000); w != 0 {
			lines = append(lines, fmt.Sprintf("%s\t%.0f\n", name, w))
		}
	}
	slices.Sort(lines)
	head := fmt.Sprintf(`# Code generated by go run ./internal/train/confidence; DO NOT EDIT.
#
# Weights of the confidence of a record, in thousandths of a logit: a feature's name, its value, its weight. Fitted on
# %d records of the %d training articles of PolNeAR 1.0 (Newell, Margolin and Ruths, LREC 2018; US political news of 2015
# and 2016; no licence stated for the data) and %d of the %d of newsreel/train (annotated for this project).
`, len(sets[0].samples), sets[0].articles, len(sets[1].samples), sets[1].articles)
	return []byte(head + strings.Join(lines, ""))
}
