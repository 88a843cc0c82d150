package lexicon

import (
	_ "embed"
	"sync"
)

//go:embed data/dialogue.txt
var dialogueData string

type dialogueTable struct{ elsewhere, contrast, charge, reply, asker, withhold, meanwhile map[string]bool }

var dialogue = sync.OnceValue(func() *dialogueTable {
	t := &dialogueTable{
		map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{}, map[string]bool{},
	}
	eachWord(dialogueData, func(section, word string) {
		switch section {
		case "elsewhere":
			t.elsewhere[word] = true
		case "withhold":
			t.withhold[word] = true
		case "meanwhile":
			t.meanwhile[word] = true
		case "contrast":
			t.contrast[word] = true
		case "charge":
			t.charge[word] = true
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

// Elsewhere says whether the word may begin a clause behind what somebody says that is not his or hers: despite, amid, as.
func Elsewhere(lower string) bool { return dialogue().elsewhere[lower] }

// Contrast says whether the word may set what one says against what another says, in one sentence: but, while.
func Contrast(lower string) bool { return dialogue().contrast[lower] }

// Charge says whether the noun may take up what was said, for somebody else to call it something: a charge, a claim.
func Charge(lower string) bool { return dialogue().charge[lower] }

// Withholds says whether the participle tells, behind "without", what a speaker left out: elaborating, naming.
func Withholds(lower string) bool { return dialogue().withhold[lower] }

// Meanwhile says whether the word begins a clause that tells when something was said: before, as.
func Meanwhile(lower string) bool { return dialogue().meanwhile[lower] }
