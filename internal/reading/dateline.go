package reading

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// How many tokens a dateline has at most, and how many must follow it.
const (
	datelineMax  = 14
	datelineBody = 6
)

// dateline returns how many tokens at the start of a paragraph say where it was written: SPRINGDALE, Mo. (AP) —, NEW DELHI:. They
// are no part of the first sentence. It is 0 where there are none.
func dateline(toks []text.Token) int {
	i := 0
	for i < len(toks) && i < 4 && toks[i].Kind == text.Word && toks[i].AllCaps {
		i++
	}
	if i == 0 || len(toks) < i+datelineBody {
		return 0
	}
	if toks[i].Lower == ":" {
		if _, ok := lexicon.Place(lowerOf(toks[:i])); ok {
			return i + 1
		}
		return 0
	}
	for ; i < len(toks)-datelineBody && i < datelineMax; i++ {
		switch t := &toks[i]; {
		case Punctuation(t.Lower) == Dash && t.Space:
			return i + 1
		case !ofDateline(t):
			return 0
		}
	}
	return 0
}

// ofDateline says whether a token may stand before the dash of a dateline: a name, a number, a sign between them.
func ofDateline(t *text.Token) bool {
	switch t.Lower {
	case "(", ")", ",", ".", "/":
		return true
	}
	return t.Kind == text.Number || t.Kind == text.Word && t.Capital
}

// lowerOf joins the words of tokens in lower case.
func lowerOf(toks []text.Token) string {
	out := ""
	for i, t := range toks {
		if i > 0 {
			out += " "
		}
		out += t.Lower
	}
	return out
}

// cutDateline makes a sentence of its own of the dateline of a paragraph.
func (d *Document) cutDateline(toks []text.Token) {
	n := dateline(toks)
	if n == 0 {
		return
	}
	for len(d.ranges) > 0 && d.ranges[0].End <= n { // Mo. ended one
		d.ranges = d.ranges[1:]
	}
	if len(d.ranges) == 0 {
		d.ranges = append(d.ranges, text.Span{Start: 0, End: n})
		return
	}
	d.ranges[0].Start = n
	d.ranges = slices.Insert(d.ranges, 0, text.Span{Start: 0, End: n})
}
