package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// What the words around the clause of a cue say of its mode.

// negated finds what denies a saying: in its verb, its source, or in what the clause hangs on.
func (m *modeReader) negated() text.Span {
	for _, judge := range []func(*modeReader) text.Span{(*modeReader).negation, (*modeReader).omits, (*modeReader).nobody, (*modeReader).negatingFront, (*modeReader).fallsShort,
		(*modeReader).beforehand, (*modeReader).denied} {
		if w := judge(m); w.End > w.Start {
			return w
		}
	}
	return text.Span{}
}

// nobody finds the "no" of a source that leaves nobody: "no one", "none of the engineers", "few experts", "hardly anyone".
func (m *modeReader) nobody() text.Span {
	if m.s.Source.None() {
		return text.Span{}
	}
	if m.s.Source.Relative { // "It was not the coroner who said"
		for i := m.s.Source.Items.Start; i >= m.sent.Start && i > m.front-modeReach; i-- {
			if lexicon.Is(m.word(i+2), lexicon.Negation) && m.word(i) == "it" && IsBe(m.word(i+1)) {
				return text.Span{Start: i + 1, End: i + 3}
			}
		}
		return text.Span{}
	}
	i := m.s.Source.Items.Start
	switch {
	case i < m.sent.Start || i >= m.sent.End:
		return text.Span{}
	case m.word(i) == "no" && (m.tag(i+1) == syntax.CD || m.word(i+1) == "."): // No 10
		return text.Span{}
	case m.is(i, lexicon.Nobody) && !Proper(m.tag(i)) || m.is(i, lexicon.NobodyModified):
		return text.Span{Start: i, End: i + 1}
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
	for m.tag(i) == syntax.RB && !m.is(i, lexicon.Condition) && !lexicon.Is(m.word(i), lexicon.Negation) {
		i--
	}
	if !m.s.Source.None() && Proper(m.tag(m.s.Source.Items.Start)) && m.front == m.s.Source.Items.Start { // if chief engineer | Lena Fox says
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
		case proof && (lexicon.Is(w, lexicon.Negation) || w == "little" || w == "without" || w == "any"):
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
	for _, judge := range []func(*modeReader) text.Span{(*modeReader).attenuated, (*modeReader).hearsay, (*modeReader).accused, (*modeReader).ascribed,
		(*modeReader).faked, (*modeReader).rumoured, (*modeReader).aside} {
		if w := judge(m); w.End > w.Start {
			return w
		}
	}
	return text.Span{}
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

// ascribed finds "is wrongly attributed to".
func (m *modeReader) ascribed() text.Span {
	for i := m.s.Cue.Start; i < m.s.Cue.End; i++ {
		if m.is(i, lexicon.Ascribed) && (m.word(i+1) == "to" || i+1 == m.s.Cue.End) && (m.passiveAt(i) || m.s.Source.None() || m.s.Source.Items.Start > i) {
			w := text.Span{Start: i, End: i + 1}
			if m.is(i-1, lexicon.Wrongly) {
				w.Start--
			}
			return w
		}
	}
	src := m.s.Source.Items // "a tweet falsely attributed to Lena Fox said"
	for i := max(src.Start, m.sent.Start); i+2 < src.End && i < m.sent.End; i++ {
		if m.is(i, lexicon.Wrongly) && m.is(i+1, lexicon.Ascribed) {
			return text.Span{Start: i, End: i + 2}
		}
	}
	return text.Span{}
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

// thing says whether the last of some items is a noun for no person.
func (m *modeReader) thing(s text.Span) bool {
	if s.End <= s.Start || s.Start < m.sent.Start || Proper(m.tag(s.End-1)) || !m.tag(s.End-1).Noun() {
		return false
	}
	_, role := lexicon.Role(m.word(s.End - 1))
	return !role
}

// setting finds a word of one of the classes in the phrase that sets the scene before the clause, "In a doctored video, Fox says",
// "According to rumours, Fox said", or right behind the cue: "Fox says in a fake video".
func (m *modeReader) setting(c lexicon.ModeWord) text.Span {
	if i := m.front - 1; m.word(i) == "," {
		for i--; i >= m.sent.Start && i > m.front-modeReach && !m.clauseEnd(i) && !m.s.Says(i) && !m.tag(i).Verb(); i-- {
			if m.is(i, c) {
				return text.Span{Start: i, End: i + 1}
			}
		}
	}
	if m.tag(m.s.Cue.End) != syntax.IN {
		return text.Span{}
	}
	for i := m.s.Cue.End; i < m.s.Cue.End+5 && !m.clauseEnd(i) && !m.s.Says(i) && !m.tag(i).Verb(); i++ {
		if m.is(i, c) {
			return text.Span{Start: i, End: i + 1}
		}
	}
	return text.Span{}
}

// aside finds "it is alleged" between commas.
func (m *modeReader) aside() text.Span {
	for i := m.sent.Start; i+2 < m.sent.End; i++ {
		if m.word(i) == "it" && IsBe(m.word(i+1)) && m.is(i+2, lexicon.Hearsay) && m.clauseEnd(i+3) && m.clauseEnd(i-1) && !m.s.Says(i) {
			return text.Span{Start: i, End: i + 3}
		}
	}
	return text.Span{}
}

// rumoured finds the noun of "rumours that Fox said", "According to rumours, Fox said".
func (m *modeReader) rumoured() text.Span {
	if i := m.clauseHead(); m.word(i) == "that" {
		if m.word(i-1) == "it" && m.tag(i-2).Verb() { // rumour has it that
			i -= 2
		}
		if m.is(i-1, lexicon.Rumour) {
			return text.Span{Start: i - 1, End: i}
		}
	}
	return m.setting(lexicon.Rumour)
}

// questioned finds what makes a question of the clause: the auxiliary or the question word that begins the sentence, or
// "unclear whether".
func (m *modeReader) questioned() text.Span {
	if w := m.asksTag(); w.End > w.Start {
		return w
	}
	if i := m.clauseHead(); m.word(i) == "whether" || m.word(i) == "if" {
		for k := i - 1; k > i-5 && !m.clauseEnd(k); k-- {
			if m.is(k, lexicon.UnknownWhether) || m.is(k, lexicon.KnownWhether) && lexicon.Is(m.word(k-1), lexicon.Negation) {
				return text.Span{Start: k, End: k + 1}
			}
		}
	}
	if i := m.clauseHead(); m.word(i) == "whether" && m.word(m.front) != "or" { // whoever says it leaves it open
		return text.Span{Start: i, End: i + 1}
	}
	if m.turns && m.endsAsking() {
		return text.Span{Start: m.front, End: m.front + 1}
	}
	first := m.sent.Start
	for first < m.sent.End && (lexicon.Is(m.word(first), lexicon.Coordinator|lexicon.Connective) || m.word(first) == "," || m.word(first) == "so") {
		first++
	}
	asks := lexicon.Is(m.word(first), lexicon.WhWord) || lexicon.Is(m.word(first), lexicon.Auxiliary|lexicon.Modal) && m.tag(first) != syntax.NNP
	if !asks || first > m.front || m.s.Says(first) || !m.endsAsking() {
		return text.Span{}
	}
	if m.s.Source.Relative && m.word(first+1) != "it" {
		return text.Span{}
	}
	return text.Span{Start: first, End: first + 1}
}

// asksTag finds the question mark behind a tag, ", didn't he?", ", right?".
func (m *modeReader) asksTag() text.Span {
	last := m.sent.End - 1
	if m.s.Class == lexicon.Ask || m.word(last) == "" || m.word(last)[0] != '?' || m.s.Cue.Start > last {
		return text.Span{}
	}
	for i := last - 1; i > last-5 && i > m.s.Cue.End; i-- {
		if m.word(i) != "," {
			continue
		}
		if a := i + 1; lexicon.Is(m.word(a), lexicon.Auxiliary|lexicon.Modal) && a+1 < last || a+1 == last && (m.word(a) == "right" || m.word(a) == "correct") {
			return text.Span{Start: last, End: last + 1}
		}
	}
	return text.Span{}
}

// endsAsking says whether the sentence ends in a question mark, outside or inside its last passage.
func (m *modeReader) endsAsking() bool {
	last := m.sent.End - 1
	if it := m.d.Items[last]; it.Passage >= 0 {
		p := m.d.TrimSpace(m.d.Passages[it.Passage].Inner).Of(m.d.Text)
		return m.turns && p != "" && p[len(p)-1] == '?'
	}
	w := m.word(last)
	return w != "" && (w[0] == '?' || w == "!?")
}

// conditional finds what supposes the clause: "if", "unless", "in case", or the inversion of "should he say".
func (m *modeReader) conditional() text.Span {
	i := m.clauseHead()
	if m.word(i) == "," { // "If, as seems likely, the court says"
		for k := i - 1; k > i-modeReach; k-- {
			if m.word(k) == "," {
				i = k - 1
				break
			}
		}
		if !m.is(i, lexicon.Condition) {
			return text.Span{}
		}
	}
	switch {
	case m.is(i, lexicon.Condition):
		return text.Span{Start: i, End: i + 1}
	case m.word(i) == "case" && m.word(i-1) == "in":
		return text.Span{Start: i - 1, End: i + 1}
	case m.word(i) == "as" && m.word(i-1) == "long" && m.word(i-2) == "as":
		return text.Span{Start: i - 2, End: i + 1}
	case m.word(i) == "not" && m.word(i-1) == "or" && m.word(i-2) == "whether":
		return text.Span{Start: i - 2, End: i + 1}
	case m.word(i) == "that" && (m.is(i-1, lexicon.Condition) || m.word(i-1) == "event"): // provided that, in the event that
		return text.Span{Start: i - 1, End: i}
	}
	if w := m.word(m.front); m.turns && (w == "should" || w == "were" || w == "had") {
		return text.Span{Start: m.front, End: m.front + 1}
	}
	return text.Span{}
}
