package alignment

import (
	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// A quotation that does not stand in the source as it is, is cut at its ellipses. For each segment, rows of three tokens
// that it shares with the source lead to the places to look at; there it is aligned token by token.

// item is what an alignment matches: a token, or a group in brackets that stands for any words.
type item struct {
	from, to int // tokens of the quotation
	wild     bool
	cost     int32 // of a word that is not found
}

// A segment is a stretch of the quotation that stands in the source in one piece, between two ellipses.
type segment struct {
	from, to int // items
	gapFrom  int // tokens of the ellipsis in front of it; none when it only goes on with a long stretch
	gapTo    int
	site
	elsewhere text.Span // where the source has it, out of order
}

// A site is where an alignment has put a segment.
type site struct {
	start, end int // tokens of the source; equal when it was not found
	found      bool
	price      int32
	steps      []step
}

// mostItems is how long a segment may be: a longer stretch is compared piece by piece, so that time stays linear.
const mostItems = 256

// locator looks for one quotation.
type locator struct {
	x       *Index
	q       *folding.Text
	items   []item
	segs    []segment
	looks   int // see mostLooks
	aligned int // cells that were filled in: see mostCells

	// The alignment in hand, and room for it.
	steps  []step
	hits   []hit
	cells  []uint16
	prices []int32
	omits  []int32 // what leaving out each token of the source costs
	merges []merge
	forms  map[uint64][]merge
	groups []folding.Group
	buf    []byte
}

// run looks for the longest segment anywhere, and for the others in order before and behind it. If it stands in several
// places equally well, the one wins whose neighbours are the truest.
func (l *locator) run() Match {
	longest := l.longest()
	if longest < 0 {
		return Match{Verdict: NotFound}
	}
	best := Match{Verdict: NotFound}
	segs, all := l.segs, len(l.x.text.Tokens)
	try := func(s site) {
		l.segs = append(make([]segment, 0, len(segs)+2), segs...)
		l.segs[longest].site = s
		l.settle(longest)
		if m := l.match(); better(m, best) {
			best = m
		}
	}
	sites := l.sites(&segs[longest], 0, all, false, fewPlaces)
	for _, s := range sites {
		if try(s); best.Verdict != NotFound && (len(segs) == 1 || l.spent()) {
			return best // the places are in the order of their price
		}
	}
	if l.spent() || len(segs) == 1 || best.Verdict <= Abridged {
		return best
	}
	for _, s := range sites { // it may stand a second time, beside a place where it was found
		for _, other := range append(l.sites(&segs[longest], s.end, all, false, 1), l.sites(&segs[longest], 0, s.start, true, 1)...) {
			if other.price == s.price {
				try(other)
			}
		}
	}
	return best
}

// longest cuts the quotation into segments and gives the longest of them, -1 if there is none.
func (l *locator) longest() int {
	l.prepare()
	longest := -1
	for i := range l.segs {
		if longest < 0 || l.segs[i].to-l.segs[i].from > l.segs[longest].to-l.segs[longest].from {
			longest = i
		}
	}
	return longest
}

// prepare parses the quotation, and makes the chains that it needs.
func (l *locator) prepare() {
	if len(l.items) == 0 {
		l.parse()
		l.x.prepare(l.q)
	}
}

// better reports whether a is a truer match than b.
func better(a, b Match) bool {
	if a.Verdict != b.Verdict {
		return a.Verdict < b.Verdict
	}
	if a.Similarity != b.Similarity {
		return a.Similarity > b.Similarity
	}
	return a.Source.End-a.Source.Start < b.Source.End-b.Source.Start
}

// settle finds the places of all segments but the one given, which has its own.
func (l *locator) settle(given int) {
	all := len(l.x.text.Tokens)
	given = l.split(given, 0, all, true, true)
	at := l.segs[given].end
	for i := given + 1; i < len(l.segs); i++ {
		at = max(at, l.place(i, at, all, false))
	}
	at = l.segs[given].start
	for i := given - 1; i >= 0; i-- {
		n := len(l.segs)
		at = min(at, l.place(i, 0, at, true))
		i += len(l.segs) - n // pieces taken off in front of it are next
	}
	for i := 1; i < len(l.segs); i++ {
		if a, b := &l.segs[i-1], &l.segs[i]; b.gapFrom == b.gapTo && a.found && b.found {
			l.mend(a, b)
		}
	}
}

// place finds segment i among the source tokens [lo, hi), those nearest to the segment before or behind it first, and
// returns the end that its neighbours must not cross. What stands out of order is noted as such.
func (l *locator) place(i, lo, hi int, last bool) int {
	border := lo
	if last {
		border = hi
	}
	s := &l.segs[i]
	sites := l.sites(s, lo, hi, last, 1)
	if len(sites) > 0 {
		s.site = sites[0]
	}
	words, common := l.tally(s)
	if (!s.found || 2*common < words) && l.looks < mostLooks {
		l.looks++
		if there := l.sites(s, 0, len(l.x.text.Tokens), false, 1); len(there) > 0 && words >= 3 {
			moved := *s
			moved.site = there[0]
			if w, c := l.tally(&moved); 4*c >= 3*w && 2*c >= 3*common {
				s.elsewhere = l.words(moved.start, moved.end)
				s.site = site{start: border, end: border}
				return border
			}
		}
	}
	if !s.found {
		s.site = site{start: border, end: border}
		return border
	}
	i = l.split(i, lo, hi, last, !last)
	if last {
		return l.segs[i].start
	}
	return l.segs[i].end
}

// tally counts the words of a segment, and those of them that stand where it was found.
func (l *locator) tally(s *segment) (words, common int) {
	words = l.wordsOf(s)
	for _, t := range s.steps {
		if l.common(t) && l.isWord(t) {
			common += t.items
		}
	}
	return words, min(common, words)
}

// common reports whether both sides of a step have the same words.
func (l *locator) common(t step) bool {
	switch t.op {
	case stepMatch, stepForm, stepSpaced, stepStyle:
		return true
	case stepSub:
		return t.items == 1 && t.words == 1 && l.q.Tokens[l.items[t.item].from].Key == l.x.text.Tokens[t.word].Key
	}
	return false
}

// parse cuts the quotation into segments of items.
func (l *locator) parse() {
	w := l.q.Tokens
	l.items = make([]item, 0, len(w))
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
			l.items = append(l.items, item{from: i, to: j, wild: true})
			i = j
			continue
		}
		if len(l.items)-open >= mostItems {
			cut(i, i)
		}
		it := item{from: i, to: i + 1}
		if w[i].Kind == folding.Word {
			if it.cost = costOwn; vocabulary.Is(l.q.Spelt(i), vocabulary.Common) {
				it.cost = costCommon
			}
		}
		l.items = append(l.items, it)
		i++
	}
	cut(len(w), len(w))
}

// ellipsis measures an ellipsis at token i, with the brackets around it.
func (l *locator) ellipsis(i int) int {
	switch w := l.q.Tokens; {
	case w[i].Kind == folding.Gap:
		return 1
	case l.q.GapInBrackets(i, len(w)):
		return 3
	}
	return 0
}

// bracket gives the end of a group in square brackets at token i, with the word that it clings to: [the president],
// [T]he, want[ed]. (W)e is one, too, and so is what a stenographer puts in brackets.
func (l *locator) bracket(i int) int {
	const most = 24
	w := l.q.Tokens
	if l.q.Is(i, "(") {
		return l.parenthesis(i)
	}
	j := i
	if w[i].Kind == folding.Word && i+1 < len(w) && w[i+1].Start == w[i].End && l.q.Is(i+1, "[") {
		j++
	}
	if !l.q.Is(j, "[") {
		return i
	}
	for k := j + 1; k < len(w) && k-j <= most; k++ {
		if l.q.Is(k, "]") {
			if k+1 < len(w) && w[k+1].Kind == folding.Word && w[k+1].Start == w[k].End {
				k++
			}
			return k + 1
		}
	}
	return i
}

// parenthesis gives the end of a group in round brackets that is no part of what was said, i if it is.
func (l *locator) parenthesis(i int) int {
	w := l.q.Tokens
	if i+3 < len(w) && l.q.Is(i+2, ")") && len(l.q.Spelt(i+1)) == 1 && w[i+3].Start == w[i+2].End && w[i+3].Kind == folding.Word {
		return i + 4
	}
	if n := readers.StageDirection(l.q.Source[w[i].Start:]); n > 0 {
		for k := i + 1; k < len(w); k++ {
			if int(w[k].End) == int(w[i].Start)+n {
				return k + 1
			}
		}
	}
	return i
}
