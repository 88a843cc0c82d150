package retag

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// mendVerbs tells pasts and participles by what stands around them: Said Ruth Falk, “…”; Falk, for the board, submitted that;
// neither confirmed nor denied; the board's newly named chair.
func mendVerbs(toks []text.Token, tags []syntax.Tag) {
	if headInverted(toks, tags) {
		tags[0] = syntax.VBD
	}
	const either = lexicon.That | lexicon.NP
	finite := false
	for i := 1; i+2 < len(toks); i++ {
		past := tags[i] == syntax.VBN || tags[i] == syntax.VBD
		switch {
		case past && tags[i-1] == syntax.RB && i > 1 && tags[i-2] == syntax.POS && tags[i+1].Noun():
			tags[i] = syntax.JJ
		case toks[i].Lower == "neither" && toks[i+2].Lower == "nor" && saysPast(toks, i+1, either) && saysPast(toks, i+3, either):
			tags[i], tags[i+1], tags[i+3] = syntax.RB, syntax.VBD, syntax.VBD
		case tags[i] == syntax.VBN && !finite && toks[i-1].Lower == "," && toks[i+1].Lower == "that" && !tags[i+2].Finite():
			if saysPast(toks, i, lexicon.That) {
				tags[i] = syntax.VBD
			}
		}
		finite = finite || tags[i].Finite()
	}
}

// saysPast says whether token i is the past of a verb that says something in one of the ways given.
func saysPast(toks []text.Token, i int, f lexicon.Frame) bool {
	v, form, ok := lexicon.Cue(toks[min(i, len(toks)-1)].Lower)
	return ok && form&lexicon.Past != 0 && v.Takes(f)
}

// headInverted says whether a sentence begins with a past of saying before a name, and ends with what was said, or a colon.
func headInverted(toks []text.Token, tags []syntax.Tag) bool {
	last := len(toks) - 1
	if last < 2 || !toks[0].Capital || !toks[1].Capital || tags[0].Finite() || !saysPast(toks, 0, lexicon.Inverted) {
		return false
	}
	j := 2 // a name, whatever it is taken for
	for j < last && (tags[j].Noun() || tags[j].Name() || tags[j] == syntax.IN || tags[j] == syntax.DT) {
		j++
	}
	switch {
	case toks[j].Lower == ":":
		return j == last || toks[j+1].Kind == text.Mark
	case toks[j].Lower != "," || toks[last].Kind != text.Mark && toks[last-1].Kind != text.Mark:
		return false
	}
	for j++; j < last-1 && toks[j].Kind != text.Mark; j++ {
	}
	return j < last-1 && toks[j-1].Lower == ","
}
