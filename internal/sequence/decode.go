package sequence

// A Chain finds the best labels of one paragraph after the other. The zero value with a Model is ready; it must not be
// shared between goroutines.
type Chain struct {
	Model *Model
	score [][8]int32 // best up to an item, by its label
	back  [][8]uint8
	emit  [][8]int32 // of the item alone
	kinds []uint8

	wait waiting // items whose rows have not been added up
}

// A waiting is items of a chain with their rows: those of several are fetched together (see fetch).
type waiting struct {
	rows  []uint32
	items []int32 // by item: the row behind its last; -1 for an item to skip
	kinds []uint8
	words []uint32 // what the rows are
}

// together is how many rows are fetched together, or a few more.
const together = 1024

// Begin starts a paragraph.
func (c *Chain) Begin() {
	c.score, c.back, c.emit, c.kinds = c.score[:0], c.back[:0], c.emit[:0], c.kinds[:0]
	c.wait.clear()
}

// clear forgets the items.
func (w *waiting) clear() { w.rows, w.items, w.kinds = w.rows[:0], w.items[:0], w.kinds[:0] }

// Add appends an item of the paragraph by its features: at most MaxRows rows. That the lowest weight of a row is left out does
// not matter: it is the same for all labels. The score of Out is taken from that of every label, which changes no choice and
// keeps the sums of a paragraph of a million items far from the ends of their type.
func (c *Chain) Add(rows []uint32, kind uint8) {
	w := &c.wait
	w.rows = append(w.rows, rows...)
	w.items, w.kinds = append(w.items, int32(len(w.rows))), append(w.kinds, kind)
	if len(w.rows) >= together {
		c.settle()
	}
}

// Skip appends an item that is Out, whatever stands around it.
func (c *Chain) Skip(kind uint8) {
	w := &c.wait
	w.items, w.kinds = append(w.items, -1), append(w.kinds, kind)
}

// settle takes the items that wait.
func (c *Chain) settle() {
	w := &c.wait
	if len(w.items) == 0 {
		return
	}
	w.words = c.Model.fetch(w.words, w.rows)
	from := int32(0)
	for i, end := range w.items {
		if end < 0 {
			c.add(&skip, w.kinds[i])
			continue
		}
		s := scores(sums(w.words[from:end]))
		out := s[Out]
		for l := range s {
			s[l] -= out
		}
		c.add(&s, w.kinds[i])
		from = end
	}
	w.clear()
}

// skipped is the score of another label than Out of an item to skip. It does not add up along a paragraph: a part that
// goes on is never worse than one that begins.
const skipped = -1 << 20

var skip = [8]int32{0, skipped, skipped, skipped, skipped, skipped, skipped, skipped}

// add appends an item by the scores of its labels.
func (c *Chain) add(emit *[8]int32, kind uint8) {
	s := *emit
	c.emit = append(c.emit, s)
	c.kinds = append(c.kinds, kind%Kinds)
	var back [8]uint8
	t := &c.Model.trans[kind%Kinds]
	if n := len(c.score); n == 0 {
		for l := range NumLabels {
			s[l] += t[Out][l]
		}
	} else {
		before := &c.score[n-1]
		for l := range NumLabels {
			first, end := 0, NumLabels
			if l > 0 && !Label(l).Begins() { // only behind its own part
				first, end = l-1, l+1
			}
			best, bestScore := first, before[first]+t[first][l]
			for p := first + 1; p < end; p++ {
				if x := before[p] + t[p][l]; x > bestScore {
					best, bestScore = p, x
				}
			}
			s[l] += bestScore
			back[l] = uint8(best)
		}
	}
	c.score = append(c.score, s)
	c.back = append(c.back, back)
}

// Labels appends the best labels of the paragraph to dst.
func (c *Chain) Labels(dst []Label) []Label {
	c.settle()
	n := len(c.score)
	if n == 0 {
		return dst
	}
	best := 0
	for l := 1; l < NumLabels; l++ {
		if c.score[n-1][l] > c.score[n-1][best] {
			best = l
		}
	}
	start := len(dst)
	dst = append(dst, make([]Label, n)...)
	for i := n - 1; i >= 0; i-- {
		dst[start+i] = Label(best)
		best = int(c.back[i][best])
	}
	return dst
}
