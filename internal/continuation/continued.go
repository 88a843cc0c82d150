package continuation

import (
	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/settling"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A linker gives the passages that no cue of their own sentence took to the speaker who goes on speaking.
type linker struct {
	d     *reading.Document
	st    []proposal.Statement
	taken []int // by passage: index of its statement, -1 for none, or nobody
	last  []int // by sentence: index of its last statement, -1 for none
	heads []int // the statements that are crossheads
}

// nobody has said a passage.
const nobody = -2

// CarryOn adds what earlier sentences and paragraphs say about quoted passages: the second half of a split quotation,
// paragraphs that re-open a quotation, whole quoted sentences that follow a statement of the same speaker. Some passages are nobody's.
func CarryOn(d *reading.Document, st []proposal.Statement, nobodys []int) []proposal.Statement {
	l := linker{d: d, st: st, taken: make([]int, len(d.Passages)), last: make([]int, len(d.Sentences))}
	for i := range l.taken {
		l.taken[i] = -1
	}
	for _, p := range nobodys {
		l.taken[p] = nobody
	}
	for i := range l.last {
		l.last[i] = -1
	}
	for i, s := range l.st {
		l.own(i, s.Content)
		if k := l.last[s.Sentence]; k < 0 || l.quotes(i) || !l.quotes(k) {
			l.last[s.Sentence] = i // who is quoted in a sentence goes on, rather than who else says something in it
		}
	}
	for n := range d.Sentences {
		l.sentence(n)
	}
	l.likeWords()
	return l.st
}

// own notes that the passages in the given items belong to statement i.
func (l *linker) own(i int, content []text.Span) {
	for _, c := range content {
		for k := c.Start; k < c.End; k++ {
			if p := l.d.Items[k].Passage; p >= 0 {
				l.taken[p] = i
			}
		}
	}
}

// sentence deals with the passages of sentence n that are still free.
func (l *linker) sentence(n int) {
	s := l.d.Sentences[n]
	for i := s.Items.Start; i < s.Items.End; i++ {
		p := l.d.Items[i].Passage
		if p < 0 || l.taken[p] != -1 {
			continue
		}
		ps := l.d.Passages[p]
		// the next paragraph of a quotation that was left open
		if p > 0 && l.d.Passages[p-1].Quote == ps.Quote && l.taken[p-1] >= 0 {
			l.extend(l.taken[p-1], i, n)
			continue
		}
		if !l.d.QuoteOnly(n) {
			l.fragment(n, i)
			continue
		}
		if k := l.ahead(p); k >= 0 {
			l.extend(k, i, n)
			continue
		}
		if !l.d.SentenceLike(ps) && (l.d.Words(ps) < 3 || ps.Para > 0 && l.d.Titled(ps)) {
			continue
		}
		if l.crosshead(n, i) && l.d.Words(ps) >= dialogue.SameRun {
			l.head(n, i)
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
	for q+1 < len(l.taken) && q-p < aheadMax && l.taken[q] < 0 && l.runsOn(q, l.d.Passages[p].Para) {
		q++
	}
	if q == p || l.taken[q] < 0 {
		return -1
	}
	k := l.taken[q]
	first := l.st[k].Content[0].Start
	if l.d.Items[first].Passage != q || l.st[k].Frame != lexicon.Inverted {
		return -1
	}
	return k
}

// runsOn says whether the passage behind passage q goes on with it: in paragraph para where no mark closed it, or as the same quote.
func (l *linker) runsOn(q, para int) bool {
	this, next := &l.d.Passages[q], &l.d.Passages[q+1]
	return this.Reopened && next.Para == para || this.Open && next.Quote == this.Quote
}

// extend adds the passage at item i to a statement.
func (l *linker) extend(st, i, n int) {
	s := &l.st[st]
	s.Content = append(s.Content, text.Span{Start: i, End: i + 1})
	l.taken[l.d.Items[i].Passage] = st
	l.last[n] = st
}

// add makes a statement of its own of the passage at item i, spoken by the source of statement from.
func (l *linker) add(from, i, n int, reason proposal.Reason) {
	s := proposal.Statement{Sentence: n, Para: l.d.Sentences[n].Para, Reason: reason, From: from}
	s.Content = []text.Span{{Start: i, End: i + 1}}
	if from >= 0 {
		s.Source = l.st[from].Source
	}
	l.st = append(l.st, s)
	l.taken[l.d.Items[i].Passage] = len(l.st) - 1
	l.last[n] = len(l.st) - 1
}

// whole finds the speaker of a quoted sentence without cue.
func (l *linker) whole(n, i int) {
	para := l.d.Sentences[n].Para
	sameParagraph := i > 0 && l.d.Sentences[l.d.SentenceOf(i-1, n)].Para == para
	if sameParagraph && settling.Changes(l.d, &proposal.Statement{}, i) { // “Will it hold?” “It will.”
		l.add(-1, i, n, proposal.ReasonNone)
		l.st[len(l.st)-1].Apart = true
		return
	}
	// in the same paragraph the speaker goes on
	if n > 0 && l.d.Sentences[n-1].Para == para {
		if k := l.spoke(n - 1); k >= 0 {
			if l.quotes(k) && l.st[k].Sentence == n-1 {
				l.extend(k, i, n)
			} else {
				l.add(k, i, n, proposal.ReasonContinued)
			}
			return
		}
		l.add(-1, i, n, proposal.ReasonNearby)
		return
	}
	// a new paragraph: the one before spoke last, or announced the words
	if n > 0 {
		who := l.askedBefore(n - 1)
		if who.None() && l.last[n-1] < 0 {
			who = l.answers(n - 1)
		}
		if !who.None() {
			l.add(-1, i, n, proposal.ReasonNearby)
			l.st[len(l.st)-1].Source = who
			return
		}
		if k := l.spoke(n - 1); k >= 0 && l.d.Sentences[n-1].Para == para-1 {
			l.add(k, i, n, proposal.ReasonContinued)
			return
		}
	}
	l.add(-1, i, n, proposal.ReasonNone)
}

// spokeReach is how many sentences back somebody is looked for who goes on behind what a thing says.
const spokeReach = 3

// spoke returns the statement of sentence n whose speaker may go on behind it; -1 for none. A sign, a letter or a "that" says
// no more than it says: whoever was quoted before it in the paragraph goes on.
func (l *linker) spoke(n int) int {
	k := l.last[n]
	if k < 0 || !l.thing(k) {
		return k
	}
	para := l.d.Sentences[n].Para
	for m := n - 1; m >= 0 && m >= n-spokeReach && l.d.Sentences[m].Para == para; m-- {
		if j := l.last[m]; j >= 0 && l.quotes(j) && !l.thing(j) {
			return j
		}
	}
	return k
}

// thing says whether the source of a statement is a document or another thing that cannot go on speaking.
func (l *linker) thing(k int) bool {
	s := l.st[k].Source
	if s.None() || l.st[k].Reason == proposal.ReasonTurn {
		return false
	}
	last := l.d.Items[s.Head.End-1]
	if last.Passage >= 0 || l.d.Tokens[last.Tok].Capital {
		return false
	}
	if s.Relative && (l.d.ItemIs(s.Items.Start, "which") || l.d.ItemIs(s.Items.Start, "that")) {
		return true
	}
	_, written := lexicon.DocNoun(last.Lower)
	return written
}

// quotes says whether a statement has quoted words already, so that more of them are the second half of a split
// quotation.
func (l *linker) quotes(k int) bool {
	for _, c := range l.st[k].Content {
		for i := c.Start; i < c.End; i++ {
			if l.d.Items[i].Passage >= 0 {
				return true
			}
		}
	}
	return false
}

// fragment deals with quoted words in a sentence whose cues do not reach them: speech only when they are many, or a
// sentence; otherwise a title, a term or a word held at a distance.
func (l *linker) fragment(n, i int) {
	p := l.d.Passages[l.d.Items[i].Passage]
	if (l.d.Words(p) < 5 || l.d.TitleCase(l.d.InnerTokens(p))) && !beforeVerb(l.d, n, i) {
		return
	}
	if k := l.last[n]; k >= 0 && !l.st[k].Source.None() {
		l.add(k, i, n, proposal.ReasonNearby)
		return
	}
	l.add(-1, i, n, proposal.ReasonNearby)
}

// beforeVerb says whether the passage at item i begins sentence n, ends as speech does and is followed by a verb in the
// past: “Aw,” sighed the foreman.
func beforeVerb(d *reading.Document, n, i int) bool {
	s := d.Sentences[n].Items
	if i != s.Start || i+1 >= s.End || d.Items[i+1].Passage >= 0 || d.Items[i+1].Tag != syntax.VBD && d.Items[i+1].Tag != syntax.VBN {
		return false
	}
	toks := d.InnerTokens(d.Passages[d.Items[i].Passage])
	if len(toks) == 0 {
		return false
	}
	switch toks[len(toks)-1].Lower {
	case ",", "!", "?", "—", "--", "…", "...":
		return true
	}
	return false
}
