package proposal

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Labels longer than this, in items, are no speaker's.
const labelMax = 6

// turns reads transcripts and interviews: paragraphs that begin with NAME: or Q:, or Q. and A. in turn. One such paragraph may be a headline;
// three make a transcript, or two whose labels are written in capitals or name people in full. The rest of the paragraph is what is said, up to
// the next one.
func turns(d *reading.Document) []Statement {
	if out := rows(d); len(out) > 0 {
		return out
	}
	labels := make([]text.Span, len(d.Paras))
	if interview(d, labels) {
		var out []Statement
		for p, l := range labels {
			if l.End > l.Start {
				out = append(out, turn(d, p, l))
			}
		}
		return out
	}
	n, capitals, people := 0, 0, 0
	for p := range d.Paras {
		labels[p] = label(d, p)
		if labels[p].End > labels[p].Start {
			n++
			if allCaps(d, labels[p]) {
				capitals++
			}
			if personal(d, labels[p]) {
				people++
			}
		}
	}
	if capitals < 2 && people < 2 && n*3 < len(d.Paras) || n < 3 && capitals < 2 && people < 2 && !(n == 1 && len(d.Paras) == 1 && capitals == 1) {
		return nil
	}
	mixed := n != capitals && capitals >= 2
	var out []Statement
	for p, l := range labels {
		if l.End <= l.Start || mixed && !allCaps(d, l) {
			continue
		}
		out = append(out, turn(d, p, l))
	}
	return out
}

// interview reads the labels Q. and A. at the start of paragraphs, where they alternate and most of the one are questions; so
// "A. Smith said" is none.
func interview(d *reading.Document, labels []text.Span) bool {
	turns, changes, asks, questions, last := 0, 0, 0, 0, ""
	for p := range d.Paras {
		s := d.Paras[p].Sentences
		if s.End <= s.Start {
			continue
		}
		i, end := d.Sentences[s.Start].Items.Start, d.Sentences[s.End-1].Items.End
		l := d.Items[i].Lower
		if l != "q." && l != "a." || i+1 >= end {
			continue
		}
		labels[p] = text.Span{Start: i, End: i + 1}
		turns++
		if l != last {
			changes++
		}
		if last = l; l == "q." {
			asks++
			if slices.ContainsFunc(d.Items[i+1:end], func(it reading.Item) bool { return it.Lower == "?" }) {
				questions++
			}
		}
	}
	if questions > 0 && questions*2 >= asks && turns > asks && changes*3 >= turns*2 {
		return true
	}
	clear(labels)
	return false
}

// label returns the items of the label at the start of a paragraph, without its colon; empty for none.
func label(d *reading.Document, p int) text.Span {
	s := d.Paras[p].Sentences
	if s.End <= s.Start {
		return text.Span{}
	}
	first := d.Sentences[s.Start].Items
	start := first.Start
	end := d.Sentences[s.End-1].Items.End
	if d.Items[start].Passage < 0 && d.Tokens[d.Items[start].Tok].Kind == text.Mark {
		start++ // "NAME: … in marks that are never closed
	}
	return labelAt(d, start, end)
}

// labelAt returns the items of a label that begins at an item, without its colon; empty for none.
func labelAt(d *reading.Document, start, end int) text.Span {
	names := 0
	for i := start; i < end && i < start+labelMax; i++ {
		it := d.Items[i]
		if reading.Punctuation(it.Lower) == reading.Colon {
			if names > 0 && i+1 < end {
				return text.Span{Start: start, End: i}
			}
			return text.Span{}
		}
		if it.Passage >= 0 {
			return text.Span{}
		}
		t := d.Tokens[it.Tok]
		switch {
		case t.Capital || it.Lower == "q" || it.Lower == "a":
			names++
		case reading.Punctuation(it.Lower) == reading.Stop && it.Lower == "." || reading.Particle(it.Lower) || reading.Punctuation(it.Lower) == reading.Bracket || it.Lower == ")":
		default:
			return text.Span{}
		}
	}
	return text.Span{}
}

// personal says whether a label is a title or given name with a name behind it.
func personal(d *reading.Document, l text.Span) bool {
	if l.End-l.Start < 2 {
		return false
	}
	first := d.Items[l.Start].Lower
	_, title := lexicon.Title(first)
	_, given := lexicon.GivenName(first)
	return title || given
}

// allCaps says whether a label is written in capitals, or is the Q or A of an interview.
func allCaps(d *reading.Document, l text.Span) bool {
	for i := l.Start; i < l.End; i++ {
		t := d.Tokens[d.Items[i].Tok]
		if t.Kind == text.Word && !t.AllCaps && len(t.Lower) > 1 {
			if _, ok := lexicon.Title(t.Lower); !ok {
				return false
			}
		}
	}
	return true
}

// turn makes the statement of a paragraph that begins with a label.
func turn(d *reading.Document, p int, l text.Span) Statement {
	s := d.Paras[p].Sentences
	return turnUpTo(d, p, l, d.Sentences[s.End-1].Items.End)
}

// turnUpTo makes the statement of a label, of what is said up to an item.
func turnUpTo(d *reading.Document, p int, l text.Span, end int) Statement {
	st := Statement{Sentence: d.SentenceOf(l.Start, d.Paras[p].Sentences.Start), Para: p, From: -1, Reason: ReasonTurn, Lemma: ":", Frame: lexicon.Quote, Share: 0.95, Class: lexicon.Report}
	st.Source = Source{Items: l, Head: l}
	from := l.End
	if reading.Punctuation(d.Items[from].Lower) == reading.Colon { // no cue in "Q. Where?"
		from++
		st.Cue = text.Span{Start: l.End, End: from}
	}
	st.Content = []text.Span{{Start: from, End: end}}
	return st
}
