package main

import (
	"slices"

	"github.com/whosaid/whosaid/attribution"
)

// A filter says which quotes are wanted. The zero value wants all.
type filter struct {
	types         []attribution.Type
	minConfidence float64
	speech        bool // see Quote.IsSpeech
}

// apply leaves out the quotes that are not wanted. Ids stay as they were, so that a record has the same id whatever
// the filter; speakers keep the ids of the quotes that are left, and a speaker who loses all of them goes too.
func (f filter) apply(r attribution.Result) attribution.Result {
	if len(f.types) == 0 && f.minConfidence == 0 && !f.speech {
		return r
	}
	kept := attribution.Result{Quotes: []attribution.Quote{}, Speakers: []attribution.Speaker{}}
	left := make(map[int]bool, len(r.Quotes))
	for _, q := range r.Quotes {
		if q.Confidence >= f.minConfidence && (len(f.types) == 0 || slices.Contains(f.types, q.Type)) && (!f.speech || q.IsSpeech()) {
			kept.Quotes = append(kept.Quotes, q)
			left[q.ID] = true
		}
	}
	for _, s := range r.Speakers {
		had := len(s.Quotes)
		// A new slice: the result belongs to the library's caller, and may be shared.
		s.Quotes = slices.DeleteFunc(slices.Clone(s.Quotes), func(id int) bool { return !left[id] })
		if len(s.Quotes) > 0 || had == 0 {
			kept.Speakers = append(kept.Speakers, s)
		}
	}
	return kept
}
