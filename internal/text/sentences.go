package text

import "strings"

// Sentences appends to dst the sentences of the tokens of one paragraph: half-open ranges of indices into tokens (not of
// bytes), in order, which together are all of the tokens (FuzzSentences).
//
// A sentence ends after a stop and the closing marks and brackets behind it, unless what follows goes on: a word in lower
// case after ?" or !", a comma, a dash, the noun of an abbreviation. The cases are in testdata/text/sentences.txt.
func Sentences(dst []Span, s string, tokens []Token) []Span {
	c := sentenceCutter{s: s, tokens: tokens}
	start := 0
	for i := 0; i < len(tokens); i++ {
		end := c.endAfter(start, i)
		if end == 0 {
			continue
		}
		dst = append(dst, Span{start, end})
		start, i = end, end-1
	}
	if start < len(tokens) {
		dst = append(dst, Span{start, len(tokens)})
	}
	return dst
}

type sentenceCutter struct {
	s      string
	tokens []Token
}

// endAfter returns the index behind the sentence from start when token i ends it with what closes after i, otherwise 0.
func (c *sentenceCutter) endAfter(start, i int) int {
	kind := c.terminator(start, i)
	if kind == noEnd || kind == ellipsis && i == start { // "… and so on" begins a sentence
		return 0
	}
	// What closes behind the stop belongs to the sentence.
	j, marked := i+1, false
	for j < len(c.tokens) {
		n := &c.tokens[j]
		if n.Kind == Mark && c.closes(j) {
			marked = true
		} else if c.footnote(j) {
			j += 2
		} else if !(n.Kind == Punct && (c.s[n.Start] == ')' || c.s[n.Start] == ']') && !n.Space) {
			break
		}
		j++
	}
	if j == len(c.tokens) {
		return j
	}
	if c.goesOn(kind, i, j, marked) {
		return 0
	}
	return j
}

type ending uint8

const (
	noEnd       ending = iota
	fullStop           // .
	asking             // ? !
	ellipsis           // ... …
	abbreviated        // a word with its stop: U.S., Inc.
	initial            // J.
)

func (c *sentenceCutter) terminator(start, i int) ending {
	t := &c.tokens[i]
	switch t.Kind {
	case Word:
		if c.s[t.End-1] != '.' {
			return noEnd
		}
		base := t.Lower[:len(t.Lower)-1]
		if k := strings.LastIndexByte(base, '-'); k >= 0 {
			base = base[k+1:]
		}
		switch abbreviationOf(base) {
		case titleAbbr, numberAbbr:
			return noEnd
		}
		if strings.IndexByte(base, '.') < 0 && runeCount(base) == 1 {
			return initial
		}
		return abbreviated
	case Punct:
		switch c.s[t.Start] {
		case '.':
			if t.End-t.Start > 1 {
				return ellipsis
			}
			if c.spacedEllipsis(i) {
				return noEnd
			}
			if i >= 2 && c.isStop(i-1) && c.isStop(i-2) && t.Space {
				return ellipsis
			}
			if i == start+1 && c.listLabel(start) || i == start || i == start+2 && c.isBracket(start) && c.listLabel(start+1) {
				return noEnd
			}
			return fullStop
		case '?', '!':
			return asking
		}
		if ellipsisAt(c.s, t.Start) > 0 {
			return ellipsis
		}
	}
	return noEnd
}

func (c *sentenceCutter) isStop(i int) bool {
	return i < len(c.tokens) && c.tokens[i].End-c.tokens[i].Start == 1 && c.s[c.tokens[i].Start] == '.'
}

func (c *sentenceCutter) isBracket(i int) bool {
	return c.s[c.tokens[i].Start] == '('
}

// spacedEllipsis tells whether ". . ." goes on after token i.
func (c *sentenceCutter) spacedEllipsis(i int) bool {
	return c.isStop(i+1) && c.tokens[i+1].Space
}

// listLabel tells the "1" of "1. First point", at the start of a sentence.
func (c *sentenceCutter) listLabel(i int) bool {
	t := &c.tokens[i]
	if t.Kind == Number {
		return t.End-t.Start <= 2
	}
	switch t.Lower {
	case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x":
		return t.Kind == Word
	}
	return t.Kind == Word && t.End-t.Start == 1
}

// closes tells whether the mark at token j closes: by its shape, or by the white space about it.
func (c *sentenceCutter) closes(j int) bool {
	t := &c.tokens[j]
	if !t.Space {
		return !(j+1 < len(c.tokens) && !c.tokens[j+1].Space && c.tokens[j+1].Kind == Word && sideAt(c.s, t.Start) == opens)
	}
	switch sideAt(c.s, t.Start) {
	case opens:
		return false
	case closes:
		return j+1 == len(c.tokens) || c.tokens[j+1].Space
	}
	return j+1 == len(c.tokens) // straight, with white space before it: opens, unless nothing follows
}

// footnote tells whether "[12]" stands at token j.
func (c *sentenceCutter) footnote(j int) bool {
	return j+2 < len(c.tokens) && c.s[c.tokens[j].Start] == '[' && c.tokens[j+1].Kind == Number && c.s[c.tokens[j+2].Start] == ']'
}

// goesOn tells whether the sentence goes on at token j, after the terminator i and what closes behind it.
func (c *sentenceCutter) goesOn(kind ending, i, j int, marked bool) bool {
	n := &c.tokens[j]
	switch n.Kind {
	case Punct:
		return c.signGoesOn(kind, j)
	case Symbol:
		return kind >= abbreviated || !n.Space
	case Number:
		return kind == abbreviated || kind == initial || !n.Space && !marked
	case Mark:
		return c.markGoesOn(kind, j)
	}
	if c.lower(j) {
		slip := kind == fullStop && !marked && n.Space // "ended. the next"
		return !(slip && c.plainWord(i-1) && isStarter(n.Lower))
	}
	if !n.Space && !marked { // "ended.The next": a space is missing; but not Yahoo!News, foo.Bar
		return !(kind == fullStop && n.Capital && c.plainWord(i-1))
	}
	return c.capitalGoesOn(kind, i, j, marked)
}

// signGoesOn is goesOn at a sign.
func (c *sentenceCutter) signGoesOn(kind ending, j int) bool {
	n := &c.tokens[j]
	switch c.s[n.Start] {
	case '(', '[':
		return kind >= abbreviated || kind == asking || j+1 < len(c.tokens) && c.lower(j+1)
	case '.', '?', '!': // ". . ." and slips
		return !(n.Space && ellipsisStart(c.s, n))
	}
	return kind != fullStop || !n.Space || !ellipsisStart(c.s, n)
}

// markGoesOn is goesOn at a quotation mark that opens.
func (c *sentenceCutter) markGoesOn(kind ending, j int) bool {
	switch kind {
	case initial:
		return true
	case abbreviated:
		return j+1 < len(c.tokens) && !c.tokens[j+1].Capital
	case asking, ellipsis:
		return j+1 < len(c.tokens) && c.lower(j+1)
	}
	return false
}

// capitalGoesOn is goesOn at a word that does not begin in lower case.
func (c *sentenceCutter) capitalGoesOn(kind ending, i, j int, marked bool) bool {
	n := &c.tokens[j]
	switch kind {
	case fullStop:
		return !marked && c.modelName(i, j)
	case asking:
		return marked && c.attributes(j) || !marked && c.outlet(i)
	case ellipsis:
		return n.Lower == "i" || !n.Capital || marked && c.attributes(j)
	case initial:
		return !(isStarter(n.Lower) && i > 0 && !c.tokens[i-1].Capital)
	case abbreviated:
		return c.abbreviationGoesOn(i, j)
	}
	return false
}

func ellipsisStart(s string, n *Token) bool {
	return s[n.Start] == '.' && n.End-n.Start > 1 || ellipsisAt(s, n.Start) > 0
}

// lower tells whether token j is a word that begins in lower case; iPhone and eBay do not count as such.
func (c *sentenceCutter) lower(j int) bool {
	t := &c.tokens[j]
	if t.Kind != Word || t.Capital {
		return false
	}
	ch := c.s[t.Start]
	if classes[ch] == letter {
		return t.End-t.Start < 2 || ch < 'a' || c.s[t.Start+1] < 'A' || c.s[t.Start+1] > 'Z'
	}
	return ch >= 0x80
}

// plainWord tells a word in lower case of three letters or more.
func (c *sentenceCutter) plainWord(i int) bool {
	if i < 0 {
		return false
	}
	t := &c.tokens[i]
	return t.Kind == Word && !t.Capital && t.End-t.Start >= 3 && classes[c.s[t.Start]] == letter
}

// abbreviationGoesOn tells whether the capital word j goes on after the abbreviation i.
func (c *sentenceCutter) abbreviationGoesOn(i, j int) bool {
	n := &c.tokens[j]
	switch c.tokens[i].Lower {
	case "a.m.", "p.m.":
		return classOfWord(n.Lower)&zoneWord != 0
	case "etc.", "al.":
		return false
	}
	return !isStarter(n.Lower)
}

// attributes tells whether a name with a verb of saying stands at token j: `"Why?" Smith asked`, `"No!" Mr. Jones shouted`.
func (c *sentenceCutter) attributes(j int) bool {
	if isStarter(c.tokens[j].Lower) {
		return false
	}
	for k := j; k < len(c.tokens) && k < j+6; k++ {
		t := &c.tokens[k]
		if t.Kind != Word {
			return false
		}
		if k > j && classOfWord(t.Lower)&saysWord != 0 {
			return true
		}
		if !t.Capital && !inName(t.Lower) {
			return false
		}
	}
	return false
}

// inName tells the small words that may stand within a name.
func inName(lower string) bool {
	switch lower {
	case "of", "de", "van", "von":
		return true
	}
	return false
}

// isStarter tells the words that begin a sentence, and hardly a name, with a capital after an abbreviation.
func isStarter(lower string) bool { return classOfWord(lower)&starterWord != 0 }
