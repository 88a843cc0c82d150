package lexicon

import (
	_ "embed"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// NameWord is the set of classes of data/namewords.txt that a word belongs to: what it tells of a name that it is in or beside.
type NameWord uint64

// The classes, as data/namewords.txt explains them.
const (
	Suffix NameWord = 1 << iota
	Honour
	NameAdjective
	InHonour
	GivenAndSurname
	SurnameToo
	OrgEnd
	Creed
	Institution
	Feast
	SurnamePrefix
	GivenTitle
	Particle
	NameLink
	NoFirm
	CompoundEnd
	KnownOrg
	FamilyFirst
	CallsBody
	PaperEnd
	LocalBody
	OfCountry
	numNameWords = iota
)

var nameWordNames = [numNameWords]string{
	"suffix", "honour", "adjective", "inhonour", "givenandsurname", "surnametoo", "orgend", "creed",
	"institution", "feast", "prefix", "first", "particle", "link", "nofirm", "compoundend", "knownorg", "familyfirst", "callsbody",
	"paperend", "localbody", "ofcountry",
}

// TellsName says whether the word, in lower case, belongs to one of the classes c.
func TellsName(lower string, c NameWord) bool { return nameWords().Value(lower)&c != 0 }

// NameWords returns all the classes that the word, in lower case, belongs to.
func NameWords(lower string) NameWord { return nameWords().Value(lower) }

//go:embed data/namewords.txt
var nameWordData string

var nameWords = sync.OnceValue(func() *wordtable.Table[NameWord] {
	m := wordtable.New[NameWord](words(nameWordData))
	eachWord(nameWordData, func(section, word string) { *m.Put(word) |= nameWordOf(section) })
	return m
})

func nameWordOf(name string) NameWord {
	for i, n := range nameWordNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no class of words [" + name + "] in namewords.txt")
}
