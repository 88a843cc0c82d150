package transcript

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Interviews without labels, whose questions stand in paragraphs of their own, in bold type on the page.

// questionMax is how many items a question has at most.
const questionMax = 80

// unlabelled reads an interview without labels. That somebody is asked shows where questions say you and what stands behind them
// says I or we, or is all in marks: the questions that a reader has, or the author, say I or nobody. What stands before has told of a
// meeting.
func unlabelled(d *reading.Document) []Turn {
	var out []Turn
	met := false
	pairs, own, good := 0, 0, 0
	for p := 0; p < len(d.Paras); {
		q := paragraph(d, p)
		if !question(d, q) {
			met = met || tellsOfMeeting(d, q)
			p++
			continue
		}
		if !met {
			return nil
		}
		next := p + 1
		for next < len(d.Paras) && !question(d, paragraph(d, next)) {
			next++
		}
		last := next == len(d.Paras)
		first := p + 1
		for first < next && d.Paras[first].Sentences.End == d.Paras[first].Sentences.Start {
			first++
		}
		if says, ok := answer(d, first, next, last); ok {
			pairs++
			you, we := holdsPronoun(d, q, second), false
			for _, s := range says {
				we = we || ours(d, s) || oursInMarks(d, s)
			}
			if we {
				own++
			}
			if we && (you || d.HoldsPassage(text.Span{Start: says[0].Start, End: says[0].Start + 1})) {
				good++
			}
			out = append(out, silent(d, p, []text.Span{q}, false), silent(d, first, says, true))
		}
		p = next
	}
	if good < 2 || good*2 < pairs || own*3 < pairs*2 {
		return nil
	}
	return out
}

// answer returns what is said behind a question, in the paragraphs [first, next).
func answer(d *reading.Document, first, next int, last bool) ([]text.Span, bool) {
	if first >= next {
		return nil, false
	}
	in := paragraph(d, first)
	if marked(d, first) { // “I was nine.”
		says := []text.Span{in}
		for p := first + 1; p < min(next, first+onwardMax) && marked(d, p); p++ {
			says = append(says, paragraph(d, p))
		}
		return says, true
	}
	if !stops(d, in) || d.Items[in.Start].Passage >= 0 {
		return nil, false
	}
	return onward(d, []text.Span{in}, first+1, min(next, first+onwardMax), !last, nil), true
}

// oursInMarks says whether somebody says I or we between marks.
func oursInMarks(d *reading.Document, in text.Span) bool {
	for i := in.Start; i < in.End; i++ {
		if p := d.Items[i].Passage; p >= 0 && slices.ContainsFunc(d.InnerTokens(d.Passages[p]), func(t text.Token) bool {
			who, ok := lexicon.PersonalPronoun(t.Lower)
			return ok && who.Person == 1
		}) {
			return true
		}
	}
	return false
}

// silent makes a turn that no label begins.
func silent(d *reading.Document, p int, says []text.Span, answers bool) Turn {
	return Turn{Sentence: d.Paras[p].Sentences.Start, Para: p, Says: says, Answers: answers}
}

// question says whether items are a question, and what leads to it.
func question(d *reading.Document, in text.Span) bool {
	n := in.End - in.Start
	return n > 1 && n <= questionMax && d.ItemIs(in.End-1, "?") && d.Items[in.Start].Passage < 0
}

// tellsOfMeeting says whether items tell that somebody was interviewed.
func tellsOfMeeting(d *reading.Document, in text.Span) bool {
	for i := in.Start; i < in.End; i++ {
		if it := &d.Items[i]; it.Passage < 0 && lexicon.Interviews(it.Lower) && (it.Tag.Verb() || it.Tag.Noun()) {
			return true
		}
	}
	return false
}

func second(p lexicon.Pronoun) bool { return p.Person == 2 }
