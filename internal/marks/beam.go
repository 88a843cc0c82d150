package marks

import "github.com/whosaid/whosaid/internal/text"

// A paragraph's marks are read as a whole. Each mark may open a quote, close one, begin the next where one was left
// open, or be no quotation mark at all; each of these has a price, and the reading of least total price is taken. So a
// stray mark costs what it costs and shifts nothing: the marks behind it would have to pay for it.
//
// Readings are compared by what they leave open (their stack). Of two with the same stack only the cheaper can win, and
// few stacks are alive at any time, so the work for a mark is bounded and the whole is linear.

// act is what a reading takes a mark for.
type act struct {
	kind   actKind
	inside uint8 // how many quotes inside the one it closes or begins again are left without a closing mark
}

type actKind uint8

const (
	actInert actKind = iota
	actOpen
	actClose
	actAgain    // ends the open quote and opens the next
	actUnopened // closes a quote that has no opening mark
	actContinue // opens the paragraph of a quote that runs on
)

// A hypothesis is a reading of the marks so far.
type hypothesis struct {
	price int32
	base  int32 // how many of the quotes that were open before are still open
	top   int32 // the node of the innermost quote opened since, -1 if none
	last  int32 // the decision that led here
	used  bool  // some mark so far was taken for a quotation mark
	hash  uint64
}

// A node is an open quote, linked to the one around it: stacks share their lower parts.
type node struct {
	below int32
	class text.Class
	hash  uint64
}

type decision struct {
	prev int32
	act  act
}

const (
	widest = 8  // hypotheses kept
	margin = 90 // how much dearer than the best a hypothesis may get
	reach  = 4  // how many open quotes a closing mark may look through
)

// The roots of the chains of decisions.
const (
	rootFresh  = -1 // the paragraph stands for itself
	rootJoined = -2 // it goes on with a quote of the paragraph before, though no mark says so
)

type beam struct {
	stack []entry // what was open before
	nodes []node
	decs  []decision
	hyps  [2][widest]hypothesis
	turn  int  // which of the two is the present one, the other holds the next
	n, m  int  // how many of the present and the next are in use
	width int  // how many may be
	lossy bool // a hypothesis was dropped that an exhaustive search would have kept; for tests
}

// start makes the reading with the first base quotes still open the only one.
func (b *beam) start(stack []entry, base int, used bool) {
	b.stack, b.nodes, b.decs, b.lossy = stack, b.nodes[:0], b.decs[:0], false
	b.cur()[0] = hypothesis{base: int32(base), top: -1, last: rootFresh, used: used, hash: b.baseHash(base)}
	b.n = 1
}

func (b *beam) cur() *[widest]hypothesis { return &b.hyps[b.turn] }

func (b *beam) next() *[widest]hypothesis { return &b.hyps[1-b.turn] }

// join adds the reading in which the paragraph goes on with the outermost open quote.
func (b *beam) join() {
	const price = 10
	b.cur()[1] = hypothesis{price: price, base: 1, top: -1, last: rootJoined, used: true, hash: b.baseHash(1)}
	b.n = 2
}

func (b *beam) baseHash(n int) uint64 {
	if n == 0 {
		return emptyHash
	}
	return b.stack[n-1].hash
}

const emptyHash = 0x9E3779B97F4A7C15

func pushHash(h uint64, c text.Class) uint64 {
	h = (h ^ uint64(c)) * 0xff51afd7ed558ccd
	return h ^ h>>29
}

// cursor walks down a stack.
type cursor struct{ base, top int32 }

func (b *beam) class(c cursor) (text.Class, bool) {
	if c.top >= 0 {
		return b.nodes[c.top].class, true
	}
	if c.base > 0 {
		return b.stack[c.base-1].class, true
	}
	return text.NoMark, false
}

func (b *beam) down(c cursor) cursor {
	if c.top >= 0 {
		return cursor{c.base, b.nodes[c.top].below}
	}
	return cursor{c.base - 1, -1}
}

func (b *beam) hashAt(c cursor) uint64 {
	if c.top >= 0 {
		return b.nodes[c.top].hash
	}
	return b.baseHash(int(c.base))
}

// step reads one mark in every way that every hypothesis allows.
func (b *beam) step(e *event) {
	b.m = 0
	cur := b.cur()
	for i := 0; i < b.n; i++ {
		b.moves(&cur[i], e)
	}
	b.turn = 1 - b.turn
	cur, b.n = b.cur(), b.m
	best := cur[0].price
	for i := 1; i < b.n; i++ {
		best = min(best, cur[i].price)
	}
	k := 0
	for i := 0; i < b.n; i++ {
		if cur[i].price > best+margin {
			b.lossy = true
			continue
		}
		if k < i {
			cur[k] = cur[i]
		}
		k++
	}
	b.n = k
}

func (b *beam) moves(h *hypothesis, e *event) {
	c := cursor{h.base, h.top}
	inner, open := b.class(c)
	closable, again1 := false, false
	for k, at := 0, c; k < reach; k++ {
		o, ok := b.class(at)
		if !ok {
			break
		}
		inside := int32(k) * unclosed
		if !closable {
			if p := e.closing(o); p < never {
				closable = true
				b.add(h, b.down(at), int32(p)+inside, act{actClose, uint8(k)})
			}
		}
		if e.open < never && !again1 && k < 2 && o == e.kind() {
			again1 = true
			b.push(h, b.down(at), e.kind(), int32(e.open)+int32(again(o, e.kind(), e.sentence))+inside, act{actAgain, uint8(k)})
		}
		at = b.down(at)
	}
	if e.open < never {
		price := int32(e.open)
		if open {
			price += int32(nest(inner, e.kind()))
		}
		b.push(h, c, e.kind(), price, act{kind: actOpen})
	}
	if price := unopenedPrice(e); !open && !h.used && price < never {
		b.add(h, c, price, act{kind: actUnopened})
	}
	price := int32(e.idle)
	if closable {
		price = int32(e.inert)
	}
	b.add(h, c, price, act{kind: actInert})
}

func (b *beam) push(h *hypothesis, c cursor, class text.Class, price int32, a act) {
	b.nodes = append(b.nodes, node{below: c.top, class: class, hash: pushHash(b.hashAt(c), class)})
	if !b.add(h, cursor{c.base, int32(len(b.nodes) - 1)}, price, a) {
		b.nodes = b.nodes[:len(b.nodes)-1]
	}
}

// add enters a hypothesis unless a cheaper one with the same stack is there or the beam is full of cheaper ones.
func (b *beam) add(h *hypothesis, c cursor, price int32, a act) bool {
	n := hypothesis{price: h.price + price, base: c.base, top: c.top, used: h.used || a.kind != actInert, hash: b.hashAt(c)}
	if !n.used {
		n.hash++
	}
	next, at := b.next(), -1
	for i := 0; i < b.m; i++ {
		if next[i].hash == n.hash {
			if next[i].price <= n.price {
				return false
			}
			at = i
			break
		}
	}
	if at < 0 {
		if b.m < b.width {
			at = b.m
			b.m++
		} else {
			b.lossy = true
			at = 0
			for i := 1; i < b.m; i++ {
				if next[i].price > next[at].price {
					at = i
				}
			}
			if next[at].price <= n.price {
				return false
			}
		}
	}
	b.decs = append(b.decs, decision{h.last, a})
	n.last = int32(len(b.decs) - 1)
	next[at] = n
	return true
}

// finish picks the cheapest hypothesis, writes what it takes each event for into acts and returns its root. ahead are
// the marks that the next paragraph begins with: a quote that they go on with need not be closed in this one. whole
// is false when more of the same paragraph follows.
func (b *beam) finish(acts []act, ahead []text.Class, whole bool) int {
	cur, best, bestPrice := b.cur(), 0, int32(1<<31-1)
	for i := 0; i < b.n; i++ {
		p := cur[i].price
		if whole {
			p += b.endPrice(&cur[i], ahead)
		}
		if p < bestPrice {
			best, bestPrice = i, p
		}
	}
	d := cur[best].last
	for i := len(acts) - 1; i >= 0; i-- {
		acts[i] = b.decs[d].act
		d = b.decs[d].prev
	}
	return int(d)
}

// endPrice is the price of the quotes that are left open at the end of the paragraph.
func (b *beam) endPrice(h *hypothesis, ahead []text.Class) int32 {
	var low [carried]text.Class // the outermost ones
	depth := int32(0)
	for c := (cursor{h.base, h.top}); c.top >= 0; c = b.down(c) {
		depth++
	}
	depth += h.base
	at := depth
	for c := (cursor{h.base, h.top}); at > 0; c = b.down(c) {
		at--
		if at < carried {
			low[at], _ = b.class(c)
		} else if c.top < 0 {
			// all that is left below was open before: look only at the outermost
			for at = min(int32(carried), c.base); at > 0; {
				at--
				low[at] = b.stack[at].class
			}
			break
		}
	}
	goOn := int32(continues(low[:min(depth, carried)], ahead))
	return goOn*5 + (depth-goOn)*unclosed
}
