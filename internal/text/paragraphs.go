package text

import (
	"slices"
	"strings"
)

// Paragraphs cuts s into its paragraphs, each without the white space and the signs of a quoted block ("> ") around
// it, in order, none of them empty. How the document sets its paragraphs apart is found out from its lines: by blank
// lines, by single line breaks, or by either with the lines inside a paragraph wrapped at some column.
func Paragraphs(s string) []Span {
	var out []Span
	l := LayoutOf(s)
	for p, i := l.Next(s, 0); p.End > p.Start; p, i = l.Next(s, i) {
		if len(out) == cap(out) {
			out = slices.Grow(out, len(out)+8)
		}
		out = append(out, p)
	}
	return out
}

// A Layout says how a document breaks its lines.
type Layout struct {
	// Wrapped: a line break inside a paragraph stands for a space.
	Wrapped bool
	// Spaced: blank lines set paragraphs apart, so that a single line break behind a full line does not.
	Spaced bool

	returns bool // there is a \r somewhere
	blocks  bool // a line begins with the sign of a quoted block
	greedy  bool // lines are filled as long as the next word fits into longest
	eager   bool // lines are broken at the first space behind a column
	longest int  // of the lines that were surely wrapped, in code points
	least   int  // the shortest of them
	column  int  // where the last space stands that was not taken for a break, when eager
}

// Lines that software wraps are of about these lengths, in code points; the columns of papers and teleprinters go down to narrowest.
const (
	narrowest = 24
	narrow    = 40
	broadest  = 110
)

// A breaks counts the places of a document where a sentence surely runs from one line into the next.
type breaks struct {
	joins int // lines that another follows
	sure  int
	// Over the sure ones, in code points: the longest and the shortest line, the shortest with the first word of the
	// next, the longest without its own last word.
	longest, least, minNext, maxPrev int
}

func (k *breaks) add(s string, a, b line, n int) {
	k.joins++
	if a.depth != b.depth || !goesOn(s, a, b) {
		return
	}
	k.sure++
	k.longest, k.least = max(k.longest, n), min(k.least, n)
	k.maxPrev = max(k.maxPrev, n-1-a.lastWord(s))
	if s[a.end-1] != '-' { // what is left of a divided word would have found room
		k.minNext = min(k.minNext, n+1+b.firstWord(s))
	}
}

// LayoutOf looks at the lines of a document.
func LayoutOf(s string) Layout {
	l := Layout{returns: strings.IndexByte(s, '\r') >= 0, least: broadest}
	wide := breaks{least: broadest, minNext: 1 << 30}
	all := wide
	a, i := nextLine(s, 0, l.returns)
	for !a.none() {
		l.blocks = l.blocks || a.depth > 0
		if i < len(s) && s[i] == '\n' { // a blank line: this one ends a paragraph
			for i < len(s) && s[i] == '\n' {
				i++
			}
			a, i = nextLine(s, i, l.returns)
			continue
		}
		var b line
		b, i = nextLine(s, i, l.returns)
		if b.none() {
			break
		}
		if !a.blank() && !b.blank() && a.end-a.from <= 3*broadest && !a.broad(s) {
			if n := a.length(s); n >= narrowest && n <= broadest {
				all.add(s, a, b, n)
				if n >= narrow {
					wide.add(s, a, b, n)
				}
			}
		}
		a = b
	}
	k := wide
	if wide.sure == 0 || wide.sure*4 < wide.joins {
		if all.sure < 2 || all.sure*4 < all.joins || !l.within(s, all.minNext) {
			return Layout{returns: l.returns, blocks: l.blocks}
		}
		k = all
	}
	l.Wrapped = true
	l.longest, l.least, l.column = k.longest, k.least, k.maxPrev
	l.greedy, l.eager = k.minNext > k.longest, k.maxPrev < k.least
	if l.greedy {
		l.longest = l.filled(s, k.minNext)
	}
	l.Spaced = l.spaced(s)
	return l
}

// Lines says that every paragraph is one line, between two line breaks.
func (l *Layout) Lines() bool { return !l.Wrapped && !l.blocks }

// filled gives the length of the longest line shorter than bound: as long as any that this column takes.
func (l *Layout) filled(s string, bound int) int {
	longest := l.longest
	for a, i := nextLine(s, 0, l.returns); !a.none(); a, i = nextLine(s, i, l.returns) {
		if a.end-a.from > 4*broadest {
			continue
		}
		if n := a.length(s); n < bound {
			longest = max(longest, n)
		}
	}
	return longest
}

// within reports whether hardly a line of the document is as long as bound: it is set in a narrow column.
func (l *Layout) within(s string, bound int) bool {
	lines, over := 0, 0
	for a, i := nextLine(s, 0, l.returns); !a.none(); a, i = nextLine(s, i, l.returns) {
		if a.blank() {
			continue
		}
		lines++
		if a.end-a.from > 4*bound || a.length(s) >= bound {
			over++
		}
	}
	return over*8 <= lines
}

// spaced counts, now that it is known which lines are full, how paragraphs are set apart.
func (l *Layout) spaced(s string) bool {
	blanks, shorts := 0, 0
	a, i := nextLine(s, 0, l.returns)
	for !a.none() {
		var b line
		b, i = nextLine(s, i, l.returns)
		switch {
		case b.none() || a.blank():
		case b.blank():
			blanks++
		case !l.full(s, a, b):
			shorts++
		}
		a = b
	}
	return blanks > shorts
}

// Next gives the first paragraph at or after byte i, and where to go on from; an empty one when there are no more.
func (l *Layout) Next(s string, i int) (Span, int) {
	a, i := nextLine(s, i, l.returns)
	for a.blank() {
		if a.none() {
			return Span{len(s), len(s)}, len(s)
		}
		a, i = nextLine(s, i, l.returns)
	}
	p := Span{a.start, a.end}
	quoted := false
	for l.Wrapped || a.depth > 0 {
		b, j := nextLine(s, i, l.returns)
		if b.blank() {
			break
		}
		if !l.Wrapped { // a quoted block that mail software wrapped
			if a.depth != b.depth || !goesOn(s, a, b) {
				break
			}
			p.End = b.end
			a, i = b, j
			continue
		}
		if !l.Spaced {
			quoted = staysOpen(s, a, quoted)
		}
		if !l.joins(s, a, b, quoted) {
			break
		}
		p.End = b.end
		a, i = b, j
	}
	return p, i
}

// staysOpen reports whether a quote is open at the end of line a.
func staysOpen(s string, a line, open bool) bool {
	for i := a.start; i < a.end; i++ {
		if !MarkByte(s[i]) {
			continue
		}
		m, n := MarkAt(s, i)
		switch m.Class {
		case Double:
			open = !open
		case DoubleOpen, DoubleLow, GuillemetOpen, GravePair:
			open = true
		case DoubleClose, GuillemetClose, ApostrophePair:
			open = false
		}
		i += max(n, 1) - 1
	}
	return open
}

// joins reports whether line b goes on with the paragraph of line a; quoted says whether a quote is open between them.
func (l *Layout) joins(s string, a, b line, quoted bool) bool {
	switch {
	case a.depth != b.depth || b.item(s) && (!l.full(s, a, b) || ends(s[a.start:a.end])):
		return false
	case b.start-b.from-(a.start-a.from) >= 2 && b.start-b.from >= 2 && !a.item(s) && ends(s[a.start:a.end]):
		return false // set in: a new paragraph
	case !l.full(s, a, b):
		n := a.length(s)
		nearlyFull := 4*n >= 3*l.longest && n <= l.longest+20
		return goesOn(s, a, b) && 2*n >= l.longest || nearlyFull && unfinished(s, a)
	case l.Spaced:
		return true
	case quoted: // a new paragraph would open the quote again
		m, _ := MarkAt(s, b.start)
		return m.Class == NoMark || m.Class >= Dash
	}
	return !ends(s[a.start:a.end]) || !begins(s[b.start:b.end])
}

// full reports whether line a has no room left for the first word of b.
func (l *Layout) full(s string, a, b line) bool {
	if a.end-a.start > 4*broadest {
		return false
	}
	n := a.length(s)
	switch {
	case l.greedy && n <= l.longest && n+1+b.firstWord(s) > l.longest:
		return true
	case l.eager && n > l.column && n-1-a.lastWord(s) < l.least:
		return true
	case l.greedy || l.eager:
		return false
	}
	return n >= l.least && n <= l.longest+20
}
