package lexicon

import (
	_ "embed"
	"slices"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

//go:embed data/dialogue.txt
var dialogueData string

// What a word of dialogue.txt may do.
const (
	elsewhere uint16 = 1 << iota
	contrast
	charge
	reply
	asker
	withhold
	meanwhile
	interview
	press
)

var dialogueNames = [...]string{"elsewhere", "contrast", "charge", "reply", "asker", "withhold", "meanwhile", "interview", "press"}

var dialogue = sync.OnceValue(func() *wordtable.Table[uint16] {
	m := wordtable.New[uint16](words(dialogueData))
	eachWord(dialogueData, func(section, word string) {
		i := slices.Index(dialogueNames[:], section)
		if i < 0 {
			panic("lexicon: no section " + section + " in dialogue.txt")
		}
		*m.Put(word) |= 1 << i
	})
	return m
})

// Reply says whether an answer may begin with the word: yes, no, maybe.
func Reply(lower string) bool { return dialogue().Value(lower)&reply != 0 }

// Asker says whether the noun is one for those who ask others by trade: judge, reporter, prosecutor.
func Asker(lower string) bool { return dialogue().Value(lower)&asker != 0 }

// Elsewhere says whether the word may begin a clause behind what somebody says that is not his or hers: despite, amid, as.
func Elsewhere(lower string) bool { return dialogue().Value(lower)&elsewhere != 0 }

// Contrast says whether the word may set what one says against what another says, in one sentence: but, while.
func Contrast(lower string) bool { return dialogue().Value(lower)&contrast != 0 }

// Charge says whether the noun may take up what was said, for somebody else to call it something: a charge, a claim.
func Charge(lower string) bool { return dialogue().Value(lower)&charge != 0 }

// Withholds says whether the participle tells, behind "without", what a speaker left out: elaborating, naming.
func Withholds(lower string) bool { return dialogue().Value(lower)&withhold != 0 }

// Meanwhile says whether the word begins a clause that tells when something was said: before, as.
func Meanwhile(lower string) bool { return dialogue().Value(lower)&meanwhile != 0 }

// Press says whether the noun is one for those who interview others: reporter, editor.
func Press(lower string) bool { return dialogue().Value(lower)&press != 0 }

// Interviews says whether the word tells, before an interview, of those who met for it: spoke, interviewed, talks.
func Interviews(lower string) bool { return dialogue().Value(lower)&interview != 0 }
