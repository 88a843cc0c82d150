package marks

import (
	_ "embed"
	"strings"
	"sync"
)

// The words that have an apostrophe at their edge are data.

//go:embed words.txt
var wordsData string

// edgeWords says of words what an apostrophe beside them is.
type edgeWords struct {
	cut     map[string]odds // what follows it, in lower case
	dropped map[string]bool // what it follows
}

// words reads them when they are first needed.
var words = sync.OnceValue(func() *edgeWords {
	e := &edgeWords{map[string]odds{}, map[string]bool{}}
	for line := range strings.Lines(wordsData) {
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		for _, w := range f[1:] {
			switch f[0] {
			case "surely":
				e.cut[w] = surely
			case "perhaps":
				e.cut[w] = perhaps
			case "dropped":
				e.dropped[w] = true
			}
		}
	}
	return e
})
