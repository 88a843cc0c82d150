package mode

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// modeJudges are asked in order, and the first that knows decides: what was not said at all weighs most for somebody who
// checks it, and after that who says that it was.
var modeJudges = []struct {
	mode  proposal.Mode
	judge func(*modeReader) text.Span
}{
	{proposal.ModeDeclined, (*modeReader).declined},
	{proposal.ModeNegated, (*modeReader).negated},
	{proposal.ModeReported, (*modeReader).reported},
	{proposal.ModeQuestioned, (*modeReader).questioned},
	{proposal.ModeConditional, (*modeReader).conditional},
	{proposal.ModeModal, (*modeReader).possible},
	{proposal.ModeFuture, (*modeReader).future},
}

// Find reads from the words around every cue in what mode its statement stands, and mends the contents that only
// the mode tells how to end.
func Find(d *reading.Document, st []proposal.Statement) {
	var m modeReader
	for i := range st {
		s := &st[i]
		s.Mode.Mode = proposal.ModeAsserted
		if s.Cue.End <= s.Cue.Start || s.Sentence >= len(d.Sentences) {
			continue
		}
		m = readerOf(d, s)
		for _, j := range modeJudges {
			if w := j.judge(&m); w.End > w.Start {
				s.Mode = proposal.Manner{Mode: j.mode, Words: w}
				break
			}
		}
		m.mendContent()
	}
}

// A readerOf is a statement among the words around it.
type modeReader struct {
	d     *reading.Document
	s     *proposal.Statement
	sent  text.Span // items of the sentence
	verbs text.Span // items of the verb groups that the cue's verb ends: "is expected to say"; empty for a noun
	head  int       // the cue's verb, -1 for none
	front int       // item at which the clause of the cue begins: its source, or an auxiliary before that, or the cue
	turns bool      // an auxiliary stands before the source: "did Smith say"
}

// readerOf looks at a statement.
func readerOf(d *reading.Document, s *proposal.Statement) modeReader {
	m := modeReader{d: d, s: s, sent: d.Sentences[s.Sentence].Items, head: -1, front: s.Cue.Start}
	m.findVerbs()
	if m.verbs.End > m.verbs.Start {
		m.front = min(m.front, m.verbs.Start)
	}
	if src := s.Source.Items; !s.Source.None() && src.Start >= m.sent.Start && src.Start < m.front {
		m.front = src.Start
		if k := chunkBefore(d, src.Start, d.Sentences[s.Sentence]); k >= 0 {
			if aux := m.auxiliary(d.Chunks[k]); aux >= 0 {
				m.front, m.turns = aux, true
			}
		}
	}
	if !m.turns {
		m.findFront()
	}
	return m
}

// findFront finds the auxiliary that stands before a subject which is more than the source, or that a chunk hides: "Had the
// nurse, Polly Garside, told", "Should captain Roe say", "After two repeats, does physicist Lena Fox believe".
func (m *modeReader) findFront() {
	first := m.front
	if src := m.s.Source.Items; !m.s.Source.None() && src.Start >= m.sent.Start && src.Start < m.s.Cue.Start {
		first = src.Start
	}
	for i := min(first, m.verbs.Start-1); i >= m.sent.Start && i > first-modeReach && !m.s.Says(i); i-- {
		switch t := m.tag(i); {
		case t.Verb() || t == syntax.MD || i == first && m.helps(i):
			if m.finiteHelp(i) && m.opens(i) {
				m.front, m.turns = i, true
			}
			return
		case t == syntax.CC, m.word(i) == "", reading.Punctuation(m.word(i)) != reading.Other && m.word(i) != ",":
			return
		}
	}
}

// helps says whether item i is an auxiliary or modal, and no name.
func (m *modeReader) helps(i int) bool {
	return lexicon.Is(m.word(i), lexicon.Auxiliary|lexicon.Modal) && !reading.Proper(m.tag(i))
}

// finiteHelp says whether item i is an auxiliary or modal with a tense of its own.
func (m *modeReader) finiteHelp(i int) bool {
	switch m.tag(i) {
	case syntax.VBN, syntax.VBG, syntax.VB:
		return false
	}
	return m.helps(i)
}

// opens says whether an auxiliary at item i begins a clause: nothing stands before it, or what lets the verb go first.
func (m *modeReader) opens(i int) bool {
	if i == m.sent.Start || m.clauseEnd(i-1) || m.is(i-1, lexicon.NegatingFront) {
		return true
	}
	return lexicon.Is(m.word(i-1), lexicon.WhWord|lexicon.Coordinator) || m.word(i) == "had" && m.tag(i-1).Verb()
}

// chunkBefore returns the chunk of the sentence that ends where item i begins, -1 for none.
func chunkBefore(d *reading.Document, i int, s reading.Sentence) int {
	for k := s.Chunks.Start; k < s.Chunks.End && d.Chunks[k].End <= i; k++ {
		if d.Chunks[k].End == i {
			return k
		}
	}
	return -1
}

// findVerbs finds the verb of the cue and the groups that it ends. An infinitive belongs to what stands before it.
func (m *modeReader) findVerbs() {
	d, s := m.d, m.d.Sentences[m.s.Sentence].Chunks
	at := -1
	for k := s.Start; k < s.End && d.Chunks[k].Start < m.s.Cue.End; k++ {
		if d.Chunks[k].Kind == reading.VerbGroup && d.Chunks[k].End > m.s.Cue.Start {
			at = k
		}
	}
	if at < 0 {
		return
	}
	m.head = d.Chunks[at].Head
	m.verbs = text.Span{Start: d.Chunks[at].Start, End: max(d.Chunks[at].End, m.s.Cue.End)}
	for d.Chunks[at].Kind != reading.VerbGroup || d.Chunks[at].Verb.Infinitive() {
		if at--; at < s.Start || !m.joins(d.Chunks[at]) {
			break
		}
		m.verbs.Start = d.Chunks[at].Start
	}
	m.verbs.Start = min(m.verbs.Start, max(m.s.Cue.Start, m.verbs.Start-8))
	for at > s.Start && d.Chunks[at-1].End == m.verbs.Start && d.Chunks[at-1].Kind == reading.Adverb {
		at--
		m.verbs.Start = d.Chunks[at].Start
	}
}

// joins says whether a chunk may belong to the verb group of an infinitive behind it: "is", "likely", "has yet".
func (m *modeReader) joins(c reading.Chunk) bool {
	switch c.Kind {
	case reading.VerbGroup, reading.Adverb, reading.Adjective:
		return !m.s.Says(c.Start)
	}
	return m.is(c.Start, lexicon.Prospect) && c.End == c.Start+1
}

// auxiliary returns the item at which the auxiliaries of a chunk begin that is nothing else, adverbs before them left out; -1
// where it is more.
func (m *modeReader) auxiliary(c reading.Chunk) int {
	i := c.Start
	for i < c.End && m.tag(i) == syntax.RB {
		i++
	}
	first := i
	for ; i < c.End; i++ {
		if !lexicon.Is(m.word(i), lexicon.Auxiliary|lexicon.Modal|lexicon.Negation) {
			return -1
		}
	}
	if first >= c.End || m.s.Says(first) {
		return -1
	}
	return first
}

// word returns item i of the sentence in lower case; "" outside the sentence and for a passage.
func (m *modeReader) word(i int) string {
	if i < m.sent.Start || i >= m.sent.End {
		return ""
	}
	return m.d.Items[i].Lower
}

// is says whether item i is a word of one of the classes.
func (m *modeReader) is(i int, c lexicon.ModeWord) bool { return lexicon.TellsMode(m.word(i), c) }

// find returns the first item of a range that is a word of one of the classes, as a span; empty for none.
func (m *modeReader) find(in text.Span, c lexicon.ModeWord) text.Span {
	for i := in.Start; i < in.End; i++ {
		if m.is(i, c) {
			return text.Span{Start: i, End: i + 1}
		}
	}
	return text.Span{}
}

// clauseEnd says whether no word of a clause stands at item i: a sign, a passage, or the end of the sentence.
func (m *modeReader) clauseEnd(i int) bool {
	w := m.word(i)
	return w == "" || reading.Punctuation(w) != reading.Other
}

// modeReach is how many words around a clause are looked at.
const modeReach = 12
