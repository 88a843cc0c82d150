package main

import (
	"fmt"
	"io"
	"math"
	"slices"
)

// A group is the records of one reason, type or kind of outlet.
type group struct {
	n, right, name int
	sure, named    float64 // sums of the confidences, and of the chances of content, source and name
	bins           [10]struct{ n, right int }
	sums, spread   [10]float64
	names          [10]struct{ sure, right float64 } // with the name
}

func (g *group) add(j *judgement) {
	p := j.quote.Confidence
	b := max(0, min(9, int(p*10)))
	g.n++
	g.sure += p
	g.sums[b] += p
	g.spread[b] += p * (1 - p)
	g.bins[b].n++
	if j.right {
		g.right++
		g.bins[b].right++
	}
	whole := j.quote.Confidences.Content * j.quote.Confidences.Name
	g.named += whole
	x := &g.names[max(0, min(9, int(whole*10)))]
	x.sure += whole
	if j.name {
		g.name++
		x.right++
	}
}

// errors returns the expected calibration errors: of the confidence, and of the chance of content, source and name.
func (g *group) errors() (words, whole float64) {
	for b, x := range g.bins {
		words += math.Abs(g.sums[b] - float64(x.right))
		whole += math.Abs(g.names[b].sure - g.names[b].right)
	}
	return words / float64(g.n), whole / float64(g.n)
}

// chance returns the calibration error that confidences which are right to the last digit would show of so few records: the mean
// distance of a sum of coin tosses from what is expected of it.
func (g *group) chance() float64 {
	sum := 0.0
	for _, v := range g.spread {
		sum += math.Sqrt(2 / math.Pi * v)
	}
	return sum / float64(g.n)
}

// write prints the groups of a set.
func write(w io.Writer, set string, all []judgement, least int) {
	names := len(all) > 0 && all[0].names
	fmt.Fprintf(w, "%s\n%-28s %7s %6s   %6s %6s %6s %7s", set, "", "records", "mean", "right", "off", "ece", "chance")
	if names {
		fmt.Fprintf(w, "   with the name: %6s %6s %6s", "right", "off", "ece")
	}
	fmt.Fprintln(w)
	for _, by := range []struct {
		title string
		of    func(*judgement) string
	}{
		{"", func(*judgement) string { return "all" }},
		{"reason", func(j *judgement) string { return string(j.quote.Reason) }},
		{"type", func(j *judgement) string { return string(j.quote.Type) }},
		{"mention", func(j *judgement) string { return j.quote.Evidence.Mention }},
		{"outlet", func(j *judgement) string { return j.outlet }},
	} {
		groups := map[string]*group{}
		var order []string
		for i := range all {
			k := by.of(&all[i])
			if groups[k] == nil {
				groups[k] = &group{}
				order = append(order, k)
			}
			groups[k].add(&all[i])
		}
		slices.Sort(order)
		for _, k := range order {
			g := groups[k]
			if k == "" || g.n < least {
				continue
			}
			g.write(w, by.title+" "+k, names)
		}
	}
	fmt.Fprintln(w)
}

func (g *group) write(w io.Writer, title string, names bool) {
	n := float64(g.n)
	words, whole := g.errors()
	mean, right, name := g.sure/n, float64(g.right)/n, float64(g.name)/n
	fmt.Fprintf(w, "%-28s %7d  %.3f   %.3f  %+.3f  %.3f   %.3f", title, g.n, mean, right, mean-right, words, g.chance())
	if names {
		fmt.Fprintf(w, "                   %.3f  %+.3f  %.3f", name, g.named/n-name, whole)
	}
	fmt.Fprintln(w)
}
