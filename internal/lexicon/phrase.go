package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// A PhraseKind says what a fixed phrase does.
type PhraseKind uint8

// The kinds of fixed phrase.
const (
	CueAfter  PhraseKind = iota // a cue whose source follows: "according to X"
	CueSlot                     // a cue with its source inside: "as X put it", "in X's words"
	CueBefore                   // a cue whose source stands before, as a subject: "X is of the opinion that"
	Setting                     // where or how something was said, no cue in itself: "in a statement", "on Twitter"
	Topic                       // turns to a speaker without being a cue: "for X's part", "asked about"
)

var phraseKinds = [...]string{"after", "slot", "before", "setting", "topic"}

// A Phrase is a fixed phrase of saying.
type Phrase struct {
	Text string     // as data/phrases.txt has it: "as X put it"
	Kind PhraseKind //
	head []string   // the words up to X
	tail []string   // the words behind X
	poss bool       // X ends in 's, or is "his", "their": "in X's words"
}

// slotMax is how many words X may be long, headMax how many stand before it at most where it is a possessive.
const (
	slotMax = 12
	headMax = 4
)

// A PhraseMatch says where a phrase was found: words[i:End], with its X, if any, at words[SlotStart:SlotEnd].
type PhraseMatch struct {
	*Phrase
	End, SlotStart, SlotEnd int
}

// CuePhrase matches a fixed phrase at words[i], the longest that fits. The words are lower case and cut as in the Penn
// Treebank ("obama", "'s"); an X reaches over at most 12 of them, not over marks,
// colons or stops, and not over a comma where it is a possessive.
func CuePhrase(words []string, i int) (m PhraseMatch, ok bool) {
	if i >= len(words) {
		return m, false
	}
	owned, asked := false, false // a possessive follows; most phrases with an X have it there
	next := ""
	if i+1 < len(words) {
		next = words[i+1]
	}
	for _, begins := range phrases().Value(words[i]) {
		if begins.second != "" && begins.second != next {
			continue // most of them: nearly a hundred begin with "in"
		}
		p := begins.Phrase
		if p.poss && len(p.head) <= headMax {
			if !asked {
				owned, asked = slices.ContainsFunc(words[i+1:min(len(words), i+headMax+slotMax)], possessive), true
			}
			if !owned {
				continue
			}
		}
		if found, fits := p.match(words, i); fits && (!ok || found.End > m.End) {
			m, ok = found, true
		}
	}
	return m, ok
}

// match matches the phrase at words[i], which is its first word.
func (p *Phrase) match(words []string, i int) (m PhraseMatch, ok bool) {
	j := i + len(p.head)
	if j > len(words) || !equal(p.head[1:], words[i+1:j]) {
		return m, false
	}
	m = PhraseMatch{Phrase: p, End: j, SlotStart: j, SlotEnd: j}
	if len(p.tail) == 0 {
		return m, true
	}
	for k := j; k < len(words) && k <= j+slotMax && !stopsSlot(words[k]) && !(p.poss && words[k] == ","); k++ {
		end := k + len(p.tail)
		if k > j && end <= len(words) && equal(p.tail, words[k:end]) && (!p.poss || possessive(words[k-1])) {
			m.SlotEnd, m.End = k, end
			return m, true
		}
	}
	return m, false
}

func stopsSlot(w string) bool {
	if w != "" && 'a' <= w[0] && w[0] <= 'z' {
		return false
	}
	switch w {
	case ".", ":", ";", "?", "!", `"`, "“", "”", "``", "''", "(", ")", "--", "—":
		return true
	}
	return false
}

func possessive(w string) bool {
	switch w {
	case "'s", "’s", "'", "’", "his", "her", "their", "its", "my", "our", "your", "own", "whose":
		return true
	}
	return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "s'")
}

// Phrases calls f with every phrase, in no particular order.
func Phrases(f func(*Phrase)) {
	for _, ps := range phrases().All() {
		for _, p := range ps {
			f(p.Phrase)
		}
	}
}

//go:embed data/phrases.txt
var phrasesData string

var phrases = sync.OnceValue(readPhrases)

// A begun is a phrase by its first word, with the second where that is one of its own.
type begun struct {
	second string
	*Phrase
}

func readPhrases() *wordtable.Table[[]begun] {
	m := wordtable.New[[]begun](64)
	eachLine(phrasesData, func(section, line string) {
		p := &Phrase{Text: line, Kind: phraseKind(section)}
		into := &p.head
		for w := range strings.FieldsSeq(line) {
			if w == "X" || w == "X's" {
				p.poss = w == "X's"
				into = &p.tail
				continue
			}
			*into = append(*into, w)
		}
		b := begun{Phrase: p}
		if len(p.head) > 1 {
			b.second = p.head[1]
		}
		list := m.Put(p.head[0])
		*list = append(*list, b)
	})
	return m
}

func phraseKind(name string) PhraseKind {
	for k, n := range phraseKinds {
		if n == name {
			return PhraseKind(k)
		}
	}
	panic("lexicon: no kind of phrase " + name)
}

// StartsPhrase says whether some fixed phrase begins with the word: whether CuePhrase is worth asking.
func StartsPhrase(lower string) bool { return phrases().Has(lower) }
