package main

import (
	"fmt"

	"github.com/whosaid/whosaid/internal/text"
)

// layouts asks for the same paragraphs after an article was wrapped at about 64 columns.
func layouts() error {
	for _, folder := range []string{"newsdev", "polnear/" + *part, "litbank/" + *part} {
		docs, err := documents(folder)
		if err != nil {
			return err
		}
		if len(docs) == 0 {
			continue
		}
		var s score
		same := 0
		for _, d := range docs {
			wrapped, at := dress("hardwrap", d.text)
			want := map[text.Span]bool{}
			for _, p := range text.Paragraphs(d.text) {
				want[text.Span{Start: at[p.Start], End: at[p.End]}] = true
			}
			s.gold += len(want)
			right := s.right
			got := text.Paragraphs(wrapped)
			for _, p := range got {
				s.found++
				if want[p] {
					s.right++
				} else {
					show("extra", document{name: d.name, text: wrapped}, p.Start, p.End)
				}
			}
			if s.right-right == len(want) && len(got) == len(want) {
				same++
			}
		}
		report(folder+", paragraphs after wrapping", s)
		fmt.Printf("%s: %d of %d documents the same\n", folder, same, len(docs))
	}
	return nil
}
