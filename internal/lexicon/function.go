package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// Func is the set of function-word classes that a word belongs to: "that" is a determiner, a pronoun and a
// subordinator.
type Func uint32

// The classes of function words, and the calendar.
const (
	Determiner    Func = 1 << iota // the, a, this, some, both
	Possessive                     // his, their, my
	Preposition                    // of, in, according (to), amid
	Coordinator                    // and, but, or
	Subordinator                   // because, while, although, that, whether
	WhWord                         // who, what, how, whether
	Auxiliary                      // be, have, do in all their forms
	Modal                          // would, could, may
	Negation                       // not, n't, never, no, nor, hardly
	Subject                        // personal pronouns as subject: he, they
	Object                         // … as object: him, them
	Reflexive                      // himself
	Indefinite                     // somebody, everyone, one, others, many
	Demonstrative                  // this, that, these, those
	GroupAdverb                    // adverbs that stand inside a verb group of saying: also, later, repeatedly
	Attenuator                     // adverbs that pass the word on: reportedly, allegedly
	Connective                     // however, moreover, meanwhile: between clauses
	Number                         // one … twenty, dozen, hundreds
	Weekday                        // monday, mon.
	Month                          // january, jan.
	TimeNoun                       // yesterday, morning, week, month, year
	numFuncs      = iota
)

var funcNames = [numFuncs]string{"determiner", "possessive", "preposition", "coordinator", "subordinator", "wh",
	"auxiliary", "modal", "negation", "subject", "object", "reflexive", "indefinite", "demonstrative", "groupadverb",
	"attenuator", "connective", "number", "weekday", "month", "timenoun"}

// String returns the names of the classes, joined by "|".
func (f Func) String() string { return setString(uint64(f), funcNames[:]) }

// Function returns the classes of function words that a word belongs to: 0 for a word of content.
func Function(lower string) Func { return functions().Value(lower) }

// Is says whether the word belongs to one of the classes f.
func Is(lower string, f Func) bool { return functions().Value(lower)&f != 0 }

// Article says whether a word is an article.
func Article(lower string) bool { return lower == "the" || lower == "a" || lower == "an" }

// Calendar says whether the word is a weekday or a month, and which of the two.
func Calendar(lower string) (f Func, ok bool) {
	f = functions().Value(lower) & (Weekday | Month)
	return f, f != 0
}

//go:embed data/function.txt
var functionData string

var functions = sync.OnceValue(readFunctions)

func readFunctions() *wordtable.Table[Func] {
	m := wordtable.New[Func](words(functionData))
	eachWord(functionData, func(section, word string) { *m.Put(word) |= funcOf(section) })
	return m
}

func funcOf(name string) Func {
	for i, n := range funcNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no class of function words " + name)
}

// A Pronoun is what a personal, possessive or reflexive pronoun says about whom it means.
type Pronoun struct {
	Person uint8  // 1, 2, 3
	Plural bool   // we, they; "you" is not
	Gender Gender // he, she; NoGender for it, Either for I, you, they
	Case   Func   // Subject, Object, Possessive, Reflexive: a set ("her", "you", "it")
	Human  bool   // means people: not it, its
}

// PersonalPronoun looks up a personal pronoun in any of its cases.
func PersonalPronoun(lower string) (p Pronoun, ok bool) {
	p, ok = pronouns().Get(lower)
	return p, ok
}

var pronouns = sync.OnceValue(readPronouns)

func readPronouns() *wordtable.Table[Pronoun] {
	m := wordtable.New[Pronoun](48)
	for _, l := range []string{
		// subject, object, possessive, possessive alone, reflexive: person, number, gender
		"i me my mine myself 1s e", "you you your yours yourself 2s e", "- - - - yourselves 2p e",
		"he him his his himself 3s m", "she her her hers herself 3s f", "it it its its itself 3s n",
		"we us our ours ourselves 1p e", "they them their theirs themselves 3p e", "- - - - themself 3p e",
		"s/he - - - - 3s e",
	} {
		f := strings.Fields(l)
		p := Pronoun{Person: f[5][0] - '0', Plural: f[5][1] == 'p', Human: f[6] != "n"}
		p.Gender = map[string]Gender{"e": Either, "m": Male, "f": Female, "n": NoGender}[f[6]]
		for i, c := range []Func{Subject, Object, Possessive, Possessive, Reflexive} {
			if f[i] != "-" {
				known := m.Put(f[i])
				c |= known.Case
				*known = p
				known.Case = c
			}
		}
	}
	return m
}
