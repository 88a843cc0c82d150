package naming

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/sequence"
)

// A word is what is known of one that the article capitalizes, or that stands beside one: by the lexicon, and by what the
// article does with it anywhere.
type word struct {
	lower string
	hash  sequence.Hash
	class class

	end2, end3, end4, begin4 sequence.Hash // its ends of so many bytes

	capital uint8 // how often it has a capital that no sentence and no title gives it
	small   uint8 // how often it has none
	alone   uint8 // how often it stands capitalized between small words
	titled  uint8 // how often behind Mr or another title
	given   uint8 // how often behind a given name or an initial
	leads   uint8 // how often it begins a run of several
	ends    uint8 // how often it ends one
	whose   uint8 // how often 's stands behind it
	bracket uint8 // how often it is all of a bracket
	person  uint8 // how often the recognizer takes it, alone, for a person's name
}

// A class is the set of classes that the lexicon has a word in.
type class uint32

const (
	givenClass class = 1 << iota
	courtesyClass
	titleClass
	roleClass
	rolesClass // several people
	orgClass
	suffixClass
	placeClass
	metonymClass
	demonymClass
	calendarClass
	functionClass
	particleClass
	docClass
	creedClass
	honourClass
	nameSuffixClass
	adjectiveClass
	cueClass
	articleClass
	ofClass
	timeClass
	letterClass // an initial
)

// classOf asks the lexicon for a word.
func classOf(lower string) (c class) {
	set := func(x class, is bool) {
		if is {
			c |= x
		}
	}
	if lower == "" {
		return 0
	}
	if len(lower) == 1 && (lower[0] < 'A' || lower[0] > 'z') { // a comma or digit: as long as an initial, and in no list
		return letterClass
	}
	_, ok := lexicon.GivenName(lower)
	set(givenClass, ok)
	if t, ok := lexicon.Title(lower); ok {
		set(titleClass, true)
		set(courtesyClass, t.Kind == lexicon.Courtesy)
	}
	if x, ok := lexicon.Role(lower); ok {
		set(roleClass, true)
		set(rolesClass, x.Is(lexicon.Plural))
	}
	_, ok = lexicon.OrgNoun(lower)
	set(orgClass, ok)
	set(suffixClass, lexicon.OrgSuffix(lower))
	if p, ok := lexicon.Place(lower); ok {
		set(placeClass, p.Kind != lexicon.Demonym)
		set(metonymClass, p.Kind == lexicon.Metonym)
		set(demonymClass, p.Kind == lexicon.Demonym)
	}
	f := lexicon.Function(lower)
	set(calendarClass, f&(lexicon.Weekday|lexicon.Month) != 0)
	set(timeClass, f&lexicon.TimeNoun != 0)
	set(functionClass, f&^(lexicon.Weekday|lexicon.Month|lexicon.TimeNoun) != 0)
	set(articleClass, lexicon.Article(lower))
	set(ofClass, lower == "of" || lower == "for")
	_, ok = lexicon.DocNoun(lower)
	set(docClass, ok)
	tells := lexicon.NameWords(lower)
	set(creedClass, tells&lexicon.Creed != 0)
	set(honourClass, tells&lexicon.Honour != 0)
	set(nameSuffixClass, tells&lexicon.Suffix != 0)
	set(adjectiveClass, tells&lexicon.NameAdjective != 0)
	set(particleClass, tells&lexicon.Particle != 0)
	_, _, ok = lexicon.Cue(lower)
	set(cueClass, ok)
	set(letterClass, len(lower) == 1 || len(lower) == 2 && lower[1] == '.' || len(lower) == 4 && lower[1] == '.' && lower[3] == '.')
	return c
}

// A vocabulary finds the words of an article: an open table, so that asking for one costs a look or two.
type vocabulary struct {
	slots []int32 // index in words + 1
	words []word
	pairs []pairCount
	mask  uint32
}

type pairCount struct {
	key uint32
	n   uint8
}

// reset empties the vocabulary for an article with n tokens in runs.
func (v *vocabulary) reset(n int) {
	size := 64
	for size < 2*n+16 {
		size *= 2
	}
	if cap(v.slots) < size {
		v.slots, v.pairs = make([]int32, size), make([]pairCount, size)
	}
	v.slots, v.pairs = v.slots[:size], v.pairs[:size]
	clear(v.slots)
	clear(v.pairs)
	clear(v.words) // they hold strings of the article
	v.words = v.words[:0]
	v.mask = uint32(size - 1)
}

// find returns the index of a word, -1 where the vocabulary does not have it.
func (v *vocabulary) find(lower string, h sequence.Hash) int32 {
	for i := h.Row(32) & v.mask; v.slots[i] != 0; i = (i + 1) & v.mask {
		if k := v.slots[i] - 1; v.words[k].hash == h && v.words[k].lower == lower {
			return k
		}
	}
	return -1
}

// add returns the index of a word that is put in where it is new. The table has room for two words a token of a run.
func (v *vocabulary) add(lower string, h sequence.Hash) int32 {
	i := h.Row(32) & v.mask
	for ; v.slots[i] != 0; i = (i + 1) & v.mask {
		if k := v.slots[i] - 1; v.words[k].hash == h && v.words[k].lower == lower {
			return k
		}
	}
	v.words = append(v.words, word{lower: lower, hash: h})
	v.slots[i] = int32(len(v.words))
	return v.slots[i] - 1
}

// pair returns how often two words stand side by side, as a place to count in.
func (v *vocabulary) pair(a, b int32) *uint8 {
	h := sequence.Hash(a + 1).With(sequence.Hash(b + 1))
	key := uint32(h)
	if key == 0 {
		key = 1
	}
	i := h.Row(32) & v.mask
	for v.pairs[i].key != 0 && v.pairs[i].key != key {
		i = (i + 1) & v.mask
	}
	v.pairs[i].key = key
	return &v.pairs[i].n
}

func count(n *uint8) {
	if *n < 255 {
		*n++
	}
}

// few tells counts apart as far as they matter, without the one at hand.
func few(n, own uint8) sequence.Hash {
	switch n -= min(n, own); {
	case n < 3:
		return sequence.Hash(n)
	case n < 6:
		return 3
	}
	return 4
}
