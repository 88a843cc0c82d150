package lexicon

import (
	_ "embed"
	"strings"
	"sync"
)

// lineMax is how many words the longest phrase of data/lines.txt has.
const lineMax = 6

// A label stands within so many words of the start of its line, or of the end, behind a caption; elsewhere "the sign read:" is
// part of a sentence.
const (
	labelHead = 3
	labelTail = 10
)

//go:embed data/lines.txt
var linesData string

type lineTable struct{ whole, before, label, nobody map[string]bool }

var lineWords = sync.OnceValue(func() *lineTable {
	t := &lineTable{map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}}
	eachWord(linesData, func(section, word string) {
		switch section {
		case "whole":
			t.whole[word] = true
		case "before":
			t.before[word] = true
		case "label":
			t.label[word] = true
		case "nobody":
			t.nobody[word] = true
		default:
			panic("lexicon: no section " + section + " in lines.txt")
		}
	})
	return t
})

// Furniture says whether a line is one that the page sets between the paragraphs of an article: "Advertisement", "Read more:
// …", a caption with "Photograph: Ann Lee" in it. The words are those of the line in lower case, signs being words.
func Furniture(words []string) bool {
	t := lineWords()
	for n := 1; n <= lineMax && n <= len(words); n++ {
		head := strings.Join(words[:n], " ")
		if n == len(words) && t.whole[head] || n < len(words) && t.before[head] {
			return true
		}
	}
	for i, w := range words {
		if w == ":" && (i <= labelHead || len(words)-i <= labelTail) && t.endsWithLabel(words[:i]) {
			return true
		}
	}
	return false
}

// endsWithLabel says whether the last word or the last two of a line are a label.
func (t *lineTable) endsWithLabel(words []string) bool {
	n := len(words)
	return n > 0 && t.label[words[n-1]] || n > 1 && t.label[words[n-2]+" "+words[n-1]]
}

// NobodysLabel says whether a label before a colon is no speaker's: BREAKING, WHEN, Subject, THE FACTS. It is in lower case.
func NobodysLabel(lower string) bool { return lineWords().nobody[lower] }
