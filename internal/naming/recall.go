package naming

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/sequence"
)

// What the lexicon says of a word is the same in every article, and costs a dozen questions: so a reader keeps the answers
// from one to the next. The table has one place for a word, and a word that finds its place taken takes it.

// answer is what the lexicon said of a word.
type answer struct {
	lower [answerMax]byte
	size  uint8 // of the word; 0 for none
	class class
	joins bool
}

const (
	answerMax  = 18 // bytes; longer words are asked for each time
	answerBits = 12
)

type answers [1 << answerBits]answer

// ask tells the class of a word with its hash, and whether it joins the words of a name. Words are compared byte by byte:
// that two of them share a hash or a place changes nothing.
func (r *Reader) ask(lower string, h sequence.Hash) (class, bool) {
	if lower == "" || len(lower) > answerMax {
		return classOf(lower), joins(lower)
	}
	if r.answers == nil {
		r.answers = new(answers)
	}
	a := &r.answers[h.Row(answerBits)]
	if int(a.size) != len(lower) || string(a.lower[:a.size]) != lower {
		a.size, a.class, a.joins = uint8(copy(a.lower[:], lower)), classOf(lower), joins(lower)
	}
	return a.class, a.joins
}

// joins asks the lexicon whether a word joins those of a name.
func joins(lower string) bool { return lexicon.TellsName(lower, lexicon.NameLink|lexicon.Particle) }
