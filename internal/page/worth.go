package page

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/whosaid/whosaid/attribution"
)

// A worthView is a quote that is worth checking, with why.
type worthView struct {
	Card, Number, Name, Absent, Badge, Words, Because string
	Percent                                           string
}

// What the list of the page has room for, and how much a quote must be worth to be in it.
const (
	mostWorth  = 10
	leastWorth = 0.5
)

// worth lists what is worth checking, the most first. It is empty unless the caller asked the library for it.
func (l *layout) worth() (all []worthView) {
	var order []int
	for i := range l.quotes {
		if w := l.quotes[i].Checkworthy; w != nil && w.Score >= leastWorth {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		switch x, y := l.quotes[a].Checkworthy.Score, l.quotes[b].Checkworthy.Score; {
		case x > y:
			return -1
		case x < y:
			return 1
		}
		return 0
	})
	for _, i := range order[:min(mostWorth, len(order))] {
		q, card := &l.quotes[i], l.cards[i]
		all = append(all, worthView{
			Card: card.ID, Number: card.Number, Name: card.Name, Absent: card.Absent, Badge: card.Badge, Words: oneLine(q.Text),
			Because: because(q.Checkworthy), Percent: strconv.Itoa(int(math.Round(100 * q.Checkworthy.Score))),
		})
	}
	return all
}

// because says what speaks for checking a quote, and what against: "a number, a trend; against it: an opinion".
func because(w *attribution.Checkworthiness) string {
	var speaking, against []string
	for _, f := range w.Because {
		if f.Weight > 0 {
			speaking = append(speaking, say("factor", f.Name))
		} else {
			against = append(against, say("factor", f.Name))
		}
	}
	s := strings.Join(speaking, ", ")
	if len(against) > 0 {
		s += "; against it: " + strings.Join(against, ", ")
	}
	return strings.TrimPrefix(s, "; ")
}
