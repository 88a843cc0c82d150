package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// Labels longer than this, in items, are no speaker's.
const labelMax = 6

// turns reads transcripts and interviews: paragraphs that begin with NAME: or Q:, or Q. and A. in turn. One such paragraph may be a headline;
// three make a transcript, or two whose labels are written in capitals or name people in full. The rest of the paragraph is what is said, up to
// the next one.
func (d *document) turns() []statement {
	labels := make([]text.Span, len(d.paras))
	if d.interview(labels) {
		var out []statement
		for p, l := range labels {
			if l.End > l.Start {
				out = append(out, d.turn(p, l))
			}
		}
		return out
	}
	n, capitals, people := 0, 0, 0
	for p := range d.paras {
		labels[p] = d.label(p)
		if labels[p].End > labels[p].Start {
			n++
			if d.allCaps(labels[p]) {
				capitals++
			}
			if d.personal(labels[p]) {
				people++
			}
		}
	}
	if capitals < 2 && people < 2 && n*3 < len(d.paras) || n < 3 && capitals < 2 && people < 2 && !(n == 1 && len(d.paras) == 1 && capitals == 1) {
		return nil
	}
	mixed := n != capitals && capitals >= 2
	var out []statement
	for p, l := range labels {
		if l.End <= l.Start || mixed && !d.allCaps(l) {
			continue
		}
		out = append(out, d.turn(p, l))
	}
	return out
}

// interview reads the labels Q. and A. at the start of paragraphs, where they alternate and most of the one are questions; so
// "A. Smith said" is none.
func (d *document) interview(labels []text.Span) bool {
	turns, changes, asks, questions, last := 0, 0, 0, 0, ""
	for p := range d.paras {
		s := d.paras[p].sentences
		if s.End <= s.Start {
			continue
		}
		i, end := d.sentences[s.Start].items.Start, d.sentences[s.End-1].items.End
		l := d.items[i].lower
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
			if slices.ContainsFunc(d.items[i+1:end], func(it item) bool { return it.lower == "?" }) {
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
func (d *document) label(p int) text.Span {
	s := d.paras[p].sentences
	if s.End <= s.Start {
		return text.Span{}
	}
	first := d.sentences[s.Start].items
	start := first.Start
	end := d.sentences[s.End-1].items.End
	if d.items[start].passage < 0 && d.tokens[d.items[start].tok].Kind == text.Mark {
		start++ // "NAME: … in marks that are never closed
	}
	if start >= end {
		return text.Span{}
	}
	names := 0
	for i := start; i < end && i < start+labelMax; i++ {
		it := d.items[i]
		if punctuation(it.lower) == colon {
			if names > 0 && i+1 < end {
				return text.Span{Start: start, End: i}
			}
			return text.Span{}
		}
		if it.passage >= 0 {
			return text.Span{}
		}
		t := d.tokens[it.tok]
		switch {
		case t.Capital || it.lower == "q" || it.lower == "a":
			names++
		case punctuation(it.lower) == stop && it.lower == "." || particle(it.lower) || punctuation(it.lower) == bracket || it.lower == ")":
		default:
			return text.Span{}
		}
	}
	return text.Span{}
}

// personal says whether a label is a title or given name with a name behind it.
func (d *document) personal(l text.Span) bool {
	if l.End-l.Start < 2 {
		return false
	}
	first := d.items[l.Start].lower
	_, title := lexicon.Title(first)
	_, given := lexicon.GivenName(first)
	return title || given
}

// allCaps says whether a label is written in capitals, or is the Q or A of an interview.
func (d *document) allCaps(l text.Span) bool {
	for i := l.Start; i < l.End; i++ {
		t := d.tokens[d.items[i].tok]
		if t.Kind == text.Word && !t.AllCaps && len(t.Lower) > 1 {
			if _, ok := lexicon.Title(t.Lower); !ok {
				return false
			}
		}
	}
	return true
}

// turn makes the statement of a paragraph that begins with a label.
func (d *document) turn(p int, l text.Span) statement {
	s := d.paras[p].sentences
	st := statement{sentence: s.Start, para: p, from: -1, reason: ReasonTurn, lemma: ":", frame: lexicon.Quote, share: 0.95, class: lexicon.Report}
	st.source = source{items: l, head: l}
	from := l.End
	if punctuation(d.items[from].lower) == colon { // no cue in "Q. Where?"
		from++
		st.cue = text.Span{Start: l.End, End: from}
	}
	st.content = []text.Span{{Start: from, End: d.sentences[s.End-1].items.End}}
	return st
}

// signature reads “…” -- Name: a sentence, or two, of a passage, a dash and a name with nothing said about it.
func (c *clause) signature() (statement, bool) {
	var st statement
	first := 0
	if len(c.cs) > 3 && c.kind(0) == other && c.kind(1) == quoted { // a bullet
		first = 1
	}
	if len(c.cs) < first+3 || c.kind(first) != quoted {
		return st, false
	}
	k := first + 1
	for c.kind(k) == quoted {
		k++
	}
	if c.kind(k) != dash || c.kind(k+1) != nounPhrase {
		return st, false
	}
	src, next := c.phraseFrom(k + 1)
	for c.kind(next) == comma || c.kind(next) == stop || c.kind(next) == nounPhrase || c.kind(next) == preposition || c.kind(next) == bracket {
		if next >= len(c.cs) {
			break
		}
		next++
	}
	if next < len(c.cs) || !c.speakerLike(src) {
		return st, false
	}
	st = statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonSignature, lemma: "—", frame: lexicon.Quote, share: 0.9, class: lexicon.Report, source: src}
	st.cue = text.Span{Start: c.cs[k].start, End: c.cs[k].end}
	st.content = []text.Span{{Start: c.cs[first].start, End: c.cs[k-1].end}}
	c.cover(text.Span{Start: 0, End: len(c.cs)})
	return st, true
}

// signatureBehind reads a dash and a name on a line of their own, under the quotation that they sign.
func (c *clause) signatureBehind() (statement, bool) {
	var st statement
	if c.n == 0 || c.kind(0) != dash {
		return st, false
	}
	src, next := c.phraseFrom(1)
	for next < len(c.cs) && (separates(c.kind(next)) || c.kind(next) == nounPhrase || c.kind(next) == bracket) {
		next++
	}
	before := c.d.sentences[c.n-1]
	if src.none() || next < len(c.cs) || !c.speakerLike(src) || before.para != c.d.sentences[c.n].para-1 || !c.d.quoteOnly(c.n-1) {
		return st, false
	}
	st = statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonSignature, lemma: "—", frame: lexicon.Quote, share: 0.9, class: lexicon.Report, source: src}
	st.cue = text.Span{Start: c.cs[0].start, End: c.cs[0].end}
	st.content = []text.Span{before.items}
	return st, true
}
