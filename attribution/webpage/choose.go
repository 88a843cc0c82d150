package webpage

import "slices"

// A chooser finds the article among the blocks of a page.
type chooser struct {
	*scanner
	out    []bool  // elements that are not the article
	quoted []int32 // the blockquote around an element, or of the figure around it; -1: none
	main   int32   // the element that holds the article; -1: there is none
	inside []bool  // elements that are in it
	data   article // what the page says for machines
	head   heading // the article's
}

// choose tells which element holds the article: that in which most of the good text stands together.
func choose(s *scanner) *chooser {
	n := len(s.elements)
	c := &chooser{
		scanner: s, out: make([]bool, n), quoted: make([]int32, n), inside: make([]bool, n), main: -1, data: linkedData(s.notes.data),
	}
	if n == 0 {
		c.head = c.findHead()
		return c
	}
	c.sum()
	c.score()
	c.quotes()
	c.excludeComments()
	c.score()
	total, comments := c.elements[0].score, slices.Clone(c.out)
	c.exclude(isFurniture)
	c.score()
	if int64(c.elements[0].score)*5 < int64(total) { // the names tell nothing here
		c.out = comments
		c.score()
		c.exclude(0)
		c.score()
	}
	c.excludeCards()
	c.score()
	c.head = c.findHead()
	c.descend()
	c.oneOfSeveral()
	return c
}

// oneOfSeveral leaves out the articles beside the one that has the headline.
func (c *chooser) oneOfSeveral() {
	if c.main < 0 || c.head.block < 0 {
		return
	}
	around := make([]int32, len(c.elements)) // the outermost article inside main
	for i := range c.elements {
		e := c.elements[i]
		around[i] = -1
		switch {
		case i == 0 || !c.inside[i] || int32(i) == c.main:
		case around[e.parent] >= 0:
			around[i] = around[e.parent]
		case e.flags&isArticle != 0:
			around[i] = int32(i)
		}
	}
	mine := around[c.blocks[c.head.block].elem]
	if mine < 0 || int64(c.elements[mine].score)*5 < int64(c.elements[c.main].score) {
		return
	}
	for i := range c.elements {
		c.inside[i] = c.inside[i] && (around[i] < 0 || around[i] == mine)
	}
}

// good gives how many letters of a block speak for an article around it.
func (c *chooser) good(b *block) int32 {
	e := c.elements[b.elem]
	if kindOf(b.tag)&headingTag != 0 || 2*b.link > b.chars {
		return 0
	}
	n := b.chars - b.link
	switch {
	case e.flags&(isPara|isQuote) != 0 && (n >= 80 || b.stops > 0):
		return n
	case n >= 80 && b.stops > 1:
		return n
	case n >= 40 && b.stops > 0:
		return n / 2
	}
	return 0
}

// sum sums all text, and that in links, of each element.
func (c *chooser) sum() {
	for i := len(c.elements) - 1; i > 0; i-- {
		e := c.elements[i]
		p := &c.elements[e.parent]
		p.all, p.link = add(p.all, e.all), add(p.link, e.link)
	}
}

// score sums the good text of each element, that of elements which are out left aside.
func (c *chooser) score() {
	for i := range c.elements {
		c.elements[i].score = 0
	}
	for i := range c.blocks {
		if b := &c.blocks[i]; !c.out[b.elem] {
			e := &c.elements[b.elem]
			e.score = add(e.score, c.good(b))
		}
	}
	for i := len(c.elements) - 1; i > 0; i-- {
		e := c.elements[i]
		p := &c.elements[e.parent]
		p.score = add(p.score, e.score)
	}
}

// quotes tells which blockquote each element is in, and which elements say who is quoted.
func (c *chooser) quotes() {
	c.quoted[0] = -1
	for i := 1; i < len(c.elements); i++ {
		e := &c.elements[i]
		parent := c.elements[e.parent]
		c.quoted[i] = c.quoted[e.parent]
		if around := c.quoted[i]; e.flags&isQuote != 0 && (around < 0 || c.elements[around].flags&isFigure == 0) {
			c.quoted[i] = int32(i)
		}
		if e.flags&isCaption != 0 && parent.flags&isFigure != 0 && parent.flags&isQuote != 0 || e.flags&isSignature != 0 && c.quoted[i] >= 0 {
			e.flags |= isSignature
			e.flags &^= isFurniture
			continue
		}
		e.flags &^= isSignature
		if c.quoted[i] >= 0 && c.quoted[i] == c.quoted[e.parent] {
			e.flags |= parent.flags & isSignature
		}
	}
}

// excludeComments leaves out what readers wrote, which may be longer than the article. An element that holds the headline
// or the body has only a name that speaks of comments.
func (c *chooser) excludeComments() {
	total := c.elements[0].score
	holds := make([]bool, len(c.elements))
	for i := len(c.elements) - 1; i > 0; i-- {
		e := c.elements[i]
		if holds[i] = holds[i] || e.flags&isComments == 0 && (e.tag == tagH1 || e.flags&(isHeadline|isContent) != 0); holds[i] {
			holds[e.parent] = true
		}
	}
	for i := 1; i < len(c.elements); i++ {
		e := c.elements[i]
		c.out[i] = c.out[e.parent] || e.flags&isComments != 0 && !holds[i] && int64(e.score)*10 < int64(total)*9
	}
}

// exclude tells which elements are not the article by their tags and names. Where most of the text is, a name is not
// believed: pages are called has-sidebar, and hide their text until a script shows it. Names is isFurniture where the names
// count at all.
func (c *chooser) exclude(names uint16) {
	total := int64(c.elements[0].score)
	alike := map[uint32]int32{} // the good text in all that look the same: a gallery is a row of boxes
	for i := range c.elements {
		if e := &c.elements[i]; e.flags&isFurniture != 0 && e.score > 0 {
			alike[e.names] = add(alike[e.names], e.score)
		}
	}
	for i := 1; i < len(c.elements); i++ {
		e := c.elements[i]
		switch {
		case c.out[e.parent]:
			c.out[i] = true
		case c.out[i]: // comments
		case e.flags&isHidden != 0:
			c.out[i] = int64(e.score)*2 <= total
		case e.flags&isFurniture != 0 && (names != 0 || kindOf(e.tag)&furnitureTag != 0):
			c.out[i] = int64(alike[e.names])*5 <= total*3
		case e.flags&(isFigure|isQuote) == isFigure: // what stands in it is about the picture
			c.out[i] = int64(e.score)*5 <= total*3
		}
	}
}

// excludeCards leaves out the teasers of other articles: small elements with a heading that is a link.
func (c *chooser) excludeCards() {
	total := int64(c.elements[0].score)
	for i := range c.blocks {
		b := &c.blocks[i]
		if kindOf(b.tag)&headingTag == 0 || b.tag == tagH1 || 10*b.link < 9*b.chars || c.out[b.elem] {
			continue
		}
		card := c.elements[b.elem].parent
		if card > 0 && c.quoted[card] < 0 && int64(c.elements[card].score)*5 <= total {
			c.out[card] = true
		}
	}
	for i := 1; i < len(c.elements); i++ {
		c.out[i] = c.out[i] || c.out[c.elements[i].parent]
	}
}

// descend goes from the page to the element that holds the article: as long as one element inside has nearly all of the
// good text, and on to one whose names say that it is the body, if it has most of it.
func (c *chooser) descend() {
	if c.elements[0].score == 0 {
		return
	}
	at, body := int32(0), int32(-1)
	reach := int32(0) // the way down goes on behind at, as long as there is one element with the greater part
	for i := int32(1); int(i) < len(c.elements); i++ {
		e := c.elements[i]
		if e.parent != reach || c.out[i] || e.flags&(isPara|isQuote|isList) != 0 {
			continue
		}
		share := int64(c.elements[reach].score)
		if int64(e.score)*10 >= share*6 {
			if int64(e.score)*10 >= int64(c.elements[at].score)*9 && at == reach {
				at = i
			}
			reach = i
			if e.flags&isContent != 0 && int64(e.score)*2 >= int64(c.elements[at].score) {
				body = i
			}
		}
	}
	if body >= 0 {
		at = body
	}
	c.main = at
	c.mark(at)
}

// mark notes what is inside an element, and what is near it and looks the same: a body in several parts, paragraphs of the
// same class in another part of the page.
func (c *chooser) mark(at int32) {
	main := c.elements[at]
	near := at // the element in which it may have another part: the first that has more text
	for p := main.parent; p > 0 && int64(c.elements[p].score)*2 <= int64(main.score)*3; p = c.elements[p].parent {
		if near = p; int64(c.elements[p].score)*50 > int64(main.score)*51 {
			break
		}
	}
	c.inside[at] = true
	for i := at + 1; int(i) < len(c.elements); i++ {
		c.inside[i] = c.inside[c.elements[i].parent]
	}
	look := c.look(at)
	around := make([]bool, len(c.elements))
	around[near] = true
	for i := near + 1; int(i) < len(c.elements); i++ {
		e := c.elements[i]
		around[i] = around[e.parent]
		switch {
		case c.inside[i] || !around[i]:
		case c.inside[e.parent]:
			c.inside[i] = true
		case e.parent == main.parent && e.names == main.names && main.flags&isContent != 0:
			c.inside[i] = true
		case look != 0 && e.names == look && !c.out[i]:
			c.inside[i] = true
		}
	}
}

// look gives how most of the paragraphs in an element look; 0: they differ, or have no class.
func (c *chooser) look(at int32) uint32 {
	sums := map[uint32]int32{}
	for i := range c.blocks {
		b := &c.blocks[i]
		e := c.elements[b.elem]
		if c.inside[b.elem] && !c.out[b.elem] && e.flags&isPara != 0 && e.names != uint32(e.tag) {
			sums[e.names] = add(sums[e.names], c.good(b))
		}
	}
	for names, n := range sums {
		if int64(n)*10 > int64(c.elements[at].score)*6 {
			return names
		}
	}
	return 0
}
