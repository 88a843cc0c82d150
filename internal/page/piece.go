package page

import (
	"slices"
	"strconv"

	"github.com/whosaid/whosaid/attribution"
)

// A pieceView is a stretch of the text to which the same things apply.
type pieceView struct {
	Text  string
	Class string     // of its element; "" for text that is nobody's
	Of    string     // the numbers of the quotes that it belongs to, for the script
	Marks []markView // before it: the quotes that begin or go on here
	Badge string     // behind it: that what the words of saying tell was not said
}

// A markView is the number of a quote in the text.
type markView struct {
	ID, Card, Number, Label, Class string
}

// A role is what a stretch of text is to a quote.
type role int

const (
	said   role = iota // content
	words              // between marks, of this speaker
	others             // between marks, of somebody else
	cue
	name
	roles
)

var roleClass = [roles]string{"said", "words", "others", "cue", "name"}

// An edge is where a stretch begins or ends.
type edge struct {
	at    int
	begin bool
	role  role
	quote int
	first bool // the first span of its quote
}

// pieces cuts the text at every edge. Contents overlap: what somebody says tells what somebody else said.
type pieces struct {
	*layout
	edges []edge
	at    int        // in the text
	open  [roles]int // how many stretches are open
	stack []int      // the quotes whose content is open, with some that are not any more
	alive []int      // how many spans of each quote's content are open
	marks []markView // that wait for their piece
	badge string     // of words of saying that have just ended
}

// newPieces finds the edges.
func (l *layout) newPieces() *pieces {
	p := &pieces{layout: l, alive: make([]int, len(l.quotes))}
	for i := range l.quotes {
		q := &l.quotes[i]
		for j, s := range q.Spans {
			p.stretch(s, said, i, j == 0)
		}
		for _, s := range q.Verbatim {
			p.stretch(s, words, i, false)
		}
		for _, n := range q.Nested {
			p.stretch(n.Span, others, i, false)
		}
		p.stretch(q.Cue.Span, cue, i, false)
		p.stretch(q.Speaker.Span, name, i, false)
	}
	slices.SortStableFunc(p.edges, func(a, b edge) int {
		switch {
		case a.at != b.at:
			return a.at - b.at
		case a.begin != b.begin && b.begin:
			return -1 // what ends is closed before the next begins
		case a.begin != b.begin:
			return 1
		}
		return 0
	})
	return p
}

// stretch notes a stretch, if it is one of the text.
func (p *pieces) stretch(s attribution.Span, r role, quote int, first bool) {
	if s.Start < 0 || s.Start >= s.End || s.End > len(p.text()) {
		return
	}
	p.edges = append(p.edges, edge{s.Start, true, r, quote, first}, edge{s.End, false, r, quote, first})
}

// until gives the pieces up to a place, and whether any of them was said.
func (p *pieces) until(end int) (all []pieceView, anySaid bool) {
	for p.at < end {
		for len(p.edges) > 0 && p.edges[0].at <= p.at {
			p.pass(p.edges[0])
			p.edges = p.edges[1:]
		}
		to := end
		if len(p.edges) > 0 {
			to = min(to, p.edges[0].at)
		}
		view := pieceView{Text: p.text()[p.at:to], Marks: p.marks}
		view.Class, view.Of = p.class()
		anySaid = anySaid || p.open[said] > 0
		p.marks, p.at = nil, to
		for len(p.edges) > 0 && p.edges[0].at <= p.at && !p.edges[0].begin {
			p.pass(p.edges[0])
			p.edges = p.edges[1:]
		}
		view.Badge, p.badge = p.badge, ""
		all = append(all, view)
	}
	return all, anySaid
}

// pass opens or closes a stretch.
func (p *pieces) pass(e edge) {
	q := &p.quotes[e.quote]
	if !e.begin {
		p.open[e.role]--
		switch e.role {
		case said:
			p.alive[e.quote]--
		case cue:
			p.badge = p.cards[e.quote].Badge
		}
		return
	}
	p.open[e.role]++
	if e.role == said {
		p.alive[e.quote]++
		p.stack = append(p.stack, e.quote)
		card := p.cards[e.quote]
		m := markView{Card: p.cardID(q), Number: number(q), Class: card.Class, Label: "Quote " + number(q) + ", " + card.label()}
		if e.first {
			m.ID = p.placeID(q)
		} else {
			m.Label += ", continued"
			m.Class += " more"
		}
		p.marks = append(p.marks, m)
	}
}

// A piece tells of that many of the quotes whose content it is, the innermost ones; among so many of the latest they are looked for.
// However deep a text nests, the page must not grow with the square of it.
const (
	mostQuotes = 4
	mostLooked = 16
)

// class gives the classes of the piece that begins here, and the numbers of its quotes.
func (p *pieces) class() (class, of string) {
	for r, n := range p.open {
		if n > 0 {
			class = joined(class, roleClass[r])
		}
	}
	if p.open[said] == 0 {
		p.stack = p.stack[:0]
		return class, ""
	}
	for len(p.stack) > 0 && p.alive[p.stack[len(p.stack)-1]] == 0 {
		p.stack = p.stack[:len(p.stack)-1]
	}
	if p.open[said] > 1 {
		class += " deep"
	}
	seen := map[string]bool{}
	found := 0
	for i := len(p.stack) - 1; i >= max(0, len(p.stack)-mostLooked) && found < mostQuotes; i-- {
		if quote := p.stack[i]; p.alive[quote] > 0 && !seen[p.cards[quote].ID] {
			found++
			seen[p.cards[quote].ID] = true
			of = joined(of, number(&p.quotes[quote]))
			for _, c := range p.cards[quote].classes {
				if !seen[c] {
					seen[c] = true
					class = joined(class, c)
				}
			}
		}
	}
	return class, of
}

func joined(a, b string) string {
	if a == "" {
		return b
	}
	return a + " " + b
}

// speakerClass is the class of what a speaker says, "s0" for nobody's.
func speakerClass(n int) string { return "s" + strconv.Itoa(n) }
