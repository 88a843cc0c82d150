package transcript

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A Turn is one person's words of a transcript, as ranges of items.
type Turn struct {
	Sentence, Para int       // where the label stands
	Who            text.Span // what the label tells of the speaker
	Name           text.Span // the words of it that name the speaker
	Colon          text.Span // empty for none
	Says           text.Span // what is said; never empty
}

// Turns reads transcripts and interviews: paragraphs that begin with NAME: or Q:, or Q. and A. in turn. One such paragraph may
// be a headline; three make a transcript, or two whose labels are written in capitals or name people in full. The rest of the
// paragraph is what is said, or the next one where nothing stands behind the label. A label that can only be a speaker's, with
// a quotation behind it, needs no other beside it. Posts that a page embeds are turns too.
func Turns(d *reading.Document) []Turn {
	out := labelled(d)
	for p := range d.Paras {
		if t, ok := postIn(d, p); ok && !slices.ContainsFunc(out, func(o Turn) bool { return o.Says.Overlaps(t.Says) }) {
			out = append(out, t)
		}
	}
	return out
}

// labelled reads the turns that labels begin.
func labelled(d *reading.Document) []Turn {
	if out := rows(d); len(out) > 0 {
		return out
	}
	var out []Turn
	spans := make([]text.Span, len(d.Paras))
	if interview(d, spans) {
		for p, l := range spans {
			if l.End > l.Start {
				whole := label{all: l, head: l}
				out = append(out, turnOf(d, p, whole, contentOf(d, p, whole)))
			}
		}
		return out
	}
	labels := make([]label, len(d.Paras))
	var n labelCount
	for p := range d.Paras {
		labels[p] = labelOf(d, p)
		n.add(&labels[p])
	}
	transcript := n.transcript(len(d.Paras)) && talks(d, labels)
	mixed := n.all != n.capitals && n.capitals-n.turns >= 2
	for p, l := range labels {
		if l.none() || !(transcript && (!mixed || l.capitals)) && !l.passedOn && !quoted(d, p, l) {
			continue
		}
		if says := contentOf(d, p, l); says.End > says.Start {
			out = append(out, turnOf(d, p, l, says))
		}
	}
	return out
}

// talks says whether anybody in a transcript asks something, answers in marks or makes a sentence; a list of names with what each
// is charged with does not.
func talks(d *reading.Document, labels []label) bool {
	for p, l := range labels {
		if l.none() {
			continue
		}
		c := contentOf(d, p, l)
		for i := c.Start; i < c.End; i++ {
			it := &d.Items[i]
			if it.Passage >= 0 || it.Tag.Finite() && (i == c.Start || !d.ItemIs(i-1, ",")) || it.Lower == "?" {
				return true
			}
		}
	}
	return false
}

// A labelCount is how many paragraphs begin with a label, and how many with one of each kind.
type labelCount struct{ all, capitals, people, turns int }

func (n *labelCount) add(l *label) {
	if l.none() {
		return
	}
	n.all++
	if l.capitals {
		n.capitals++
	}
	if l.person {
		n.people++
	}
	if l.turn {
		n.turns++
	}
}

// transcript says whether the labels of so many paragraphs make a transcript.
func (n *labelCount) transcript(paras int) bool {
	if n.turns > 0 {
		return n.all > 1
	}
	switch n.all {
	case 0:
		return false
	case 1:
		return paras == 1 && n.capitals == 1
	case 2:
		return paras == 2 || n.capitals == 2 || n.people == 2
	}
	return n.capitals >= 2 || n.people >= 2 || n.all*3 >= paras
}

// quoted says whether a label is a person's and a quotation, or several, is all that follows it.
func quoted(d *reading.Document, p int, l label) bool {
	c := contentOf(d, p, l)
	if nextLine := c.Start >= d.Sentences[d.Paras[p].Sentences.End-1].Items.End; !l.person && !(l.holder && nextLine) {
		return false
	}
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

// turnOf makes the turn of a label, of what is said behind it.
func turnOf(d *reading.Document, p int, l label, says text.Span) Turn {
	t := Turn{Sentence: d.SentenceOf(l.all.Start, d.Paras[p].Sentences.Start), Para: p, Who: l.all, Name: l.head, Says: says}
	if i := l.head.End; i < l.all.End && (d.Items[i].Tag == syntax.IN || d.ItemIs(i, ",") && d.Items[i+1].Tag == syntax.IN) {
		t.Who.End = i // Larkin, on the radio: where he said it
	}
	if i := l.all.End; i < len(d.Items) && reading.Punctuation(d.Items[i].Lower) == reading.Colon { // none in "Q. Where?"
		t.Colon = text.Span{Start: i, End: i + 1}
	}
	return t
}
