package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// Circumstance is the set of classes of data/circumstances.txt that a word belongs to.
type Circumstance uint32

// The classes, as data/circumstances.txt explains them.
const (
	Channel Circumstance = 1 << iota
	Document
	Platform
	Occasion
	TimeAdverb
	TimeClause
	TimeFront
	PhoneBy
	TimeHead
	TimeLead
	Speaking
	Approached
	Answered
	Audience
	Issued
	Journey
	Messenger
	NounLead
	PlacePrep
	Sent
	Series
	Spoke
	Station
	TimePrep
	TopicLead
	WarnedOf
	numCircumstances = iota
)

var circumstanceNames = [numCircumstances]string{
	"channel", "document", "platform", "occasion", "timeadverb", "timeclause", "timefront", "phoneby",
	"timehead", "timelead", "speaking", "approached", "answer",
	"audience", "issued", "journey", "messenger", "nounlead", "placeprep", "sent", "series", "spoke", "station", "timeprep", "topiclead",
	"warnedof",
}

// String returns the names of the classes, joined by "|".
func (c Circumstance) String() string { return setString(uint64(c), circumstanceNames[:]) }

// TellsOccasion says whether the word belongs to one of the classes c.
func TellsOccasion(lower string, c Circumstance) bool { return circumstanceWords().Value(lower)&c != 0 }

// NamesDoers says whether a plural ends as those do that are named after what they do: lawmakers, investors, cyclists.
func NamesDoers(plural string) bool {
	for _, end := range [...]string{"ers", "ors", "ists", "ians", "holders", "men", "women"} {
		if len(plural) > len(end)+3 && strings.HasSuffix(plural, end) && circumstanceWords().Value(plural)&(Channel|Issued|Series|Occasion) == 0 {
			return true
		}
	}
	return false
}

//go:embed data/circumstances.txt
var circumstanceData string

var circumstanceWords = sync.OnceValue(func() *wordtable.Table[Circumstance] {
	m := wordtable.New[Circumstance](words(circumstanceData))
	eachWord(circumstanceData, func(section, word string) { *m.Put(word) |= circumstanceOf(section) })
	return m
})

func circumstanceOf(name string) Circumstance {
	for i, n := range circumstanceNames {
		if n == name {
			return 1 << i
		}
	}
	panic("lexicon: no class of circumstances " + name)
}
