package dialogue

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Question and answer: the one who answers is not the one who asked.

// An Exchange tells whose question a statement answers.
type Exchange struct {
	Asked  int  // statement of the question, + 1; 0 for none
	Strict bool // the question was put to somebody: who asked does not answer it
}

type finder struct {
	doc *reading.Document
	st  []proposal.Statement
}

// Reach is how many items before an answer its question may end.
const Reach = 24

// Exchanges finds the statements that answer what the one right before them asks, and gives one exchange for each statement.
func Exchanges(d *reading.Document, st []proposal.Statement) []Exchange {
	r := finder{d, st}
	out := make([]Exchange, len(r.st))
	taken := make([]int32, len(r.doc.Items)) // by item that is a passage: its statement, + 1
	asks := map[int]int{}                    // by sentence: the statement that asks in it without marks, + 1
	for i := range r.st {
		s := &r.st[i]
		for _, c := range s.Content {
			for k := c.Start; k < c.End; k++ {
				if r.doc.Items[k].Passage >= 0 {
					taken[k] = int32(i) + 1
				}
			}
		}
		if s.Class == lexicon.Ask && !s.Source.None() {
			asks[s.Sentence] = i + 1
		}
	}
	for i := range r.st {
		s := &r.st[i]
		if s.Source.None() || s.From >= 0 || s.Cue.End <= s.Cue.Start || s.Reason == proposal.ReasonTurn {
			continue
		}
		out[i] = r.exchange(i, taken, asks)
	}
	return out
}

func (r *finder) exchange(i int, taken []int32, asks map[int]int) Exchange {
	s, d := &r.st[i], r.doc
	first := s.Content[0].Start
	marked := d.Items[first].Passage >= 0
	if !marked && s.Class != lexicon.Answer {
		return Exchange{}
	}
	replies := s.Class == lexicon.Answer || repliesWith(d, d.Passages[d.Items[first].Passage])
	if k := r.markedBefore(s, first); k >= 0 {
		q := int(taken[k]) - 1
		if q < 0 || q == i || r.st[q].Source.None() || r.st[q].From >= 0 {
			return Exchange{}
		}
		return r.replyTo(s, q, d.Passages[d.Items[k].Passage], replies)
	}
	if q := asks[s.Sentence-1] - 1; replies && q >= 0 && r.st[q].Cue.End <= first && !r.st[q].PassiveCue(d) {
		return Exchange{q + 1, true}
	}
	return Exchange{}
}

// markedBefore returns the last item before a content that stands between marks, as near as a question does; -1 for none.
func (r *finder) markedBefore(s *proposal.Statement, first int) int {
	d := r.doc
	for k := first - 1; k >= max(0, first-Reach); k-- {
		if s.Para-d.Sentences[d.SentenceOf(k, s.Sentence)].Para > 1 {
			break
		}
		if d.Items[k].Passage >= 0 {
			return k
		}
	}
	return -1
}

// replyTo says how s answers statement q, of which p is the last passage; replies is whether s shows it by itself.
func (r *finder) replyTo(s *proposal.Statement, q int, p reading.Passage, replies bool) Exchange {
	d, ask := r.doc, &r.st[q]
	switch asks := d.Question(p) || ask.Class == lexicon.Ask; {
	case !asks:
		if s.Class == lexicon.Answer && d.Items[s.Content[0].Start].Passage >= 0 && ask.Para == s.Para {
			return Exchange{q + 1, false}
		}
	case replies, addressed(d, ask):
		return Exchange{q + 1, true}
	case s.Frame == lexicon.Inverted && toYou(d, p):
		return Exchange{q + 1, false}
	}
	return Exchange{}
}

// toYou says whether the words of a passage are put to somebody.
func toYou(d *reading.Document, p reading.Passage) bool {
	return slices.ContainsFunc(d.InnerTokens(p), func(t text.Token) bool { return t.Lower == "you" || t.Lower == "your" })
}

// repliesWith says whether a passage begins as an answer does: yes, no.
func repliesWith(d *reading.Document, p reading.Passage) bool {
	for _, t := range d.InnerTokens(p) {
		if t.Kind == text.Word {
			return lexicon.Reply(t.Lower)
		}
	}
	return false
}

// addressed says whether a question is put to somebody: its cue has a hearer, or who asks does so by trade.
func addressed(d *reading.Document, s *proposal.Statement) bool {
	if Hearer(d, s) >= 0 {
		return true
	}
	return !s.Source.None() && lexicon.Asker(d.Items[s.Source.Head.End-1].Lower)
}

// Hearer returns the item at which the noun phrase behind a cue begins that names who is asked; -1 for none.
func Hearer(d *reading.Document, s *proposal.Statement) int {
	i := s.Cue.End
	if s.Source.Items.Start >= i { // asked the judge
		i = s.Source.Items.End
	}
	if i >= len(d.Items) || s.Verb == nil || !s.Verb.Takes(lexicon.Recipient) || i >= d.Sentences[s.Sentence].Items.End || s.Says(i) {
		return -1
	}
	switch it := &d.Items[i]; {
	case it.Passage >= 0 || timeWordAt(d, i):
		return -1
	case it.Tag.Noun() || it.Tag == syntax.PRP || it.Tag == syntax.DT || it.Tag == syntax.PRPS:
		return i
	}
	return -1
}

// timeWordAt says whether a time begins at item i: Tuesday, last week.
func timeWordAt(d *reading.Document, i int) bool {
	for k := i; k < i+2 && k < len(d.Items); k++ {
		if lexicon.Is(d.Items[k].Lower, lexicon.Weekday|lexicon.TimeNoun) {
			return true
		}
	}
	return false
}
