package quotes

// A quotation that does not stand in the source as it is, is cut at its ellipses. For each segment, rows of three tokens
// that it shares with the source lead to the places to look at; there it is aligned token by token.

// item is what an alignment matches: a token, or a group in brackets that stands for any words.
type item struct {
	from, to int // tokens of the quotation
	wild     bool
}

// A segment is a stretch of the quotation that stands in the source in one piece, between two ellipses.
type segment struct {
	from, to   int // items
	gapFrom    int // tokens of the ellipsis in front of it; none when it only goes on with a long stretch
	gapTo      int
	start, end int // tokens of the source; equal when it was not found
	found      bool
	steps      []step
}

// mostItems is how long a segment may be: a longer stretch is compared piece by piece, so that time stays linear.
const mostItems = 256

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

// run looks for the longest segment anywhere, and for the others in order before and behind it.
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
