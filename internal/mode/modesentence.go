package mode

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

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

// corrected finds who quoted somebody in a note that puts it right, or what is passed around: an earlier version of this story | quoted;
// we | quoted; a meme | quotes.
func (m *modeReader) corrected() text.Span {
	if m.s.Lemma != "quote" || m.s.Source.None() || m.s.Source.Items.Start < m.s.Cue.End { // somebody else than the paper is quoted
		return text.Span{}
	}
	for i := m.s.Cue.End - 1; i >= m.sent.Start && i > m.s.Cue.Start-modeReach; i-- {
		switch {
		case m.word(i) == "we", m.is(i, lexicon.Wrongly) && i >= m.s.Cue.Start-1, m.is(i, lexicon.PassedOn):
			return text.Span{Start: i, End: i + 1}
		case m.is(i, lexicon.Earlier) && m.is(i+1, lexicon.Version):
			return text.Span{Start: i, End: i + 2}
		}
	}
	return text.Span{}
}

// aside finds "it is alleged" between commas.
func (m *modeReader) aside() text.Span {
	for i := m.sent.Start; i+2 < m.sent.End; i++ {
		if m.word(i) == "it" && reading.IsBe(m.word(i+1)) && m.is(i+2, lexicon.Hearsay) && m.clauseEnd(i+3) && m.clauseEnd(i-1) && !m.s.Says(i) {
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
	w := m.setting(lexicon.Rumour)
	for i := w.Start - 1; i > w.Start-rumourReach && i > m.sent.Start; i-- {
		if m.word(i) == "to" && m.word(i-1) == "according" {
			return w
		}
	}
	return text.Span{} // amid rumours, asked about the allegations: who speaks there is heard
}

// rumourReach is how many words may lead from "according to" to the rumours, which are unconfirmed or of some kind.
const rumourReach = 5

// questioned finds what makes a question of the clause: the auxiliary or the question word that begins the sentence, or
// "unclear whether".
func (m *modeReader) questioned() text.Span {
	if w := m.asksTag(); w.End > w.Start {
		return w
	}
	if w := m.unknownWhether(); w.End > w.Start {
		return w
	}
	if i := m.clauseHead(); m.word(i) == "whether" && m.word(m.front) != "or" { // whoever says it leaves it open
		return text.Span{Start: i, End: i + 1}
	}
	if m.turns && m.endsAsking() {
		return text.Span{Start: m.front, End: m.front + 1}
	}
	return m.questionWord()
}

// questionWord finds the question word or auxiliary that begins a sentence that ends as a question.
func (m *modeReader) questionWord() text.Span {
	first := m.sent.Start
	for first < m.sent.End && m.linksSentence(first) {
		first++
	}
	asks := lexicon.Auxiliary | lexicon.Modal | lexicon.WhWord
	if m.tag(first) == syntax.NNP {
		asks = lexicon.WhWord
	}
	if !lexicon.Is(m.word(first), asks) || first > m.front || m.s.Says(first) || !m.endsAsking() {
		return text.Span{}
	}
	if m.s.Source.Relative && m.word(first+1) != "it" {
		return text.Span{}
	}
	return text.Span{Start: first, End: first + 1}
}

// linksSentence says whether item i is a word that links a sentence to the one before it, or a comma behind such a word: so, and.
func (m *modeReader) linksSentence(i int) bool {
	w := m.word(i)
	return w == "," || w == "so" || lexicon.Is(w, lexicon.Coordinator|lexicon.Connective)
}

// unknownWhether finds what tells before "whether" or "if" that nobody knows: "unclear whether", "not known if".
func (m *modeReader) unknownWhether() text.Span {
	i := m.clauseHead()
	if m.word(i) != "whether" && m.word(i) != "if" {
		return text.Span{}
	}
	for k := i - 1; k > i-5 && !m.clauseEnd(k); k-- {
		if m.is(k, lexicon.UnknownWhether) || m.is(k, lexicon.KnownWhether) && lexicon.Is(m.word(k-1), lexicon.Negation) {
			return text.Span{Start: k, End: k + 1}
		}
	}
	return text.Span{}
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
		alone := i+2 == last
		if alone && m.is(i+1, lexicon.AskingTag) || i+2 < last && lexicon.Is(m.word(i+1), lexicon.Auxiliary|lexicon.Modal) {
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
	if w := m.awaited(i); w.End > w.Start {
		return w
	}
	if w := m.imagined(); w.End > w.Start {
		return w
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

// imagined finds what tells the reader to think of somebody who says it: imagine a mayor who says.
func (m *modeReader) imagined() text.Span {
	first := m.sent.Start
	if m.s.Source.Relative && m.is(first, lexicon.Imagined) && m.tag(first) != syntax.NN && m.front-first < modeReach {
		return text.Span{Start: first, End: first + 1}
	}
	return text.Span{}
}

// awaited finds the word that begins a clause in the present at item i, where what the sentence tells beside it is to come or may be:
// once she says so, they will leave; nobody may enter until she says so.
func (m *modeReader) awaited(i int) text.Span {
	word := text.Span{Start: i, End: i + 1}
	if m.word(i) == "as" && m.word(i-1) == "soon" {
		word.Start--
	} else if !m.is(i, lexicon.Awaits) {
		return text.Span{}
	}
	if t := m.tag(m.verbs.Start); t != syntax.VBZ && t != syntax.VBP || m.word(i-1) == "," { // on Friday, when both say
		return text.Span{}
	}
	for k := m.sent.Start; k < i; k++ {
		if m.tag(k) == syntax.MD {
			return word
		}
	}
	comma := false
	for k := m.s.Cue.End; k < m.sent.End; k++ {
		comma = comma || m.word(k) == ","
		if comma && m.tag(k) == syntax.MD {
			return word
		}
	}
	return text.Span{}
}

// thing says whether the last of some items is a noun for no person.
func (m *modeReader) thing(s text.Span) bool {
	if s.End <= s.Start || s.Start < m.sent.Start || reading.Proper(m.tag(s.End-1)) || !m.tag(s.End-1).Noun() {
		return false
	}
	_, role := lexicon.Role(m.word(s.End - 1))
	return !role
}
