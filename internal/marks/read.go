package marks

import (
	"sync"

	"github.com/whosaid/whosaid/internal/text"
)

// Read finds what stands between the quotation marks of a text, and hands it over in the order of Outer.Start, nested
// regions behind the one that they stand in. It does so whenever a paragraph has left none open, and goes on as long as
// take says so. What take is given, it may read until it returns. With dashes, a dash at the start of a paragraph opens a
// region, too.
func Read(s string, dashes bool, take func([]Region) bool) {
	w := walker{s: s, dashes: dashes, hold: 1}
	w.run(take)
}

// Many is how many regions ReadMany hands over at a time, or a few more; fewer only at the end of the text.
const Many = 256

// ReadMany is Read for who wants all there is: it hands over many at a time.
func ReadMany(s string, dashes bool, take func([]Region) bool) {
	w := walker{s: s, dashes: dashes, hold: Many}
	w.run(take)
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
	slow   bool // skip the fast paths; for tests
	clear  bool // marks may be taken at sight
	lines  bool // and every line is a paragraph
	seen   int  // where the last mark ends that was taken at sight
	from   int  // no mark stands before it in the paragraph that comes
	hold   int  // how many regions are waited for before they are handed over
	reader reader
	left   int // where the paragraph ended that left the open quotes open
	*scratch
}

// scratch is the room that a walker works in. It is kept from one text to the next; nothing in it outlives a text.
type scratch struct {
	out    []Region // those that were not handed over yet; room beyond its length has the room for their parts
	parts  int      // how many have been made in this text
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
	if c.out = kept(c.out, window); c.parts > window {
		c.out = nil
	}
	c.parts = 0
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

// run reads the text. It hands over the regions of each paragraph that leaves none open, and stops when that says so.
func (w *walker) run(take func([]Region) bool) {
	c := pool.Get().(*scratch)
	w.scratch = c
	defer c.done()

	w.reader.odd = odd(w.s)
	layout := text.LayoutOf(w.s)
	w.clear = !w.slow && !w.reader.odd
	w.lines = w.clear && !w.dashes && layout.Lines()
	p, next := w.paragraphFrom(0, &layout, take)
	for p.End > p.Start {
		q, after := layout.Next(w.s, next)
		w.paragraph(p, q)
		if len(w.stack) > 0 {
			p, next = q, after
			continue
		}
		if len(w.out) >= w.hold && !w.handOver(take) {
			return
		}
		if w.lines {
			p, next = w.paragraphFrom(next, &layout, take)
		} else {
			p, next = q, after
		}
	}
	w.drop(0)
	w.handOver(take)
}

// paragraphFrom gives the first paragraph at or after byte i that has to be read, and where the next one is looked for. What is
// clear at sight before it is taken, and handed over; there is none when that says so.
func (w *walker) paragraphFrom(i int, layout *text.Layout, take func([]Region) bool) (text.Span, int) {
	if w.lines {
		at, full := w.sight(i, len(w.s))
		for full {
			if !w.handOver(take) {
				return text.Span{}, 0
			}
			at, full = w.sight(at, len(w.s))
		}
		if at == len(w.s) {
			return text.Span{}, 0
		}
		line := at
		for line-i > 64 && !w.broken(line-64, line) {
			line -= 64
		}
		for line > i && w.s[line-1] != '\n' && w.s[line-1] != '\r' {
			line--
		}
		i = line
		w.again(i, at)
	}
	return layout.Next(w.s, i)
}

// handOver gives away the regions that have come, and makes room for others.
func (w *walker) handOver(take func([]Region) bool) bool {
	if len(w.out) == 0 {
		return true
	}
	more := take(w.out)
	w.out = w.out[:0]
	return more
}

// paragraph reads the marks of p; q is the paragraph after it.
func (w *walker) paragraph(p, q text.Span) {
	if w.dashes && w.dialogue(p) {
		return
	}
	plain := skipPlain(w.s, max(p.Start, w.from), p.End, w.reader.odd)
	if plain >= p.End { // most paragraphs of most texts
		w.unmarked(p)
		return
	}
	if w.clear && !w.lines && len(w.stack) == 0 {
		at, _ := w.sight(plain, p.End)
		if at >= p.End {
			return
		}
		w.again(p.Start, at)
		plain = max(plain, w.from)
	}
	w.reader.reset(w.s, p, plain)
	var buf [carried]text.Class
	ahead := buf[:0]
	for more, first := true, true; more; first = false {
		w.events, more = w.reader.read(w.events[:0], window)
		if first && len(w.events) == 0 && !more {
			w.unmarked(p)
			return
		}
		if !more {
			ahead = starters(w.s, q, ahead)
		}
		w.read(ahead, first, !more)
	}
	w.leave(ahead)
}

// unmarked passes a paragraph in which no mark stands.
func (w *walker) unmarked(p text.Span) {
	if len(w.stack) > 0 {
		w.skip(p)
	}
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
		w.act(&w.events[i], w.acts[i])
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
