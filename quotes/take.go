package quotes

import (
	"slices"

	"github.com/whosaid/whosaid/internal/text"
)

// take carries out what the reading of a paragraph found a mark to be.
func (w *walker) take(e *event, a act) {
	switch a.kind {
	case actOpen:
		w.open(e)
	case actClose:
		w.interrupt(int(a.inside), e.pos, Repaired)
		w.closeTop(e)
	case actAgain:
		w.interrupt(int(a.inside)+1, e.pos, Reopened)
		w.open(e)
	case actUnopened:
		at := w.reader.start
		w.push(Quote{Outer: Span{Start: at}, Inner: Span{Start: at}, End: Unopened}, e.kind())
		w.closeTop(e)
	}
}

func (w *walker) open(e *event) {
	w.push(Quote{Outer: Span{Start: e.pos}, Inner: Span{Start: e.end}, Open: w.s[e.pos:e.end]}, e.kind())
}

func (w *walker) push(q Quote, c text.Class) {
	h := uint64(emptyHash)
	if n := len(w.stack); n > 0 {
		h = w.stack[n-1].hash
	}
	q.Depth = len(w.stack)
	if len(w.out) == cap(w.out) {
		w.grow(q.Outer.Start)
	}
	if len(w.stack) == cap(w.stack) {
		w.stack = slices.Grow(w.stack, 3*len(w.stack))
	}
	w.stack = append(w.stack, entry{at: len(w.out), outer: q.Outer.Start, inner: q.Inner.Start, hash: pushHash(h, c), class: c})
	w.out = append(w.out, q)
}

// grow makes room for as many quotes as the rest of the text will have if it goes on like the part before byte i: at
// first one in 110 bytes, which is seldom too little, so that most texts take one allocation.
func (w *walker) grow(i int) {
	rest := len(w.s) - i
	n := 4 + rest/110
	if len(w.out) > 0 {
		n = max(len(w.out), int(float64(len(w.out))*float64(rest)/float64(i+1)*1.05)+16)
	}
	w.out = slices.Grow(w.out, n)
}

// closeTop ends the innermost quote with its closing mark.
func (w *walker) closeTop(e *event) {
	top := &w.stack[len(w.stack)-1]
	q := &w.out[top.at]
	q.Close = w.s[e.pos:e.end]
	if q.End == Closed && (fit(top.class, e.kind()) > 0 || top.joined) {
		q.End = Repaired
	}
	w.end(e.end, e.pos, q.End)
}

// interrupt ends the n innermost quotes in front of byte i, without a closing mark.
func (w *walker) interrupt(n, i int, how Ending) {
	for ; n > 0; n-- {
		top := &w.stack[len(w.stack)-1]
		at := trimmed(w.s, top.inner, i)
		w.end(at, at, how)
	}
}

// end takes the innermost quote off the stack.
func (w *walker) end(outer, inner int, how Ending) {
	n := len(w.stack) - 1
	top := &w.stack[n]
	q := &w.out[top.at]
	q.Outer.End, q.Inner.End, q.End = outer, inner, how
	if q.Parts != nil {
		q.Parts = append(q.Parts, Part{Span{top.outer, outer}, Span{top.inner, inner}, how})
	}
	w.stack = w.stack[:n]
}

// leave ends the paragraph: quotes that the marks ahead open again stay open, and so does an outermost one that may
// yet be closed.
func (w *walker) leave(ahead []text.Class) {
	if len(w.stack) == 0 {
		return
	}
	var low [carried]text.Class
	n := min(len(w.stack), carried)
	for i := range n {
		low[i] = w.stack[i].class
	}
	keep := continues(low[:n], ahead)
	if keep == 0 && level(low[0]) == 0 {
		keep = 1
	}
	w.left = w.reader.end
	w.drop(keep)
}

// drop ends all open quotes but the keep outermost where the paragraph ended that left them open.
func (w *walker) drop(keep int) {
	for n := len(w.stack) - 1; n >= keep; n-- {
		w.end(w.left, w.left, Unclosed)
	}
	if len(w.stack) == 0 {
		w.gap = w.gap[:0]
	}
}
