package naming

import "github.com/whosaid/whosaid/internal/lexicon"

// An answer is what the lexicon said of a word. It is the same in every article, and costs a dozen questions: so a reader keeps the
// answers from one to the next.
type answer struct {
	class class
	joins bool
}

// ask tells the class of a word, and whether it joins the words of a name.
func (r *Reader) ask(lower string) (class, bool) {
	a, known := r.answers.At(lower, 0)
	switch {
	case a == nil:
		return classOf(lower), joins(lower)
	case !known:
		*a = answer{classOf(lower), joins(lower)}
	}
	return a.class, a.joins
}

// joins asks the lexicon whether a word joins those of a name.
func joins(lower string) bool { return lexicon.TellsName(lower, lexicon.NameLink|lexicon.Particle) }
