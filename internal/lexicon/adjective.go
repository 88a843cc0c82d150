package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// An Adjective is a word for a state of mind that, behind a form of be, feel or remain, takes content: "was adamant
// that …", "is concerned about …", "are unsure whether …". Participles used so stand here and not with the verbs.
type Adjective struct {
	Lemma  string
	Frames Frame    // That, Bare, To, Whether, Prep
	Preps  []string // of, about, with, by
	counts
}

// Takes says whether the adjective takes its content in one of the ways f.
func (a *Adjective) Takes(f Frame) bool { return a.Frames&f != 0 }

// TakesPrep says whether the preposition leads to the adjective's content: TakesPrep("about") of worried.
func (a *Adjective) TakesPrep(prep string) bool { return contains(a.Preps, prep) }

// CueAdjective looks up an adjective of thinking or feeling.
func CueAdjective(lower string) (a *Adjective, ok bool) {
	a, ok = adjectives().words.Get(lower)
	return a, ok
}

// CueAdjectives returns all of them in the order of data/cueadjectives.txt. The slice is shared.
func CueAdjectives() []*Adjective { return adjectives().list }

type adjectiveTable struct {
	list  []*Adjective
	words *wordtable.Table[*Adjective]
}

//go:embed data/cueadjectives.txt
var adjectivesData string

var adjectives = sync.OnceValue(readAdjectives)

func readAdjectives() *adjectiveTable {
	t := &adjectiveTable{words: wordtable.New[*Adjective](256)}
	stats := adjectiveStats()
	eachLine(adjectivesData, func(_, line string) {
		a := new(Adjective)
		var rest string
		a.Lemma, rest = cut(line)
		a.Lemma = strings.ReplaceAll(a.Lemma, "_", " ")
		a.Frames, a.Preps = parseFrames(rest)
		if c := stats.word[a.Lemma]; c != nil {
			a.counts = *c
		}
		a.class = stats.class[Attitude]
		t.list = append(t.list, a)
		*t.words.Put(a.Lemma) = a
	})
	return t
}
