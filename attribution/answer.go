package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// Question and answer: the one who answers is not the one who asked.

// answerFactor is what the confidence of a record is multiplied by whose source, a pronoun, answers a question and may mean
// who asked it.
const answerFactor = 0.8

// lastSign returns the last sign or word between the marks of a passage, in lower case.
func (d *document) lastSign(p passage) string {
	toks := d.innerTokens(p)
	for i := len(toks) - 1; i >= 0; i-- {
		if toks[i].Kind != text.Mark {
			return toks[i].Lower
		}
	}
	return ""
}

// question says whether a passage ends as a question.
func (d *document) question(p passage) bool {
	switch d.lastSign(p) {
	case "?", "?!", "!?", "??":
		return true
	}
	return false
}

// whole says whether a passage has its own marks, and nobody goes on speaking in the next.
func (p passage) whole() bool { return !p.open && !p.reopened && p.inner.End < p.outer.End }

// twoSpeakers divides statements in which one quotation follows another without a word between them, where the first is a
// question or the second is what was answered: “Did you tell him?” | “No,” Finch replied.
func (d *document) twoSpeakers(st []statement) []statement {
	for i, n := 0, len(st); i < len(st); i++ {
		s := &st[i]
		if i < n && s.cue.End <= s.cue.Start || s.reason == ReasonTurn || s.reason == ReasonRule || s.reason == ReasonSignature {
			continue
		}
		at := d.speakerChanges(s)
		if at == 0 {
			continue
		}
		var before, behind []text.Span
		for _, c := range s.content {
			if c.Start < at {
				before = append(before, text.Span{Start: c.Start, End: min(c.End, at)})
			}
			if c.End > at {
				behind = append(behind, text.Span{Start: max(c.Start, at), End: c.End})
			}
		}
		rest := before
		if s.content = behind; s.cue.Start < at { // asked him: “…?” | “No,”
			s.content, rest = before, behind
			if k := d.answeredBy(st, i, rest); k >= 0 {
				st[k].content = append(rest, st[k].content...)
				continue
			}
		}
		st = append(st, statement{sentence: d.sentenceOf(rest[0].Start, s.sentence), para: s.para, from: -1, reason: ReasonNone, apart: true, content: rest})
	}
	return st
}

// speakerChanges returns the item with which somebody else begins to speak in the content of a statement; 0 for none.
func (d *document) speakerChanges(s *statement) int {
	for _, c := range s.content {
		for i := c.Start + 1; i < c.End; i++ {
			if d.changes(s, i) {
				return i
			}
		}
	}
	for k := 1; k < len(s.content); k++ {
		if i := s.content[k].Start; s.content[k-1].End == i && d.changes(s, i) {
			return i
		}
	}
	return 0
}

// changes says whether the passage at item i, and the one right before it, are two people's.
func (d *document) changes(s *statement, i int) bool {
	p, q := d.items[i-1].passage, d.items[i].passage
	if p < 0 || q < 0 || !d.passages[p].whole() || !d.sentenceLike(d.passages[p]) || d.passages[q].inner.Start == d.passages[q].outer.Start {
		return false
	}
	return d.question(d.passages[p]) || s.class == lexicon.Answer && s.frame == lexicon.Inverted && s.cue.Start > i
}

// answeredBy returns the statement whose cue follows the given content at once: “No,” | Finch replied. -1 for none.
func (d *document) answeredBy(st []statement, i int, rest []text.Span) int {
	if len(rest) != 1 || rest[0].End != rest[0].Start+1 {
		return -1
	}
	for k := i + 1; k < len(st) && k < i+4; k++ {
		if s := &st[k]; k != i && s.frame == lexicon.Inverted || k != i && s.frame == lexicon.Quote {
			first := s.cue.Start
			if !s.source.none() {
				first = min(first, s.source.items.Start)
			}
			if first == rest[0].End && s.cue.End > s.cue.Start && !s.says(rest[0].Start) {
				return k
			}
		}
	}
	return -1
}

// sentenceOf returns the sentence that item i is in, near sentence n.
func (d *document) sentenceOf(i, n int) int {
	for n+1 < len(d.sentences) && d.sentences[n].items.End <= i {
		n++
	}
	for n > 0 && d.sentences[n].items.Start > i {
		n--
	}
	return n
}

// An exchange tells whose question a statement answers.
type exchange struct {
	asked  int  // statement of the question, + 1; 0 for none
	strict bool // the question was put to somebody: who asked does not answer it
}

// answerReach is how many items before an answer its question may end.
const answerReach = 24

// exchanges finds the statements that answer what the one right before them asks.
func (r *identity) exchanges() []exchange {
	out := make([]exchange, len(r.st))
	taken := make([]int32, len(r.d.items)) // by item that is a passage: its statement, + 1
	asks := map[int]int{}                  // by sentence: the statement that asks in it without marks, + 1
	for i := range r.st {
		s := &r.st[i]
		for _, c := range s.content {
			for k := c.Start; k < c.End; k++ {
				if r.d.items[k].passage >= 0 {
					taken[k] = int32(i) + 1
				}
			}
		}
		if s.class == lexicon.Ask && !s.source.none() {
			asks[s.sentence] = i + 1
		}
	}
	for i := range r.st {
		s := &r.st[i]
		if s.source.none() || s.from >= 0 || s.cue.End <= s.cue.Start || s.reason == ReasonTurn {
			continue
		}
		out[i] = r.exchange(i, taken, asks)
	}
	return out
}

func (r *identity) exchange(i int, taken []int32, asks map[int]int) exchange {
	s, d := &r.st[i], r.d
	first := s.content[0].Start
	if d.items[first].passage < 0 && s.class != lexicon.Answer {
		return exchange{}
	}
	replies := s.class == lexicon.Answer || d.items[first].passage >= 0 && d.repliesWith(d.passages[d.items[first].passage])
	for k := first - 1; k >= 0 && k >= first-answerReach && s.para-d.sentences[d.sentenceOf(k, s.sentence)].para <= 1; k-- {
		p := d.items[k].passage
		if p < 0 {
			continue
		}
		q := int(taken[k]) - 1
		if q < 0 || q == i || r.st[q].source.none() || r.st[q].from >= 0 {
			return exchange{}
		}
		ask := &r.st[q]
		asks := d.question(d.passages[p]) || ask.class == lexicon.Ask
		switch strict := asks && (replies || d.addressed(ask)); {
		case strict, asks && s.frame == lexicon.Inverted && d.toYou(d.passages[p]),
			!asks && s.class == lexicon.Answer && d.items[first].passage >= 0 && ask.para == s.para:
			return exchange{q + 1, strict}
		}
		return exchange{}
	}
	if q := asks[s.sentence-1] - 1; replies && q >= 0 && r.st[q].cue.End <= first && !d.passiveCue(&r.st[q]) {
		return exchange{q + 1, true}
	}
	return exchange{}
}

// passiveCue says whether the cue of a statement is a passive: its subject was asked.
func (d *document) passiveCue(s *statement) bool {
	for i := s.cue.Start + 1; i < s.cue.End; i++ {
		if d.items[i].tag == syntax.VBN && slices.ContainsFunc(d.items[s.cue.Start:i], func(it item) bool { return it.passage < 0 && isBe(it.lower) }) {
			return true
		}
	}
	return false
}

// toYou says whether the words of a passage are put to somebody.
func (d *document) toYou(p passage) bool {
	return slices.ContainsFunc(d.innerTokens(p), func(t text.Token) bool { return t.Lower == "you" || t.Lower == "your" })
}

// repliesWith says whether a passage begins as an answer does: yes, no.
func (d *document) repliesWith(p passage) bool {
	for _, t := range d.innerTokens(p) {
		if t.Kind == text.Word {
			return lexicon.Reply(t.Lower)
		}
	}
	return false
}

// addressed says whether a question is put to somebody: its cue has a hearer, or who asks does so by trade.
func (d *document) addressed(s *statement) bool {
	if d.hearer(s) >= 0 {
		return true
	}
	return !s.source.none() && lexicon.Asker(d.items[s.source.head.End-1].lower)
}

// hearer returns the item at which the noun phrase behind a cue begins that names who is asked; -1 for none.
func (d *document) hearer(s *statement) int {
	i := s.cue.End
	if s.source.items.Start >= i { // asked the judge
		i = s.source.items.End
	}
	if i >= len(d.items) || s.verb == nil || !s.verb.Takes(lexicon.Recipient) || i >= d.sentences[s.sentence].items.End || s.says(i) {
		return -1
	}
	switch it := &d.items[i]; {
	case it.passage >= 0 || d.timeWordAt(i):
		return -1
	case it.tag.Noun() || it.tag == syntax.PRP || it.tag == syntax.DT || it.tag == syntax.PRPS:
		return i
	}
	return -1
}

// timeWordAt says whether a time begins at item i: Tuesday, last week.
func (d *document) timeWordAt(i int) bool {
	for k := i; k < i+2 && k < len(d.items); k++ {
		if lexicon.Is(d.items[k].lower, lexicon.Weekday|lexicon.TimeNoun) {
			return true
		}
	}
	return false
}

// beginAnswer notes, for the pronoun that is the source of statement i, whom it does not mean as that one asked, and whom
// it does if the article says who was asked.
func (r *identity) beginAnswer(i int) {
	x := r.dialogue[i]
	if x.asked == 0 {
		return
	}
	q := &r.st[x.asked-1]
	if x.strict {
		r.asker = r.meantAt(q.source.head.Start)
	} else {
		r.unlikely = r.meantAt(q.source.head.Start)
	}
	h := r.d.hearer(q)
	if h < 0 {
		return
	}
	for k := r.chunkAt(h); k < len(r.d.chunks) && r.d.chunks[k].start < h+answerReach && r.asked < 0; k++ { // the driver, Karl Voss
		switch c := &r.d.chunks[k]; c.kind {
		case nounPhrase:
			r.asked = r.meantAt(c.start)
		case comma:
		default:
			return
		}
	}
}

func (r *identity) endAnswer() { r.asker, r.unlikely, r.asked = -1, -1, -1 }

// doubtfulAnswer says whether a statement answers a question and its source, a pronoun, may mean the one who asked: nobody
// else is there, or little tells.
func (r *identity) doubtfulAnswer(i, who int) bool {
	if i >= len(r.dialogue) || r.dialogue[i].asked == 0 || !r.isPronoun(r.st[i].source) {
		return false
	}
	q := &r.st[r.dialogue[i].asked-1]
	return who < 0 || who == r.meantAt(q.source.head.Start)
}

func (r *identity) isPronoun(s source) bool {
	return !s.none() && s.head.End == s.head.Start+1 && slices.Contains([]syntax.Tag{syntax.PRP, syntax.PRPS}, r.d.items[s.head.Start].tag)
}
