package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A Mode says what becomes of a saying in its sentence: whether the article tells that it was said. Speaker and content
// are the same in every mode, and so is what [Quote.Confidence] means: how likely these are read rightly.
type Mode string

const (
	ModeAsserted    Mode = "asserted"    // the article says that it was said
	ModeNegated     Mode = "negated"     // it was not: did not say, no one said, stopped short of saying, no evidence that she said
	ModeDeclined    Mode = "declined"    // nothing was said on it: refused to say, has yet to say, did not respond
	ModeReported    Mode = "reported"    // others have it so: allegedly said, is said to have called, a quote wrongly attributed to
	ModeQuestioned  Mode = "questioned"  // the article asks: Did Smith say “I quit”?
	ModeConditional Mode = "conditional" // it is supposed: If Smith says …
	ModeModal       Mode = "modal"       // it is possible, or wanted: may have said, should say
	ModeFuture      Mode = "future"      // it is to come: will say, is expected to announce
)

// A mode is a Mode with the items that show it.
type mode struct {
	Mode
	words text.Span
}

// modeJudges are asked in order, and the first that knows decides: what was not said at all weighs most for somebody who
// checks it, and after that who says that it was.
var modeJudges = []struct {
	mode  Mode
	judge func(*modeReader) text.Span
}{
	{ModeDeclined, (*modeReader).declined},
	{ModeNegated, (*modeReader).negated},
	{ModeReported, (*modeReader).reported},
	{ModeQuestioned, (*modeReader).questioned},
	{ModeConditional, (*modeReader).conditional},
	{ModeModal, (*modeReader).possible},
	{ModeFuture, (*modeReader).future},
}

// modes reads from the words around every cue in what mode its statement stands, and mends the contents that only
// the mode tells how to end.
func (d *document) modes(st []statement) {
	for i := range st {
		s := &st[i]
		s.mode.Mode = ModeAsserted
		if s.cue.End <= s.cue.Start || s.sentence >= len(d.sentences) {
			continue
		}
		m := d.modeReader(s)
		for _, j := range modeJudges {
			if w := j.judge(&m); w.End > w.Start {
				s.mode = mode{Mode: j.mode, words: w}
				break
			}
		}
		m.mendContent()
	}
}

// A modeReader is a statement among the words around it.
type modeReader struct {
	d     *document
	s     *statement
	sent  text.Span // items of the sentence
	verbs text.Span // items of the verb groups that the cue's verb ends: "is expected to say"; empty for a noun
	head  int       // the cue's verb, -1 for none
	front int       // item at which the clause of the cue begins: its source, or an auxiliary before that, or the cue
	turns bool      // an auxiliary stands before the source: "did Smith say"
}

// modeReader looks at a statement.
func (d *document) modeReader(s *statement) modeReader {
	m := modeReader{d: d, s: s, sent: d.sentences[s.sentence].items, head: -1, front: s.cue.Start}
	m.findVerbs()
	if m.verbs.End > m.verbs.Start {
		m.front = min(m.front, m.verbs.Start)
	}
	if src := s.source.items; !s.source.none() && src.Start >= m.sent.Start && src.Start < m.front {
		m.front = src.Start
		if k := d.chunkBefore(src.Start, d.sentences[s.sentence]); k >= 0 {
			if aux := m.auxiliary(d.chunks[k]); aux >= 0 {
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
	if src := m.s.source.items; !m.s.source.none() && src.Start >= m.sent.Start && src.Start < m.s.cue.Start {
		first = src.Start
	}
	for i := min(first, m.verbs.Start-1); i >= m.sent.Start && i > first-modeReach && !m.s.says(i); i-- {
		switch t := m.tag(i); {
		case t.Verb() || t == syntax.MD || i == first && lexicon.Is(m.word(i), lexicon.Auxiliary|lexicon.Modal) && !proper(t):
			if t != syntax.VBN && t != syntax.VBG && t != syntax.VB && lexicon.Is(m.word(i), lexicon.Auxiliary|lexicon.Modal) && !proper(t) && m.opens(i) {
				m.front, m.turns = i, true
			}
			return
		case t == syntax.CC, m.word(i) == "", punctuation(m.word(i)) != other && m.word(i) != ",":
			return
		}
	}
}

// opens says whether an auxiliary at item i begins a clause: nothing stands before it, or what lets the verb go first.
func (m *modeReader) opens(i int) bool {
	return i == m.sent.Start || m.clauseEnd(i-1) || m.is(i-1, lexicon.NegatingFront) || lexicon.Is(m.word(i-1), lexicon.WhWord|lexicon.Coordinator) ||
		m.word(i) == "had" && m.tag(i-1).Verb()
}

// chunkBefore returns the chunk of the sentence that ends where item i begins, -1 for none.
func (d *document) chunkBefore(i int, s sentence) int {
	for k := s.chunks.Start; k < s.chunks.End && d.chunks[k].end <= i; k++ {
		if d.chunks[k].end == i {
			return k
		}
	}
	return -1
}

// findVerbs finds the verb of the cue and the groups that it ends. An infinitive belongs to what stands before it.
func (m *modeReader) findVerbs() {
	d, s := m.d, m.d.sentences[m.s.sentence].chunks
	at := -1
	for k := s.Start; k < s.End && d.chunks[k].start < m.s.cue.End; k++ {
		if d.chunks[k].kind == verbGroup && d.chunks[k].end > m.s.cue.Start {
			at = k
		}
	}
	if at < 0 {
		return
	}
	m.head = d.chunks[at].head
	m.verbs = text.Span{Start: d.chunks[at].start, End: max(d.chunks[at].end, m.s.cue.End)}
	for d.chunks[at].kind != verbGroup || d.chunks[at].verb.infinitive() {
		if at--; at < s.Start || !m.joins(d.chunks[at]) {
			break
		}
		m.verbs.Start = d.chunks[at].start
	}
	m.verbs.Start = min(m.verbs.Start, max(m.s.cue.Start, m.verbs.Start-8))
	for at > s.Start && d.chunks[at-1].end == m.verbs.Start && d.chunks[at-1].kind == adverb {
		at--
		m.verbs.Start = d.chunks[at].start
	}
}

// joins says whether a chunk may belong to the verb group of an infinitive behind it: "is", "likely", "has yet".
func (m *modeReader) joins(c chunk) bool {
	switch c.kind {
	case verbGroup, adverb, adjective:
		return !m.s.says(c.start)
	}
	return m.is(c.start, lexicon.Prospect) && c.end == c.start+1
}

// auxiliary returns the item at which the auxiliaries of a chunk begin that is nothing else, adverbs before them left out; -1
// where it is more.
func (m *modeReader) auxiliary(c chunk) int {
	i := c.start
	for i < c.end && m.tag(i) == syntax.RB {
		i++
	}
	first := i
	for ; i < c.end; i++ {
		if !lexicon.Is(m.word(i), lexicon.Auxiliary|lexicon.Modal|lexicon.Negation) {
			return -1
		}
	}
	if first >= c.end || m.s.says(first) {
		return -1
	}
	return first
}

// word returns item i of the sentence in lower case; "" outside the sentence and for a passage.
func (m *modeReader) word(i int) string {
	if i < m.sent.Start || i >= m.sent.End {
		return ""
	}
	return m.d.items[i].lower
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
	return w == "" || punctuation(w) != other
}

// modeReach is how many words around a clause are looked at.
const modeReach = 12
