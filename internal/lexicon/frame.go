package lexicon

// FrameAt says which one observable frame the word of saying at i stands in, by the words around it: lower-cased
// words cut as in the Penn Treebank, and their Penn tags. It is a quick look without a parser, the same that
// internal/train/cues took when it counted, so that Share(FrameAt(…)) means what was counted.
//
// The words should be those of a sentence, or of a few; reading stops at sentence ends by itself. Cost is bounded.
func FrameAt(lower, tags []string, i int) Frame {
	v, _, _ := Cue(lower[i])
	return window{lower, tags}.frame(i, i+1, v != nil && v.Takes(Recipient))
}

// PhrasalFrameAt is FrameAt for a verb whose particle ends before next.
func PhrasalFrameAt(lower, tags []string, i, next int) Frame {
	return window{lower, tags}.frame(i, next, false)
}

// FrameAfter is FrameAt for nouns and adjectives: only what follows, from next on, counts.
func FrameAfter(lower, tags []string, next int) Frame {
	return window{lower, tags}.after(next, false)
}

// How far FrameAt reads.
const (
	subjectMax = 8  // words of a subject between a quotation and its verb
	phraseMax  = 10 // words of a noun phrase
)

type window struct{ lower, tags []string }

func (w window) at(i int) string {
	if i < 0 || i >= len(w.lower) {
		return ""
	}
	return w.lower[i]
}

func (w window) tag(i int) string {
	if i < 0 || i >= len(w.tags) {
		return ""
	}
	return w.tags[i]
}

func (w window) frame(i, next int, recipient bool) Frame {
	if f := w.before(i); f != 0 {
		return f
	}
	return w.after(next, recipient)
}

func (w window) after(next int, recipient bool) Frame {
	if tag := w.tag(next); tag == "RB" || tag == "RBR" { // "said repeatedly that"
		next++
	}
	if f := w.clause(next); f != 0 {
		return f
	}
	end := w.phraseEnd(next)
	if end == next {
		switch {
		case w.at(next) == "to" && w.infinitive(next+1):
			return To
		case w.at(next) == "as":
			return As
		case w.tag(next) == "IN", w.tag(next) == "TO", w.tag(next) == "RP":
			return Prep
		}
		return Other
	}
	if recipient {
		if f := w.clause(end); f != 0 {
			return f
		}
		if w.phraseEnd(end) > end || subjectPronoun(w.at(end)) {
			return Bare // told reporters he would
		}
	}
	switch {
	case finite(w.tag(end)):
		return Bare
	case w.at(end) == "to" && w.infinitive(end+1):
		return ObjTo
	case w.at(end) == "as":
		return As
	}
	return NP
}

// before sees a quotation that ends on the left: "…," said X; "…," Mr. X, the mayor, said.
func (w window) before(i int) Frame {
	for k := i - 1; k >= 0 && k >= i-1-subjectMax; k-- {
		switch word := w.at(k); {
		case Mark(word):
			if k == i-1 || k == i-2 && w.at(i-1) == "," {
				return Inverted
			}
			if endsQuote(w.at(k-1)) || w.at(k+1) == "," {
				return Quote
			}
			return 0
		case word == ".", word == ";", word == ":", word == "?", word == "!":
			return 0
		case k < i-1 && finite(w.tag(k)) && !Is(word, Auxiliary|Modal): // another verb has taken the quotation
			return 0
		}
	}
	return 0
}

func endsQuote(word string) bool {
	switch word {
	case ",", "?", "!", ".", "--", "—", "…", "...":
		return true
	}
	return false
}

// clause sees a clause, or a quotation, that begins at i.
func (w window) clause(i int) Frame {
	word := w.at(i)
	switch {
	case Mark(word), (word == "," || word == ":") && Mark(w.at(i+1)):
		return Quote
	case word == "that" && !finite(w.tag(i+1)) && w.tag(i) != "DT":
		return That
	case word == "if", Is(word, WhWord):
		return Whether
	case subjectPronoun(word), word == "there" && w.tag(i) == "EX":
		return Bare
	}
	return 0
}

// phraseEnd returns where a noun phrase that begins at i ends: i when none does.
func (w window) phraseEnd(i int) int {
	k := i
	for ; k < i+phraseMax; k++ {
		switch tag := w.tag(k); tag {
		case "DT", "PDT", "PRP", "PRP$", "POS", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "CD", "$", "VBG", "VBN":
			if k == i && (tag == "VBG" || tag == "VBN") {
				return k
			}
			if k > i && (tag == "PRP" || tag == "DT" && w.tag(k-1) != "PDT" && w.at(k-1) != "of") {
				return k // a second phrase begins
			}
			continue
		case "IN":
			if w.at(k) == "of" && k > i {
				continue
			}
		}
		return k
	}
	return k
}

// infinitive says whether a bare verb stands at i, perhaps behind an adverb.
func (w window) infinitive(i int) bool {
	return w.tag(i) == "VB" || w.tag(i) == "RB" && w.tag(i+1) == "VB"
}

func finite(tag string) bool {
	return tag == "MD" || tag == "VBZ" || tag == "VBD" || tag == "VBP"
}

func subjectPronoun(w string) bool {
	switch w {
	case "he", "she", "they", "we", "i":
		return true
	}
	return false
}

// Mark says whether the word is a quotation mark of any style, Penn Treebank marks included.
func Mark(w string) bool {
	switch w {
	case `"`, "“", "”", "``", "''", "„", "«", "»", "‘", "’", "'", "`", "‹", "›", "‚", "‟":
		return true
	}
	return false
}
