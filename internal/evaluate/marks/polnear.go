package main

import (
	"regexp"

	"github.com/whosaid/whosaid/quotes"
)

// polnear compares the insides of outermost quotes of at least four words with the regions of the scorer.
func polnear() error {
	docs, err := documents("polnear/" + *part)
	if err != nil || len(docs) == 0 {
		return err
	}
	var s score
	for _, d := range docs {
		want, got := map[span]bool{}, map[span]bool{}
		for _, r := range regions(d.text) {
			if w, ok := words(d.text, r); ok {
				want[w] = true
			}
		}
		for _, q := range quotes.Find(d.text) {
			if q.Depth > 0 {
				continue
			}
			for p := range q.Pieces() {
				if w, ok := words(d.text, span{p.Inner.Start, p.Inner.End}); ok {
					got[w] = true
					s.found++
					if want[w] {
						s.right++
					} else {
						show("extra", d, w.start, w.end)
					}
				}
			}
		}
		for w := range want {
			s.gold++
			if !got[w] {
				show("missed", d, w.start, w.end)
			}
		}
	}
	report("polnear/"+*part+", fragments of 4+ words", s)
	return nil
}

var word = regexp.MustCompile(`[\pL\pN]+`)

// words shrinks a span to the words in it, as the scorer compares spans by their words; false when they are too few.
func words(s string, r span) (span, bool) {
	w := word.FindAllStringIndex(s[r.start:r.end], -1)
	if len(w) < 4 {
		return span{}, false
	}
	return span{r.start + w[0][0], r.start + w[len(w)-1][1]}, true
}
