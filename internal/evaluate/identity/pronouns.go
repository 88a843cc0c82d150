package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// pronouns prints n records of the articles of a folder whose source is he, she, it or they, taken at even distances over
// all of them in order: document, byte offset, pronoun, the speaker it was resolved to, and the text around, for a person
// to read and to judge.
func pronouns(dir string, n int) {
	type found struct {
		doc, text string
		q         attribution.Quote
	}
	var all []found
	for _, f := range files(filepath.Join(dir, "*.txt"), "") {
		text := read(f)
		last := -1
		for _, q := range attribution.Extract(text).Quotes {
			switch strings.ToLower(q.Speaker.Text) {
			case "he", "she", "it", "they":
				if q.Speaker.Span.Start != last { // two records may have one source
					all = append(all, found{strings.TrimSuffix(filepath.Base(f), ".txt"), text, q})
				}
				last = q.Speaker.Span.Start
			}
		}
	}
	fmt.Printf("%d pronouns, %d shown\n", len(all), min(n, len(all)))
	for i := range min(n, len(all)) {
		a := all[i*len(all)/min(n, len(all))]
		s := a.q.Speaker.Span
		from, to := max(0, s.Start-before), min(len(a.text), s.End+after)
		name := a.q.Speaker.Name
		if name == "" {
			name = "- (" + string(a.q.Reason) + ")"
		}
		around := a.text[from:s.Start] + ">>" + a.q.Speaker.Text + "<<" + a.text[s.End:to]
		fmt.Printf("\n%d. %s @%d %s = %s\n   %s\n", i+1, a.doc, s.Start, a.q.Speaker.Text, name, strings.Join(strings.Fields(strings.ToValidUTF8(around, "")), " "))
	}
}

// How many bytes of the text around a pronoun are shown.
const before, after = 420, 60
