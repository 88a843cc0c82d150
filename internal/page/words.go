package page

import (
	_ "embed" // for the words
	"strings"
	"sync"
)

// words are what the page says for what records say in a word, one line each: the field, its value, the words, with tabs between.
//
//go:embed data/words.txt
var wordsFile string

// A wordKey is a field of a record with one of its values.
type wordKey struct{ field, value string }

var wordTable = sync.OnceValue(func() map[wordKey]string {
	table := map[wordKey]string{}
	for line := range strings.Lines(wordsFile) {
		if cells := strings.Split(strings.TrimSpace(line), "\t"); len(cells) == 3 {
			table[wordKey{cells[0], cells[1]}] = cells[2]
		}
	}
	return table
})

// say gives the words for a value; what has none is said as it is.
func say(field, value string) string {
	if words, ok := wordTable()[wordKey{field, value}]; ok {
		return words
	}
	return value
}

// known gives the words for a value, "" where there are none.
func known(field, value string) string { return wordTable()[wordKey{field, value}] }
