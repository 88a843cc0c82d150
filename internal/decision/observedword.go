package decision

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/sequence"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// An observedWord is what is observed of a word, which is the same wherever it has the same tag and looks the same.
type observedWord struct{ word, cue sequence.Hash }

func flag(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// wordHash gives the lemma of a word, and for names and the like the kind of name, so that the model knows no names.
func wordHash(it *reading.Item, tok *text.Token) sequence.Hash {
	switch {
	case reading.Proper(it.Tag):
		return nameHash(it.Lower, tok.AllCaps)
	case tok.Kind == text.Number:
		return 20
	case tok.Kind == text.Word && tok.Capital && it.Tag.Noun() || it.Tag == syntax.JJ && tok.Capital:
		return 21
	case it.Tag == syntax.FW || it.Tag == syntax.UH && tok.Capital:
		return 22
	}
	return sequence.String(syntax.Lemma(it.Lower, it.Tag))
}

// nameHash says what the lexicon knows of a name; the first kind that fits counts.
func nameHash(lower string, capitals bool) sequence.Hash {
	if _, ok := lexicon.GivenName(lower); ok {
		return 11
	}
	if _, ok := lexicon.Title(lower); ok {
		return 12
	}
	if _, ok := lexicon.OrgNoun(lower); ok {
		return 13
	}
	if _, ok := lexicon.Role(lower); ok {
		return 14
	}
	if lexicon.Is(lower, lexicon.Weekday|lexicon.Month) {
		return 15
	}
	if _, ok := lexicon.Place(lower); ok {
		return 16
	}
	if capitals {
		return 17
	}
	return 10
}

// cueHash says what the lexicon knows of a word as one of saying, or as one for who or what speaks; 0 for nothing.
func cueHash(it *reading.Item) sequence.Hash {
	switch {
	case reading.Verbal(it.Tag):
		if v, _, ok := lexicon.Cue(it.Lower); ok {
			return sequence.Hash(firstCue + 10*int(v.Class) + bucket(v.Share(0)))
		}
		if lexicon.StartsPhrasal(it.Lower) {
			return 2
		}
	case it.Tag == syntax.NN || it.Tag == syntax.NNS:
		return nounHash(it.Lower)
	case it.Tag == syntax.JJ:
		if a, ok := lexicon.CueAdjective(it.Lower); ok {
			return sequence.Hash(3000 + bucket(a.Share(0)))
		}
	}
	return 0
}

// nounHash is cueHash of a common noun.
func nounHash(lower string) sequence.Hash {
	if n, ok := lexicon.CueNoun(lower); ok {
		return sequence.Hash(2000 + 10*int(n.Class) + bucket(n.Share(0)))
	}
	if _, ok := lexicon.Role(lower); ok {
		return 3
	}
	if _, ok := lexicon.DocNoun(lower); ok {
		return 4
	}
	if _, ok := lexicon.OrgNoun(lower); ok {
		return 5
	}
	return 0
}
