package transcript

import (
	"strings"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// dateMax is how many items a date behind a post has at most: June 3, 2024, at 10:15.
const dateMax = 8

// postIn reads a post as pages embed it, whose words have no marks: what it says, a dash, the name with the handle in brackets, and
// mostly a date: "… — Ida Holm (@idaholm) June 3, 2024". The words may stand in the line before.
func postIn(d *reading.Document, p int) (Turn, bool) {
	s := d.Paras[p].Sentences
	if s.End <= s.Start {
		return Turn{}, false
	}
	start, end := d.Sentences[s.Start].Items.Start, d.Sentences[s.End-1].Items.End
	at := end - 1
	for at > start && at > end-dateMax-2 && !isHandle(d, at) {
		at--
	}
	if !isHandle(d, at) || at < start+3 || !d.ItemIs(at-1, "(") || !d.ItemIs(at+1, ")") || !dated(d, at+2, end) {
		return Turn{}, false
	}
	dash := at - 2
	for dash > start && dash > at-2-nameMax && reading.Punctuation(d.Items[dash].Lower) == reading.Other {
		dash--
	}
	if dash == at-2 || reading.Punctuation(d.Items[dash].Lower) != reading.Dash {
		return Turn{}, false
	}
	says := text.Span{Start: start, End: dash}
	if dash == start {
		if says = lineAbove(d, p); says.End <= says.Start {
			return Turn{}, false
		}
	}
	if says.End == says.Start+1 && d.Items[says.Start].Passage >= 0 { // in marks: the rules for signatures read that
		return Turn{}, false
	}
	return Turn{
		Sentence: d.SentenceOf(dash, s.Start), Para: p, Colon: text.Span{Start: dash, End: dash + 1}, Says: []text.Span{says},
		Who: text.Span{Start: dash + 1, End: at + 2}, Name: text.Span{Start: dash + 1, End: at - 1},
	}, true
}

// isHandle says whether item i is the handle of an account: @idaholm.
func isHandle(d *reading.Document, i int) bool {
	l := d.Items[i].Lower
	return len(l) > 1 && strings.HasPrefix(l, "@")
}

// dated says whether nothing but a date stands in items [i, end): figures, commas and words with capitals.
func dated(d *reading.Document, i, end int) bool {
	for ; i < end; i++ {
		if d.Items[i].Passage >= 0 {
			return false
		}
		t := &d.Tokens[d.Items[i].Tok]
		if t.Kind != text.Number && !t.Capital && t.Lower != "," && t.Lower != ":" && t.Lower != "·" && t.Lower != "at" {
			return false
		}
	}
	return true
}

// lineAbove returns the items of the paragraph before p where no blank line parts them: behind one, nobody can tell which paragraphs
// are the post's.
func lineAbove(d *reading.Document, p int) text.Span {
	if !d.Tight(p) {
		return text.Span{}
	}
	s := d.Paras[p-1].Sentences
	if s.End <= s.Start {
		return text.Span{}
	}
	return text.Span{Start: d.Sentences[s.Start].Items.Start, End: d.Sentences[s.End-1].Items.End}
}
