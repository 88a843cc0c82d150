package webpage

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// keep gives the blocks of the article in order.
func (c *chooser) keep() (kept []int) {
	if c.main < 0 {
		return nil
	}
	var last int // one past the last block of sure text
	heads := 0   // headings at the end of kept
	for i := range c.blocks {
		b := &c.blocks[i]
		if !c.inside[b.elem] || c.out[b.elem] {
			continue
		}
		switch c.judge(b, len(kept) == 0) {
		case isText:
			kept = append(kept, i)
			last, heads = len(kept), 0
		case isHead:
			if b.tag == tagH1 || len(kept) == 0 {
				continue // the headline, or what stands above the text
			}
			if heads++; heads <= 2 {
				kept = append(kept, i)
			}
		case isWeak:
			kept = append(kept, i)
		}
	}
	kept = c.below(kept[:last])
	return append(c.standfirst(kept), kept...)
}

// below leaves out what stands above the headline, unless it is the greater part.
func (c *chooser) below(kept []int) []int {
	var above, under int64
	n := 0
	for i, k := range kept {
		if k < c.head.block {
			above += int64(c.blocks[k].chars)
			n = i + 1
		} else {
			under += int64(c.blocks[k].chars)
		}
	}
	if above < under {
		return kept[n:]
	}
	return kept
}

// maxAbove is how many blocks above the text may lie between it and its headline.
const maxAbove = 12

// standfirst gives the sentences between the headline and the text, where their names say that they are it.
func (c *chooser) standfirst(kept []int) (found []int) {
	if len(kept) == 0 {
		return nil
	}
	for i := max(0, kept[0]-maxAbove); i < kept[0]; i++ {
		b := &c.blocks[i]
		switch flags := c.elements[b.elem].flags; {
		case b.tag == tagH1 || flags&isHeadline != 0:
			found = nil
		case flags&isStandfirst != 0 && !c.out[b.elem] && b.words > 3 && 2*b.link < b.chars && len(found) < 2 && !furnitureLine(c.line(b), b):
			found = append(found, i)
		}
	}
	return found
}

// What a block may be.
type verdict int

const (
	isNone verdict = iota // not the article
	isText                // the article
	isHead                // a heading: the article, if text follows
	isWeak                // the article, if it stands between text
)

// judge says what a block is; first that no text stands above it.
func (c *chooser) judge(b *block, first bool) verdict {
	e := c.elements[b.elem]
	line := c.line(b)
	if line == "" {
		return isNone
	}
	if furnitureLine(line, b) || first && aboveText(line) {
		return isNone
	}
	if c.quoted[b.elem] >= 0 {
		return isText
	}
	if kindOf(b.tag)&headingTag != 0 {
		if 2*b.link > b.chars {
			return isNone
		}
		return isHead
	}
	if e.flags&isPara == 0 && creditedAtEnd(line) {
		return isNone
	}
	linked := 10*b.link > 6*b.chars
	switch {
	case linked && (b.stops < 2 || b.link == b.chars):
		return isNone
	case e.flags&isPara != 0:
		return isText
	case c.good(b) > 0:
		return isText
	case endsSentence(c.ending(b)) || startsWithMark(line):
		return isText
	case c.listed(b.elem):
		return isWeak
	}
	return isNone
}

// aboveText tells whether a line is one of those that stand between the headline and the text: by whom, and of when.
func aboveText(line string) bool {
	if len(line) >= maxByline {
		return false
	}
	bits := lineBits(line)
	if bits&(bylineLine|datedLine) != 0 && !endsSentence(line) {
		return true
	}
	_, dated := date(line)
	return dated
}

// listed tells whether an element is an item of a list that is not one of links.
func (c *chooser) listed(elem int32) bool {
	for range 3 {
		e := c.elements[elem]
		if e.flags&isList != 0 {
			return 3*e.link < e.all
		}
		if e.parent < 0 {
			return false
		}
		elem = e.parent
	}
	return false
}

// maxLine is how much of a block is looked at as a line.
const maxLine = 300

// line gives the text of a block, of a long one the beginning.
func (c *chooser) line(b *block) string {
	var w strings.Builder
	for i := b.first; i < b.last && w.Len() < maxLine; i++ {
		w.WriteString(c.textOf(c.pieces[i], maxLine))
	}
	return strings.TrimFunc(w.String(), unicode.IsSpace)
}

// ending gives the last bytes of a block's text.
func (c *chooser) ending(b *block) string {
	p := c.pieces[b.last-1]
	if p.kind == copied {
		return string(c.page[max(p.start, p.end-16):p.end])
	}
	return c.textOf(p, maxLine)
}

// endsSentence tells whether a line ends as a sentence does.
func endsSentence(line string) bool {
	line = strings.TrimRight(line, quotationMarks+")] ")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…:;,", r)
}

// furnitureLine tells whether a line is one of those that publishers put between the paragraphs.
func furnitureLine(line string, b *block) bool {
	if len(line) >= maxLine {
		return false
	}
	found := false
	phrases(line, func(bits uint8, rest string) bool {
		found = follows(bits, line, rest, b)
		return found
	})
	return found
}

// creditedAtEnd tells whether a line ends with the name of who took a picture: "The ferry last week. Photo: Lena Ost".
func creditedAtEnd(line string) bool {
	i := strings.LastIndex(line, ". ")
	if i < 0 || len(line) >= maxLine {
		return false
	}
	found := false
	phrases(line[i+2:], func(bits uint8, rest string) bool {
		found = bits&creditLine != 0 && startsAny(strings.TrimLeft(rest, " "), ":/|©")
		return found
	})
	return found
}

// lineBits gives what the beginning of a line says of it.
func lineBits(line string) (bits uint8) {
	phrases(line, func(b uint8, _ string) bool {
		bits |= b
		return false
	})
	return bits
}

// phrases calls a function for every phrase of the lists that a line begins with, and with what follows it, until it says
// that it is done.
func phrases(line string, done func(bits uint8, rest string) bool) {
	words := lineWords()
	var w []byte
	n := 0
	for i, r := range line + "\n" {
		if r == '’' {
			r = '\''
		}
		if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' {
			w = utf8.AppendRune(w, unicode.ToLower(r))
			continue
		}
		if len(w) == 0 || w[len(w)-1] == ' ' {
			continue
		}
		if bits := words.bits[string(w)]; bits != 0 && done(bits, line[min(i, len(line)):]) {
			return
		}
		if n++; n == words.longest {
			return
		}
		w = append(w, ' ')
	}
}

// follows tells whether a line that begins with a phrase is furniture by what comes behind it.
func follows(bits uint8, line, rest string, b *block) bool {
	next := strings.TrimLeft(rest, " \u00a0")
	alone := !strings.ContainsFunc(rest, unicode.IsLetter) // the line is nothing else
	switch {
	case alone && (bits&(wholeLine|pleaLine|noteLine) != 0 || bits&linkLine != 0 && leads(b, rest)):
		return true
	case bits&linkLine != 0 && (3*b.link > b.chars || startsAny(next, ":|»›>→") && b.link > 0):
		return true
	case bits&pleaLine != 0 && !strings.ContainsAny(line, "\"“”«»") && (b.link > 0 || len(line) < 200):
		return true
	case bits&creditLine != 0 && len(line) < 160 && startsAny(next, ":/|©") && !strings.ContainsAny(line, "\"“”"):
		return true
	case bits&noteLine != 0 && !strings.ContainsAny(line, "\"“”"):
		return true
	}
	return false
}

// leads tells whether a line that is nothing but such a phrase leads to other articles: it is a link, a heading, or has a colon.
func leads(b *block, rest string) bool {
	return b.link > 0 || kindOf(b.tag)&headingTag != 0 || strings.Contains(rest, ":")
}

func startsAny(s, runes string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune(runes, r)
}
