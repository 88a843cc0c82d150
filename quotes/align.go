package quotes

import (
	"bytes"
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"
)

// A quotation that does not stand in the source as it is, is cut at its ellipses. For each segment, rows of three tokens
// that it shares with the source lead to the places to look at; there it is aligned token by token.

// item is what an alignment matches: a token, or a group in brackets that stands for any words.
type item struct {
	from, to int // tokens of the quotation
	wild     bool
}

// locator looks for one quotation.
type locator struct {
	x     *Index
	q     *folded
	items []item
	segs  []segment
	steps []step // of the alignment in hand
	hits  []hit
	cells []uint8
	row   []int32
}

type segment struct {
	from, to   int // items
	gapFrom    int // tokens of the ellipsis in front of it; none when it only goes on with a long stretch
	gapTo      int
	start, end int // tokens of the source; equal when it was not found
	found      bool
	steps      []step
}

// step is one move of an alignment: items and source tokens from here on that belong together.
type step struct {
	op         stepOp
	item, word int // where it begins in either
}

type stepOp uint8

const (
	stepMatch stepOp = iota
	stepSub
	stepOmit   // the quotation lacks a token of the source
	stepInsert // the source lacks an item of the quotation
	stepSwap   // brackets stand for a token of the source
	stepWild   // and for a further one
)

// What steps cost.
const (
	costSub    = 10
	costSigns  = 5 // one sign for another
	costMixed  = 14
	costWord   = 10
	costSign   = 5
	costMark   = 3
	costCase   = 1
	costSwap   = 1  // brackets in the place of a word
	costWild   = 3  // of no word, and for each further one
	mostHits   = 48 // places looked at for one row of three tokens
	fewPlaces  = 3  // places aligned for one segment
	nearTokens = 4096
	mostItems  = 256 // in one segment: a longer stretch is compared piece by piece, so that time stays linear
)

func (l *locator) run() Match {
	l.parse()
	longest := 0
	for i := range l.segs {
		if l.segs[i].to-l.segs[i].from > l.segs[longest].to-l.segs[longest].from {
			longest = i
		}
	}
	if len(l.segs) == 0 || !l.locate(&l.segs[longest], 0, len(l.x.text.words), false) {
		return Match{Verdict: NotFound}
	}
	at := l.segs[longest].end
	for i := longest + 1; i < len(l.segs); i++ {
		if s := &l.segs[i]; l.locate(s, at, len(l.x.text.words), false) {
			at = s.end
		} else {
			s.start, s.end = at, at
		}
	}
	at = l.segs[longest].start
	for i := longest - 1; i >= 0; i-- {
		if s := &l.segs[i]; l.locate(s, 0, at, true) {
			at = s.start
		} else {
			s.start, s.end = at, at
		}
	}
	return l.match()
}

// parse cuts the quotation into segments of items.
func (l *locator) parse() {
	w := l.q.words
	open, gapFrom, gapTo := 0, 0, 0
	cut := func(from, to int) {
		if open < len(l.items) {
			l.segs = append(l.segs, segment{from: open, to: len(l.items), gapFrom: gapFrom, gapTo: gapTo})
		}
		open, gapFrom, gapTo = len(l.items), from, to
	}
	for i := 0; i < len(w); {
		if n := l.ellipsis(i); n > 0 {
			cut(i, i+n)
			i += n
			continue
		}
		if j := l.bracket(i); j > i {
			l.items = append(l.items, item{i, j, true})
			i = j
			continue
		}
		if len(l.items)-open >= mostItems {
			cut(i, i)
		}
		l.items = append(l.items, item{i, i + 1, false})
		i++
	}
	cut(len(w), len(w))
}

// ellipsis measures an ellipsis at token i, with the brackets around it.
func (l *locator) ellipsis(i int) int {
	w := l.q.words
	if w[i].kind == tokenGap {
		return 1
	}
	if i+2 < len(w) && w[i+1].kind == tokenGap && (l.is(i, "[") && l.is(i+2, "]") || l.is(i, "(") && l.is(i+2, ")")) {
		return 3
	}
	return 0
}

func (l *locator) is(i int, sign string) bool { return string(l.q.spelt(i)) == sign }

// bracket gives the end of a group in square brackets at token i, with the word that it clings to: [the president],
// [T]he, want[ed].
func (l *locator) bracket(i int) int {
	const most = 24
	w := l.q.words
	j := i
	if w[i].kind == tokenWord && i+1 < len(w) && w[i+1].start == w[i].end && l.is(i+1, "[") {
		j++
	}
	if !l.is(j, "[") {
		return i
	}
	for k := j + 1; k < len(w) && k-j <= most; k++ {
		if l.is(k, "]") {
			if k+1 < len(w) && w[k+1].kind == tokenWord && w[k+1].start == w[k].end {
				k++
			}
			return k + 1
		}
	}
	return i
}

// hit is a row of tokens that the quotation and the source share.
type hit struct{ word, item int32 }

// locate finds the best place for a segment among the source tokens [lo, hi); of equally good ones the first, or the
// last.
func (l *locator) locate(s *segment, lo, hi int, last bool) bool {
	l.seek(s, lo, hi, last)
	if len(l.hits) == 0 {
		return false
	}
	n := s.to - s.from
	best, found := int32(0), false
	for _, p := range l.places(n, last) {
		from, to := max(lo, p.from-n/4-8), min(hi, p.to+n/4+8)
		price, start, end := l.align(s, from, to)
		if !found || price < best {
			best, found = price, true
			s.start, s.end, s.found = start, end, true
			s.steps = append(s.steps[:0], l.steps...)
		}
	}
	return found
}

// seek collects the rows of three tokens that the segment shares with the source; of one token where there are none.
func (l *locator) seek(s *segment, lo, hi int, last bool) {
	l.hits = l.hits[:0]
	w, src := l.q.words, l.x.text.words
	for i := s.from; i+2 < s.to; i++ {
		a := l.items[i]
		if a.wild || l.items[i+1].wild || l.items[i+2].wild {
			continue
		}
		key, left := threeKey(w, a.from), mostHits
		for p := l.x.three.first(key); p >= 0 && left > 0; p = l.x.three.next[p] {
			if int(p) >= lo && int(p)+2 < hi && src[p].key == w[a.from].key && src[p+1].key == w[a.from+1].key && src[p+2].key == w[a.from+2].key {
				l.hits = append(l.hits, hit{p, int32(i - s.from)})
			}
			left--
		}
	}
	if len(l.hits) > 0 {
		return
	}
	if lo > 0 || hi < len(src) { // next to another segment: every token nearby is looked at
		for k := range min(nearTokens, hi-lo) {
			p := lo + k
			if last {
				p = hi - 1 - k
			}
			for i := s.from; i < min(s.to, s.from+8); i++ {
				if a := l.items[i]; !a.wild && src[p].key == w[a.from].key {
					l.hits = append(l.hits, hit{int32(p), int32(i - s.from)})
				}
			}
			if len(l.hits) >= 4*mostHits { // these words are everywhere: the nearest are as good as any
				break
			}
		}
		return
	}
	for i := s.from; i < s.to; i++ {
		a := l.items[i]
		if a.wild || w[a.from].kind != tokenWord {
			continue
		}
		left := 4 * mostHits
		for p := l.x.one.first(w[a.from].key); p >= 0 && left > 0; p = l.x.one.next[p] {
			if src[p].key == w[a.from].key {
				l.hits = append(l.hits, hit{p, int32(i - s.from)})
			}
			left--
		}
	}
}

type place struct{ from, to, votes int }

// places turns hits into the few stretches of the source that hold most of the segment.
func (l *locator) places(n int, last bool) []place {
	slices.SortFunc(l.hits, func(a, b hit) int {
		if a.word != b.word {
			return int(a.word - b.word)
		}
		return int(a.item - b.item)
	})
	width := int32(2*n + 16)
	held := make([]int32, n) // how often each item is in the stretch
	different := 0
	var out []place
	for i, j := 0, 0; i < len(l.hits); i++ {
		for j < len(l.hits) && l.hits[j].word <= l.hits[i].word+width {
			if held[l.hits[j].item]++; held[l.hits[j].item] == 1 {
				different++
			}
			j++
		}
		h, e := l.hits[i], l.hits[j-1]
		p := place{from: int(h.word) - int(h.item), to: int(e.word) + n - int(e.item), votes: different}
		if held[h.item]--; held[h.item] == 0 {
			different--
		}
		if k := len(out) - 1; k >= 0 && int(h.word) < out[k].from+int(width) { // overlaps the place before
			if p.votes > out[k].votes || p.votes == out[k].votes && last {
				out[k] = p
			}
			continue
		}
		out = append(out, p)
	}
	if last {
		slices.Reverse(out)
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].votes > out[j].votes })
	return out[:min(len(out), fewPlaces)]
}

// align matches the items of s with the source tokens [from, to), whose ends are free, and leaves the steps in l.steps.
func (l *locator) align(s *segment, from, to int) (price int32, start, end int) {
	n, m := s.to-s.from, to-from
	l.cells = slices.Grow(l.cells[:0], (n+1)*(m+1))[:(n+1)*(m+1)]
	l.row = slices.Grow(l.row[:0], m+1)[:m+1]
	clear(l.row)
	clear(l.cells[:m+1])
	src := l.x.text.words
	for i := range n {
		it := l.items[s.from+i]
		cells := l.cells[(i+1)*(m+1):]
		insert := l.insertCost(it)
		diagonal := l.row[0]
		l.row[0] += insert
		cells[0] = uint8(stepInsert)
		for j := range m {
			best, op := l.row[j+1]+insert, stepInsert
			omit, skip := omitCost(&src[from+j]), stepOmit
			if it.wild {
				omit, skip = costWild, stepWild
				if src[from+j].kind == tokenWord && diagonal+costSwap <= best {
					best, op = diagonal+costSwap, stepSwap
				}
			} else if c, o := l.pair(it, from+j); diagonal+c <= best {
				best, op = diagonal+c, o
			}
			if c := l.row[j] + omit; c < best {
				best, op = c, skip
			}
			diagonal = l.row[j+1]
			l.row[j+1] = best
			cells[j+1] = uint8(op)
		}
	}
	j := 0
	for k := range l.row {
		if l.row[k] < l.row[j] {
			j = k
		}
	}
	for j < m && l.row[j+1] == l.row[j] { // another word at the end is another word, not one too many
		j++
	}
	price, end = l.row[j], from+j
	l.steps = l.steps[:0]
	for i := n; i > 0; {
		op := stepOp(l.cells[i*(m+1)+j])
		switch op {
		case stepOmit, stepWild:
			j--
		case stepInsert:
			i--
		default:
			i--
			j--
		}
		at := s.from + i
		if op == stepWild {
			at--
		}
		l.steps = append(l.steps, step{op, at, from + j})
	}
	slices.Reverse(l.steps)
	return price, from + j, end
}

func (l *locator) insertCost(it item) int32 {
	if it.wild {
		return costWild
	}
	return omitCost(&l.q.words[it.from])
}

func omitCost(t *token) int32 {
	switch t.kind {
	case tokenWord:
		return costWord
	case tokenMark:
		return costMark
	}
	return costSign
}

// pair is the price of setting an item against a token of the source.
func (l *locator) pair(it item, j int) (int32, stepOp) {
	a, b := &l.q.words[it.from], &l.x.text.words[j]
	if a.key == b.key && a.kind == b.kind {
		if l.sameSpelling(it, j) {
			return 0, stepMatch
		}
		return costCase, stepSub
	}
	switch {
	case a.kind == tokenWord && b.kind == tokenWord:
		return costSub, stepSub
	case a.kind != tokenWord && b.kind != tokenWord:
		return costSigns, stepSub
	}
	return costMixed, stepSub
}

// sameSpelling compares letters with their case; that of the first letter of a segment is free.
func (l *locator) sameSpelling(it item, j int) bool {
	a, b := l.q.spelt(it.from), l.x.text.spelt(j)
	if bytes.Equal(a, b) {
		return true
	}
	if it.from > 0 && l.q.words[it.from-1].kind != tokenGap && !l.is(it.from-1, "]") {
		return false
	}
	r, n := utf8.DecodeRune(a)
	t, m := utf8.DecodeRune(b)
	return unicode.ToLower(r) == unicode.ToLower(t) && bytes.Equal(a[n:], b[m:])
}
