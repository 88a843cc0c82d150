package proposal

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// turns reads transcripts and interviews: paragraphs that begin with NAME: or Q:, or Q. and A. in turn. One such paragraph may
// be a headline; three make a transcript, or two whose labels are written in capitals or name people in full. The rest of the
// paragraph is what is said, or the next one where nothing stands behind the label. A label that can only be a speaker's, with
// a quotation behind it, needs no other beside it.
func turns(d *reading.Document) []Statement {
	if out := rows(d); len(out) > 0 {
		return out
	}
	var out []Statement
	spans := make([]text.Span, len(d.Paras))
	if interview(d, spans) {
		for p, l := range spans {
			if l.End > l.Start {
				out = append(out, turn(d, p, label{all: l, head: l}))
			}
		}
		return out
	}
	labels := make([]label, len(d.Paras))
	n, capitals, people := 0, 0, 0
	for p := range d.Paras {
		labels[p] = labelOf(d, p)
		if l := &labels[p]; !l.none() {
			n++
			if l.capitals {
				capitals++
			}
			if l.person {
				people++
			}
		}
	}
	transcript := n > 0 && (capitals >= 2 || people >= 2 || n >= 3 && n*3 >= len(d.Paras) || n == 2 && len(d.Paras) == 2 || n == 1 && len(d.Paras) == 1 && capitals == 1)
	mixed := n != capitals && capitals >= 2
	for p, l := range labels {
		if l.none() || !(transcript && (!mixed || l.capitals)) && !quoted(d, p, l) {
			continue
		}
		if st := turn(d, p, l); len(st.Content) > 0 {
			out = append(out, st)
		}
	}
	return out
}

// quoted says whether a label is a person's and a quotation, or several, is all that follows it.
func quoted(d *reading.Document, p int, l label) bool {
	if !l.person {
		return false
	}
	c := contentOf(d, p, l)
	for i := c.Start; i < c.End; i++ {
		if d.Items[i].Passage < 0 {
			return false
		}
	}
	return c.End > c.Start && d.SentenceLike(d.Passages[d.Items[c.Start].Passage])
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

// contentOf returns what follows a label: the rest of its paragraph, or the next paragraph where nothing is left of its own.
func contentOf(d *reading.Document, p int, l label) text.Span {
	s := d.Paras[p].Sentences
	from, end := l.all.End, d.Sentences[s.End-1].Items.End
	if from < end && reading.Punctuation(d.Items[from].Lower) == reading.Colon {
		from++
	}
	if from < end {
		return text.Span{Start: from, End: end}
	}
	if p+1 >= len(d.Paras) || d.Paras[p+1].Sentences.End <= d.Paras[p+1].Sentences.Start || !labelOf(d, p+1).none() {
		return text.Span{}
	}
	s = d.Paras[p+1].Sentences
	return text.Span{Start: d.Sentences[s.Start].Items.Start, End: d.Sentences[s.End-1].Items.End}
}

// turn makes the statement of a paragraph that begins with a label.
func turn(d *reading.Document, p int, l label) Statement {
	return turnOf(d, p, l, contentOf(d, p, l))
}

// turnOf makes the statement of a label, of what is said behind it.
func turnOf(d *reading.Document, p int, l label, content text.Span) Statement {
	st := Statement{
		Sentence: d.SentenceOf(l.all.Start, d.Paras[p].Sentences.Start), Para: p, From: -1, Reason: ReasonTurn,
		Lemma: ":", Frame: lexicon.Quote, Share: 0.95, Class: lexicon.Report,
	}
	st.Source = Source{Items: l.all, Head: l.head}
	if i := l.head.End; i < l.all.End && (d.Items[i].Tag == syntax.IN || d.ItemIs(i, ",") && d.Items[i+1].Tag == syntax.IN) {
		st.Source.Items.End = i // Larkin, on the radio: where he said it
	}
	if i := l.all.End; i < len(d.Items) && reading.Punctuation(d.Items[i].Lower) == reading.Colon { // no cue in "Q. Where?"
		st.Cue = text.Span{Start: i, End: i + 1}
	}
	if content.End > content.Start {
		st.Content = []text.Span{content}
	}
	return st
}
