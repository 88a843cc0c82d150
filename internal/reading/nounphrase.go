package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// A nounPhrase is what was read of a noun phrase so far.
type nounPhrase struct {
	start int // its first item
	head  int // its last noun; -1 as long as it has none
}

// A step says what an item is to the noun phrase before it.
type step uint8

const (
	ends   step = iota // the phrase ends before it
	within             // it may stand in the phrase, if a noun follows
	heads              // it is a noun, and names the phrase so far
)

// noun reads a noun phrase up to its last noun.
func (c *chunker) noun(i int) (Chunk, bool) {
	p := nounPhrase{start: i, head: -1}
	j := i
loop:
	for ; j < c.end; j++ {
		switch c.step(p, j) {
		case ends:
			break loop
		case heads:
			p.head = j
		}
	}
	if p.head < 0 {
		if !c.headless(i, j) {
			return Chunk{Kind: NounPhrase, Start: i, Head: -1}, false
		}
		return Chunk{Kind: NounPhrase, Start: i, End: j, Head: j - 1}, true
	}
	if k := c.onSunday(i, p.head); k > p.head {
		p.head = k
	}
	return Chunk{Kind: NounPhrase, Start: i, End: c.nounEnd(p.head), Head: p.head}, true
}

// step judges item j by its tag.
func (c *chunker) step(p nounPhrase, j int) step {
	it := &c.items[j]
	if it.Passage >= 0 {
		return c.passageStep(p, j)
	}
	switch it.Tag {
	case syntax.NN, syntax.NNS, syntax.NNP, syntax.NNPS:
		if p.head >= 0 && (c.splits(p.start, j) || c.reallyCue(j)) {
			return ends
		}
		return heads
	case syntax.DT, syntax.PDT, syntax.PRPS:
		return goesOn(c.begins(p, j))
	case syntax.CD:
		return c.numberStep(p, j)
	case syntax.JJ, syntax.JJR, syntax.JJS:
		return goesOn(c.describes(p, j))
	case syntax.POS:
		return goesOn(p.head >= 0)
	case syntax.VBG, syntax.VBN:
		return goesOn(c.participleOf(p, j))
	case syntax.RB:
		if p.head >= 0 && c.items[j-1].Tag == syntax.POS { // the firm's newly named chair
			return goesOn(c.at(j+1).Tag == syntax.JJ && nominal(c.at(j+2).Tag))
		}
	}
	return goesOn(c.signOf(p, j) || c.joins(p, j) || it.Lower == "per" && p.head == j-1 && c.at(j+1).Lower == "cent")
}

// goesOn is within for what may stand in a phrase, and ends for what may not.
func goesOn(may bool) step {
	if may {
		return within
	}
	return ends
}

// passageTokens is how many tokens a passage has at most, marks counted, that stands in a noun phrase as a word does.
const passageTokens = 8

// passageStep judges a passage: the title of somebody's work names the phrase, ABC's “This Week”, and a short one may stand
// before its noun, the “illiberal” cards.
func (c *chunker) passageStep(p nounPhrase, j int) step {
	switch it := &c.items[j]; {
	case j == p.start:
		return ends
	case c.items[j-1].Tag == syntax.POS && c.title(j):
		return heads
	default:
		short := it.TokEnd-it.Tok <= passageTokens
		return goesOn(short && p.head < j-1 && c.nounAt(j+1))
	}
}

// nounAt says whether item j is a noun, and no passage.
func (c *chunker) nounAt(j int) bool {
	it := c.at(j)
	return nominal(it.Tag) && it.Passage < 0
}

// begins says whether the determiner at j is still at the beginning of the phrase: it is its first word, or all the.
func (c *chunker) begins(p nounPhrase, j int) bool {
	if j == p.start || c.items[j-1].Tag == syntax.PDT {
		return true
	}
	return c.items[j].Lower == "the" && c.items[j-1].Lower == "all"
}

// numberStep judges a number. It may stand before the noun, and behind a name: Radio 1.
func (c *chunker) numberStep(p nounPhrase, j int) step {
	if p.head >= 0 && p.head == j-1 && (c.d.RoleWord(j) || c.spelledNumber(j-1) && c.spelledNumber(j)) { // the world number one; fifty nine
		return heads
	}
	if p.head >= 0 && !Proper(c.items[p.head].Tag) && !c.numbered(p.head, j) {
		return ends
	}
	if p.head < 0 || p.head == j-1 {
		return heads
	}
	return within
}

// spelledNumber says whether item j is a number in letters.
func (c *chunker) spelledNumber(j int) bool {
	it := &c.items[j]
	return it.Tag == syntax.CD && it.Passage < 0 && it.Lower[0] >= 'a' && it.Lower[0] <= 'z'
}

// numbered says whether the number at j is of one token and short, as those behind a capitalized noun are.
func (c *chunker) numbered(head, j int) bool {
	it := &c.items[j]
	return c.d.TokenCapital(head) && it.TokEnd == it.Tok+1 && len(it.Lower) < 3
}

// describes says whether the adjective at j may stand in the phrase. Behind its noun it may only as part of a name, behind
// a number or an owner, or where another noun follows.
func (c *chunker) describes(p nounPhrase, j int) bool {
	if p.head < 0 || c.items[j-1].Tag == syntax.POS || nominal(c.at(j+1).Tag) {
		return true
	}
	head := c.items[p.head].Tag
	return head == syntax.CD || Proper(head)
}

// participleOf says whether the participle at j may stand in the phrase: in the midst of it, before a noun or another
// adjective, and not right behind a noun unless that owns what follows.
func (c *chunker) participleOf(p nounPhrase, j int) bool {
	if j == p.start || p.head == j-1 && c.items[j-1].Tag != syntax.POS {
		return false
	}
	next := c.at(j + 1).Tag
	return nominal(next) || next == syntax.JJ
}

// signOf says whether the sign at j may stand in the phrase: before a sum, or between the halves of a word.
func (c *chunker) signOf(p nounPhrase, j int) bool {
	switch c.items[j].Lower {
	case "$", "£", "€", "#", "&":
		return true
	case "-", "/":
		return j > p.start && !c.spaced(j)
	}
	return false
}

// joins says whether item j is a conjunction right behind a noun of the phrase that joins two parts of a role.
func (c *chunker) joins(p nounPhrase, j int) bool {
	return c.items[j].Tag == syntax.CC && j > p.start && p.head == j-1 && c.joinsRole(p, j)
}

// headless says whether items i to j are a noun phrase though no noun is among them: its “unhurried cruelty”, where the passage
// is a chunk of its own; "this" alone; "the 23-year-old", "the accused".
func (c *chunker) headless(i, j int) bool {
	switch first := c.items[i].Tag; {
	case first != syntax.DT && first != syntax.PRPS:
		return false
	case j > i && j < c.end && c.items[j].Passage >= 0:
		return true
	default:
		return first == syntax.DT && (j == i+1 || c.closesPhrase(j))
	}
}

// nounEnd returns the item behind the phrase that the noun at item head names, with the sign that a name ends with, "Yahoo!
// said", and the ending of an owner: "Paris'" before a verb.
func (c *chunker) nounEnd(head int) int {
	end := head + 1
	if Proper(c.items[head].Tag) && c.signOfName(end) {
		end++
	}
	if end < c.end && c.items[end].Tag == syntax.POS && c.items[end].Passage < 0 {
		end++
	}
	return end
}

// signOfName says whether the sign at item i, which ends no sentence, is the last letter of the name before it.
func (c *chunker) signOfName(i int) bool {
	if i+1 >= c.end || c.items[i].Lower != "!" && c.items[i].Lower != "?" {
		return false
	}
	next := &c.items[i+1]
	return c.items[i].Start == c.items[i-1].End && next.Passage < 0 && !c.d.TokenCapital(i+1)
}

// joinsRole says whether the conjunction at j joins two parts of a role before a name: Trade and Industry Secretary
// Patricia Hewitt, media and PR strategist Glen Yearwood, singer and actor Dan Mure.
func (c *chunker) joinsRole(p nounPhrase, j int) bool {
	if c.fullNameBefore(j) { // Prime Minister Jean Tolbert and Finance Minister Ann Sirleaf
		return false
	}
	role := false
	for k := j + 1; k < c.end && k < j+6; k++ {
		it := c.items[k]
		if it.Passage >= 0 || !nominal(it.Tag) && it.Tag != syntax.JJ {
			return role && k == j+3 && c.heldOver(p, j)
		}
		if role && Proper(it.Tag) {
			bearer := !c.d.RoleWord(k)
			return bearer && (k > j+2 || c.items[p.start].Tag != syntax.DT && c.oneRole(j-1) && c.oneRole(k-1))
		}
		role = c.d.RoleWord(k)
	}
	return false
}

// heldOver says whether the capitals around the conjunction at j are one office that somebody holds: the Trade and Industry Secretary.
func (c *chunker) heldOver(p nounPhrase, j int) bool {
	if c.items[p.start].Lower != "the" || j != p.start+2 || !c.closesPhrase(j+3) {
		return false
	}
	for _, k := range [...]int{j - 1, j + 1, j + 2} {
		if !c.d.TokenCapital(k) || c.d.Given(k) || c.d.Class(k)&OrgClass != 0 {
			return false
		}
	}
	t, ok := lexicon.Title(c.items[j+2].Lower)
	return ok && t.Kind == lexicon.Office && !c.d.RoleWord(j-1)
}

// oneRole says whether item j is a noun for one person.
func (c *chunker) oneRole(j int) bool {
	x, ok := lexicon.RoleNoun(c.items[j].Lower)
	return ok && !x.Is(lexicon.Plural) && !x.Is(lexicon.Groups) && c.d.RoleWord(j)
}

// fullNameBefore says whether a given name and a surname stand before item j.
func (c *chunker) fullNameBefore(j int) bool {
	return j-2 >= c.start && Proper(c.items[j-1].Tag) && c.items[j-2].Passage < 0 && c.d.Given(j-2)
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
