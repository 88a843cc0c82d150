package lexicon

import (
	_ "embed"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// TextWord is the set of classes of data/textwords.txt that a word belongs to: what it tells of how the text around it is to be
// cut up.
type TextWord uint32

// The classes, as data/textwords.txt explains them.
const (
	WorkPrep TextWord = 1 << iota
	WorkVerb
	Titled
	Unsigned
	Party
	RoleTail
	SpeakerLink
	GivenAsTitle
	PairHead
	TraderEnd
	TitledWork
	RoleEnd
	BehindName
	numTextWords = iota
)

var textWordNames = [numTextWords]string{
	"workprep", "workverb", "titled", "unsigned", "party", "roletail", "speakerlink", "givenastitle", "pairhead", "traderend",
	"titledwork", "roleend", "behindname",
}

// TellsText says whether the word, in lower case, belongs to one of the classes c.
func TellsText(lower string, c TextWord) bool { return textWords().Value(lower)&c != 0 }

// The lengths of the words of class RoleTail, and how much must stand before one.
const (
	roleTailMin   = 5
	roleTailMax   = 7
	roleTailAfter = 3
)

// RoleTailOf returns the noun for a person that a longer one ends with, boatbuilder, where it is one that makes such words.
func RoleTailOf(lower string) (tail string, ok bool) {
	if last := lower[max(0, len(lower)-1):]; last != "r" && last != "n" { // as all of them end
		return "", false
	}
	for n := roleTailMin; n <= min(roleTailMax, len(lower)-roleTailAfter); n++ {
		if tail = lower[len(lower)-n:]; TellsText(tail, RoleTail) {
			return tail, true
		}
	}
	return "", false
}

// TraderEnding says whether a noun ends as many do that tell what somebody does: communicator, defenseman.
func TraderEnding(lower string) bool {
	for n := 3; n <= 4 && n+2 < len(lower); n++ {
		if TellsText(lower[len(lower)-n:], TraderEnd) {
			return true
		}
	}
	return false
}

// EndsRole says whether a noun ends as none does but those for people: glaciologist, choreographer.
func EndsRole(lower string) bool {
	for n := 7; n <= 8 && n+2 <= len(lower); n++ {
		if TellsText(lower[len(lower)-n:], RoleEnd) {
			return true
		}
	}
	return false
}

//go:embed data/textwords.txt
var textWordData string

var textWords = sync.OnceValue(func() *wordtable.Table[TextWord] {
	m := wordtable.New[TextWord](words(textWordData))
	eachWord(textWordData, func(section, word string) { *m.Put(word) |= textWordOf(section) })
	return m
})

func textWordOf(name string) TextWord {
	for i, n := range textWordNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no class of words [" + name + "] in textwords.txt")
}
