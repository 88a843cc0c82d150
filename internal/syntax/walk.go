package syntax

import (
	"math/bits"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/text"
)

// How the case of a word is read: the dictionary has an entry for each.
const (
	lowerCase   = iota // said; also the first word of a sentence and the words of a headline, when known so
	capitalCase        // Obama, in the middle of a sentence
	upperCase          // NATO, in the middle of a sentence
)

// word is what the features know of a token.
type word struct {
	word  uint64 // hash of its form; of its class when it is a name, so that no name is a feature of its neighbours
	self  uint64 // hash of its form
	suf4  uint64
	pre3  uint64
	suf3  uint64
	suf2  uint64
	tags  TagSet // what it may be
	class uint16
	shape uint8
}

// A Walk goes through the tokens of a sentence from left to right. It is shared by the tagger and by its trainer, which
// sees the same features and candidates; use it as Tags does.
type Walk struct {
	Features [maxFeatures]uint32 // the places of the features' rows, for the token that Next stopped at
	N        int                 // how many there are
	Allowed  TagSet              // the tags that it may have

	model  *Model
	tokens []text.Token
	i      int     // the token whose turn it is, +1
	title  bool    // capitals say nothing: a headline, or all in capitals
	began  bool    // a word has been seen in the sentence
	ring   [8]word // what is known of token i, and of the two on each side of it, at i modulo 8
	t1, t2 uint64
}

// word is what is known of token i, as long as the walk is not more than two away.
func (w *Walk) word(i int) *word { return &w.ring[i&(len(w.ring)-1)] }

const maxFeatures = 32

// Begin makes w ready for a sentence.
func (w *Walk) Begin(m *Model, tokens []text.Token) {
	*w = Walk{model: m, tokens: tokens, title: isTitle(tokens), t1: uint64(NumTags), t2: uint64(NumTags)}
	w.word(-1).class = outside
	w.look(0)
	w.look(1)
}

// isTitle tells whether the capitals of the sentence carry no information: three words or more and all in capitals, or four
// words of four letters or more, nearly all of them with a capital.
func isTitle(tokens []text.Token) bool {
	words, upper, long, lower := 0, 0, 0, 0
	for i := range tokens {
		t := &tokens[i]
		if t.Kind != text.Word {
			continue
		}
		words++
		if t.AllCaps || t.Capital && len(t.Lower) == 1 {
			upper++
		}
		if t.End-t.Start < 4 && !t.AllCaps {
			continue
		}
		long++
		if !t.Capital {
			lower++
			if lower > 3 && lower*4 > len(tokens) {
				return false
			}
		}
	}
	return long >= 4 && lower*6 <= long || words >= 3 && upper == words
}

// look reads token i, or what stands outside.
func (w *Walk) look(i int) {
	x := w.word(i)
	*x = word{}
	if i >= len(w.tokens) {
		x.class, x.word = outside, uint64(outside)
		return
	}
	t := &w.tokens[i]
	switch t.Kind {
	case text.Number:
		x.class, x.tags = number, 1<<CD
	case text.Mark:
		x.class, x.tags = mark, w.markTags(i)
	case text.Punct, text.Symbol:
		x.class, x.tags = signTags(t)
	default:
		w.lookWord(i, t, x)
		return
	}
	x.self = hashString(t.Lower, 0)
	x.word = x.self
	if x.class == mark || x.class == number {
		x.word = uint64(x.class)
	}
}

func (w *Walk) lookWord(i int, t *text.Token, x *word) {
	key := lowerCase
	switch {
	case !t.Capital:
	case t.AllCaps && t.End-t.Start > 1:
		key = upperCase
	default:
		key = capitalCase
	}
	weak := key != lowerCase && (w.title || !w.began || w.tokens[i-1].Kind == text.Mark) // the capital may come from the place
	x.shape = uint8(key)
	if weak {
		x.shape += 3
	}
	w.began = true
	h := hashString(t.Lower, 0)
	x.self = h
	m := w.model
	if weak {
		x.class = m.class(caseKey(h, lowerCase))
		own := m.class(caseKey(h, uint64(key)))
		switch {
		case x.class == 0:
			x.class = own
			x.tags = m.classes[own]
		case own != 0 || w.title:
			x.tags = m.classes[x.class]
			if x.tags&^closedTags != 0 { // "The" is no name even when some name has it
				x.tags |= m.classes[own]
				if w.title {
					x.tags |= 1 << NNP
				}
			}
		default:
			x.tags = m.classes[x.class]
			if x.tags&^closedTags != 0 {
				x.tags |= 1 << NNP
			}
		}
	} else {
		x.class = m.class(caseKey(h, uint64(key)))
		x.tags = m.classes[x.class]
	}
	s := t.Lower
	x.suf3 = suffix(s, 3)
	x.suf2 = suffix(s, 2)
	x.word = h
	if x.class == 0 {
		x.class = unknownClass(s, key, weak)
		x.tags = openTags
		if key == lowerCase && x.class != unknownAddress && t.Lower[0] < utf8.RuneSelf {
			x.tags &^= allNames
		}
		x.word = x.suf3<<8 + uint64(x.class) // a form never seen says nothing, its ending does
		x.self = 0
		x.suf4, x.pre3 = suffix(s, 4), prefix(s, 3)
	} else if key != lowerCase && x.tags&^allNames == 0 {
		x.word = uint64(x.class)
	}
}

// Next goes to the next token and returns its index. When only one tag is allowed there are no features.
func (w *Walk) Next() (int, bool) {
	if w.i >= len(w.tokens) {
		return 0, false
	}
	w.look(w.i + 2)
	w.Allowed = w.word(w.i).tags
	w.i++
	w.N = 0
	if w.Allowed&(w.Allowed-1) != 0 {
		w.extract()
	}
	return w.i - 1, true
}

// Set tells the walk which tag was given to the token that Next stopped at.
func (w *Walk) Set(t Tag) { w.t1, w.t2 = uint64(t), w.t1 }

// Only returns the only tag of a set.
func (s TagSet) Only() Tag { return Tag(bits.TrailingZeros64(uint64(s))) }
