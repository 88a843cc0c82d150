package quotes

import (
	"bytes"
	"slices"
	"unicode"
	"unicode/utf8"
)

// step is one move of an alignment: items and source tokens from here on that belong together.
type step struct {
	op         stepOp
	item, word int // where it begins in either
}

type stepOp uint8

const (
	stepMatch stepOp = iota
	stepSub
	stepOmit   // the quotation lacks a token of the source
	stepInsert // the source lacks an item of the quotation
	stepSwap   // brackets stand for a token of the source
	stepWild   // and for a further one
)

// What steps cost.
const (
	costSub   = 10
	costSigns = 5 // one sign for another
	costMixed = 14
	costWord  = 10
	costSign  = 5
	costMark  = 3
	costCase  = 1
	costSwap  = 1 // brackets in the place of a word
	costWild  = 3 // of no word, and for each further one
)

// align matches the items of s with the source tokens [from, to), whose ends are free, and leaves the steps in l.steps.
func (l *locator) align(s *segment, from, to int) (price int32, start, end int) {
	n, m := s.to-s.from, to-from
	l.cells = slices.Grow(l.cells[:0], (n+1)*(m+1))[:(n+1)*(m+1)]
	l.row = slices.Grow(l.row[:0], m+1)[:m+1]
	clear(l.row)
	clear(l.cells[:m+1])
	src := l.x.text.words
	for i := range n {
		it := l.items[s.from+i]
		cells := l.cells[(i+1)*(m+1):]
		insert := l.insertCost(it)
		diagonal := l.row[0]
		l.row[0] += insert
		cells[0] = uint8(stepInsert)
		for j := range m {
			best, op := l.row[j+1]+insert, stepInsert
			omit, skip := omitCost(&src[from+j]), stepOmit
			if it.wild {
				omit, skip = costWild, stepWild
				if src[from+j].kind == tokenWord && diagonal+costSwap <= best {
					best, op = diagonal+costSwap, stepSwap
				}
			} else if c, o := l.pair(it, from+j); diagonal+c <= best {
				best, op = diagonal+c, o
			}
			if c := l.row[j] + omit; c < best {
				best, op = c, skip
			}
			diagonal = l.row[j+1]
			l.row[j+1] = best
			cells[j+1] = uint8(op)
		}
	}
	j := 0
	for k := range l.row {
		if l.row[k] < l.row[j] {
			j = k
		}
	}
	for j < m && l.row[j+1] == l.row[j] { // another word at the end is another word, not one too many
		j++
	}
	price, end = l.row[j], from+j
	l.steps = l.steps[:0]
	for i := n; i > 0; {
		op := stepOp(l.cells[i*(m+1)+j])
		switch op {
		case stepOmit, stepWild:
			j--
		case stepInsert:
			i--
		default:
			i--
			j--
		}
		at := s.from + i
		if op == stepWild {
			at--
		}
		l.steps = append(l.steps, step{op, at, from + j})
	}
	slices.Reverse(l.steps)
	return price, from + j, end
}

func (l *locator) insertCost(it item) int32 {
	if it.wild {
		return costWild
	}
	return omitCost(&l.q.words[it.from])
}

func omitCost(t *token) int32 {
	switch t.kind {
	case tokenWord:
		return costWord
	case tokenMark:
		return costMark
	}
	return costSign
}

// pair is the price of setting an item against a token of the source.
func (l *locator) pair(it item, j int) (int32, stepOp) {
	a, b := &l.q.words[it.from], &l.x.text.words[j]
	if a.key == b.key && a.kind == b.kind {
		if l.sameSpelling(it, j) {
			return 0, stepMatch
		}
		return costCase, stepSub
	}
	switch {
	case a.kind == tokenWord && b.kind == tokenWord:
		return costSub, stepSub
	case a.kind != tokenWord && b.kind != tokenWord:
		return costSigns, stepSub
	}
	return costMixed, stepSub
}

// sameSpelling compares letters with their case; that of the first letter of a segment is free.
func (l *locator) sameSpelling(it item, j int) bool {
	a, b := l.q.spelt(it.from), l.x.text.spelt(j)
	if bytes.Equal(a, b) {
		return true
	}
	if it.from > 0 && l.q.words[it.from-1].kind != tokenGap && !l.is(it.from-1, "]") {
		return false
	}
	r, n := utf8.DecodeRune(a)
	t, m := utf8.DecodeRune(b)
	return unicode.ToLower(r) == unicode.ToLower(t) && bytes.Equal(a[n:], b[m:])
}
