package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// title says whether the passage at item i is the title of a work by its capitals and by what stands before it: on
// “Fox and Friends”, her novel “The Mill at Night”, “The Mill at Night” was.
func (c *chunker) title(i int) bool {
	if !c.d.titleCase(c.d.innerTokens(c.d.passages[c.items[i].passage])) {
		return false
	}
	if i == c.start {
		next := c.at(i + 1)
		_, _, cue := lexicon.Cue(next.lower)
		return next.tag.Finite() && !cue
	}
	p := c.items[i-1]
	if p.tag == syntax.CC && i-2 > c.start && c.items[i-2].passage >= 0 { // one title and another
		return c.title(i - 2)
	}
	switch p.tag {
	case syntax.POS, syntax.PRPS, syntax.DT:
		return true
	case syntax.NN, syntax.NNS, syntax.NNP:
		return p.passage < 0 && !lexicon.Is(p.lower, lexicon.Weekday|lexicon.TimeNoun)
	case syntax.IN:
		return p.lower == "on" || p.lower == "in" || p.lower == "of" || p.lower == "from" || p.lower == "for" || p.lower == "at" || p.lower == "with"
	case syntax.VB, syntax.VBD, syntax.VBG, syntax.VBP, syntax.VBZ:
		return worksVerb(p.lower)
	case syntax.VBN:
		return worksVerb(p.lower) || p.lower == "titled" || p.lower == "entitled" || p.lower == "called" || p.lower == "named" || p.lower == "dubbed"
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
func (c *chunker) bracketed(i int) chunk {
	for j := i + 1; j < c.end && j < i+40; j++ {
		if p := c.items[j].passage; p >= 0 && (i == c.start || c.d.words(c.d.passages[p]) > 5 || j == i+1 && c.d.endsWithComma(p)) { // (“It leaks,” she said.)
			return chunk{kind: dash, start: i, end: i + 1, head: i}
		}
		if l := c.items[j].lower; l == ")" || l == "]" {
			return chunk{kind: bracket, start: i, end: j + 1, head: i}
		}
	}
	return chunk{kind: other, start: i, end: i + 1, head: i}
}

// noun reads a noun phrase up to its last noun.
func (c *chunker) noun(i int) (chunk, bool) {
	ch := chunk{kind: nounPhrase, start: i, head: -1}
	j := i
loop:
	for ; j < c.end; j++ {
		it := c.items[j]
		if it.passage >= 0 {
			if j > i && c.items[j-1].tag == syntax.POS && c.title(j) { // ABC's “This Week”
				ch.head = j
				continue
			}
			// the “illiberal” cards: a short passage between a determiner and a noun
			if j > i && ch.head < j-1 && it.end-it.tok <= 8 && nominal(c.at(j+1).tag) && c.at(j+1).passage < 0 {
				continue
			}
			break
		}
		switch t := it.tag; {
		case nominal(t):
			if ch.head >= 0 && (c.splits(i, j) || c.reallyCue(j)) {
				break loop
			}
			ch.head = j
		case t == syntax.DT || t == syntax.PDT || t == syntax.PRPS:
			if j > i && c.items[j-1].tag != syntax.PDT && !(it.lower == "the" && c.items[j-1].lower == "all") {
				break loop
			}
		case t == syntax.CD:
			if ch.head >= 0 && !proper(c.items[ch.head].tag) && !(c.d.tokenCapital(ch.head) && it.end == it.tok+1 && len(it.lower) < 3) { // but Radio 1
				break loop
			}
			if ch.head < 0 || ch.head == j-1 {
				ch.head = j
			}
		case t == syntax.JJ || t == syntax.JJR || t == syntax.JJS:
			if ch.head >= 0 && c.items[ch.head].tag != syntax.CD && !proper(c.items[ch.head].tag) && c.items[j-1].tag != syntax.POS && !nominal(c.at(j+1).tag) {
				break loop
			}
		case t == syntax.POS:
			if ch.head < 0 {
				break loop
			}
		case t == syntax.VBG || t == syntax.VBN:
			if j == i || !nominal(c.at(j+1).tag) && c.at(j+1).tag != syntax.JJ || ch.head == j-1 && c.items[j-1].tag != syntax.POS {
				break loop
			}
		case it.lower == "$" || it.lower == "£" || it.lower == "€" || it.lower == "#" || it.lower == "&":
		case (it.lower == "-" || it.lower == "/") && !c.spaced(j) && j > i:
		case t == syntax.CC && ch.head == j-1 && j > i && c.joinsRole(j):
		default:
			break loop
		}
	}
	if ch.head < 0 {
		if j > i && j < c.end && c.items[j].passage >= 0 && (c.items[i].tag == syntax.DT || c.items[i].tag == syntax.PRPS) {
			ch.head, ch.end = j-1, j // its “unhurried cruelty”: the passage is a chunk of its own
			return ch, true
		}
		if c.items[i].tag == syntax.DT && (j == i+1 || c.closesPhrase(j)) { // "this" alone; "the 23-year-old", "the accused"
			ch.head, ch.end = j-1, j
			return ch, true
		}
		return ch, false
	}
	ch.end = ch.head + 1
	if i := ch.end; i+1 < c.end && proper(c.items[ch.head].tag) && (c.items[i].lower == "!" || c.items[i].lower == "?") && c.items[i].Start == c.items[i-1].End &&
		c.items[i+1].passage < 0 && !c.d.tokenCapital(i+1) { // "Yahoo! said"
		ch.end++
	}
	if ch.end < c.end && c.items[ch.end].tag == syntax.POS && c.items[ch.end].passage < 0 { // "Paris'" before a verb
		ch.end++
	}
	return ch, true
}

// joinsRole says whether the conjunction at j joins two parts of a role before a name: Trade and Industry Secretary
// Patricia Hewitt, media and PR strategist Glen Yearwood.
func (c *chunker) joinsRole(j int) bool {
	if j-2 >= c.start && proper(c.items[j-1].tag) && c.items[j-2].passage < 0 && c.d.given(j-2) {
		return false // Prime Minister Jean Tolbert and Finance Minister Ann Sirleaf
	}
	role := false
	for k := j + 1; k < c.end && k < j+6; k++ {
		it := c.items[k]
		if it.passage >= 0 || !nominal(it.tag) && it.tag != syntax.JJ {
			return false
		}
		if role && proper(it.tag) {
			return !c.d.roleWord(k) && k > j+2
		}
		role = c.d.roleWord(k)
	}
	return false
}

// reallyCue says whether the noun at j is a verb of saying that the tagger took for a noun: "The report states that …",
// "The Times reports: “…”".
func (c *chunker) reallyCue(j int) bool {
	t := c.items[j].tag
	if t != syntax.NNS && t != syntax.NN {
		return false
	}
	next := c.at(j + 1)
	k := punctuation(next.lower)
	last := k == stop && j+2 >= c.end && c.behindComma(j) // "…, the report forecasts."
	if !(next.lower == "that" && next.tag == syntax.IN || k == colon && (c.at(j+2).passage >= 0 || j+2 >= c.end) || k == comma && c.at(j+2).passage >= 0 || last) {
		return false
	}
	if p := c.items[j-1].tag; p != syntax.NNP && p != syntax.NN && p != syntax.NNS && p != syntax.NNPS && p != syntax.PRP {
		return false
	}
	v, f, ok := lexicon.Cue(c.items[j].lower)
	if !ok || f&(lexicon.Third|lexicon.Past) == 0 || !v.Takes(lexicon.Quote|lexicon.That) {
		return false
	}
	_, noun := lexicon.CueNoun(c.items[j].lower)
	return !noun || c.items[j-1].tag == syntax.PRP || k == colon || k == comma || last
}

// behindComma says whether the noun phrase that item j ends begins right behind a comma or passage.
func (c *chunker) behindComma(j int) bool {
	for i := j - 1; i >= c.start && i > j-8; i-- {
		it := c.items[i]
		if it.passage >= 0 || it.lower == "," {
			return true
		}
		if !nominal(it.tag) && it.tag != syntax.DT && it.tag != syntax.JJ && it.tag != syntax.POS && it.tag != syntax.PRPS {
			return false
		}
	}
	return false
}

// closesPhrase says whether the item at j can stand right behind a noun phrase: a verb, a sign or a preposition.
func (c *chunker) closesPhrase(j int) bool {
	it := c.at(j)
	return it.passage < 0 && (it.tag.Finite() || it.tag == syntax.IN || it.tag == syntax.CC || punctuation(it.lower) != other)
}

// spaced says whether item j has space on both sides.
func (c *chunker) spaced(j int) bool {
	return j > c.start && j+1 < c.end && c.items[j].Start > c.items[j-1].End && c.items[j+1].Start > c.items[j].End
}

// splits says whether a new noun phrase begins with the noun at j although no determiner says so: "Tuesday" in
// "the minister Tuesday", "Obama" in "on Tuesday Obama said".
func (c *chunker) splits(i, j int) bool {
	a, b := c.items[j-1].lower, c.items[j].lower
	_, day := lexicon.Calendar(b)
	if day {
		if t, ok := lexicon.Title(a); lexicon.Is(b, lexicon.Month) && c.d.tokenCapital(j-1) && (ok && t.Kind == lexicon.Courtesy || j == i+1 && c.d.given(j-1)) && !nominal(c.at(j+1).tag) && c.at(j+1).tag != syntax.CD {
			return false // Mrs May, Theresa May; but not "Theresa May 5"
		}
		_, before := lexicon.Calendar(a)
		return !before && !lexicon.Is(a, lexicon.TimeNoun)
	}
	if lexicon.Is(a, lexicon.Weekday) || a == "yesterday" || a == "today" || a == "tonight" || a == "tomorrow" {
		return proper(c.items[j].tag) && !lexicon.Is(b, lexicon.TimeNoun)
	}
	return b == "yesterday" || b == "today" || b == "tonight" || b == "tomorrow"
}
