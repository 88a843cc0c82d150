package dialogue

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// SameRun is how many words in a row a quotation and a headline must share to be the same words.
const SameRun = 3

// Words returns the words in a range of items, those between marks alone where there are marks.
func Words(d *reading.Document, c text.Span) []string {
	var marked, all []string
	for i := c.Start; i < c.End; i++ {
		it := &d.Items[i]
		for t := it.Tok; t < it.TokEnd; t++ {
			if d.Tokens[t].Kind != text.Word && d.Tokens[t].Kind != text.Number {
				continue
			}
			all = append(all, strings.TrimSuffix(d.Tokens[t].Lower, "."))
			if it.Passage >= 0 {
				marked = append(marked, all[len(all)-1])
			}
		}
	}
	if len(marked) >= SameRun {
		return marked
	}
	return all
}

// Same says whether the words of one quotation stand in a row in another, enough of them to be no chance.
func Same(a, b []string) bool { return len(b) >= SameRun && (run(a, b) || run(b, a)) }

// run says whether some words stand in a row among others.
func run(some, among []string) bool {
	for i := 0; i+len(some) <= len(among); i++ {
		if slices.Equal(some, among[i:i+len(some)]) {
			return true
		}
	}
	return false
}
