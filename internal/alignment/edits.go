package alignment

import (
	"bytes"

	"github.com/whosaid/whosaid/internal/folding"
	"github.com/whosaid/whosaid/internal/text"
	"github.com/whosaid/whosaid/internal/vocabulary"
)

// match puts the alignments of the segments together: edits, similarity, verdict.
func (l *locator) match() Match {
	var m Match
	l.widen()
	m.Source = l.source()
	c := counts{most: max(4, len(l.items)/4)}
	for i := range l.segs {
		s := &l.segs[i]
		if i > 0 {
			l.gapEdit(&m, &l.segs[i-1], s, &c)
		}
		if !s.found { // nothing of it stands where it should
			for k := s.from; k < s.to; k++ {
				s.steps = append(s.steps, step{stepInsert, k, s.start, 1, 0})
			}
		}
		first := len(m.Edits)
		l.stepEdits(&m, s, &c)
		if !empty(s.elsewhere) {
			words, _ := l.tally(s)
			c.common += words
			c.theirs += words
			c.content += words
			if first < len(m.Edits) {
				m.Edits[first].Elsewhere = s.elsewhere
			}
		}
	}
	l.finish(&m)
	m.Similarity = c.similarity()
	if !c.enough(m.Similarity) {
		return Match{Verdict: NotFound, Similarity: min(m.Similarity, 1)}
	}
	return m
}

// stepEdits adds the steps of a segment to the edits, and counts their words.
func (l *locator) stepEdits(m *Match, s *segment, c *counts) {
	last, class := -1, stepMatch // the edit that the next step may go on with
	for _, t := range s.steps {
		word := l.isWord(t)
		if word {
			c.ours += t.items
		}
		switch {
		case t.op == stepOmit && l.x.text.Tokens[t.word].Kind == folding.Word:
			c.omit()
		case t.op != stepOmit:
			c.run = 0
			if t.op < stepOmit && word {
				c.theirs += t.items
			} else if t.op < stepOmit && l.x.text.Tokens[t.word].Kind == folding.Word {
				c.theirs++
			}
		}
		if word && l.common(t) {
			c.common += t.items
			if !vocabulary.Is(l.q.Spelt(l.items[t.item].from), vocabulary.Common) {
				c.content++
			}
		}
		switch {
		case t.op <= stepForm,
			t.op == stepOmit && last < 0 && l.x.text.Tokens[t.word].Flags&folding.Reopens != 0,
			t.op == stepInsert && !l.items[t.item].wild && l.q.Tokens[l.items[t.item].from].Flags&folding.Reopens != 0:
			last = -1
			continue
		}
		of := t.op
		if of != stepSpaced && of != stepStyle {
			of = stepSub
			if l.declared(t) {
				of = stepSwap
			}
		}
		if of != class {
			last = -1
		}
		last, class = l.edit(m, t, last), of
	}
}

// declared reports whether the quotation tells of a step itself.
func (l *locator) declared(t step) bool {
	return t.op >= stepSwap || t.op == stepInsert && l.items[t.item].wild
}

// isWord reports whether a step takes a word of the quotation.
func (l *locator) isWord(t step) bool {
	if t.op == stepOmit || t.op >= stepSwap || l.items[t.item].wild {
		return false
	}
	return l.q.Tokens[l.items[t.item].from].Kind == folding.Word
}

// widen takes into the passages what their edges are cut out of.
func (l *locator) widen() {
	lo := 0
	for i := range l.segs {
		s := &l.segs[i]
		if !s.found || s.start == s.end {
			continue
		}
		steps := s.steps
		if t := steps[0]; t.op <= stepStyle {
			if from := max(lo, l.x.reachBack(s.start)); from < s.start && !(i == 0 && l.x.quoted(l.q.Head, from, s.start)) {
				before := make([]step, 0, len(steps)+s.start-from)
				for k := from; k < s.start; k++ {
					before = append(before, step{stepOmit, s.from, k, 0, 1})
				}
				s.start, s.steps = from, append(before, steps...)
			}
		}
		if t := steps[len(steps)-1]; t.op <= stepStyle {
			hi := len(l.x.text.Tokens)
			if i+1 < len(l.segs) {
				hi = l.segs[i+1].start
			}
			to := min(hi, l.x.reachOn(s.end))
			if i == len(l.segs)-1 && l.x.quoted(l.q.Tail && !l.q.Head, s.end, to) {
				to = s.end
			}
			for k := s.end; k < to; k++ {
				s.steps = append(s.steps, step{stepOmit, s.to, k, 0, 1})
			}
			s.end = max(s.end, to)
		}
		lo = s.end
	}
}

// source is the passage from the first segment found to the last.
func (l *locator) source() text.Span {
	first, end := -1, -1
	for i := range l.segs {
		if s := &l.segs[i]; s.found && s.start < s.end {
			if first < 0 {
				first = s.start
			}
			end = s.end
		}
	}
	if first < 0 {
		return text.Span{}
	}
	return l.words(first, end)
}

// gapEdit notes what an ellipsis stands for, and counts the words that are left out where none does.
func (l *locator) gapEdit(m *Match, a, b *segment, c *counts) {
	q := l.q.Tokens
	source := l.words(a.end, b.start)
	c.run = 0
	if b.gapFrom == b.gapTo {
		if !empty(source) {
			at := int(q[b.gapFrom].Start)
			m.Edits = append(m.Edits, Edit{Op: Omission, Source: source, Quotation: text.Span{Start: at, End: at}})
		}
		for i := a.end; i < b.start; i++ {
			if l.x.text.Tokens[i].Kind == folding.Word {
				c.omit()
			}
		}
		return
	}
	e := Edit{Op: Omission, Source: source, Quotation: text.Span{Start: int(q[b.gapFrom].Start), End: int(q[b.gapTo-1].End)}, Declared: true}
	if empty(source) {
		e.Op, e.Minor = Insertion, true // it says that words are missing where none are
	}
	m.Edits = append(m.Edits, e)
}

// words is the span of source tokens [i, j), an empty one between them if there are none.
func (l *locator) words(i, j int) text.Span {
	w := l.x.text.Tokens
	switch {
	case i < j:
		return text.Span{Start: int(w[i].Start), End: int(w[j-1].End)}
	case i > 0:
		return text.Span{Start: int(w[i-1].End), End: int(w[i-1].End)}
	}
	return text.Span{}
}

// edit adds a step to the edit at last if it goes on with it, or begins another.
func (l *locator) edit(m *Match, t step, last int) int {
	q := l.q.Tokens
	source, quotation := l.words(t.word, t.word+t.words), text.Span{}
	if t.items > 0 || t.op == stepWild {
		it := l.items[t.item]
		quotation = text.Span{Start: int(q[it.from].Start), End: int(q[l.items[t.item+max(t.items, 1)-1].to-1].End)}
	} else {
		at := 0
		if t.item > 0 {
			at = int(q[l.items[t.item-1].to-1].End)
		}
		quotation = text.Span{Start: at, End: at}
	}
	if last >= 0 {
		e := &m.Edits[last]
		e.Source, e.Quotation = join(e.Source, source), join(e.Quotation, quotation)
		return last
	}
	m.Edits = append(m.Edits, Edit{Op: Substitution, Source: source, Quotation: quotation, Declared: l.declared(t),
		Style: t.op == stepStyle, Minor: t.op == stepSpaced})
	return len(m.Edits) - 1
}

// join puts two spans in a row together; an empty one adds nothing.
func join(a, b text.Span) text.Span {
	switch {
	case empty(b):
		return a
	case empty(a):
		return b
	}
	return text.Span{Start: min(a.Start, b.Start), End: max(a.End, b.End)}
}

// finish says of each edit what it is, and from that the verdict.
func (l *locator) finish(m *Match) {
	m.Verdict = Verbatim
	for i := range m.Edits {
		e := &m.Edits[i]
		if empty(e.Source) { // in front of the passage is at its start
			at := min(max(e.Source.Start, m.Source.Start), m.Source.End)
			e.Source = text.Span{Start: at, End: at}
		}
		if e.Op == Substitution {
			switch {
			case empty(e.Source):
				e.Op = Insertion
			case empty(e.Quotation):
				e.Op = Omission
			default:
				e.Op = Substitution
			}
		}
		cut := e.Op == Omission && (e.Source.Start == m.Source.Start || e.Source.End == m.Source.End) // see widen
		e.Minor = e.Minor || !cut && l.minor(e)
		switch {
		case e.Declared:
			m.Verdict = max(m.Verdict, Abridged)
		case e.Minor:
			m.Verdict = max(m.Verdict, Repunctuated)
		default:
			m.Verdict = Altered
		}
	}
}

// minor reports whether the two sides of an edit have the same words.
func (l *locator) minor(e *Edit) bool {
	return !e.Declared && bytes.Equal(l.x.text.WordsIn(e.Source), l.q.WordsIn(e.Quotation))
}
