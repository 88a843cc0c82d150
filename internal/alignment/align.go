package alignment

import (
	"slices"

	"github.com/whosaid/whosaid/internal/folding"
)

// step is one move of an alignment: items and source tokens from here on that belong together.
type step struct {
	op           stepOp
	item, word   int // where it begins in either
	items, words int // how many of each it takes
}

type stepOp uint8

const (
	stepMatch stepOp = iota
	stepForm         // other tokens for the same, by typography alone
	stepSub
	stepSpaced // the same words, set apart in another way
	stepStyle  // the same by house style
	stepOmit   // the quotation lacks a token of the source
	stepInsert // the source lacks an item of the quotation
	stepSwap   // brackets stand for a token of the source
	stepWild   // and for a further one
)

// A cell says how the alignment came to it: the step, for a merge how many items and words that takes, and whether an
// omission that ends here began before.
const (
	cellStep  = 0xF
	cellItems = 4
	cellWords = 6
	cellRun   = 0x100
)

// What steps cost. Of equal prices the one with more words in common wins: that counts one.
const (
	costWord   = 160
	costOwn    = 256 // a word of the quotation that the source lacks
	costCommon = 208 // one of those that stand in every text
	costSigns  = 80  // one sign for another
	costMixed  = 64  // a word for a sign, above the word
	costSign   = 80
	costMark   = 48
	costCase   = 16
	costSwap   = 16 // brackets in the place of a word
	costWild   = 48 // of no word, and for each further one
	costStyle  = 64
	costMatch  = -1
)

// further is what an omission behind an omission costs of its price: who leaves out one word of a sentence leaves out
// more.
const further = 4

// noRun is the price of an omission that has not begun.
const noRun = 1 << 30

// align matches the items of s with the source tokens [from, to), whose ends are free, and leaves the steps in l.steps.
// Where they differ it looks for other ways of writing the same, and if there are any matches again.
func (l *locator) align(s *segment, from, to int) (price int32, start, end int) {
	l.merges = l.merges[:0]
	price, start, end = l.alignTokens(s, from, to)
	if price < 0 && int(-price) == l.wordsOf(s) {
		return price, start, end
	}
	if l.findMerges(s, from, to); len(l.merges) > 0 {
		return l.alignTokens(s, from, to)
	}
	return price, start, end
}

// wordsOf counts the words of a segment, which is what it costs at least to have all of them in common.
func (l *locator) wordsOf(s *segment) (n int) {
	for i := s.from; i < s.to; i++ {
		if it := &l.items[i]; !it.wild && l.q.Tokens[it.from].Kind == folding.Word {
			n++
		}
	}
	return n
}

// alignTokens is the alignment with the merges that are known.
func (l *locator) alignTokens(s *segment, from, to int) (price int32, start, end int) {
	n, m := s.to-s.from, to-from
	w := m + 1
	l.cells = slices.Grow(l.cells[:0], (n+1)*w)[:(n+1)*w]
	l.prices = slices.Grow(l.prices[:0], (n+1)*w)[:(n+1)*w]
	l.omits = slices.Grow(l.omits[:0], m)[:m]
	l.aligned += n * m
	for j := range l.omits {
		l.omits[j] = omitCost(&l.x.text.Tokens[from+j])
	}
	clear(l.prices[:w])
	merges := l.merges
	for i := range n {
		if k := s.from + i; l.items[k].wild {
			l.alignWild(i, from, m)
		} else {
			merges = l.alignItem(k, i, from, m, merges)
		}
	}
	row := l.prices[n*w:]
	j := 0
	for k := range row {
		if row[k] < row[j] {
			j = k
		}
	}
	for j < m && row[j+1] == row[j] { // another word at the end is another word, not one too many
		j++
	}
	price, end = row[j], from+j
	return price, l.trace(s.from, from, n, j, w), end
}

// alignWild fills in the row of brackets, the ith, for m source tokens.
func (l *locator) alignWild(i, from, m int) {
	w := m + 1
	above, row, cells := l.prices[i*w:(i+1)*w], l.prices[(i+1)*w:(i+2)*w], l.cells[(i+1)*w:(i+2)*w]
	row[0], cells[0] = above[0]+costWild, uint16(stepInsert)
	for j := range m {
		best, cell := above[j+1]+costWild, uint16(stepInsert)
		if l.x.text.Tokens[from+j].Kind == folding.Word && above[j]+costSwap <= best {
			best, cell = above[j]+costSwap, uint16(stepSwap)
		}
		if c := row[j] + costWild; c < best {
			best, cell = c, uint16(stepWild)
		}
		row[j+1], cells[j+1] = best, cell
	}
}

// alignItem fills in the row of item k, which is the ith, for m source tokens.
func (l *locator) alignItem(k, i, from, m int, merges []merge) []merge {
	w := m + 1
	above, row, cells := l.prices[i*w:(i+1)*w], l.prices[(i+1)*w:(i+2)*w], l.cells[(i+1)*w:(i+2)*w]
	src, omits := l.x.text.Tokens[from:from+m], l.omits[:m]
	ours := l.pairingOf(k)
	insert := l.insertCost(l.items[k])
	row[0], cells[0] = above[0]+insert, uint16(stepInsert)
	run := int32(noRun) // the price of being here behind an omission
	for j := range src {
		best, cell := above[j+1]+insert, uint16(stepInsert)
		c, o := ours.other, stepSub
		switch b := &src[j]; {
		case b.Key == ours.key && b.Kind == ours.kind && ours.small && b.Flags&folding.Small != 0:
			c, o = ours.match, stepMatch
		case b.Key == ours.key || b.Kind != folding.Word || ours.rare:
			c, o = l.pair(&ours, from+j)
		}
		if above[j]+c <= best {
			best, cell = above[j]+c, uint16(o)
		}
		for len(merges) > 0 && merges[0].item+merges[0].items == i+1 && merges[0].word+merges[0].words == j+1 {
			g := &merges[0]
			if c := l.prices[g.item*w+g.word] + g.cost; c < best {
				best, cell = c, uint16(g.op)|uint16(g.items)<<cellItems|uint16(g.words)<<cellWords
			}
			merges = merges[1:]
		}
		omit := omits[j]
		flag := uint16(0)
		switch on := run + omit/further; {
		case on < row[j]+omit:
			run, flag = on, cellRun
		case omit == 0: // what is left out for nothing begins no run
			run = noRun
			if row[j] < best {
				best, cell = row[j], uint16(stepOmit)
			}
		default:
			run = row[j] + omit
		}
		if run < best {
			best, cell = run, uint16(stepOmit)
		}
		row[j+1], cells[j+1] = best, cell|flag
	}
	return merges
}

// trace walks back from cell (i, j) to the start of the alignment, and returns where in the source that is.
func (l *locator) trace(first, from, i, j, w int) int {
	l.steps = l.steps[:0]
	running := false
	for i > 0 {
		c := l.cells[i*w+j]
		t := step{op: stepOp(c & cellStep), items: 1, words: 1}
		if running {
			t.op = stepOmit
		}
		running = false
		switch t.op {
		case stepOmit:
			t.items = 0
			running = c&cellRun != 0
		case stepWild:
			t.items = 0
		case stepInsert:
			t.words = 0
		default:
			if n := int(c >> cellItems & 3); n > 0 {
				t.items, t.words = n, int(c>>cellWords&3)
			}
		}
		i, j = i-t.items, j-t.words
		t.item, t.word = first+i, from+j
		if t.op == stepWild {
			t.item--
		}
		l.steps = append(l.steps, t)
	}
	slices.Reverse(l.steps)
	return from + j
}

func (l *locator) insertCost(it item) int32 {
	if it.wild {
		return costWild
	}
	return max(it.cost, omitCost(&l.q.Tokens[it.from]))
}

func omitCost(t *folding.Token) int32 {
	switch {
	case t.Kind == folding.Word:
		return costWord
	case t.Flags&folding.Reopens != 0:
		return 0
	case t.Kind == folding.Mark:
		return costMark
	}
	return costSign
}
