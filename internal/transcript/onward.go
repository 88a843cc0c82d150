package transcript

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/readers"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// Where a turn begins and ends.

// onwardMax is how many paragraphs a turn goes on for behind its first.
const onwardMax = 12

// goOn gives each turn the paragraphs behind its own that the speaker goes on in. Up to the next label they are the
// speaker's where labels take turns, unless they tell of the speakers; elsewhere they are those where somebody says I or we. The
// labels are those of the turns, by paragraph; a paragraph that began with another is nobody's.
func goOn(d *reading.Document, labels []label, began []bool, turns []Turn) {
	again := recurring(d, labels)
	names := map[string]bool{}
	for _, l := range labels {
		if !l.none() && !l.asks && !l.answers {
			names[d.Items[l.head.End-1].Lower] = true
		}
	}
	for k := range turns {
		t := &turns[k]
		end, last := len(d.Paras), k+1 == len(turns)
		if !last {
			end = turns[k+1].Para
		}
		talk := !last && again[d.LowerName(t.Name)]
		from := d.Sentences[d.SentenceOf(t.Says[0].Start, t.Sentence)].Para + 1
		for p := from; p < min(end, from+onwardMax); p++ {
			if began[p] {
				end = p
				break
			}
		}
		if d.Items[t.Says[0].End-1].Passage >= 0 && t.Says[0].End == t.Says[0].Start+1 {
			continue // marks closed the words
		}
		t.Says = onward(d, t.Says, from, min(end, from+onwardMax), talk, names)
	}
}

// onward adds to what is said the paragraphs of [from, end) in which it goes on.
func onward(d *reading.Document, says []text.Span, from, end int, talk bool, names map[string]bool) []text.Span {
	first := says[0]
	told := thirds(d, first)
	for p := from; p < end; p++ {
		in := paragraph(d, p)
		if in.End <= in.Start || spoken(d, in).End <= in.Start { // a line of the page, (APPLAUSE)
			continue
		}
		if bracketed(d, in) {
			continue
		}
		about := thirds(d, in) && !ofOwn(d, in)
		if !stops(d, in) || d.ItemIs(in.End-1, "?") { // a heading, a question
			break
		}
		if names[d.Items[in.Start].Lower] || tellsOf(d, in, names) || d.Items[in.Start].Passage >= 0 || about && !told {
			break
		}
		if !ours(d, in) && (!talk || about || d.HoldsPassage(in) || reading.Proper(d.Items[in.Start].Tag)) {
			break
		}
		told = told || about
		says = append(says, in)
	}
	return says
}

// paragraph returns the items of a paragraph.
func paragraph(d *reading.Document, p int) text.Span {
	s := d.Paras[p].Sentences
	if s.End <= s.Start {
		return text.Span{}
	}
	return text.Span{Start: d.Sentences[s.Start].Items.Start, End: d.Sentences[s.End-1].Items.End}
}

// stops says whether items end as a sentence does.
func stops(d *reading.Document, in text.Span) bool {
	last := &d.Items[in.End-1]
	return last.Passage >= 0 || reading.Punctuation(last.Lower) == reading.Stop
}

// bracketed says whether items are a bracket and nothing else: (BEGIN VIDEO CLIP).
func bracketed(d *reading.Document, in text.Span) bool {
	return bracketEnd(d, in.Start, in.End) >= in.End
}

// tellsOf says whether items name one of those who speak, as those do not who speak themselves.
func tellsOf(d *reading.Document, in text.Span, names map[string]bool) bool {
	for i := in.Start; i < in.End; i++ {
		if d.Items[i].Passage < 0 && d.TokenCapital(i) && names[d.Items[i].Lower] {
			return true
		}
	}
	return false
}

// thirds says whether items tell of a person as he or she.
func thirds(d *reading.Document, in text.Span) bool {
	return holdsPronoun(d, in, func(p lexicon.Pronoun) bool {
		return p.Person == 3 && (p.Gender == lexicon.Male || p.Gender == lexicon.Female)
	})
}

// ofOwn says whether whoever is told of is somebody of the speaker's own: My deputy came in. “It is empty,” she said.
func ofOwn(d *reading.Document, in text.Span) bool {
	for i := in.Start; i < in.End; i++ {
		p, ok := lexicon.PersonalPronoun(d.Items[i].Lower)
		if !ok || d.Items[i].Passage >= 0 {
			continue
		}
		if p.Person == 1 && lexicon.Is(d.Items[i].Lower, lexicon.Possessive) {
			return true
		}
		if p.Person == 3 && p.Gender != lexicon.NoGender {
			return false
		}
	}
	return false
}

// ours says whether somebody says I or we in items, outside marks.
func ours(d *reading.Document, in text.Span) bool {
	return holdsPronoun(d, in, func(p lexicon.Pronoun) bool { return p.Person == 1 })
}

func holdsPronoun(d *reading.Document, in text.Span, fits func(lexicon.Pronoun) bool) bool {
	for i := in.Start; i < in.End; i++ {
		if p, ok := lexicon.PersonalPronoun(d.Items[i].Lower); ok && d.Items[i].Passage < 0 && fits(p) {
			return true
		}
	}
	return false
}

// bracketEnd returns the item behind the bracket that opens at item i; i where none does or it is not closed.
func bracketEnd(d *reading.Document, i, end int) int {
	if !d.ItemIs(i, "(") && !d.ItemIs(i, "[") {
		return i
	}
	for k := i + 1; k < end && k < i+labelMax; k++ {
		if d.ItemIs(k, ")") || d.ItemIs(k, "]") {
			if k++; k < end && d.ItemIs(k, ".") {
				k++
			}
			return k
		}
	}
	return i
}

// spoken takes what tells how somebody spoke off both ends of a turn: (Laughing) I was asleep. (Applause.)
func spoken(d *reading.Document, says text.Span) text.Span {
	if says.End <= says.Start {
		return says
	}
	if k := bracketEnd(d, says.Start, says.End); k > says.Start && k < says.End {
		round := d.ItemIs(says.Start, "(") && (d.Items[k].Passage >= 0 || d.TokenCapital(k))
		if round || direction(d, says.Start) {
			says.Start = k
		}
	}
	for i := says.End - 1; i > says.Start && i > says.End-labelMax; i-- {
		if d.ItemIs(i, "(") || d.ItemIs(i, "[") {
			if direction(d, i) && bracketEnd(d, i, says.End) == says.End {
				says.End = i
			}
			break
		}
	}
	return says
}

// direction says whether the bracket at item i tells how somebody spoke or what was heard.
func direction(d *reading.Document, i int) bool {
	return readers.StageDirection(d.Text[d.Items[i].Start:]) > 0
}
