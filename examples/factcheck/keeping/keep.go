// Package keeping decides what of an article's records is kept, and who of its speakers is who in other articles.
package keeping

import (
	"slices"

	"github.com/whosaid/whosaid/attribution"
)

// Speech gives the records of a result that say that somebody said something, at a confidence of at least least, and their
// speakers. What is an attitude, was not said or may have been is left out, and so is what stands in the article's own
// headline. The records keep their numbers.
func Speech(res attribution.Result, least float64) attribution.Result {
	out := attribution.Result{Quotes: []attribution.Quote{}, Speakers: []attribution.Speaker{}}
	kept := map[int]bool{}
	for _, q := range res.Quotes {
		if q.IsSpeech() && !q.Headline && q.Confidence >= least {
			out.Quotes = append(out.Quotes, q)
			kept[q.ID] = true
		}
	}
	for _, s := range res.Speakers {
		s.Quotes = slices.DeleteFunc(slices.Clone(s.Quotes), func(id int) bool { return !kept[id] })
		if len(s.Quotes) > 0 {
			out.Speakers = append(out.Speakers, s)
		}
	}
	return out
}
