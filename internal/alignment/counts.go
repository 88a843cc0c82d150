package alignment

// counts are the words of both sides.
type counts struct {
	common, ours, theirs int
	content              int // words in common that are rarer than those of every text
	most                 int // of one omission that count: who leaves out a page has not changed more words than who leaves out a line
	run                  int // words of the omission in hand
}

func (c *counts) omit() {
	if c.run++; c.run <= c.most {
		c.theirs++
	}
}

func (c *counts) similarity() float64 {
	if n := max(c.ours, c.theirs); n > 0 {
		return min(1, float64(c.common)/float64(n))
	}
	return 1
}

// enough reports whether a passage is the source of a quotation, and not like it by chance. If hardly a word is the same
// but those that stand in every text, more of them must be.
func (c *counts) enough(similarity float64) bool {
	if c.common == 0 && c.ours > 0 {
		return false
	}
	if c.content > 1 || c.ours == c.common {
		return similarity >= half
	}
	return similarity >= mostHalf
}
