package retag

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// mendSaying makes a verb of a word of saying that the tagger took for a noun, where a clause behind it has no other: "The duo
// claim they were cheated", "The letter states that few have chimneys". "The claim they made was false" keeps its noun: there the clause
// is followed by a verb of its own.
func mendSaying(toks []text.Token, tags []syntax.Tag) {
	mendVerbs(toks, tags)
	mendAnnouncing(toks, tags)
	for i := 1; i+2 < len(toks); i++ {
		switch {
		case tags[i].Finite():
			return // the first clause has its verb
		case tags[i] != syntax.NN && tags[i] != syntax.NNS:
			continue
		}
		that := toks[i+1].Lower == "that"
		if !nounBefore(toks, tags, i, that) || !that && tags[i+1] != syntax.DT && !lexicon.Is(toks[i+1].Lower, lexicon.Subject) {
			continue
		}
		v, form, ok := lexicon.Cue(toks[i].Lower)
		if !ok || toks[i].Capital || !v.Takes(lexicon.That|lexicon.Bare) {
			continue
		}
		base := form&lexicon.Base != 0 && tags[i] == syntax.NN
		present, agrees := syntax.VBP, base && (several(toks[i-1].Lower, tags[i-1]) || that && severalBefore(tags[:i]))
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

// nounBefore says whether token i stands behind a noun or, before "that", the comma of an aside: The letter, dated May 3rd, | states.
func nounBefore(toks []text.Token, tags []syntax.Tag, i int, that bool) bool {
	return tags[i-1].Noun() || toks[i-1].Capital || that && i > 2 && toks[i-1].Lower == "," && lexicon.Is(toks[0].Lower, lexicon.Determiner)
}

// announcing are the tags that such a verb is given.
var announcing = syntax.Set(syntax.NN, syntax.VB, syntax.VBN)

// mendAnnouncing makes a verb of a past form of saying before the colon that ends a paragraph: A note on the door read:
func mendAnnouncing(toks []text.Token, tags []syntax.Tag) {
	i := len(toks) - 2
	if i < 2 || toks[i+1].Lower != ":" || toks[i].Capital || !announcing.Has(tags[i]) {
		return
	}
	if slices.ContainsFunc(tags[:i], syntax.Tag.Finite) {
		return
	}
	if v, form, ok := lexicon.Cue(toks[i].Lower); ok && form&lexicon.Past != 0 && v.Takes(lexicon.Quote) {
		tags[i] = syntax.VBD
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
		switch {
		case t.Finite() && (k == 0 || !tags[k-1].Finite()): // were cheated
			n++
		case t == syntax.VBN && k > 0 && tags[k-1].Noun(): // the buyer paid, taken for a participle
			n++
		}
	}
	return n == 1
}

// severalBefore says whether a subject begins with a noun in the plural on which the rest of it hangs: Records of the sale | show
// that, Emails seen by the Argus | show that.
func severalBefore(tags []syntax.Tag) bool {
	k := 0
	for k < len(tags) && (tags[k] == syntax.DT || tags[k] == syntax.JJ || tags[k] == syntax.CD) {
		k++
	}
	if k+1 >= len(tags) || tags[k] != syntax.NNS && tags[k] != syntax.NNPS {
		return false
	}
	return tags[k+1] == syntax.IN || tags[k+1] == syntax.VBN
}
