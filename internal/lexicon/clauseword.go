package lexicon

import (
	_ "embed"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// ClauseWord is the set of classes of data/clausewords.txt that a word belongs to: what it tells of the clause around a word of
// saying.
type ClauseWord uint64

// The classes, as data/clausewords.txt explains them.
const (
	SaidIn ClauseWord = 1 << iota
	Raises
	RefusesTo
	PassesOn
	GivesName
	Feels
	ClausePrep
	NounLink
	DescribedBy
	SettingLink
	AsideBehind
	Contrasts
	Circumstances
	GoesOn
	AskedWhen
	GivenAway
	DayWord
	ThatDay
	ChargeLink
	LinkAdverb
	Displays
	Outcry
	Duty
	Reputed
	Perceives
	KnowsThat
	Possibly
	NeedsHearer
	MayNameHearer
	ToldOf
	Amount
	SomeAlone
	Sends
	SayingNoun
	SayingGoes
	NoWord
	Objects
	ActsOn
	Hears
	Answers
	Cites
	Questions
	HeldOf
	PassedOver
	Beneath
	Resumes
	Glosses
	numClauseWords = iota
)

var clauseWordNames = [numClauseWords]string{
	"saidin", "raises", "refusesto", "passeson", "givesname", "feels", "clauseprep", "nounlink", "described",
	"settinglink", "aside", "contrasts", "circumstance", "goeson", "askedwhen", "givenaway", "day", "thatday", "chargelink",
	"linkadverb", "displays", "outcry", "duty", "reputed", "perceives", "knowsthat", "possibly",
	"needshearer", "maynamehearer", "toldof",
	"amount", "somealone", "sends", "saying", "sayinggoes", "noword", "objects", "actson", "hears", "answers", "cites", "questions",
	"heldof", "passedover", "beneath", "resumes", "glosses",
}

// TellsClause says whether the word, in lower case, belongs to one of the classes c.
func TellsClause(lower string, c ClauseWord) bool { return clauseWords().Value(lower)&c != 0 }

//go:embed data/clausewords.txt
var clauseWordData string

var clauseWords = sync.OnceValue(func() *wordtable.Table[ClauseWord] {
	m := wordtable.New[ClauseWord](words(clauseWordData))
	eachWord(clauseWordData, func(section, word string) { *m.Put(word) |= clauseWordOf(section) })
	return m
})

func clauseWordOf(name string) ClauseWord {
	for i, n := range clauseWordNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no class of words [" + name + "] in clausewords.txt")
}
