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
		switch c.judge(b) {
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
	return kept[:last]
}

// What a block may be.
type verdict int

const (
	isNone verdict = iota // not the article
	isText                // the article
	isHead                // a heading: the article, if text follows
	isWeak                // the article, if it stands between text
)

// judge says what a block is.
func (c *chooser) judge(b *block) verdict {
	e := c.elements[b.elem]
	line := c.line(b)
	if line == "" {
		return isNone
	}
	if c.quoted[b.elem] >= 0 {
		return isText
	}
	if furnitureLine(line, b) {
		return isNone
	}
	if kindOf(b.tag)&headingTag != 0 {
		if 2*b.link > b.chars && c.elements[b.elem].flags&isPara == 0 && b.link > 0 {
			return isNone
		}
		return isHead
	}
	linked := 10*b.link > 6*b.chars
	switch {
	case linked && (b.stops < 2 || b.link == b.chars):
		return isNone
	case e.flags&isPara != 0:
		return isText
	case c.good(b) > 0:
		return isText
	case endsSentence(line) || startsWithMark(line):
		return isText
	case c.listed(b.elem):
		return isWeak
	}
	return isNone
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

// maxLine is how much of a block is looked at as a line: the beginning and the end.
const maxLine = 300

// line gives the text of a block, of a long one no more than the beginning and the end.
func (c *chooser) line(b *block) string {
	var w strings.Builder
	first, last := b.first, b.last
	for i := first; i < last && w.Len() < maxLine; i++ {
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
	words := lineWords()
	var w strings.Builder
	spaces := 0
	for i, r := range line {
		if r == '’' {
			r = '\''
		}
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '\'' {
			if w.Len() > 0 && (i == 0 || !strings.HasSuffix(w.String(), " ")) {
				if bits := words.bits[w.String()]; bits != 0 && follows(bits, line, line[i:], b) {
					return true
				}
				if spaces++; spaces > words.longest {
					return false
				}
				w.WriteByte(' ')
			}
			continue
		}
		w.WriteRune(unicode.ToLower(r))
	}
	bits := words.bits[strings.TrimSpace(w.String())]
	return bits&wholeLine != 0 || bits&(linkLine|pleaLine) != 0 && (b.link > 0 || bits&pleaLine != 0)
}

// follows tells whether a line that begins with a phrase is furniture by what comes behind it.
func follows(bits uint8, line, rest string, b *block) bool {
	next := strings.TrimLeft(rest, " \u00a0")
	switch {
	case bits&linkLine != 0 && (3*b.link > b.chars || startsAny(next, ":|»›>→") && b.link > 0):
		return true
	case bits&pleaLine != 0 && !strings.ContainsAny(line, "\"“”«»") && (b.link > 0 || len(line) < 200):
		return true
	case bits&creditLine != 0 && len(line) < 160 && startsAny(next, ":/|©") && !strings.ContainsAny(line, "\"“”"):
		return true
	case bits&wholeLine != 0 && strings.TrimFunc(rest, func(r rune) bool { return !unicode.IsLetter(r) }) == "":
		return true
	}
	return false
}

func startsAny(s, runes string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s != "" && strings.ContainsRune(runes, r)
}
