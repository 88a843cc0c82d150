package lexicon

import (
	_ "embed"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// ModeWord is the set of classes of data/modes.txt that a word belongs to: what it does to a saying beside it.
type ModeWord uint64

// The classes, as data/modes.txt explains them.
const (
	Nobody ModeWord = 1 << iota
	NobodyModified
	NegatingFront
	Cease
	OnlyJust
	Decline
	Omit
	Willing
	Answering
	Evade
	FallShort
	Proof
	Untrue
	Truth
	UnknownWhether
	KnownWhether
	Fake
	Wrongly
	Ascribed
	Hearsay
	Accused
	Rumour
	Condition
	Awaits
	Prospect
	Futurity
	Possibility
	Obliged
	Perhaps
	Habit
	Overheard
	Seeming
	AskingTag
	NoProof
	Misquoted
	Earlier
	Version
	Forbidden
	Imagined
	Brink
	PassedOn
	numModeWords = iota
)

var modeWordNames = [numModeWords]string{
	"nobody", "nobodymodified", "negatingfront", "cease", "onlyjust", "decline", "omit", "willing", "answering", "evade", "fallshort",
	"proof", "untrue", "truth", "unknown", "known", "fake", "wrongly", "ascribed", "hearsay", "accused", "rumour", "condition", "awaits",
	"prospect", "futurity", "possibility", "obliged", "perhaps", "habit", "overheard", "seeming", "askingtag", "noproof", "misquoted",
	"earlier", "version", "forbidden", "imagined", "brink", "passedon",
}

// String returns the names of the classes, joined by "|".
func (m ModeWord) String() string { return setString(uint64(m), modeWordNames[:]) }

// TellsMode says whether the word belongs to one of the classes m.
func TellsMode(lower string, m ModeWord) bool { return modeWords().Value(lower)&m != 0 }

//go:embed data/modes.txt
var modeData string

var modeWords = sync.OnceValue(func() *wordtable.Table[ModeWord] {
	m := wordtable.New[ModeWord](words(modeData))
	eachWord(modeData, func(section, word string) { *m.Put(word) |= modeWordOf(section) })
	return m
})

func modeWordOf(name string) ModeWord {
	for i, n := range modeWordNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no class of mode words " + name)
}
