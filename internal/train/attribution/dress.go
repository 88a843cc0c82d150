package main

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// joined returns the article with some of its paragraphs run together, as many a feed delivers them: a dozen sentences
// and several speakers in one, quotations whose marks were left open before a new line that is gone. No offset changes.
func joined(a article, random *rand.PCG) article {
	b := []byte(a.text)
	left := 0 // paragraphs still to be joined to this one
	for i := 0; i < len(b); i++ {
		if b[i] != '\n' {
			continue
		}
		j := i
		for j < len(b) && (b[j] == '\n' || b[j] == ' ') {
			j++
		}
		before := strings.TrimRight(a.text[:i], " \t\u00a0")
		if left == 0 {
			left = int(random.Uint64() % 6)
		} else if left--; len(before) > 0 && ended(before) {
			for k := i; k < j; k++ {
				b[k] = ' '
			}
		}
		i = j - 1
	}
	a.text = string(b)
	return a
}

// ended says whether a paragraph ends like a sentence; a headline does not.
func ended(s string) bool {
	return slices.ContainsFunc([]string{".", "?", "”", `"`, "''"}, func(end string) bool { return strings.HasSuffix(s, end) })
}
