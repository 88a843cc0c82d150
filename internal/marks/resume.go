package marks

import (
	"slices"

	"github.com/whosaid/whosaid/internal/text"
)

// Quotes that run over paragraphs. Each paragraph opens them again, outermost first; the last one closes them.

// carried is how deep quotes may nest that run over paragraphs.
const carried = 8

// maxGap is over how many paragraphs without any mark an open quote is remembered.
const maxGap = 8

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

// skip passes a paragraph without marks: a quote that is open may go on behind it.
func (w *walker) skip(p text.Span) {
	if len(w.gap) == maxGap {
		w.drop(0)
		return
	}
	w.drop(1)
	if len(w.stack) > 0 {
		w.gap = append(w.gap, p)
	}
}

// resume goes on with the quotes that the paragraph before left open, as far as marks at the start of this one open
// them again, and returns how many events that took. Where none does, joinable says that the paragraph may go on
// with one all the same.
func (w *walker) resume() (taken int, joinable bool) {
	if len(w.stack) == 0 || len(w.events) == 0 {
		return 0, false
	}
	n := 0
	if len(w.gap) == 0 {
		for n < len(w.stack) && n < len(w.events) && w.events[n].first && w.events[n].open < never &&
			reopens(w.stack[n].class, w.events[n].kind()) {
			n++
		}
	}
	if n == 0 {
		w.drop(1)
		if e := &w.events[0]; level(e.class) == 0 && fit(w.stack[0].class, e.kind()) < never {
			return 0, true
		}
		w.drop(0)
		return 0, false
	}
	w.drop(n)
	for i := range w.stack {
		e := &w.events[i]
		w.part(w.stack[i].at, nil, e.pos, e.end)
		w.acts[i] = act{kind: actContinue}
	}
	return n, false
}

// goOn takes the outermost region, and the paragraphs without marks in between, into this paragraph.
func (w *walker) goOn() {
	w.drop(1)
	at := w.reader.start
	w.part(w.stack[0].at, w.gap, at, at)
	w.stack[0].joined = true
	w.gap = w.gap[:0]
}

// part ends the part of region i that lies in the paragraph which was left last, and begins the next: at byte outer with
// its mark, at byte inner without. Where that ends is filled in when it does.
func (w *walker) part(i int, gap []text.Span, outer, inner int) {
	r := &w.out[i]
	had := len(r.Parts)
	if had == 0 {
		first := Part{Outer: text.Span{Start: r.Outer.Start}, Inner: text.Span{Start: r.Inner.Start}}
		r.Parts = append(slices.Grow(r.Parts, 2+len(gap)), first)
	}
	r.Parts[len(r.Parts)-1].end(w.left, w.left, Continued)
	for _, g := range gap {
		r.Parts = append(r.Parts, Part{g, g, Continued})
	}
	r.Parts = append(r.Parts, Part{Outer: text.Span{Start: outer}, Inner: text.Span{Start: inner}})
	w.parts += len(r.Parts) - had
}

// starters gives the classes of the marks that a paragraph begins with.
func starters(s string, p text.Span, dst []text.Class) []text.Class {
	for i := p.Start + leader(s[p.Start:p.End]); i < p.End && len(dst) < cap(dst); {
		m, n := text.MarkAt(s, i)
		if n == 0 || m.Class >= text.Dash {
			break
		}
		dst = append(dst, (&event{class: m.Class, spelling: m.Spelling}).kind())
		i += n
	}
	return dst
}

// continues counts how many of the open quotes, outermost first, the marks at the start of a paragraph open again.
func continues(open, ahead []text.Class) int {
	n := 0
	for n < len(open) && n < len(ahead) && reopens(open[n], ahead[n]) {
		n++
	}
	return n
}

func reopens(o, c text.Class) bool {
	return o == c || o == text.GuillemetOpen && c == text.GuillemetClose || // French custom
		o == text.AngleOpen && c == text.AngleClose
}
