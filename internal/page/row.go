package page

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// A rowView is a paragraph of the article with the cards of the quotes that begin in it.
type rowView struct {
	Pieces []pieceView
	Cards  []*cardView
	Said   bool // something is said in it
}

// rows cuts the text into paragraphs and gives each its pieces and cards. The pieces of all rows are the text.
func (l *layout) rows() []rowView {
	pieces := l.newPieces()
	next := 0 // of the quotes, which are in the order of their beginnings
	order := l.inOrder()
	cuts := l.cuts()
	rows := make([]rowView, 0, len(cuts))
	for i := range cuts {
		end, last := len(l.text()), i+1 == len(cuts)
		if !last {
			end = cuts[i+1]
		}
		var row rowView
		row.Pieces, row.Said = pieces.until(end)
		for next < len(order) && (last || l.quotes[order[next]].Spans[0].Start < end) {
			row.Cards = append(row.Cards, l.cards[order[next]])
			next++
		}
		rows = append(rows, row)
	}
	return rows
}

// inOrder gives the quotes in the order in which they begin, whatever the caller did to theirs.
func (l *layout) inOrder() []int {
	order := make([]int, len(l.quotes))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return l.quotes[a].Spans[0].Start - l.quotes[b].Spans[0].Start })
	return order
}

// cuts are the places where rows begin, from 0: behind blank lines, and where a record says that its paragraph begins or ends. The
// white space behind a paragraph is part of it, so that the page has the lines that the text has.
func (l *layout) cuts() []int {
	text := l.text()
	cuts := []int{0}
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			break
		}
		at += i + 1
		if behind := skipLines(text, at); behind > at {
			cuts = append(cuts, behind)
			at = behind
		}
	}
	for i := range l.quotes {
		p := l.quotes[i].Context.Paragraph
		if 0 <= p.Start && p.Start < p.End && p.End <= len(text) {
			cuts = append(cuts, l.lineStart(p), skipLines(text, p.End))
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	if n := len(cuts); n > 1 && cuts[n-1] == len(text) {
		cuts = cuts[:n-1]
	}
	return cuts
}

// lineStart is where a paragraph begins with what is before it on its line, a bullet or a space; where it begins, if that is far.
func (l *layout) lineStart(p attribution.Span) int {
	const far = 40
	before := l.text()[max(0, p.Start-far):p.Start]
	if i := strings.LastIndexByte(before, '\n'); i >= 0 {
		return p.Start - len(before) + i + 1
	}
	if len(before) == p.Start {
		return 0
	}
	return p.Start
}

// skipLines gives the place behind the lines that are blank from a place on: that place, if the rest of its line is not blank.
func skipLines(text string, at int) int {
	behind := at
	for i := at; i < len(text); i++ {
		switch text[i] {
		case '\n':
			behind = i + 1
		case ' ', '\t', '\r':
		default:
			return behind
		}
	}
	return len(text)
}
