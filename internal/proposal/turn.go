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
	if start >= end {
		return text.Span{}
	}
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
	st := Statement{Sentence: s.Start, Para: p, From: -1, Reason: ReasonTurn, Lemma: ":", Frame: lexicon.Quote, Share: 0.95, Class: lexicon.Report}
	st.Source = Source{Items: l, Head: l}
	from := l.End
	if reading.Punctuation(d.Items[from].Lower) == reading.Colon { // no cue in "Q. Where?"
		from++
		st.Cue = text.Span{Start: l.End, End: from}
	}
	st.Content = []text.Span{{Start: from, End: d.Sentences[s.End-1].Items.End}}
	return st
}

// signature reads “…” -- Name: a sentence, or two, of a passage, a dash and a name with nothing said about it.
func (c *Clause) signature() (Statement, bool) {
	var st Statement
	first := 0
	if len(c.Chunks) > 3 && c.Kind(0) == reading.Other && c.Kind(1) == reading.Quoted { // a bullet
		first = 1
	}
	if len(c.Chunks) < first+3 || c.Kind(first) != reading.Quoted {
		return st, false
	}
	k := first + 1
	for c.Kind(k) == reading.Quoted {
		k++
	}
	if c.Kind(k) != reading.Dash || c.Kind(k+1) != reading.NounPhrase {
		return st, false
	}
	src, next := c.phraseFrom(k + 1)
	for c.Kind(next) == reading.Comma || c.Kind(next) == reading.Stop || c.Kind(next) == reading.NounPhrase || c.Kind(next) == reading.Preposition || c.Kind(next) == reading.Bracket {
		if next >= len(c.Chunks) {
			break
		}
		next++
	}
	if next < len(c.Chunks) || !c.speakerLike(src) {
		return st, false
	}
	st = Statement{Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: ReasonSignature, Lemma: "—", Frame: lexicon.Quote, Share: 0.9, Class: lexicon.Report, Source: src}
	st.Cue = text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}
	st.Content = []text.Span{{Start: c.Chunks[first].Start, End: c.Chunks[k-1].End}}
	c.cover(text.Span{Start: 0, End: len(c.Chunks)})
	return st, true
}

// signatureBehind reads a dash and a name on a line of their own, under the quotation that they sign.
func (c *Clause) signatureBehind() (Statement, bool) {
	var st Statement
	if c.N == 0 || c.Kind(0) != reading.Dash {
		return st, false
	}
	src, next := c.phraseFrom(1)
	for next < len(c.Chunks) && (separates(c.Kind(next)) || c.Kind(next) == reading.NounPhrase || c.Kind(next) == reading.Bracket) {
		next++
	}
	before := c.Doc.Sentences[c.N-1]
	if src.None() || next < len(c.Chunks) || !c.speakerLike(src) || before.Para != c.Doc.Sentences[c.N].Para-1 || !c.Doc.QuoteOnly(c.N-1) {
		return st, false
	}
	st = Statement{Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: ReasonSignature, Lemma: "—", Frame: lexicon.Quote, Share: 0.9, Class: lexicon.Report, Source: src}
	st.Cue = text.Span{Start: c.Chunks[0].Start, End: c.Chunks[0].End}
	st.Content = []text.Span{before.Items}
	return st, true
}
