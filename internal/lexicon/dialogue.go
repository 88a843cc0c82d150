package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed data/dialogue.txt
var dialogueData string

type dialogueTable struct{ reply, asker map[string]bool }

var dialogue = sync.OnceValue(func() *dialogueTable {
	t := &dialogueTable{map[string]bool{}, map[string]bool{}}
	eachWord(dialogueData, func(section, word string) {
		switch section {
		case "reply":
			t.reply[word] = true
		case "asker":
			t.asker[word] = true
		default:
			panic("lexicon: no section " + section + " in dialogue.txt")
		}
	})
	return t
})

// Reply says whether an answer may begin with the word: yes, no, maybe.
func Reply(lower string) bool { return dialogue().reply[lower] }

// Asker says whether the noun is one for those who ask others by trade: judge, reporter, prosecutor.
func Asker(lower string) bool { return dialogue().asker[lower] }
