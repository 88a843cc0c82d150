package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// mendSaying makes a verb of a word of saying that the tagger took for a noun, where a clause behind it has no other: "The duo
// claim they were cheated", "The letter states that few have chimneys". "The claim they made was false" keeps its noun: there the clause
// is followed by a verb of its own.
func mendSaying(toks []text.Token, tags []syntax.Tag) {
	for i := 1; i+2 < len(toks); i++ {
		switch {
		case tags[i].Finite():
			return // the first clause has its verb
		case tags[i] != syntax.NN && tags[i] != syntax.NNS:
			continue
		}
		that := toks[i+1].Lower == "that"
		if !tags[i-1].Noun() || !that && !lexicon.Is(toks[i+1].Lower, lexicon.Subject) {
			continue
		}
		v, form, ok := lexicon.Cue(toks[i].Lower)
		if !ok || toks[i].Capital || !v.Takes(lexicon.That|lexicon.Bare) {
			continue
		}
		present, agrees := syntax.VBP, form&lexicon.Base != 0 && tags[i] == syntax.NN && several(toks[i-1].Lower, tags[i-1])
		if form&lexicon.Third != 0 && tags[i] == syntax.NNS {
			present, agrees = syntax.VBZ, tags[i-1] != syntax.NNS
		}
		subject := that && (tags[i+2].Verb() || tags[i+2] == syntax.MD) // the claim that matters
		if agrees && !subject && oneVerb(tags[i+1:]) {
			tags[i] = present
			return
		}
	}
}

// several says whether a noun takes a verb in the plural.
func several(lower string, tag syntax.Tag) bool {
	if tag == syntax.NNS || tag == syntax.NNPS {
		return true
	}
	if r, ok := lexicon.OrgNoun(lower); ok && (r.Is(lexicon.Collective) || r.Is(lexicon.Plural)) {
		return true
	}
	r, ok := lexicon.Role(lower)
	return ok && (r.Is(lexicon.Groups) || r.Is(lexicon.Collective) || r.Is(lexicon.Plural))
}

// oneVerb says whether exactly one finite verb stands in a stretch of tags up to the next sign.
func oneVerb(tags []syntax.Tag) bool {
	n := 0
	for k, t := range tags {
		if t.Finite() && (k == 0 || !tags[k-1].Finite()) { // were cheated
			n++
		}
	}
	return n == 1
}
