package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// Letters is a set of things that letters written in capitals may be.
type Letters uint8

// The kinds of letters.
const (
	Spelled    Letters = 1 << iota // they spell a small word, and may be a name: WHO, IT, ONE
	Nation                         // … and are one wherever they stand: US
	Field                          // a field of work, no organization: IT, HR
	numLetters = iota
)

var letterNames = [numLetters]string{"spelled", "nation", "field"}

// String returns the names of the kinds, joined by "|".
func (l Letters) String() string { return setString(uint64(l), letterNames[:]) }

// AreLetters says whether a word, in lower case, that stands in capitals is letters of one of the kinds k.
func AreLetters(lower string, k Letters) bool { return letters().Value(lower)&k != 0 }

// SpellLetters writes letters of a name that spell a small word, so that they are none: WHO, and "u.s." as places has it. Other letters
// are returned as they are.
func SpellLetters(lower string) string {
	switch k := letters().Value(lower); {
	case k&Spelled == 0:
		return lower
	case k&Nation != 0:
		return lower[:1] + "." + lower[1:] + "."
	}
	return strings.ToUpper(lower)
}

//go:embed data/letters.txt
var lettersData string

var letters = sync.OnceValue(func() *wordtable.Table[Letters] {
	m := wordtable.New[Letters](words(lettersData))
	eachWord(lettersData, func(section, word string) {
		for i, n := range letterNames {
			if n == section {
				*m.Put(word) |= 1 << i
			}
		}
	})
	return m
})
