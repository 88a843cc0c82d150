package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// title says whether the passage at item i is the title of a work by its capitals and by what stands before it: on
// “Fox and Friends”, her novel “The Mill at Night”, “The Mill at Night” was.
func (c *chunker) title(i int) bool {
	if !c.d.TitleCase(c.d.InnerTokens(c.d.Passages[c.items[i].Passage])) {
		return false
	}
	if i == c.start {
		next := c.at(i + 1)
		_, _, cue := lexicon.Cue(next.Lower)
		return next.Tag.Finite() && !cue
	}
	p := c.items[i-1]
	if p.Tag == syntax.CC && i-2 > c.start && c.items[i-2].Passage >= 0 { // one title and another
		return c.title(i - 2)
	}
	switch p.Tag {
	case syntax.POS, syntax.PRPS, syntax.DT:
		return true
	case syntax.NN, syntax.NNS, syntax.NNP:
		return p.Passage < 0 && !lexicon.Is(p.Lower, lexicon.Weekday|lexicon.TimeNoun)
	case syntax.IN:
		return p.Lower == "on" || p.Lower == "in" || p.Lower == "of" || p.Lower == "from" || p.Lower == "for" || p.Lower == "at" || p.Lower == "with"
	case syntax.VB, syntax.VBD, syntax.VBG, syntax.VBP, syntax.VBZ:
		return worksVerb(p.Lower)
	case syntax.VBN:
		return worksVerb(p.Lower) || p.Lower == "titled" || p.Lower == "entitled" || p.Lower == "called" || p.Lower == "named" || p.Lower == "dubbed"
	}
	return false
}

// worksVerb lists the forms of verbs whose object in capitals is a work, not what is said.
func worksVerb(lower string) bool {
	switch lower {
	case "wrote", "write", "writes", "written", "writing", "read", "reads", "reading", "see", "saw", "seen", "watched", "watch", "watching", "directed", "published",
		"sang", "sings", "sung", "recorded", "released", "played", "plays", "playing", "performed", "heard", "produced", "starred", "painted":
		return true
	}
	return false
}

// bracketed reads (…) as one chunk, if it is closed within a reasonable distance.
func (c *chunker) bracketed(i int) Chunk {
	for j := i + 1; j < c.end && j < i+40; j++ {
		if p := c.items[j].Passage; p >= 0 && (i == c.start || c.d.Words(c.d.Passages[p]) > 5 || j == i+1 && c.d.EndsWithComma(p)) { // (“It leaks,” she said.)
			return Chunk{Kind: Dash, Start: i, End: i + 1, Head: i}
		}
		if l := c.items[j].Lower; l == ")" || l == "]" {
			return Chunk{Kind: Bracket, Start: i, End: j + 1, Head: i}
		}
	}
	return Chunk{Kind: Other, Start: i, End: i + 1, Head: i}
}

// noun reads a noun phrase up to its last noun.
func (c *chunker) noun(i int) (Chunk, bool) {
	ch := Chunk{Kind: NounPhrase, Start: i, Head: -1}
	j := i
loop:
	for ; j < c.end; j++ {
		it := c.items[j]
		if it.Passage >= 0 {
			if j > i && c.items[j-1].Tag == syntax.POS && c.title(j) { // ABC's “This Week”
				ch.Head = j
				continue
			}
			// the “illiberal” cards: a short passage between a determiner and a noun
			if j > i && ch.Head < j-1 && it.TokEnd-it.Tok <= 8 && nominal(c.at(j+1).Tag) && c.at(j+1).Passage < 0 {
				continue
			}
			break
		}
		switch t := it.Tag; {
		case nominal(t):
			if ch.Head >= 0 && (c.splits(i, j) || c.reallyCue(j)) {
				break loop
			}
			ch.Head = j
		case t == syntax.DT || t == syntax.PDT || t == syntax.PRPS:
			if j > i && c.items[j-1].Tag != syntax.PDT && !(it.Lower == "the" && c.items[j-1].Lower == "all") {
				break loop
			}
		case t == syntax.CD:
			if ch.Head >= 0 && !Proper(c.items[ch.Head].Tag) && !(c.d.TokenCapital(ch.Head) && it.TokEnd == it.Tok+1 && len(it.Lower) < 3) { // but Radio 1
				break loop
			}
			if ch.Head < 0 || ch.Head == j-1 {
				ch.Head = j
			}
		case t == syntax.JJ || t == syntax.JJR || t == syntax.JJS:
			if ch.Head >= 0 && c.items[ch.Head].Tag != syntax.CD && !Proper(c.items[ch.Head].Tag) && c.items[j-1].Tag != syntax.POS && !nominal(c.at(j+1).Tag) {
				break loop
			}
		case t == syntax.POS:
			if ch.Head < 0 {
				break loop
			}
		case t == syntax.VBG || t == syntax.VBN:
			if j == i || !nominal(c.at(j+1).Tag) && c.at(j+1).Tag != syntax.JJ || ch.Head == j-1 && c.items[j-1].Tag != syntax.POS {
				break loop
			}
		case it.Lower == "$" || it.Lower == "£" || it.Lower == "€" || it.Lower == "#" || it.Lower == "&":
		case (it.Lower == "-" || it.Lower == "/") && !c.spaced(j) && j > i:
		case t == syntax.CC && ch.Head == j-1 && j > i && c.joinsRole(j):
		default:
			break loop
		}
	}
	if ch.Head < 0 {
		if j > i && j < c.end && c.items[j].Passage >= 0 && (c.items[i].Tag == syntax.DT || c.items[i].Tag == syntax.PRPS) {
			ch.Head, ch.End = j-1, j // its “unhurried cruelty”: the passage is a chunk of its own
			return ch, true
		}
		if c.items[i].Tag == syntax.DT && (j == i+1 || c.closesPhrase(j)) { // "this" alone; "the 23-year-old", "the accused"
			ch.Head, ch.End = j-1, j
			return ch, true
		}
		return ch, false
	}
	ch.End = ch.Head + 1
	if i := ch.End; i+1 < c.end && Proper(c.items[ch.Head].Tag) && (c.items[i].Lower == "!" || c.items[i].Lower == "?") && c.items[i].Start == c.items[i-1].End &&
		c.items[i+1].Passage < 0 && !c.d.TokenCapital(i+1) { // "Yahoo! said"
		ch.End++
	}
	if ch.End < c.end && c.items[ch.End].Tag == syntax.POS && c.items[ch.End].Passage < 0 { // "Paris'" before a verb
		ch.End++
	}
	return ch, true
}

// joinsRole says whether the conjunction at j joins two parts of a role before a name: Trade and Industry Secretary
// Patricia Hewitt, media and PR strategist Glen Yearwood.
func (c *chunker) joinsRole(j int) bool {
	if j-2 >= c.start && Proper(c.items[j-1].Tag) && c.items[j-2].Passage < 0 && c.d.Given(j-2) {
		return false // Prime Minister Jean Tolbert and Finance Minister Ann Sirleaf
	}
	role := false
	for k := j + 1; k < c.end && k < j+6; k++ {
		it := c.items[k]
		if it.Passage >= 0 || !nominal(it.Tag) && it.Tag != syntax.JJ {
			return false
		}
		if role && Proper(it.Tag) {
			return !c.d.RoleWord(k) && k > j+2
		}
		role = c.d.RoleWord(k)
	}
	return false
}

// reallyCue says whether the noun at j is a verb of saying that the tagger took for a noun: "The report states that …",
// "The Times reports: “…”".
func (c *chunker) reallyCue(j int) bool {
	t := c.items[j].Tag
	if t != syntax.NNS && t != syntax.NN {
		return false
	}
	next := c.at(j + 1)
	k := Punctuation(next.Lower)
	last := k == Stop && j+2 >= c.end && c.behindComma(j) // "…, the report forecasts."
	if !(next.Lower == "that" && next.Tag == syntax.IN || k == Colon && (c.at(j+2).Passage >= 0 || j+2 >= c.end) || k == Comma && c.at(j+2).Passage >= 0 || last) {
		return false
	}
	if p := c.items[j-1].Tag; p != syntax.NNP && p != syntax.NN && p != syntax.NNS && p != syntax.NNPS && p != syntax.PRP {
		return false
	}
	v, f, ok := lexicon.Cue(c.items[j].Lower)
	if !ok || f&(lexicon.Third|lexicon.Past) == 0 || !v.Takes(lexicon.Quote|lexicon.That) {
		return false
	}
	_, noun := lexicon.CueNoun(c.items[j].Lower)
	return !noun || c.items[j-1].Tag == syntax.PRP || k == Colon || k == Comma || last
}

// behindComma says whether the noun phrase that item j ends begins right behind a comma or passage.
func (c *chunker) behindComma(j int) bool {
	for i := j - 1; i >= c.start && i > j-8; i-- {
		it := c.items[i]
		if it.Passage >= 0 || it.Lower == "," {
			return true
		}
		if !nominal(it.Tag) && it.Tag != syntax.DT && it.Tag != syntax.JJ && it.Tag != syntax.POS && it.Tag != syntax.PRPS {
			return false
		}
	}
	return false
}

// closesPhrase says whether the item at j can stand right behind a noun phrase: a verb, a sign or a preposition.
func (c *chunker) closesPhrase(j int) bool {
	it := c.at(j)
	return it.Passage < 0 && (it.Tag.Finite() || it.Tag == syntax.IN || it.Tag == syntax.CC || Punctuation(it.Lower) != Other)
}

// spaced says whether item j has space on both sides.
func (c *chunker) spaced(j int) bool {
	return j > c.start && j+1 < c.end && c.items[j].Start > c.items[j-1].End && c.items[j+1].Start > c.items[j].End
}

// splits says whether a new noun phrase begins with the noun at j although no determiner says so: "Tuesday" in
// "the minister Tuesday", "Obama" in "on Tuesday Obama said".
func (c *chunker) splits(i, j int) bool {
	a, b := c.items[j-1].Lower, c.items[j].Lower
	_, day := lexicon.Calendar(b)
	if day {
		if t, ok := lexicon.Title(a); lexicon.Is(b, lexicon.Month) && c.d.TokenCapital(j-1) && (ok && t.Kind == lexicon.Courtesy || j == i+1 && c.d.Given(j-1)) && !nominal(c.at(j+1).Tag) && c.at(j+1).Tag != syntax.CD {
			return false // Mrs May, Theresa May; but not "Theresa May 5"
		}
		_, before := lexicon.Calendar(a)
		return !before && !lexicon.Is(a, lexicon.TimeNoun)
	}
	if lexicon.Is(a, lexicon.Weekday) || a == "yesterday" || a == "today" || a == "tonight" || a == "tomorrow" {
		return Proper(c.items[j].Tag) && !lexicon.Is(b, lexicon.TimeNoun)
	}
	return b == "yesterday" || b == "today" || b == "tonight" || b == "tomorrow"
}
