package retag

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Mend sets right the tags of a sentence, in place.
func Mend(toks []text.Token, tags []syntax.Tag) {
	mendTags(toks, tags)
	mendSaying(toks, tags)
}

// mendTags sets right what the tagger gets wrong where attribution would suffer. A capitalized word in the middle of a
// sentence is an adjective only before a noun, and a verb hardly ever; behind an article stands no verb. Headlines, where
// most words are capitalized, are left as they are.
func mendTags(toks []text.Token, tags []syntax.Tag) {
	for i := range toks {
		switch toks[i].Lower {
		case "no":
			if numbered(toks, i) {
				toks[i].Lower, tags[i] = "no.", syntax.NN // a No 10 source, and no "no"
			}
		case "cannot":
			tags[i] = syntax.MD // two words in what the tagger learnt from
		case "her":
			if tags[i] == syntax.PRPS && i+1 < len(toks) && tags[i+1] == syntax.PRP {
				tags[i] = syntax.PRP // told her he had fallen
			}
		case "since", "said":
			mendPast(toks, tags, i)
		case "mine":
			mendMine(toks, tags, i)
		case "neither":
			if i+2 < len(toks) && (tags[i+1] == syntax.VB || tags[i+1] == syntax.NN) && tags[i+2].Finite() {
				tags[i], tags[i+1] = syntax.DT, syntax.NN // neither chapel had
			}
		}
	}
	mendHandles(toks, tags)
	mendKnown(toks, tags)
	if mostlyCapitals(toks) {
		return
	}
	for i := 1; i < len(toks); i++ {
		switch {
		case nounForAdjective(toks, tags, i), nounForVerb(toks, tags, i), fieldOfRole(toks, tags, i), bodyTold(toks, tags, i),
			hyphenedRole(toks, tags, i):
			tags[i] = syntax.NN
		case ofOffice(toks, tags, i):
			tags[i] = syntax.JJ
		case manyBehindThat(toks, tags, i):
			tags[i] = syntax.NNS
		}
		if capitalWithin(toks, i) && (nameForOther(toks, tags, i) || addressed(toks, i)) {
			tags[i] = syntax.NNP
		}
	}
}

// nounForAdjective says whether the tagger took a noun at token i for an adjective, though another phrase follows: told the inquest |
// no note.
func nounForAdjective(toks []text.Token, tags []syntax.Tag, i int) bool {
	if tags[i] != syntax.JJ && tags[i] != syntax.JJS || tags[i-1] != syntax.DT || i+1 >= len(toks) || toks[i+1].Capital {
		return false
	}
	switch tags[i+1] {
	case syntax.DT, syntax.PRP, syntax.PRPS, syntax.EX:
		return true
	}
	return false
}

// mendMine makes a noun of the "mine" at token i that one goes down: the mine's owner, a zinc mine.
func mendMine(toks []text.Token, tags []syntax.Tag, i int) {
	if i == 0 || tags[i-1] != syntax.DT && tags[i-1] != syntax.JJ && tags[i-1] != syntax.NN && tags[i-1] != syntax.PRPS {
		return
	}
	tags[i] = syntax.NN
	if l := i + 1; i+2 < len(toks) && tags[l] == syntax.VBZ && tags[i+2].Noun() && (toks[l].Lower == "'s" || toks[l].Lower == "’s") {
		tags[l] = syntax.POS
	}
}

// numbered says whether the "No" at token i, with its capital, counts what stands behind it: No 10, the No 7 line.
func numbered(toks []text.Token, i int) bool {
	return toks[i].Capital && i+1 < len(toks) && strings.Trim(toks[i+1].Lower, "0123456789") == "" && toks[i+1].Lower != ""
}

// mendHandles makes names of the handles of accounts, @idaholm, and none of the RT before one.
func mendHandles(toks []text.Token, tags []syntax.Tag) {
	for i := range toks {
		if l := toks[i].Lower; len(l) < 2 || l[0] != '@' {
			continue
		}
		tags[i] = syntax.NNP
		if i > 0 && toks[i-1].Lower == "rt" {
			tags[i-1] = syntax.UH
		}
	}
}

// mendKnown makes names of those that everybody knows for a body's, where they stand as subjects and the tagger sees no name, and of
// Which?, whose sign ends no sentence there.
func mendKnown(toks []text.Token, tags []syntax.Tag) {
	for i := 0; i+1 < len(toks); i++ {
		t, next := &toks[i], i+1
		if tags[i] == syntax.RB && t.Capital && toks[next].Capital && (toks[next].Lower == "rev" || toks[next].Lower == "rev.") { // the Very Rev
			tags[i] = syntax.NNP
		}
		if t.Kind != text.Word || tags[i].Name() || !t.Capital && (t.Lower[0] < '0' || t.Lower[0] > '9') {
			continue
		}
		name := t.Lower
		if toks[next].Lower == "?" && toks[next].Start == t.End && i+2 < len(toks) && !toks[i+2].Capital {
			name, next = name+"?", i+2
		}
		if tags[i] != syntax.JJ && tags[i] != syntax.CD && next == i+1 {
			continue
		}
		if (tags[next].Finite() || tags[next] == syntax.MD) && lexicon.TellsName(name, lexicon.KnownOrg) {
			tags[i] = syntax.NNP
		}
	}
}

// headlineMin is how many words a sentence must have for its capitals to make a headline of it.
const headlineMin = 7

// mostlyCapitals says whether more than half of the words are capitalized, as in a headline.
func mostlyCapitals(toks []text.Token) bool {
	capitals, words := 0, 0
	for i := range toks {
		if t := &toks[i]; t.Kind == text.Word {
			words++
			if t.Capital {
				capitals++
			}
		}
	}
	return capitals*2 > words && words >= headlineMin
}

// capitalWithin says whether token i is a capitalized word that begins neither a sentence nor a quotation.
func capitalWithin(toks []text.Token, i int) bool {
	t, before := &toks[i], &toks[i-1]
	return t.Capital && t.Kind == text.Word && before.Kind != text.Mark && before.Lower != ":"
}

// nounForVerb says whether token i is tagged as a verb where a noun must stand: behind an article or owner, "the transport
// minister", between a verb and a noun, "told co-host Joe Scarborough", between names, "the Bath prop
// Duncan Bell", and behind "according to".
func nounForVerb(toks []text.Token, tags []syntax.Tag, i int) bool {
	if tags[i] != syntax.VB && tags[i] != syntax.VBP {
		return false
	}
	switch before := tags[i-1]; {
	case i > 1 && toks[i-2].Lower == "according", lexicon.Article(toks[i-1].Lower), before == syntax.PRPS, before == syntax.POS:
		return true
	case (before.Name() || before == syntax.NN) && roleBefore(toks, tags, i):
		return true
	case before == syntax.IN && i > 1 && !toks[i].Capital && oneRole(toks[i-2].Lower): // the minister for transport
		return true
	case before != syntax.VBD && before != syntax.VBZ, tags[i] != syntax.VB:
		return false
	}
	return i+1 < len(toks) && tags[i+1].Noun() && !lexicon.Is(toks[i-1].Lower, lexicon.Auxiliary)
}

// mendPast takes a "since" between have and its verb for an adverb, have since confirmed, and a "said" behind another past form for one
// itself: the people I met said.
func mendPast(toks []text.Token, tags []syntax.Tag, i int) {
	if i == 0 || i+1 >= len(toks) {
		return
	}
	have := lexicon.Is(toks[i-1].Lower, lexicon.Auxiliary)
	switch {
	case toks[i].Lower == "since" && have && tags[i+1] == syntax.VBN:
		tags[i] = syntax.RB
	case toks[i].Lower == "said" && !have && tags[i-1] == syntax.VBD && tags[i] == syntax.VBN:
		tags[i] = syntax.VBD
	}
}

// bodyTold says whether token i, tagged as an adjective, is where something is told, behind a comma: Crew drunk, inquest told.
func bodyTold(toks []text.Token, tags []syntax.Tag, i int) bool {
	return tags[i] == syntax.JJ && toks[i-1].Lower == "," && i+1 < len(toks) && tags[i+1] == syntax.VBD &&
		lexicon.TellsClause(toks[i].Lower, lexicon.SaidIn)
}

// manyBehindThat says whether token i, tagged as a verb between the "that" of a saying and a modal, is a noun in the plural: states that
// stalls will go.
func manyBehindThat(toks []text.Token, tags []syntax.Tag, i int) bool {
	if tags[i] != syntax.VBZ || i < 2 || i+1 >= len(toks) || tags[i+1] != syntax.MD || toks[i-1].Lower != "that" {
		return false
	}
	_, _, cue := lexicon.Cue(toks[i-2].Lower)
	return cue
}

// roleBefore says whether token i is a noun for a person, in small letters, right before a name.
func roleBefore(toks []text.Token, tags []syntax.Tag, i int) bool {
	if i+1 >= len(toks) || !tags[i+1].Name() || toks[i].Capital {
		return false
	}
	_, role := lexicon.Role(toks[i].Lower)
	return role
}

// ofOffice says whether token i is a participle that belongs to the office behind it: the chief operating officer, managing director
// Ana Lund. Behind a verb or preposition it may have whoever is named there for its object: denied visiting doctor Roe.
func ofOffice(toks []text.Token, tags []syntax.Tag, i int) bool {
	if tags[i] != syntax.VBG || !smallRole(toks, i+1) || !lexicon.TellsWho(toks[i].Lower, lexicon.LeadsRole) {
		return false
	}
	named := i+2 < len(toks) && tags[i+2].Name()
	return !named || !tags[i-1].Verb() && tags[i-1] != syntax.IN
}

// fieldOfRole says whether token i, tagged as a verb in the plural, stands between a noun in the singular, or an adjective, and a role
// before a name, and so tells the field of the role: Opposition transport spokesman Joe Lund, former transport vice minister Joe Lund.
func fieldOfRole(toks []text.Token, tags []syntax.Tag, i int) bool {
	if tags[i] != syntax.VBP && tags[i] != syntax.VB || toks[i].Capital {
		return false
	}
	role := i + 1
	if role < len(toks) && lexicon.TellsWho(toks[role].Lower, lexicon.UnderRank) {
		role++
	}
	if !smallRole(toks, role) || role+1 >= len(toks) || !tags[role+1].Name() {
		return false
	}
	return tags[i-1] == syntax.NNP || tags[i-1] == syntax.NN || tags[i-1] == syntax.JJ
}

// hyphenedRole says whether token i, tagged as an adjective, is a noun for a person with hyphens, and no noun stands behind it that it
// could describe: the officer-in-charge (OC).
func hyphenedRole(toks []text.Token, tags []syntax.Tag, i int) bool {
	if tags[i] != syntax.JJ || strings.IndexByte(toks[i].Lower, '-') < 0 || i+1 < len(toks) && describable.Has(tags[i+1]) {
		return false
	}
	_, role := lexicon.Role(toks[i].Lower)
	return role
}

// smallRole says whether token i is a noun in the singular for a person, in small letters.
func smallRole(toks []text.Token, i int) bool {
	return i < len(toks) && !toks[i].Capital && oneRole(toks[i].Lower)
}

// oneRole says whether a word is a noun in the singular for a person.
func oneRole(lower string) bool {
	r, ok := lexicon.RoleNoun(lower)
	return ok && !r.Is(lexicon.Plural)
}

// nameForOther says whether the capitalized token i is a name that is tagged as something else.
func nameForOther(toks []text.Token, tags []syntax.Tag, i int) bool {
	lower := toks[i].Lower
	switch tags[i] {
	case syntax.JJ, syntax.VBN, syntax.VBG, syntax.RB, syntax.UH, syntax.FW:
		if i+1 < len(toks) && describable.Has(tags[i+1]) {
			return false
		}
		_, place := lexicon.Place(lower)
		return !place && lexicon.Function(lower) == 0
	case syntax.MD:
		return lower == "may" || lower == "will" // Mrs May, Will Penny
	case syntax.VB, syntax.VBP, syntax.VBD, syntax.NN:
		return lexicon.Function(lower) == 0
	}
	return false
}

// addressed says whether the capitalized token i stands behind a courtesy title, which makes it a name: Mr Irish.
func addressed(toks []text.Token, i int) bool {
	t, ok := lexicon.Title(toks[i-1].Lower)
	return ok && t.Kind == lexicon.Courtesy && t.Abbrev && toks[i-1].Capital
}

// describable are the tags of what may follow an adjective.
var describable = syntax.Set(syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS, syntax.JJ, syntax.CC)
