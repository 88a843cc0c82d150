package quotes

import (
	"bytes"
	"sort"
)

// match puts the alignments of the segments together: edits, similarity, verdict.
func (l *locator) match() Match {
	var m Match
	m.Source = l.source()
	common, ours, theirs := 0, 0, 0
	last := -1
	for i := range l.segs {
		s := &l.segs[i]
		if i > 0 {
			theirs += l.gapEdit(&m, &l.segs[i-1], s)
		}
		if !s.found { // nothing of it stands where it should
			for k := s.from; k < s.to; k++ {
				s.steps = append(s.steps, step{stepInsert, k, s.start})
			}
		}
		last = -1 // the edit that the next step may go on with
		for _, t := range s.steps {
			word := l.isWord(t)
			if word {
				ours++
			}
			if t.op != stepInsert && t.op < stepSwap && l.x.text.words[t.word].kind == tokenWord {
				theirs++
			}
			switch {
			case t.op == stepMatch:
				if word {
					common++
				}
				last = -1
				continue
			case t.op == stepSub && word && l.q.words[l.items[t.item].from].key == l.x.text.words[t.word].key:
				common++
			}
			last = l.edit(&m, t, last)
		}
	}
	l.finish(&m)
	if n := max(ours, theirs); n > 0 {
		m.Similarity = float64(common) / float64(n)
	} else {
		m.Similarity = 1
	}
	if m.Similarity < half || common == 0 {
		return Match{Verdict: NotFound, Similarity: m.Similarity}
	}
	return m
}

// isWord reports whether a step takes a word of the quotation.
func (l *locator) isWord(t step) bool {
	if t.op == stepOmit || t.op >= stepSwap || l.items[t.item].wild {
		return false
	}
	return l.q.words[l.items[t.item].from].kind == tokenWord
}

// source is the passage from the first segment found to the last.
func (l *locator) source() Span {
	w := l.x.text.words
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
		return Span{}
	}
	return Span{w[first].start, w[end-1].end}
}

// gapEdit notes what an ellipsis stands for, and returns how many words are left out that none stands for.
func (l *locator) gapEdit(m *Match, a, b *segment) (words int) {
	q := l.q.words
	source := l.words(a.end, b.start)
	if b.gapFrom == b.gapTo {
		if source.Len() > 0 {
			at := q[b.gapFrom].start
			m.Edits = append(m.Edits, Edit{Op: Omission, Source: source, Quotation: Span{at, at}})
		}
		for i := a.end; i < b.start; i++ {
			if l.x.text.words[i].kind == tokenWord {
				words++
			}
		}
		return words
	}
	e := Edit{Op: Omission, Source: source, Quotation: Span{q[b.gapFrom].start, q[b.gapTo-1].end}, Declared: true}
	if source.Len() == 0 {
		e.Op, e.Minor = Insertion, true // it says that words are missing where none are
	}
	m.Edits = append(m.Edits, e)
	return 0
}

// words is the span of source tokens [i, j), an empty one between them if there are none.
func (l *locator) words(i, j int) Span {
	w := l.x.text.words
	switch {
	case i < j:
		return Span{w[i].start, w[j-1].end}
	case i > 0:
		return Span{w[i-1].end, w[i-1].end}
	}
	return Span{}
}

// edit adds a step to the edit at last if it goes on with it, or begins another.
func (l *locator) edit(m *Match, t step, last int) int {
	q := l.q.words
	declared := t.op >= stepSwap || t.op == stepInsert && l.items[t.item].wild
	source, quotation := l.words(t.word, t.word), Span{}
	if t.op != stepInsert {
		source = l.words(t.word, t.word+1)
	}
	if t.op != stepOmit {
		it := l.items[t.item]
		quotation = Span{q[it.from].start, q[it.to-1].end}
	} else {
		at := 0
		if t.item > 0 {
			at = q[l.items[t.item-1].to-1].end
		}
		quotation = Span{at, at}
	}
	if last >= 0 && m.Edits[last].Declared == declared {
		e := &m.Edits[last]
		e.Source, e.Quotation = join(e.Source, source), join(e.Quotation, quotation)
		return last
	}
	m.Edits = append(m.Edits, Edit{Op: Substitution, Source: source, Quotation: quotation, Declared: declared})
	return len(m.Edits) - 1
}

// join puts two spans in a row together; an empty one adds nothing.
func join(a, b Span) Span {
	switch {
	case b.Len() == 0:
		return a
	case a.Len() == 0:
		return b
	}
	return Span{min(a.Start, b.Start), max(a.End, b.End)}
}

// finish says of each edit what it is, and from that the verdict.
func (l *locator) finish(m *Match) {
	m.Verdict = Verbatim
	for i := range m.Edits {
		e := &m.Edits[i]
		if e.Source.Len() == 0 { // in front of the passage is at its start
			at := min(max(e.Source.Start, m.Source.Start), m.Source.End)
			e.Source = Span{at, at}
		}
		if e.Op == Substitution {
			switch {
			case e.Source.Len() == 0:
				e.Op = Insertion
			case e.Quotation.Len() == 0:
				e.Op = Omission
			default:
				e.Op = Substitution
			}
		}
		e.Minor = e.Minor || l.minor(e)
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
	return !e.Declared && bytes.Equal(l.x.text.wordsIn(e.Source), l.q.wordsIn(e.Quotation))
}

// wordsIn gives the words of a span in lower case, each with a blank behind it; signs count for nothing.
func (f *folded) wordsIn(s Span) []byte {
	var out []byte
	first := sort.Search(len(f.words), func(i int) bool { return f.words[i].start >= s.Start })
	for i := first; i < len(f.words) && f.words[i].end <= s.End; i++ {
		if f.words[i].kind == tokenWord {
			out = append(append(out, bytes.ToLower(f.spelt(i))...), ' ')
		}
	}
	return out
}
