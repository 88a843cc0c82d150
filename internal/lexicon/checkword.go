package lexicon

import (
	_ "embed"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// CheckWord is the set of classes of data/checkwords.txt that a word belongs to.
type CheckWord uint16

// The classes, as data/checkwords.txt explains them.
const (
	Quantity CheckWord = 1 << iota
	Compared
	Trend
	Done
	Valued
	Forward
	Self
	Musing
	numCheckWords = iota
)

var checkWordNames = [numCheckWords]string{"quantity", "compared", "trend", "done", "valued", "forward", "self", "musing"}

// String returns the names of the classes, joined by "|".
func (c CheckWord) String() string { return setString(uint64(c), checkWordNames[:]) }

// CheckWords returns the classes of a word; 0 for none.
func CheckWords(lower string) CheckWord { return checkWords().Value(lower) }

//go:embed data/checkwords.txt
var checkWordData string

var checkWords = sync.OnceValue(func() *wordtable.Table[CheckWord] {
	m := wordtable.New[CheckWord](words(checkWordData))
	eachWord(checkWordData, func(section, word string) { *m.Put(word) |= checkWordOf(section) })
	return m
})

func checkWordOf(name string) CheckWord {
	for i, n := range checkWordNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no class of words " + name)
}
