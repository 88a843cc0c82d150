package text

import (
	_ "embed"
	"strings"
	"sync"
)

// A wordClass is the set of classes of words.txt that a word belongs to.
type wordClass uint16

// The classes, as words.txt explains them.
const (
	titleWord wordClass = 1 << iota
	midWord
	numberWord
	placeWord
	smallWord
	zoneWord
	saysWord
	starterWord
	carryWord
)

var wordClassNames = [...]string{"title", "mid", "number", "place", "small", "zone", "says", "starter", "carry"}

//go:embed words.txt
var wordData string

// wordClasses reads words.txt when the first stop is met, not at start.
var wordClasses = sync.OnceValue(func() map[string]wordClass {
	m := make(map[string]wordClass, 512)
	var in wordClass
	for line := range strings.Lines(wordData) {
		line = strings.TrimSpace(line)
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '[':
			in = wordClassOf(line[1 : len(line)-1])
		default:
			for w := range strings.FieldsSeq(line) {
				m[w] |= in
			}
		}
	}
	return m
})

func wordClassOf(name string) wordClass {
	for i, n := range wordClassNames {
		if n == name {
			return 1 << i
		}
	}
	panic("text: no class of words [" + name + "] in words.txt")
}

// classOfWord returns the classes of a word in lower case; 0 for none.
func classOfWord(lower string) wordClass { return wordClasses()[lower] }
