package transcript

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/naming"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// What looks like labels of speakers and is none.

// sift takes out of the labels of an article those that no speaker has: of lists of charges and of marks for players, of data
// sheets, of datelines, and QUESTION where it stands only once and nobody answers of himself, as
// in a quiz.
func sift(d *reading.Document, labels []label) {
	all, marks, asks := 0, 0, 0
	again := recurring(d, labels)
	for _, l := range labels {
		if !l.none() && l.head.End > l.head.Start+1 {
			again[d.Items[l.head.End-1].Lower] = true // WOLF DANE
		}
	}
	for p, l := range labels {
		if l.none() {
			continue
		}
		c := contentOf(d, p, l)
		if lowerCase(d, l, c) || l.place && !again[d.LowerName(l.head)] {
			labels[p] = label{}
			continue
		}
		all++
		if figure(d, c) {
			marks++
		}
		if l.asks || l.answers && ours(d, c) {
			asks++
		}
	}
	switch {
	case all > 1 && marks*3 >= all*2 || sheet(d, labels): // Falk: 7. Solid at the back.
		clear(labels)
	case asks < 2:
		for p := range labels {
			if l := &labels[p]; l.all.End == l.all.Start+1 && (l.asks || l.answers) && lexicon.NobodysLabel(d.LowerName(l.head)) {
				*l = label{}
			}
		}
	}
}

// lowerCase says whether what stands behind a label goes on with it, as no turn does: Lowell Crane, 61: theft of flour.
func lowerCase(d *reading.Document, l label, c text.Span) bool {
	if l.capitals || c.End <= c.Start || d.Items[c.Start].Passage >= 0 || l.head.End == l.head.Start+1 && isHandle(d, l.head.Start) {
		return false
	}
	t := &d.Tokens[d.Items[c.Start].Tok]
	return t.Kind == text.Word && !t.Capital
}

// figure says whether what stands behind a label is a number with nothing said of what: 7 – Saved a penalty; 61.
func figure(d *reading.Document, c text.Span) bool {
	if c.End <= c.Start || d.Items[c.Start].Passage >= 0 || d.Tokens[d.Items[c.Start].Tok].Kind != text.Number {
		return false
	}
	if c.End == c.Start+1 || d.Items[c.Start+1].Passage >= 0 {
		return true
	}
	l := d.Items[c.Start+1].Lower
	return l == "/" || l == "(" || l == "-" || reading.Punctuation(l) != reading.Other
}

// sheet says whether labels are those of a data sheet: none of them stands twice or may be somebody's name, and nothing stands between
// marks; of two, none asks. An office in one has a name behind it and no sentence.
func sheet(d *reading.Document, labels []label) bool {
	all, asked := 0, false
	for p, l := range labels {
		if l.none() {
			continue
		}
		if l.capitals || l.person || isHandle(d, l.head.Start) || d.Given(l.head.Start) {
			return false
		}
		c := contentOf(d, p, l)
		office, finite := d.RoleWord(l.head.End-1), false
		for i := c.Start; i < c.End; i++ {
			if d.Items[i].Passage >= 0 {
				return false
			}
			asked = asked || d.ItemIs(i, "?")
			finite = finite || d.Items[i].Tag.Finite() || d.ItemIs(i, "?")
		}
		all++
		if finite && (office || d.Names[d.Items[l.head.End-1].Tok].Kind() == naming.Person) {
			return false
		}
	}
	return len(recurring(d, labels)) == 0 && !(asked && all == 2)
}
