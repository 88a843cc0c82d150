package lexicon

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/whosaid/whosaid/internal/wordtable"
)

// Withheld says how words tell that a name is kept back.
type Withheld uint8

// The ways of data/withheld.txt.
const (
	NotWithheld     Withheld = iota
	WithheldNoun             // source, insider
	WithheldBefore           // unnamed, unidentified: before the noun
	WithheldBehind           // familiar with: behind the noun
	WithheldPerson           // close to: behind "person" and "people" only
	WithheldKept             // asked not to be named
	WithheldChanged          // not her real name: of somebody who has a name in the article
)

var withheldNames = [...]string{"", "noun", "adjective", "behind", "behind person", "kept", "changed"}

// A WithheldPhrase is one line of data/withheld.txt: the words that may stand on each place.
type WithheldPhrase struct {
	Way   Withheld
	Words [][]string
}

// Is says whether the words at the places 0 to len(Words)-1 are the phrase's; word returns them in lower case.
func (p *WithheldPhrase) Is(word func(i int) string) bool {
	for i := len(p.Words) - 1; i >= 0; i-- {
		if !slices.Contains(p.Words[i], word(i)) {
			return false
		}
	}
	return true
}

// WithheldWord says in which of the ways a word tells by itself that a name is kept back.
func WithheldWord(lower string) Withheld { return withheld().words.Value(lower) }

// WithheldFrom returns the phrases that stand behind a noun and begin with the word.
func WithheldFrom(lower string) []*WithheldPhrase { return withheld().first.Value(lower) }

// WithheldTo returns the phrases of a clause that end with the word.
func WithheldTo(lower string) []*WithheldPhrase { return withheld().last.Value(lower) }

//go:embed data/withheld.txt
var withheldData string

type withheldTable struct {
	words       *wordtable.Table[Withheld]
	first, last *wordtable.Table[[]*WithheldPhrase]
}

var withheld = sync.OnceValue(readWithheld)

func readWithheld() withheldTable {
	t := withheldTable{wordtable.New[Withheld](256), wordtable.New[[]*WithheldPhrase](256), wordtable.New[[]*WithheldPhrase](256)}
	eachLine(withheldData, func(section, line string) {
		way := Withheld(slices.Index(withheldNames[:], section))
		if way == WithheldNoun || way == WithheldBefore {
			*t.words.Put(line) = way
			return
		}
		p := &WithheldPhrase{Way: way}
		for w := range strings.FieldsSeq(line) {
			p.Words = append(p.Words, strings.Split(w, "|"))
		}
		index, key := t.last, p.Words[len(p.Words)-1]
		if way == WithheldBehind || way == WithheldPerson {
			index, key = t.first, p.Words[0]
		}
		for _, w := range key {
			list := index.Put(w)
			*list = append(*list, p)
		}
	})
	return t
}
