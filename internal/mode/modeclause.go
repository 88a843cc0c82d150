package mode

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// What the words around the clause of a cue say of its mode.

// negated finds what denies a saying: in its verb, its source, or in what the clause hangs on.
func (m *modeReader) negated() text.Span {
	return m.firstOf(
		(*modeReader).negation, (*modeReader).nothing, (*modeReader).omits, (*modeReader).nobody, (*modeReader).negatingFront,
		(*modeReader).fallsShort, (*modeReader).beforehand, (*modeReader).denied,
	)
}

// firstOf returns what the first of some judges finds that finds anything.
func (m *modeReader) firstOf(judges ...func(*modeReader) text.Span) text.Span {
	for _, judge := range judges {
		if w := judge(m); w.End > w.Start {
			return w
		}
	}
	return text.Span{}
}

// nothing finds the "no" of what was not said: announced no plans to sell, gave no details, said nothing about it. A clause that
// begins with it was said: said no decision had been made; and so is a refusal, said no to the plan.
func (m *modeReader) nothing() text.Span {
	i := m.s.Cue.End
	no := m.word(i) == "no" && m.word(i+1) != "to" && !m.numero(i) && !reading.Proper(m.tag(i+1))
	if len(m.s.Content) == 0 || m.s.Content[0].Start != i || !no && m.word(i) != "nothing" {
		return text.Span{}
	}
	for k := i + 1; k < m.s.Content[0].End && k < i+8; k++ {
		switch t := m.tag(k); {
		case t == syntax.TO || t == syntax.IN && k > i+1:
			return text.Span{Start: i, End: i + 1}
		case t.Finite() || m.d.Items[k].Passage >= 0:
			return text.Span{}
		}
	}
	return text.Span{Start: i, End: i + 1}
}

// numero says whether the "no" at item i stands for a number: No 10, No. 10.
func (m *modeReader) numero(i int) bool { return m.tag(i+1) == syntax.CD || m.word(i+1) == "." }

// nobody finds the "no" of a source that leaves nobody: "no one", "none of the engineers", "few experts", "hardly anyone".
func (m *modeReader) nobody() text.Span {
	if m.s.Source.None() {
		return text.Span{}
	}
	if m.s.Source.Relative { // "It was not the coroner who said"
		for i := m.s.Source.Items.Start; i >= m.sent.Start && i > m.front-modeReach; i-- {
			if lexicon.Is(m.word(i+2), lexicon.Negation) && m.word(i) == "it" && reading.IsBe(m.word(i+1)) {
				return text.Span{Start: i + 1, End: i + 3}
			}
		}
		return text.Span{}
	}
	i := m.s.Source.Items.Start
	switch {
	case i < m.sent.Start || i >= m.sent.End:
		return text.Span{}
	case m.word(i) == "no" && m.numero(i):
		return text.Span{}
	case m.is(i, lexicon.Nobody) && !reading.Proper(m.tag(i)) || m.is(i, lexicon.NobodyModified):
		return text.Span{Start: i, End: i + 1}
	case m.word(i-1) == "even" && m.word(i-2) == "not":
		return text.Span{Start: i - 2, End: i}
	case m.is(i-1, lexicon.NobodyModified) && !m.clauseEnd(i-1):
		return text.Span{Start: i - 1, End: i}
	}
	return text.Span{}
}

// negatingFront finds what denies a clause from its head, the auxiliary before the subject: "nor did she say", "at no point
// did he say".
func (m *modeReader) negatingFront() text.Span {
	if !m.turns {
		return text.Span{}
	}
	for i := m.front - 1; i >= m.sent.Start && i > m.front-6 && !m.clauseEnd(i) && !m.tag(i).Verb(); i-- {
		if m.is(i, lexicon.NegatingFront) && !m.is(i+1, lexicon.OnlyJust) {
			return text.Span{Start: i, End: i + 1}
		}
	}
	return text.Span{}
}

// fallsShort finds what a participle of saying hangs on that leaves it unsaid: "without saying", "stopped short of saying",
// "instead of telling".
func (m *modeReader) fallsShort() text.Span {
	if m.head < 0 || m.tag(m.head) != syntax.VBG {
		return text.Span{}
	}
	for i := m.head - 1; i > m.head-4 && !m.clauseEnd(i); i-- {
		if m.is(i, lexicon.FallShort) && (m.tag(i).Verb() || m.word(i) == "without" || m.tag(m.head-1) == syntax.IN && i < m.head-1) {
			w := text.Span{Start: i, End: i + 1}
			if m.is(i-1, lexicon.FallShort) { // stopped short
				w.Start--
			}
			return w
		}
	}
	return text.Span{}
}

// beforehand finds "before Roe could say anything".
func (m *modeReader) beforehand() text.Span {
	if i := m.clauseHead(); m.word(i) == "before" {
		for k := m.verbs.Start; k < m.verbs.End; k++ {
			if w := m.word(k); w == "could" || w == "can" {
				return text.Span{Start: i, End: i + 1}
			}
		}
	}
	return text.Span{}
}

// clauseHead returns the item before the clause, adverbs between them: where what begins it stands, "that" or "if".
func (m *modeReader) clauseHead() int {
	i := m.front - 1
	for m.tag(i) == syntax.RB && !m.is(i, lexicon.Condition|lexicon.Awaits) && !lexicon.Is(m.word(i), lexicon.Negation) {
		i--
	}
	if m.nameLeads() { // if chief engineer | Lena Fox says
		for k := i; k > i-4; k-- {
			switch m.tag(k) {
			case syntax.NN, syntax.JJ, syntax.NNP, syntax.NNPS:
				continue
			}
			if k < i {
				return k
			}
			break
		}
	}
	return i
}

// nameLeads says whether the clause begins with a source that begins with a name.
func (m *modeReader) nameLeads() bool {
	src := m.s.Source
	return !src.None() && m.front == src.Items.Start && reading.Proper(m.tag(src.Items.Start))
}

// denied finds what denies a that-clause: "there is no evidence that", "it is not true that", "it is a myth that".
func (m *modeReader) denied() text.Span {
	i := m.clauseHead()
	if m.word(i) != "that" {
		if m.word(i) != "of" && (m.head < 0 || m.tag(m.head) != syntax.VBG) { // no record of her saying
			return text.Span{}
		}
		i++
	}
	no, proof := -1, false
	for k := i - 1; k >= m.sent.Start && k > i-modeReach && !m.clauseEnd(k) && !m.s.Says(k); k-- {
		switch w := m.word(k); {
		case m.is(k, lexicon.Untrue) && m.word(i) == "that":
			return text.Span{Start: k, End: k + 1}
		case m.is(k, lexicon.Proof|lexicon.Truth):
			proof = true
		case proof && (lexicon.Is(w, lexicon.Negation) || m.is(k, lexicon.NoProof)):
			no = k
		}
		if no >= 0 {
			return text.Span{Start: no, End: no + 1}
		}
	}
	return text.Span{}
}

// reported finds what tells that others hold that it was said.
func (m *modeReader) reported() text.Span {
	return m.firstOf(
		(*modeReader).attenuated, (*modeReader).hearsay, (*modeReader).accused, (*modeReader).ascribed, (*modeReader).faked,
		(*modeReader).rumoured, (*modeReader).aside, (*modeReader).corrected,
	)
}

// attenuated finds "allegedly" in the verb group, before the clause or right behind the verb.
func (m *modeReader) attenuated() text.Span {
	in := m.verbs
	if in.End <= in.Start {
		in = m.s.Cue
	}
	for i := in.Start; i <= in.End; i++ {
		if lexicon.Is(m.word(i), lexicon.Attenuator) && !m.s.Says(i) {
			return text.Span{Start: i, End: i + 1}
		}
	}
	i := m.front - 1
	if m.word(i) == "," {
		i--
	}
	if lexicon.Is(m.word(i), lexicon.Attenuator) && !m.s.Says(i) {
		return text.Span{Start: i, End: i + 1}
	}
	return text.Span{}
}

// accused finds "was accused of saying", "was accused by Roe of having said".
func (m *modeReader) accused() text.Span {
	if m.head < 0 {
		return text.Span{}
	}
	gerund := m.tag(m.head) == syntax.VBG
	for i := m.head - 1; i > m.head-modeReach && !m.clauseEnd(i) && !m.s.Says(i); i-- {
		switch {
		case m.is(i, lexicon.Accused):
			if gerund && m.passiveAt(i) {
				return text.Span{Start: i, End: i + 1}
			}
			return text.Span{}
		case m.word(i) == "having" || (m.word(i) == "of" || m.word(i) == "with") && gerund:
			gerund = true
		case m.tag(i) == syntax.VBD && m.word(i) != "":
			if m.is(i, lexicon.Accused) {
				continue
			}
			return text.Span{}
		}
	}
	return text.Span{}
}

// ascribes says whether the word of the cue at item i is "attributed" to somebody, and by nobody who is named before it.
func (m *modeReader) ascribes(i int) bool {
	if !m.is(i, lexicon.Ascribed) || m.word(i+1) != "to" && i+1 != m.s.Cue.End {
		return false
	}
	return m.passiveAt(i) || m.s.Source.None() || m.s.Source.Items.Start > i
}

// ascribed finds "is wrongly attributed to", "was misquoted as saying" and "was wrongly quoted as saying".
func (m *modeReader) ascribed() text.Span {
	for i := m.s.Cue.Start; i < m.s.Cue.End; i++ {
		switch {
		case m.ascribes(i):
			return m.withWrongly(i)
		case m.is(i, lexicon.Misquoted), m.is(i-1, lexicon.Wrongly) && m.tag(i) == syntax.VBN && m.passiveAt(i):
			return m.withWrongly(i)
		}
	}
	src := m.s.Source.Items // "a tweet falsely attributed to Lena Fox said"
	for i := max(src.Start, m.sent.Start); i+2 < src.End && i < m.sent.End; i++ {
		if m.is(i, lexicon.Wrongly) && m.is(i+1, lexicon.Ascribed) {
			return text.Span{Start: i, End: i + 2}
		}
	}
	if i := src.Start - 2; !m.s.Source.None() && i >= m.sent.Start && m.is(i, lexicon.Ascribed) && m.word(i+1) == "to" {
		return m.withWrongly(i) // a tweet attributed to | Lena Fox | said
	}
	return text.Span{}
}

// withWrongly gives the word at item i with the "wrongly" before it.
func (m *modeReader) withWrongly(i int) text.Span {
	w := text.Span{Start: i, End: i + 1}
	if m.is(i-1, lexicon.Wrongly) {
		w.Start--
	}
	return w
}

// faked finds the "fake" of what a saying stands in: "a fake quote in which Smith says", "a doctored video of Fox saying", "a
// bogus letter said".
func (m *modeReader) faked() text.Span {
	if src := m.s.Source; !src.None() && src.Items.Start >= m.sent.Start && src.Items.End <= m.sent.End && m.thing(src.Head) {
		if w := m.find(text.Span{Start: src.Items.Start, End: src.Head.End}, lexicon.Fake); w.End > w.Start {
			return w
		}
	}
	if w := m.setting(lexicon.Fake); w.End > w.Start {
		return w
	}
	if m.head < 0 || m.tag(m.head) != syntax.VBG && m.word(m.front-1) != "which" && m.word(m.front-1) != "where" {
		return text.Span{}
	}
	for i := m.front - 1; i > m.front-modeReach && !m.clauseEnd(i); i-- {
		switch {
		case m.is(i, lexicon.Fake):
			return text.Span{Start: i, End: i + 1}
		case m.tag(i) == syntax.VBD || m.tag(i) == syntax.VBZ || m.tag(i) == syntax.VBP || m.tag(i) == syntax.MD:
			return text.Span{}
		}
	}
	return text.Span{}
}
