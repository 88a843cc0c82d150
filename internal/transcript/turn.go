package transcript

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A Turn is one person's words of a transcript, as ranges of items.
type Turn struct {
	Sentence, Para int         // where the label stands
	Who            text.Span   // what the label tells of the speaker; empty where no label stands
	Name           text.Span   // the words of it that name the speaker
	Colon          text.Span   // empty for none
	Says           []text.Span // what is said, a range for each paragraph; none of them empty
	Answers        bool        // without a label, to what was asked in a paragraph of its own
}

// Turns reads transcripts and interviews: paragraphs that begin with NAME: or Q:, or Q. and A. in turn. One such paragraph may
// be a headline; three make a transcript, or two whose labels are written in capitals or name people in full. The rest of the
// paragraph is what is said, or the next one where nothing stands behind the label. A label that can only be a speaker's, with
// a quotation behind it, needs no other beside it. Posts that a page embeds are turns too, and
// quotations under the names of those who speak.
func Turns(d *reading.Document) []Turn {
	out := labelled(d)
	if len(out) == 0 {
		out = unlabelled(d)
	}
	if len(out) == 0 {
		out = voices(d)
	}
	for p := range d.Paras {
		if t, ok := postIn(d, p); ok && !slices.ContainsFunc(out, func(o Turn) bool { return o.Says[0].Overlaps(t.Says[0]) }) {
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
	labels := make([]label, len(d.Paras))
	if interview(d, labels) {
		return begun(d, labels, make([]bool, len(labels)), func(int) bool { return true }, true)
	}
	for p := range d.Paras {
		labels[p] = labelOf(d, p)
	}
	began := make([]bool, len(labels)) // by any label, a speaker's or not
	for p := range labels {
		began[p] = !labels[p].none()
	}
	sift(d, labels)
	var n labelCount
	for p := range labels {
		n.add(&labels[p])
	}
	transcript := n.transcript(len(d.Paras)) && talks(d, labels)
	mixed, again := n.all != n.capitals && n.capitals-n.turns >= 2, recurring(d, labels)
	return begun(d, labels, began, func(p int) bool {
		return transcript && (!mixed || labels[p].capitals || again[d.LowerName(labels[p].head)]) || labels[p].passedOn || quoted(d, p, labels[p])
	}, transcript)
}

// begun makes the turns of those labels that begin one. In a transcript they go on in the paragraphs behind, where no label began one.
func begun(d *reading.Document, labels []label, began []bool, begins func(p int) bool, transcript bool) (out []Turn) {
	at := make([]label, len(labels))
	for p, l := range labels {
		if l.none() || !begins(p) {
			continue
		}
		if says := contentOf(d, p, l); says.End > says.Start {
			out, at[p] = append(out, turnOf(d, p, l, says)), l
		}
	}
	if transcript {
		goOn(d, at, began, out)
	}
	return out
}

// talks says whether anybody in a transcript asks something, answers in marks or makes a sentence, or speaks twice where labels stand in
// capitals; a list of names with what each is charged with does not.
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
	again := recurring(d, labels)
	return slices.ContainsFunc(labels, func(l label) bool { return !l.none() && l.capitals && again[d.LowerName(l.head)] })
}

// recurring returns the names of labels that stand before several paragraphs, where there are others as well: FILE PHOTO is alone.
func recurring(d *reading.Document, labels []label) map[string]bool {
	seen, out := map[string]bool{}, map[string]bool{}
	for _, l := range labels {
		if l.none() {
			continue
		}
		name := d.LowerName(l.head)
		if seen[name] {
			out[name] = true
		}
		seen[name] = true
	}
	if len(seen) < 2 {
		clear(out)
	}
	return out
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
	if l.asks || l.answers {
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

// interview reads the labels Q. and A., or Q and A before a dash, at the start of paragraphs, where they alternate and most of the
// one are questions; so "A. Smith said" is none.
func interview(d *reading.Document, labels []label) bool {
	turns, changes, asks, questions, last := 0, 0, 0, 0, ""
	for p := range d.Paras {
		s := d.Paras[p].Sentences
		if s.End <= s.Start {
			continue
		}
		i, end := d.Sentences[s.Start].Items.Start, d.Sentences[s.End-1].Items.End
		l, stop := strings.CutSuffix(d.Items[i].Lower, ".")
		from := signAt(d, i+1)
		if !lexicon.AskLabel(l) && !lexicon.AnswerLabel(l) || !stop && from == i+1 || from >= end {
			continue
		}
		name := text.Span{Start: i, End: i + 1}
		labels[p] = label{all: name, head: name, capitals: true}
		turns++
		if l != last {
			changes++
		}
		if last = l; lexicon.AskLabel(l) {
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

// signAt returns the item behind a dash or bracket that stands at item i behind the letter of an interview: Q – Why? Q) Why?
func signAt(d *reading.Document, i int) int {
	if i < len(d.Items) && (reading.Punctuation(d.Items[i].Lower) == reading.Dash || d.ItemIs(i, "-") || d.ItemIs(i, ")")) {
		return i + 1
	}
	return i
}

// allCaps says whether a label is written in capitals, or is the Q or A of an interview.
func allCaps(d *reading.Document, l text.Span) bool {
	small := false
	for i := l.Start; i < l.End; i++ {
		t := d.Tokens[d.Items[i].Tok]
		if t.Kind != text.Word || t.AllCaps || len(t.Lower) < 2 {
			continue
		}
		if tag := d.Items[i].Tag; tag == syntax.DT || tag == syntax.IN || tag == syntax.CC { // The SPEAKER of the HOUSE
			small = true
		} else if _, ok := lexicon.Title(t.Lower); !ok {
			return false
		}
	}
	return !small || len(d.Items[l.End-1].Lower) > 1 && d.Tokens[d.Items[l.End-1].Tok].AllCaps
}

// contentOf returns what follows a label: the rest of its paragraph, or the next paragraph where nothing is left of its own.
func contentOf(d *reading.Document, p int, l label) text.Span {
	s := d.Paras[p].Sentences
	from, end := l.all.End, d.Sentences[s.End-1].Items.End
	if from < end && reading.Punctuation(d.Items[from].Lower) == reading.Colon {
		from++
	} else {
		from = signAt(d, from)
	}
	if from < end {
		return spoken(d, text.Span{Start: from, End: end})
	}
	if p+1 >= len(d.Paras) || d.Paras[p+1].Sentences.End <= d.Paras[p+1].Sentences.Start || !labelOf(d, p+1).none() {
		return text.Span{}
	}
	s = d.Paras[p+1].Sentences
	return spoken(d, text.Span{Start: d.Sentences[s.Start].Items.Start, End: d.Sentences[s.End-1].Items.End})
}

// turnOf makes the turn of a label, of what is said behind it.
func turnOf(d *reading.Document, p int, l label, says text.Span) Turn {
	t := Turn{Sentence: d.SentenceOf(l.all.Start, d.Paras[p].Sentences.Start), Para: p, Who: l.all, Name: l.head, Says: []text.Span{says}}
	if i := l.head.End; i < l.all.End && (d.Items[i].Tag == syntax.IN || d.ItemIs(i, ",") && d.Items[i+1].Tag == syntax.IN) {
		t.Who.End = i // Larkin, on the radio: where he said it
	}
	if i := l.all.End; i < len(d.Items) && (reading.Punctuation(d.Items[i].Lower) == reading.Colon || signAt(d, i) > i) { // none in "Q. Why?"
		t.Colon = text.Span{Start: i, End: i + 1}
	}
	return t
}
