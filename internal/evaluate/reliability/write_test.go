package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/attribution"
)

// Confidences that are right on the average of each tenth have no error, those that are a tenth too high one of a tenth.
func TestGroup(t *testing.T) {
	fill := func(confidence float64, n, right int) *group {
		g := &group{}
		for i := range n {
			g.add(&judgement{quote: attribution.Quote{Confidence: confidence, Confidences: attribution.Confidences{Content: confidence, Name: 0.5}}, right: i < right, name: i < right/2})
		}
		return g
	}
	words, whole := fill(0.75, 100, 75).errors()
	assert.InDelta(t, 0, words, 1e-9)
	assert.InDelta(t, 0.005, whole, 1e-9)
	words, _ = fill(0.85, 100, 75).errors()
	assert.InDelta(t, 0.1, words, 1e-9)
	assert.InDelta(t, 0.0399, fill(0.5, 100, 50).chance(), 0.001)
	assert.Zero(t, fill(1, 10, 10).chance())
}

// Groups that are too small, and those without a name, are left out.
func TestWrite(t *testing.T) {
	var all []judgement
	for range 3 {
		all = append(all, judgement{quote: attribution.Quote{Confidence: 0.9, Reason: "cue"}, right: true, name: true, names: true, outlet: "agency"})
	}
	all = append(all, judgement{quote: attribution.Quote{Confidence: 0.2, Reason: "turn"}})
	var b strings.Builder
	write(&b, "a set", all, 2)
	assert.Contains(t, b.String(), "reason cue")
	assert.Contains(t, b.String(), "outlet agency")
	assert.NotContains(t, b.String(), "turn")
}
