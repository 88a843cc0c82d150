package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/whosaid/whosaid/attribution"
)

// threeQuotes is a result for the tests of what comes after extraction.
func threeQuotes() attribution.Result {
	return attribution.Result{
		Quotes: []attribution.Quote{
			{ID: 1, Type: attribution.Direct, Confidence: .9},
			{ID: 2, Type: attribution.Indirect, Confidence: .8, Cue: attribution.Cue{Lemma: "hope", Class: attribution.ClassAttitude}},
			{ID: 3, Type: attribution.Mixed, Confidence: .7},
			{ID: 4, Type: attribution.Direct, Confidence: .6, Cue: attribution.Cue{Lemma: "say", Class: attribution.ClassReport, Mode: attribution.ModeConditional}},
		},
		Speakers: []attribution.Speaker{
			{ID: 1, Name: "A", Quotes: []int{1, 3}},
			{ID: 2, Name: "B", Quotes: []int{2, 4}},
			{ID: 3, Name: "C", Quotes: []int{}},
		},
	}
}

func TestFilter(t *testing.T) {
	for name, c := range map[string]struct {
		filter   filter
		quotes   []int
		speakers map[string][]int
	}{
		"all":         {filter{}, []int{1, 2, 3, 4}, map[string][]int{"A": {1, 3}, "B": {2, 4}, "C": {}}},
		"types":       {filter{types: []attribution.Type{"direct", "indirect"}}, []int{1, 2, 4}, map[string][]int{"A": {1}, "B": {2, 4}, "C": {}}},
		"a speaker":   {filter{types: []attribution.Type{"mixed"}}, []int{3}, map[string][]int{"A": {3}, "C": {}}},
		"confidence":  {filter{minConfidence: .8}, []int{1, 2}, map[string][]int{"A": {1}, "B": {2}, "C": {}}},
		"both":        {filter{types: []attribution.Type{"direct", "mixed"}, minConfidence: .8}, []int{1}, map[string][]int{"A": {1}, "C": {}}},
		"speech":      {filter{speech: true}, []int{1, 3}, map[string][]int{"A": {1, 3}, "C": {}}},
		"nothing fit": {filter{minConfidence: 1}, nil, map[string][]int{"C": {}}},
	} {
		t.Run(name, func(t *testing.T) {
			whole := threeQuotes()
			got := c.filter.apply(whole)
			var ids []int
			for _, q := range got.Quotes {
				ids = append(ids, q.ID)
			}
			speakers := map[string][]int{}
			for _, s := range got.Speakers {
				speakers[s.Name] = s.Quotes
			}
			assert.Equal(t, c.quotes, ids)
			assert.Equal(t, c.speakers, speakers)
			assert.Equal(t, threeQuotes(), whole, "the result of the library is not touched")
		})
	}
}
