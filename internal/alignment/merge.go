package alignment

import (
	"slices"

	"github.com/whosaid/whosaid/internal/ascii"
	"github.com/whosaid/whosaid/internal/folding"
)

// A merge sets a group of tokens of the quotation against a group of the source that has the same form.
type merge struct {
	item, word   int // where it begins, from the start of the alignment
	items, words int // how many of each
	op           stepOp
	cost         int32
}

// findMerges finds the groups of the segment and of the source tokens [from, to) that belong together though their tokens
// differ, in the order in which an alignment comes to their ends. It looks only around the places where the alignment in
// l.steps has no match.
func (l *locator) findMerges(s *segment, from, to int) {
	const beside = 2 // as many tokens before and behind one that differs may be of its group
	q, src := l.q, &l.x.text
	if l.forms == nil {
		l.forms = map[uint64][]merge{}
	}
	clear(l.forms)
	next := s.from // the first item that was not looked at
	for _, t := range l.steps {
		if l.common(t) {
			continue
		}
		for next = max(next, t.item-beside); next < min(s.to, t.item+beside+1); next++ {
			l.itemForms(s, next)
		}
	}
	if len(l.forms) == 0 {
		return
	}
	next = from
	for _, t := range l.steps {
		if l.common(t) {
			continue
		}
		for next = max(next, t.word-beside); next < min(to, t.word+beside+1); next++ {
			l.buf, l.groups = src.Groups(next, to, l.buf, l.groups[:0])
			for _, g := range l.groups {
				for _, m := range l.forms[g.Form] {
					single := m.items == 1 && g.Tokens == 1
					if single && q.Tokens[l.items[s.from+m.item].from].Key == src.Tokens[next].Key || m.items > 1 && g.Tokens > 1 {
						continue // token by token says more
					}
					m.word, m.words = next-from, g.Tokens
					if m.op, m.cost = l.judge(s.from+m.item, m.items, next, m.words); m.op == stepSub && g.Form != g.Plain {
						m.op = stepStyle
					}
					l.merges = append(l.merges, m)
				}
			}
		}
	}
	slices.SortFunc(l.merges, func(a, b merge) int {
		if d := a.item + a.items - b.item - b.items; d != 0 {
			return d
		}
		return a.word + a.words - b.word - b.words
	})
}

// itemForms notes the forms of the groups that begin with item i of the segment.
func (l *locator) itemForms(s *segment, i int) {
	if l.items[i].wild {
		return
	}
	at := l.items[i].from
	limit := at + 1
	for k := i + 1; k < min(s.to, i+3) && !l.items[k].wild; k++ {
		limit++
	}
	l.buf, l.groups = l.q.Groups(at, limit, l.buf, l.groups[:0])
	for _, g := range l.groups {
		l.forms[g.Form] = append(l.forms[g.Form], merge{item: i - s.from, items: g.Tokens})
	}
}

// judge says what the difference between two groups of one form is.
func (l *locator) judge(i, items, j, words int) (stepOp, int32) {
	q, src := l.q, &l.x.text
	at := l.items[i].from
	a, b := q.Joined(at, items), src.Joined(j, words)
	switch {
	case a != b:
		return stepStyle, costStyle
	case items == 3 && src.Tokens[j].Flags&folding.Broken != 0, words == 3 && q.Tokens[at].Flags&folding.Broken != 0:
		return stepForm, 0 // broken at a line's end, where the hyphen may be the word's own
	case items == 2 && ascii.Digit(b[0]) && digits(string(q.Spelt(at+1))), words == 2 && ascii.Digit(a[0]) && digits(string(src.Spelt(j+1))),
		items == 2 && src.Tokens[j].Flags&folding.Broken != 0, words == 2 && q.Tokens[at].Flags&folding.Broken != 0:
		return stepSpaced, costCase // 1 204 and 1,204
	case items == 3 && q.Tokens[at+1].End < q.Tokens[at+2].Start, words == 3 && src.Tokens[j+1].End < src.Tokens[j+2].Start:
		return stepSpaced, costCase // broken at a line's end, and a blank set for that
	case items == 3 || words == 3:
		return stepStyle, costStyle
	}
	return stepSub, costStyle
}

// digits reports whether s is three digits, a group of a number, or begins with the last group of one.
func digits(s string) bool {
	whole := len(s) == 3 || len(s) > 3 && (s[3] == '.' || s[3] == ',')
	return whole && ascii.Digit(s[0]) && ascii.Digit(s[1]) && ascii.Digit(s[2])
}
