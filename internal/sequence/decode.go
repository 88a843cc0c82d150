package sequence

// A Chain finds the best labels of one paragraph after the other. The zero value with a Model is ready; it must not be
// shared between goroutines.
type Chain struct {
	Model *Model
	score [][8]int32 // best up to an item, by its label
	back  [][8]uint8
	emit  [][8]int32 // of the item alone
	kinds []uint8
	got   gathered
}

// Begin starts a paragraph.
func (c *Chain) Begin() {
	c.score, c.back, c.emit, c.kinds = c.score[:0], c.back[:0], c.emit[:0], c.kinds[:0]
}

// Add appends an item of the paragraph by its features: at most MaxRows rows. That the lowest weight of a row is left out does
// not matter: it is the same for all labels. The score of Out is taken from that of every label, which changes no choice and
// keeps the sums of a paragraph of a million items far from the ends of their type.
func (c *Chain) Add(rows []uint32, kind uint8) {
	s := scores(c.Model.sums(rows, &c.got))
	out := s[Out]
	for l := range s {
		s[l] -= out
	}
	c.add(&s, kind)
}

// Skip appends an item that is Out, whatever stands around it.
func (c *Chain) Skip(kind uint8) {
	s := [8]int32{0: 0, 1: skipped, 2: skipped, 3: skipped, 4: skipped, 5: skipped, 6: skipped, 7: skipped}
	c.add(&s, kind)
}

// skipped is the score of another label than Out of an item to skip. It does not add up along a paragraph: a part that
// goes on is never worse than one that begins.
const skipped = -1 << 20

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
