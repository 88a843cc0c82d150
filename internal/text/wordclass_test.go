package text

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestWordsSorted: within a section, words stand in byte order and once, in lower case, so that there is one place for a new one.
func TestWordsSorted(t *testing.T) {
	last, sections := "", 0
	for line := range strings.Lines(wordData) {
		switch line = strings.TrimSpace(line); {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			last, sections = "", sections+1
		default:
			for w := range strings.FieldsSeq(line) {
				assert.Less(t, last, w)
				assert.Equal(t, strings.ToLower(w), w)
				last = w
			}
		}
	}
	assert.Equal(t, len(wordClassNames), sections)
	assert.Greater(t, len(wordClasses()), 350)
}

// TestWordClasses: a word has the classes of all the sections that it stands in.
func TestWordClasses(t *testing.T) {
	for word, want := range map[string]wordClass{
		"mr": titleWord, "vs": titleWord | smallWord, "nov": midWord, "etc": midWord | smallWord, "no": numberWord | smallWord | starterWord,
		"miss": placeWord, "est.": zoneWord, "asked": saysWord | starterWord, "the": starterWord | carryWord, "mill": 0, "": 0,
	} {
		assert.Equal(t, want, classOfWord(word), word)
	}
}

// TestGoesOn: what stands behind a stop tells whether it ends the sentence.
func TestGoesOn(t *testing.T) {
	for s, want := range map[string]int{
		"Mr. Falk left. She slept.":                 2,
		"The firm Falk Inc. The mill":               2,
		"The firm Falk Inc. Brandt bought":          1,
		"It ran until 5 p.m. Monday.":               1,
		"It ran until 5 p.m. Farmers left.":         2,
		"See No. 10 for it.":                        1,
		"They said no. Ten left.":                   2,
		"He lives in Oxford, Miss. Lena Falk said.": 1,
		"“Why?” Lena Falk asked. “Because.”":        2,
		"“Why?” Lena of Skagen asked him.":          1,
		"“Why?” The mill burned.":                   2,
		"It ended (at last). (It did.)":             2,
		"He waited ... then left.":                  1,
		"He waited... Then he left.":                2,
		"J. Brandt left. I stayed.":                 2,
		"It ended.The next one began.":              2,
		"She has a Ph.D. in law. He read the rev.":  2,
	} {
		assert.Len(t, Sentences(nil, s, Words(nil, s, Span{End: len(s)})), want, s)
	}
}
