package main

import (
	"fmt"
	"io"

	"github.com/whosaid/whosaid/internal/candidate"
)

// best returns the candidate that a model chooses, and how likely it is.
func best(m *candidate.Model, s *sample) (int, float64) {
	p := make([]float64, len(s.features))
	top := 0
	for c, fs := range s.features {
		for _, f := range fs {
			p[c] += float64(m[s.class][f]) / 1000
		}
		if p[c] > p[top] {
			top = c
		}
	}
	normalize(p)
	return top, p[top]
}

// crossValidate returns, by sample, what is chosen when the weights are fitted on the other folds.
func crossValidate(all []sample, without func(int) bool) (chosen []int, likely []float64) {
	chosen, likely = make([]int, len(all)), make([]float64, len(all))
	for fold := range folds {
		m := fit(all, func(s *sample) bool { return s.fold != fold }, without)
		for i := range all {
			if all[i].fold == fold {
				chosen[i], likely[i] = best(m, &all[i])
			}
		}
	}
	return chosen, likely
}

// report prints how well the choices of other outlets' articles are made.
func report(w io.Writer, all []sample, wrong bool) {
	chosen, likely := crossValidate(all, nil)
	tell(w, all, func(i int) (int, float64) { return chosen[i], likely[i] }, wrong)
}

// tell prints how well choices are made.
func tell(w io.Writer, all []sample, choice func(i int) (chosen int, likely float64), wrong bool) {
	fmt.Fprintln(w, "sort        choices  by rule  cross-validated  possible")
	var n, rule, cross, possible [candidate.Classes + 1]int
	var bins, binRight [11]int
	for i := range all {
		s := &all[i]
		chosen, likely := choice(i)
		for _, c := range []candidate.Class{s.class, candidate.Classes} {
			n[c]++
			rule[c] += one(s.byRule >= 0 && s.right[s.byRule])
			cross[c] += one(s.right[chosen])
			possible[c] += one(s.possible)
		}
		b := int(likely * 10)
		bins[b]++
		binRight[b] += one(s.right[chosen])
		if wrong && !s.right[chosen] {
			fmt.Fprintf(w, "%s %s: %q -> %q (%.2f), should be %q; possible %v\n",
				s.class, s.doc, s.word, s.names[chosen], likely, s.gold, s.possible)
		}
	}
	for c := range n {
		name := "all"
		if c < int(candidate.Classes) {
			name = candidate.Class(c).String()
		}
		fmt.Fprintf(w, "%-12s %6d  %7d  %15d  %8d\n", name, n[c], rule[c], cross[c], possible[c])
	}
	for b := range bins {
		if bins[b] > 0 {
			fmt.Fprintf(w, "likely %.1f: %4d, right %.2f\n", float64(b)/10, bins[b], float64(binRight[b])/float64(bins[b]))
		}
	}
}

// leaveOut prints what the choices lose without each template.
func leaveOut(w io.Writer, all []sample) {
	count := func(without func(int) bool) (n int) {
		chosen, _ := crossValidate(all, without)
		for i, c := range chosen {
			n += one(all[i].right[c])
		}
		return n
	}
	whole := count(nil)
	last := ""
	for f := range candidate.Features {
		name, _ := candidate.Name(f)
		if name != last {
			last = name
			fmt.Fprintf(w, "without %-28s %+d\n", name, count(func(f int) bool { n, _ := candidate.Name(f); return n == name })-whole)
		}
	}
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}
