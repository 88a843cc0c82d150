package marks

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/whosaid/whosaid/internal/text"
)

// act carries out what the reading of a paragraph found a mark to be.
func (w *walker) act(e *event, a act) {
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
		w.push(Region{Outer: text.Span{Start: at}, Inner: text.Span{Start: at}, End: Unopened}, e.kind())
		w.closeTop(e)
	}
}

func (w *walker) open(e *event) {
	w.push(Region{Outer: text.Span{Start: e.pos}, Inner: text.Span{Start: e.end}}, e.kind())
}

// push enters a region that begins, inside those that are open.
func (w *walker) push(q Region, c text.Class) {
	h := uint64(emptyHash)
	if n := len(w.stack); n > 0 {
		h = w.stack[n-1].hash
	}
	q.Depth = len(w.stack)
	n := len(w.out)
	w.enter(&q)
	if len(w.stack) == cap(w.stack) && len(w.stack) > window {
		w.stack = slices.Grow(w.stack, w.forecast(len(w.stack), q.Outer.Start))
	}
	w.stack = append(w.stack, entry{at: n, hash: pushHash(h, c), class: c})
}

// enter writes down a region.
func (w *walker) enter(q *Region) {
	n := len(w.out)
	if n == cap(w.out) && n > window { // no prose: what has come so far says how much there will be
		w.out = slices.Grow(w.out, w.forecast(n, q.Outer.Start))
	}
	if n < cap(w.out) {
		w.out = w.out[:n+1]
		q.Parts = w.out[n].Parts[:0]
		w.out[n] = *q
	} else {
		w.out = append(w.out, *q)
	}
}

// forecast tells how many more there will be of what has come n times before byte i, if the rest of the text goes on
// like that.
func (w *walker) forecast(n, i int) int {
	rest := len(w.s) - i
	return max(n/4, int(float64(n)*float64(rest)/float64(i+1)*1.02)) + 16
}

// closeTop ends the innermost quote with its closing mark.
func (w *walker) closeTop(e *event) {
	top := &w.stack[len(w.stack)-1]
	q := &w.out[top.at]
	if q.End == Closed && (fit(top.class, e.kind()) > 0 || top.joined) {
		q.End = Repaired
	}
	w.end(e.end, e.pos, q.End)
}

// interrupt ends the n innermost quotes in front of byte i, without a closing mark.
func (w *walker) interrupt(n, i int, how Ending) {
	for ; n > 0; n-- {
		q := &w.out[w.stack[len(w.stack)-1].at]
		low := q.Inner.Start
		if k := len(q.Parts); k > 0 {
			low = q.Parts[k-1].Inner.Start
		}
		at := trimmed(w.s, low, i)
		w.end(at, at, how)
	}
}

// end takes the innermost quote off the stack.
func (w *walker) end(outer, inner int, how Ending) {
	n := len(w.stack) - 1
	q := &w.out[w.stack[n].at]
	q.Outer.End, q.Inner.End, q.End = outer, inner, how
	if k := len(q.Parts); k > 0 {
		q.Parts[k-1].end(outer, inner, how)
	}
	w.stack = w.stack[:n]
}

// end fills in where the part ends.
func (p *Part) end(outer, inner int, how Ending) {
	p.Outer.End, p.Inner.End, p.End = outer, inner, how
}

// trimmed is end without the white space before it, but not less than low.
func trimmed(s string, low, end int) int {
	for end > low {
		r, n := utf8.DecodeLastRuneInString(s[low:end])
		if !unicode.IsSpace(r) {
			break
		}
		end -= n
	}
	return end
}
