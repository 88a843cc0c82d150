package reading

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// mendLetters gives the letters of a name that spell a small word, the US and the WHO, a lower case that is no word: all
// that comes later asks the lexicon for it, and would take them for "us" and "who". In a sentence of capitals they are
// words. It is done before the tagger sees them.
func (d *Document) mendLetters(toks []text.Token) {
	for i := range toks {
		t := &toks[i]
		if !t.AllCaps || len(t.Lower) > 3 || !lexicon.AreLetters(t.Lower, lexicon.Spelled) || shouted(toks, i) {
			continue
		}
		spelled := d.Text[t.Start:t.End]
		if d.spelledBefore(toks, i) && !slices.Contains(d.letters, spelled) {
			d.letters = append(d.letters, spelled) // at most as many as the lexicon has
		}
		if !slices.Contains(d.letters, spelled) && !lettersOfName(toks, i) {
			continue
		}
		t.Lower = lexicon.SpellLetters(t.Lower)
	}
}

// shouted says whether the words about token i are in capitals too: then its own say nothing.
func shouted(toks []text.Token, i int) bool {
	capitals, small := 0, 0
	for k := max(0, i-12); k < min(len(toks), i+13); k++ {
		if t := &toks[k]; k != i && t.Kind == text.Word && len(t.Lower) > 1 {
			if t.AllCaps {
				capitals++
			} else {
				small++
			}
		}
	}
	return capitals >= small
}

// spelledBefore says whether token i stands in brackets behind the words that it abbreviates: the World Health
// Organization (WHO).
func (d *Document) spelledBefore(toks []text.Token, i int) bool {
	if i < 2 || i+1 >= len(toks) || toks[i-1].Lower != "(" || toks[i+1].Lower != ")" {
		return false
	}
	letters := toks[i].Lower
	n := len(letters)
	for k := i - 2; k >= 0 && n > 0 && toks[k].Kind == text.Word; k-- {
		switch {
		case toks[k].Lower[0] == letters[n-1] && toks[k].Capital:
			n--
		case lexicon.Function(toks[k].Lower) == 0:
			return false
		}
	}
	return n == 0
}

// lettersOfName says whether the capitals of token i, which might be those of a stressed word, are a name's by what
// stands beside them: a name, a role, an article.
func lettersOfName(toks []text.Token, i int) bool {
	lower := toks[i].Lower
	switch {
	case lexicon.AreLetters(lower, lexicon.Nation):
		return true
	case lexicon.Is(lower, lexicon.WhWord):
		return toks[len(toks)-1].Lower != "?"
	}
	counts := lexicon.Is(lower, lexicon.Number)
	if i > 0 && toks[i-1].Kind == text.Word {
		switch before := toks[i-1].Lower; {
		case !counts && (lexicon.Article(before) || before == "'s"):
			return true
		case counts && stresses(before):
			return false
		}
	}
	return i+1 < len(toks) && toks[i+1].Kind == text.Word && leadsToName(toks, i, counts)
}

// stresses says whether the number behind a word is likely to be stressed, not named: just ONE Labour MP.
func stresses(before string) bool {
	return before != "the" && lexicon.Is(before, lexicon.GroupAdverb|lexicon.Negation|lexicon.Determiner)
}

// leadsToName says whether the word behind token i is one that stands behind the letters of a name, which are a number's, too,
// where counts says so.
func leadsToName(toks []text.Token, i int, counts bool) bool {
	next := &toks[i+1]
	if _, _, cue := lexicon.Cue(next.Lower); cue && i == 0 && len(next.Lower) > 2 { // ONE said
		return true
	}
	if _, org := lexicon.OrgNoun(next.Lower); org {
		return true
	}
	role, isRole := lexicon.RoleNoun(next.Lower)
	switch {
	case isRole && counts: // ONE chief executive; but ONE minister
		return i+2 < len(toks) && (toks[i+2].Capital || isRoleWord(toks[i+2].Lower))
	case isRole:
		return true
	case !next.Capital || lexicon.Function(next.Lower) != 0:
		return false
	}
	return !counts || !countable(next.Lower, role)
}

// countable says whether a capitalized word is one for people whom a number counts: ONE Conservative, TWO Germans.
func countable(lower string, role lexicon.RoleInfo) bool {
	p, place := lexicon.Place(lower)
	return PartyWord(lower) || role.Is(lexicon.Plural) || place && p.Kind == lexicon.Demonym
}

func isRoleWord(lower string) bool {
	_, ok := lexicon.RoleNoun(lower)
	return ok
}
