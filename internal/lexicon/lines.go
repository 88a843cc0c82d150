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

// A lineTable has the phrases of each section of data/lines.txt.
type lineTable map[string]map[string]bool

var lineWords = sync.OnceValue(func() lineTable {
	t := lineTable{}
	for _, section := range [...]string{"whole", "before", "list", "references", "pointer", "label", "nobody", "asks", "answers"} {
		t[section] = map[string]bool{}
	}
	eachWord(linesData, func(section, word string) {
		in, ok := t[section]
		if !ok {
			panic("lexicon: no section " + section + " in lines.txt")
		}
		in[word] = true
	})
	return t
})

// Furniture says whether a line is one that the page sets between the paragraphs of an article: "Advertisement", "Read more:
// …", a caption with "Photograph: Ann Lee" in it. The words are those of the line in lower case, signs being words.
func Furniture(words []string) bool {
	t := lineWords()
	for n := 1; n <= lineMax && n <= len(words); n++ {
		head := strings.Join(words[:n], " ")
		if n == len(words) && (t["whole"][head] || t["list"][head]) || n < len(words) && t["before"][head] {
			return true
		}
	}
	for i, w := range words {
		if w == ":" && i+1 == len(words) && i > lineMax/2 { // A note on the door read:
			break
		}
		if w == ":" && (i <= labelHead || len(words)-i <= labelTail) && t.endsWithLabel(words[:i]) {
			return true
		}
	}
	return false
}

// PointsElsewhere says whether a line is the headline of another article behind a label, "Related: Mayor “sorry”". The words are
// as for Furniture.
func PointsElsewhere(words []string) bool {
	for n := 1; n <= lineMax && n+1 < len(words); n++ {
		if words[n] == ":" {
			return lineWords()["pointer"][strings.Join(words[:n], " ")]
		}
	}
	return false
}

// HeadsList says whether headlines of other articles follow a line: "Most read". The words are as for Furniture.
func HeadsList(words []string) bool {
	if n := len(words); n > 1 && words[n-1] == ":" {
		words = words[:n-1]
	}
	return len(words) <= lineMax && lineWords()["list"][strings.Join(words, " ")]
}

// HeadsReferences says whether titles of sources follow a line: "References". The words are as for Furniture.
func HeadsReferences(words []string) bool {
	if n := len(words); n > 1 && words[n-1] == ":" {
		words = words[:n-1]
	}
	return len(words) <= lineMax && lineWords()["references"][strings.Join(words, " ")]
}

// endsWithLabel says whether the last word or the last two of a line are a label.
func (t lineTable) endsWithLabel(words []string) bool {
	n := len(words)
	return n > 0 && t["label"][words[n-1]] || n > 1 && t["label"][words[n-2]+" "+words[n-1]]
}

// NobodysLabel says whether a label before a colon is no speaker's: BREAKING, WHEN, Subject, THE FACTS. It is in lower case.
func NobodysLabel(lower string) bool { return lineWords()["nobody"][lower] }

// AskLabel says whether a label stands before the questions of an interview, and says no more of who asks: Q, QUESTION. It is in
// lower case.
func AskLabel(lower string) bool { return lineWords()["asks"][lower] }

// AnswerLabel says whether a label stands before its answers: A, ANSWER.
func AnswerLabel(lower string) bool { return lineWords()["answers"][lower] }
