package transcript

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// rowMin is how many turns in a row one paragraph must hold to be a transcript.
const rowMin = 3

// rows reads transcripts that run on in a paragraph: "Q: Where were you? A: At home. Q: Alone?". Labels are Q and A or stand
// in capitals, begin the paragraph or follow the end of a sentence, and there are two of them at least that take turns.
func rows(d *reading.Document) (out []Turn) {
	for p := range d.Paras {
		labels := rowLabels(d, p)
		if len(labels) < rowMin || sameLabel(d, labels) {
			continue
		}
		s := d.Paras[p].Sentences
		for k, l := range labels {
			end := d.Sentences[s.End-1].Items.End
			if k+1 < len(labels) {
				end = labels[k+1].all.Start
			}
			from := l.all.End
			if from < end && reading.Punctuation(d.Items[from].Lower) == reading.Colon {
				from++
			}
			if end > from {
				out = append(out, turnOf(d, p, l, text.Span{Start: from, End: end}))
			}
		}
	}
	return out
}

// rowLabels finds the labels of a paragraph that begins with one.
func rowLabels(d *reading.Document, p int) (out []label) {
	s := d.Paras[p].Sentences
	if s.End <= s.Start {
		return nil
	}
	start, end := d.Sentences[s.Start].Items.Start, d.Sentences[s.End-1].Items.End
	for i := start; i < end; i++ {
		if i > start && (d.Items[i-1].Passage >= 0 || reading.Punctuation(d.Items[i-1].Lower) != reading.Stop) {
			continue
		}
		l := labelAt(d, i, end)
		if letter, stop := strings.CutSuffix(d.Items[i].Lower, "."); stop && len(letter) == 1 {
			if asks, answers := lexicon.AskLabel(letter), lexicon.AnswerLabel(letter); asks || answers {
				at := text.Span{Start: i, End: i + 1}
				l = label{all: at, head: at, capitals: true, asks: asks, answers: answers}
			}
		}
		if l.none() || l.place || !l.capitals {
			if i == start {
				return nil
			}
			continue
		}
		out = append(out, l)
	}
	return out
}

// sameLabel says whether all labels are one.
func sameLabel(d *reading.Document, labels []label) bool {
	first := d.LowerName(labels[0].head)
	for _, l := range labels[1:] {
		if d.LowerName(l.head) != first {
			return false
		}
	}
	return true
}
