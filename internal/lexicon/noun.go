package lexicon

import (
	_ "embed"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// A Noun is a noun of saying or thinking: a cue in "his claim that …", "called for", "voiced concern about …".
type Noun struct {
	Lemma  string   // singular: "statement"
	Verb   string   // the verb behind it, in its base form: "state"; "" for none
	Class  Class    //
	Frames Frame    // That, To, Whether, Prep, and Quote where "his words: …" is usual
	Preps  []string // the prepositions that lead to its content: of, about, for, over
	counts
}

// Takes says whether the noun takes its content in one of the ways f.
func (n *Noun) Takes(f Frame) bool { return n.Frames&f != 0 }

// TakesPrep says whether the preposition leads to the noun's content: TakesPrep("for") of call.
func (n *Noun) TakesPrep(prep string) bool { return contains(n.Preps, prep) }

// CueNoun looks up a word as the singular or plural of a noun of saying.
func CueNoun(lower string) (n *Noun, ok bool) {
	n, ok = nouns().forms.Get(lower)
	return n, ok
}

// CueNouns returns all of them in the order of data/cuenouns.txt. The slice is shared.
func CueNouns() []*Noun { return nouns().list }

type nounTable struct {
	list  []*Noun
	forms *wordtable.Table[*Noun]
}

//go:embed data/cuenouns.txt
var nounsData string

var nouns = sync.OnceValue(readNouns)

func readNouns() *nounTable {
	t := &nounTable{forms: wordtable.New[*Noun](512)}
	index := func(n *Noun, singular, plural string) {
		*t.forms.Put(singular) = n
		if plural != "" {
			*t.forms.Put(plural) = n
		}
	}
	stats := nounStats()
	eachLine(nounsData, func(section, line string) {
		head, rest := cut(line)
		n := &Noun{Class: classOf(section)}
		if n.Verb, rest = cut(rest); n.Verb == "-" {
			n.Verb = ""
		}
		n.Frames, n.Preps = parseFrames(rest)
		var plural string
		n.Lemma, plural = singularPlural(head)
		if c := stats.word[n.Lemma]; c != nil {
			n.counts = *c
		}
		n.class = stats.class[n.Class]
		t.list = append(t.list, n)
		index(n, n.Lemma, plural)
		if s, ok := otherSpelling(n.Lemma); ok {
			index(n, s, thirdOf(s))
		}
	})
	return t
}

// singularPlural reads a noun as the data files have it: "minister", "person/people" with a plural of its own, or
// "advice/-" without any. Blanks may stand within it.
func singularPlural(entry string) (singular, plural string) {
	singular, plural, given := strings.Cut(entry, "/")
	switch {
	case plural == "-":
		return singular, ""
	case given:
		return singular, plural
	case strings.HasSuffix(singular, "man") && singular != "human" && singular != "ottoman":
		return singular, singular[:len(singular)-2] + "en"
	}
	return singular, thirdOf(singular)
}
