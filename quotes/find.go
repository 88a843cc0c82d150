package quotes

import (
	"iter"
	"sync"

	"github.com/whosaid/whosaid/internal/text"
)

// Find returns the quotes of a text in the order of Outer.Start, nested ones after the one they stand in.
func Find(text string) []Quote { return Finder{}.Find(text) }

// A Finder finds quotes. Its zero value does what Find does. It holds settings only: copy it, share it between
// goroutines.
type Finder struct {
	// Dashes makes a dash at the start of a paragraph open a quote that ends with the paragraph, or with a dash of the
	// same kind that sets off the narrator's words, as novels in many languages have it.
	Dashes bool
}

// Find returns the quotes of a text in the order of Outer.Start, nested ones after the one they stand in.
func (f Finder) Find(text string) []Quote {
	w := walker{s: text, dashes: f.Dashes}
	w.run(nil)
	return w.out
}

// All yields the quotes of a text in the order of Find, paragraph by paragraph as it reads them.
func (f Finder) All(text string) iter.Seq[Quote] {
	return func(yield func(Quote) bool) {
		w := walker{s: text, dashes: f.Dashes}
		w.run(yield)
	}
}

// window is how many marks of one paragraph are read together.
const window = 2048

// entry is a quote that is open. There may be as many as marks, so it is kept small.
type entry struct {
	at     int // its place in out
	hash   uint64
	class  text.Class
	joined bool // it went on into a paragraph without a mark that says so
}

// walker goes through a text paragraph by paragraph.
type walker struct {
	s      string
	dashes bool
	slow   bool // skip the fast path; for tests
	out    []Quote
	reader reader
	left   int // where the paragraph ended that left the open quotes open
	*scratch
}

// scratch is the room that a walker works in. It is kept from one text to the next; nothing in it outlives a text.
type scratch struct {
	stack  []entry
	gap    []text.Span // paragraphs without marks since the one that left a quote open
	events []event
	acts   []act
	beam   beam
}

var pool = sync.Pool{New: func() any { return new(scratch) }}

// done gives the room back, without what a text out of the ordinary made large.
func (c *scratch) done() {
	c.beam.stack = nil
	c.stack, c.gap, c.events, c.acts = kept(c.stack, window), kept(c.gap, window), kept(c.events, 2*window), kept(c.acts, 2*window)
	c.beam.nodes, c.beam.decs = kept(c.beam.nodes, 32*window), kept(c.beam.decs, 64*window)
	pool.Put(c)
}

// kept empties s for the next text; one with room for more than most is left to the garbage collector.
func kept[T any](s []T, most int) []T {
	if cap(s) > most {
		return nil
	}
	return s[:0]
}

// run reads the text. With yield it hands over the quotes of each paragraph that leaves none open, and stops when that says
// so; without, they gather in out.
func (w *walker) run(yield func(Quote) bool) {
	c := pool.Get().(*scratch)
	w.scratch = c
	defer c.done()

	layout := text.LayoutOf(w.s)
	p, next := layout.Next(w.s, 0)
	for p.End > p.Start {
		var q text.Span
		q, next = layout.Next(w.s, next)
		w.paragraph(p, q)
		if yield != nil && len(w.stack) == 0 {
			for _, x := range w.out {
				if !yield(x) {
					return
				}
			}
			w.out = w.out[:0]
		}
		p = q
	}
	w.drop(0)
	if yield != nil {
		for _, x := range w.out {
			if !yield(x) {
				return
			}
		}
	}
}

// paragraph reads the marks of p; q is the paragraph after it.
func (w *walker) paragraph(p, q text.Span) {
	if w.dashes && w.dialogue(p) {
		return
	}
	w.reader.reset(w.s, p)
	var buf [carried]text.Class
	ahead := buf[:0]
	for more, first := true, true; more; first = false {
		w.events, more = w.reader.read(w.events[:0], window)
		if first && len(w.events) == 0 && !more {
			if len(w.stack) > 0 {
				w.skip(p)
			}
			return
		}
		if !more {
			ahead = starters(w.s, q, ahead)
		}
		w.read(ahead, first, !more)
	}
	w.leave(ahead)
}

// read finds out what the events are, and takes them for it.
func (w *walker) read(ahead []text.Class, first, whole bool) {
	if cap(w.acts) < len(w.events) {
		w.acts = make([]act, len(w.events), max(len(w.events), 2*cap(w.acts)))
	}
	w.acts = w.acts[:len(w.events)]
	from, joinable := 0, false
	if first {
		from, joinable = w.resume()
	}
	root := rootFresh
	if !joinable && !w.slow && w.plain(from, whole) {
		// nothing to weigh
	} else {
		base := len(w.stack)
		if joinable {
			base = 0
		}
		b := &w.beam
		b.width = w.width()
		b.start(w.stack, base, from > 0 || !first)
		if joinable && b.width > 1 {
			b.join()
		}
		for i := from; i < len(w.events); i++ {
			b.step(&w.events[i])
		}
		root = b.finish(w.acts[from:], ahead, whole)
	}
	switch {
	case root == rootJoined:
		w.goOn()
	case joinable:
		w.drop(0)
	}
	for i := from; i < len(w.events); i++ {
		w.take(&w.events[i], w.acts[i])
	}
}

// width is how many hypotheses to follow: fewer where marks stand so thick that the text cannot be prose.
func (w *walker) width() int {
	n := len(w.events)
	if n < 64 {
		return widest
	}
	switch per := (w.events[n-1].end - w.events[0].pos) / n; {
	case per >= 12:
		return widest
	case per >= 6:
		return 3
	}
	return 1
}

// plain is the fast path: it reads the events in order as long as each can be one thing only at no price. That reading
// is then the cheapest, and the only one at that price.
func (w *walker) plain(from int, whole bool) bool {
	if from > 0 || len(w.stack) > 0 {
		return false
	}
	var open [8]text.Class
	depth := 0
	for i := range w.events {
		e := &w.events[i]
		opens, closes, idle := e.open == 0, false, e.idle
		if depth > 0 {
			top := open[depth-1]
			opens = opens && nest(top, e.kind()) == 0
			closes = e.closing(top) == 0
			for k := depth; k > 0 && k > depth-reach && e.close < never; k-- {
				if e.closing(open[k-1]) < never {
					idle = e.inert
				}
			}
		}
		switch {
		case opens && !closes && idle > 0:
			if depth == len(open) {
				return false
			}
			open[depth] = e.kind()
			depth++
			w.acts[i] = act{kind: actOpen}
		case closes && !opens && idle > 0:
			depth--
			w.acts[i] = act{kind: actClose}
		case idle == 0 && !opens && !closes:
			w.acts[i] = act{kind: actInert}
		default:
			return false
		}
	}
	return depth == 0 && whole
}
