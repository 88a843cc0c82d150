package alignment

// Words of two places in one quotation, with nothing that says so.

// A run of solid tokens in a row is more than chance; a stretch of so few words is not worth another look.
const (
	solid = 4
	stray = 3
)

// mostLooks is how often one quotation may look for a piece of it somewhere else, so that a long one stays linear.
const mostLooks = 32

// split looks at the ends of segment i, which stands among the source tokens [lo, hi): where they have little in common
// with the source there, but stand somewhere else, they become segments of their own, still to be placed. It returns the
// number of what is left of segment i.
func (l *locator) split(i, lo, hi int, heads, tails bool) int {
	for l.looks < mostLooks {
		s := l.segs[i]
		head, tail := l.loose(&s)
		if tails && s.to-tail >= stray && tail > s.from {
			rest := segment{from: tail, to: s.to, gapFrom: l.items[tail].from, gapTo: l.items[tail].from}
			if l.betterThere(&s, &rest, s.end, hi) {
				l.cut(i, s.from, tail)
				l.insert(i+1, rest)
				continue
			}
		}
		if heads && head-s.from >= stray && head < s.to {
			rest := segment{from: s.from, to: head, gapFrom: s.gapFrom, gapTo: s.gapTo}
			if l.betterThere(&s, &rest, lo, s.start) {
				l.cut(i, head, s.to)
				l.segs[i].gapFrom, l.segs[i].gapTo = l.items[head].from, l.items[head].from
				l.insert(i, rest)
				i++
				continue
			}
		}
		break
	}
	return i
}

// loose gives the items where the first run of solid matches begins, and where the last one ends. Signs make none.
func (l *locator) loose(s *segment) (head, tail int) {
	head, tail = s.to, s.from
	row, first := 0, 0
	for _, t := range s.steps {
		if !l.common(t) {
			row = 0
			continue
		}
		if row == 0 {
			first = t.item
		}
		if l.isWord(t) {
			row += t.items
		}
		if row >= solid {
			head = min(head, first)
			tail = t.item + t.items
		}
	}
	return max(head, s.from), tail
}

// mend moves the border between two pieces to where they fit best: a word at the start of the second that the source has
// behind the first belongs to that, and the other way round.
func (l *locator) mend(a, b *segment) {
	w, src := l.q.Tokens, l.x.text.Tokens
	for len(b.steps) > 1 && b.to-b.from > 1 && a.end < b.start {
		t := b.steps[0]
		if l.common(t) || t.items != 1 || l.items[t.item].wild || src[a.end].Key != w[l.items[t.item].from].Key {
			break
		}
		a.steps = append(a.steps, l.matched(t.item, a.end))
		a.to, a.end = a.to+1, a.end+1
		b.from, b.start, b.steps = b.from+1, b.start+t.words, b.steps[1:]
	}
	for len(a.steps) > 1 && a.to-a.from > 1 && a.end < b.start {
		t := a.steps[len(a.steps)-1]
		if l.common(t) || t.items != 1 || l.items[t.item].wild || src[b.start-1].Key != w[l.items[t.item].from].Key {
			break
		}
		b.steps = append([]step{l.matched(t.item, b.start-1)}, b.steps...)
		b.from, b.start = b.from-1, b.start-1
		a.to, a.end, a.steps = a.to-1, a.end-t.words, a.steps[:len(a.steps)-1]
	}
	b.gapFrom, b.gapTo = l.items[b.from].from, l.items[b.from].from
}

// matched is the step of an item and a source token that has its word.
func (l *locator) matched(item, word int) step {
	op := stepSub
	if p := l.pairingOf(item); l.sameSpelling(&p, &l.x.text.Tokens[word]) {
		op = stepMatch
	}
	return step{op, item, word, 1, 1}
}

// betterThere reports whether a piece of s stands in the source where s does not have it: in [lo, hi), or out of order.
func (l *locator) betterThere(s, piece *segment, lo, hi int) bool {
	words, here := l.wordsOf(piece), 0
	for _, t := range s.steps {
		if t.item >= piece.from && t.item < piece.to && l.common(t) && l.isWord(t) {
			here += t.items
		}
	}
	if words < stray || 2*here > words {
		return false
	}
	l.looks++
	l.seekRows(piece, lo, hi, false)
	if len(l.hits) == 0 {
		l.seekRows(piece, 0, len(l.x.text.Tokens), false)
	}
	if len(l.hits) == 0 {
		return false
	}
	at := l.places(piece.to-piece.from, false)
	there := *piece
	there.site = l.alignAt(piece, at[0], 0, len(l.x.text.Tokens))
	w, c := l.tally(&there)
	return 4*c >= 3*w && c > here+1
}

// cut makes segment i shorter, and aligns it again where it stands.
func (l *locator) cut(i, from, to int) {
	s := &l.segs[i]
	s.from, s.to = from, to
	lo, hi := s.start, s.end
	price, start, end := l.align(s, lo, hi)
	s.site = site{start, end, true, price, append([]step(nil), l.steps...)}
}

// insert puts a segment at place i.
func (l *locator) insert(i int, s segment) {
	l.segs = append(l.segs, segment{})
	copy(l.segs[i+1:], l.segs[i:])
	l.segs[i] = s
}
