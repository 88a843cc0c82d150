package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A linker gives the passages that no cue of their own sentence took to the speaker who goes on speaking.
type linker struct {
	d     *document
	st    []statement
	taken []int // by passage: index of its statement, -1 for none
	last  []int // by sentence: index of its last statement, -1 for none
}

// carryOn adds what earlier sentences and paragraphs say about quoted passages: the second half of a split quotation,
// paragraphs that re-open a quotation, whole quoted sentences that follow a statement of the same speaker.
func (d *document) carryOn(st []statement) []statement {
	l := linker{d: d, st: st, taken: make([]int, len(d.passages)), last: make([]int, len(d.sentences))}
	for i := range l.taken {
		l.taken[i] = -1
	}
	for i := range l.last {
		l.last[i] = -1
	}
	for i, s := range l.st {
		l.own(i, s.content)
		if k := l.last[s.sentence]; k < 0 || l.quotes(i) || !l.quotes(k) {
			l.last[s.sentence] = i // who is quoted in a sentence goes on, rather than who else says something in it
		}
	}
	for n := range d.sentences {
		l.sentence(n)
	}
	return l.st
}

// own notes that the passages in the given items belong to statement i.
func (l *linker) own(i int, content []text.Span) {
	for _, c := range content {
		for k := c.Start; k < c.End; k++ {
			if p := l.d.items[k].passage; p >= 0 {
				l.taken[p] = i
			}
		}
	}
}

// sentence deals with the passages of sentence n that are still free.
func (l *linker) sentence(n int) {
	s := l.d.sentences[n]
	for i := s.items.Start; i < s.items.End; i++ {
		p := l.d.items[i].passage
		if p < 0 || l.taken[p] >= 0 {
			continue
		}
		ps := l.d.passages[p]
		// the next paragraph of a quotation that was left open
		if p > 0 && l.d.passages[p-1].quote == ps.quote && l.taken[p-1] >= 0 {
			l.extend(l.taken[p-1], i, n)
			continue
		}
		if !l.d.quoteOnly(n) {
			l.fragment(n, i)
			continue
		}
		if k := l.ahead(p); k >= 0 {
			l.extend(k, i, n)
			continue
		}
		if !l.d.sentenceLike(ps) && l.d.words(ps) < 3 {
			continue
		}
		l.whole(n, i)
	}
}

// aheadMax is how many passages may lead up to the one with the cue.
const aheadMax = 20

// ahead returns the statement that a passage without closing mark leads up to: “We lost. “We shall win,” she said. It is
// the one that begins with the passage where the marks are closed at last; -1 for none.
func (l *linker) ahead(p int) int {
	q := p
	for q+1 < len(l.taken) && q-p < aheadMax && l.taken[q] < 0 && (l.d.passages[q].reopened && l.d.passages[q+1].para == l.d.passages[p].para ||
		l.d.passages[q].open && l.d.passages[q+1].quote == l.d.passages[q].quote) {
		q++
	}
	if q == p || l.taken[q] < 0 {
		return -1
	}
	k := l.taken[q]
	first := l.st[k].content[0].Start
	if l.d.items[first].passage != q || l.st[k].frame != lexicon.Inverted {
		return -1
	}
	return k
}

// extend adds the passage at item i to a statement.
func (l *linker) extend(st, i, n int) {
	s := &l.st[st]
	s.content = append(s.content, text.Span{Start: i, End: i + 1})
	l.taken[l.d.items[i].passage] = st
	l.last[n] = st
}

// add makes a statement of its own of the passage at item i, spoken by the source of statement from.
func (l *linker) add(from, i, n int, reason Reason) {
	s := statement{sentence: n, para: l.d.sentences[n].para, reason: reason, from: from}
	s.content = []text.Span{{Start: i, End: i + 1}}
	if from >= 0 {
		s.source = l.st[from].source
	}
	l.st = append(l.st, s)
	l.taken[l.d.items[i].passage] = len(l.st) - 1
	l.last[n] = len(l.st) - 1
}

// quoteOnly says whether sentence n consists of passages and signs alone.
func (d *document) quoteOnly(n int) bool {
	s := d.sentences[n]
	quoted := false
	for i := s.items.Start; i < s.items.End; i++ {
		it := d.items[i]
		if it.passage < 0 && punctuation(it.lower) == other && it.lower != "'" {
			return false
		}
		quoted = quoted || it.passage >= 0
	}
	return quoted
}

// whole finds the speaker of a quoted sentence without cue.
func (l *linker) whole(n, i int) {
	para := l.d.sentences[n].para
	if i > 0 && l.d.sentences[l.d.sentenceOf(i-1, n)].para == para && l.d.changes(&statement{}, i) { // “Will it hold?” “It will.”
		l.add(-1, i, n, ReasonNone)
		l.st[len(l.st)-1].apart = true
		return
	}
	// in the same paragraph the speaker goes on
	if n > 0 && l.d.sentences[n-1].para == para {
		if k := l.last[n-1]; k >= 0 {
			if l.quotes(k) {
				l.extend(k, i, n)
			} else {
				l.add(k, i, n, ReasonContinued)
			}
			return
		}
		l.add(-1, i, n, ReasonNearby)
		return
	}
	// a new paragraph: the one before spoke last, or announced the words
	if n > 0 {
		if k := l.last[n-1]; k >= 0 && l.d.sentences[n-1].para == para-1 {
			l.add(k, i, n, ReasonContinued)
			return
		}
	}
	l.add(-1, i, n, ReasonNone)
}

// quotes says whether a statement has quoted words already, so that more of them are the second half of a split
// quotation.
func (l *linker) quotes(k int) bool {
	for _, c := range l.st[k].content {
		for i := c.Start; i < c.End; i++ {
			if l.d.items[i].passage >= 0 {
				return true
			}
		}
	}
	return false
}

// fragment deals with quoted words in a sentence whose cues do not reach them: speech only when they are many, or a
// sentence; otherwise a title, a term or a word held at a distance.
func (l *linker) fragment(n, i int) {
	p := l.d.passages[l.d.items[i].passage]
	if (l.d.words(p) < 5 || l.d.titleCase(l.d.innerTokens(p))) && !l.d.beforeVerb(n, i) {
		return
	}
	if k := l.last[n]; k >= 0 && !l.st[k].source.none() {
		l.add(k, i, n, ReasonNearby)
		return
	}
	l.add(-1, i, n, ReasonNearby)
}

// beforeVerb says whether the passage at item i begins sentence n, ends as speech does and is followed by a verb in the
// past: “Aw,” sighed the foreman.
func (d *document) beforeVerb(n, i int) bool {
	s := d.sentences[n].items
	if i != s.Start || i+1 >= s.End || d.items[i+1].passage >= 0 || d.items[i+1].tag != syntax.VBD && d.items[i+1].tag != syntax.VBN {
		return false
	}
	toks := d.innerTokens(d.passages[d.items[i].passage])
	if len(toks) == 0 {
		return false
	}
	switch toks[len(toks)-1].Lower {
	case ",", "!", "?", "—", "--", "…", "...":
		return true
	}
	return false
}
