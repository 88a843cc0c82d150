package mode

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// What the verb group of a cue says of its mode.

// negation returns the negation among the verbs of the cue, with the auxiliary before it; empty for none. "not only said" and
// "never stopped saying" are none.
func (m *modeReader) negation() text.Span {
	in := m.verbs
	if in.End <= in.Start {
		in = m.s.Cue
	}
	if m.turns {
		in.Start = m.front
	}
	for i := in.Start; i < in.End; i++ {
		if !m.negates(i) || i >= m.s.Source.Items.Start && i < m.s.Source.Items.End || m.s.Says(i) {
			continue
		}
		if m.is(i+1, lexicon.OnlyJust) || m.is(i+1, lexicon.Cease) || m.is(i+1, lexicon.Overheard) {
			return text.Span{}
		}
		if m.head >= 0 && i > m.head && !(m.word(i) == "no" && i == m.head+1) {
			continue // "pleaded not guilty", "said with no mention of": but "offered no proof"
		}
		if m.turns && i < m.s.Source.Items.Start && m.endsAsking() {
			return text.Span{} // "Hasn't she always said …?"
		}
		w := text.Span{Start: i, End: i + 1}
		if i > m.sent.Start && lexicon.Is(m.word(i-1), lexicon.Auxiliary|lexicon.Modal) {
			w.Start--
		}
		return w
	}
	return text.Span{}
}

// negates says whether a negation stands at item i: did not say, had little to say.
func (m *modeReader) negates(i int) bool {
	return lexicon.Is(m.word(i), lexicon.Negation) || m.word(i) == "little" && m.word(i+1) == "to"
}

// declined finds what tells that somebody would not say: "refused to say", "has yet to say", "would not say", "did not
// respond to questions about".
func (m *modeReader) declined() text.Span {
	if w := m.refuses(); w.End > w.Start {
		return w
	}
	for i := m.verbs.Start; i+1 < m.verbs.End; i++ { // has yet to say
		if m.word(i) == "yet" && m.word(i+1) == "to" {
			w := text.Span{Start: i, End: i + 2}
			if lexicon.Is(m.word(i-1), lexicon.Auxiliary) {
				w.Start--
			}
			return w
		}
	}
	if w := m.negation(); w.End > w.Start && (m.answersBehind(w) || m.will(w) && m.tells()) {
		return w
	}
	return m.unanswered()
}

// answersBehind says whether the cue has a word of answering behind its negation.
func (m *modeReader) answersBehind(w text.Span) bool {
	return m.find(text.Span{Start: w.End, End: m.s.Cue.End}, lexicon.Answering).End > 0
}

// will says whether a negation goes with the will of somebody: "would not", "won't".
func (m *modeReader) will(w text.Span) bool {
	switch m.word(w.Start) {
	case "would", "will", "wo", "'ll", "'d":
		return m.word(w.End) != "have" && m.word(w.End) != "be"
	}
	return false
}

// tells says whether the verb of the cue passes words on, and is no attitude.
func (m *modeReader) tells() bool {
	return m.s.Class != lexicon.Attitude && m.s.Class != lexicon.Continue
}

// refuses finds "refused" with the infinitive of a word of saying behind it, and "was not prepared" with one.
func (m *modeReader) refuses() text.Span {
	if w := m.negation(); w.End > w.Start && m.is(w.End, lexicon.Willing) && m.toSay(lexicon.Willing).End > 0 {
		return w
	}
	return m.toSay(lexicon.Decline)
}

// omits finds "failed" with the infinitive of a word of saying behind it.
func (m *modeReader) omits() text.Span { return m.toSay(lexicon.Omit) }

// toSay finds a word of a class with the infinitive of a word of saying behind it, in the cue or in front of the content.
func (m *modeReader) toSay(class lexicon.ModeWord) text.Span {
	end := m.verbs.End
	if end > m.verbs.Start && (m.word(end) == "to" || m.word(end+1) == "to") { // is expected | to say, declined | later to say
		end += 5
	}
	for i := m.verbs.Start; i < end; i++ {
		if !m.is(i, class) {
			continue
		}
		for k := i + 1; k < end && k < i+5; k++ {
			if m.word(k) != "to" {
				continue
			}
			for k++; m.tag(k) == syntax.RB || m.word(k) == "have" || m.word(k) == "be" && m.is(k+1, lexicon.Answering); k++ { // to be drawn
			}
			if class == lexicon.Decline && k < m.sent.End && m.d.Items[k].Passage >= 0 { // declined to “speculate on that”
				return text.Span{Start: i, End: i + 1}
			}
			if v, _, ok := lexicon.Cue(m.word(k)); ok && saysSomething(v.Class) && v.Lemma != "show" || m.is(k, lexicon.Answering) {
				return text.Span{Start: i, End: i + 1}
			}
		}
	}
	return text.Span{}
}

// saysSomething says whether words are said by a verb of the class, and no attitude or verdict shown.
func saysSomething(c lexicon.Class) bool {
	switch c {
	case lexicon.Attitude, lexicon.Judge, lexicon.Continue:
		return false
	}
	return true
}

// unanswered finds the silence before words of asking: "did not respond to questions about", "dodged a question about", "did not
// answer when asked why".
func (m *modeReader) unanswered() text.Span {
	from, asks := m.s.Cue.End-1, m.s.Class == lexicon.Ask
	if i := m.clauseHead(); m.word(i) == "whether" { // would not be drawn on whether
		from, asks = i-1, true
	}
	for i := from; i > from-10 && !m.clauseEnd(i) && !m.s.Says(i); i-- {
		switch {
		case !asks:
			return text.Span{}
		case m.is(i, lexicon.Evade) && m.tag(i).Verb():
			return text.Span{Start: i, End: i + 1}
		case m.is(i, lexicon.Answering) && (lexicon.Is(m.word(i-1), lexicon.Negation) || lexicon.Is(m.word(i-2), lexicon.Negation)):
			return text.Span{Start: max(i-2, m.sent.Start), End: i + 1}
		}
	}
	return text.Span{}
}

// tag returns the tag of item i, that of nothing for a passage and outside the sentence.
func (m *modeReader) tag(i int) syntax.Tag {
	if m.word(i) == "" {
		return 0
	}
	return m.d.Items[i].Tag
}

// hearsay finds "is said to have called", "is alleged to have told": a passive of holding with the infinitive of a word of
// saying behind it.
func (m *modeReader) hearsay() text.Span {
	if w := m.toSay(lexicon.Hearsay); w.End > w.Start && m.passiveAt(w.Start) {
		return w
	}
	w := m.find(m.verbs, lexicon.Hearsay) // her last words are said to have been “…”
	if w.End > w.Start && m.passiveAt(w.Start) && m.word(w.End) == "to" && m.word(w.End+1) == "have" && m.word(w.End+2) == "been" &&
		slices.ContainsFunc(m.s.Content, m.quotes) {
		return w
	}
	return text.Span{}
}

// passiveAt says whether a form of "be" goes before the participle at item i, adverbs between them.
func (m *modeReader) passiveAt(i int) bool {
	for i--; m.tag(i) == syntax.RB || m.tag(i) == syntax.RBR || m.tag(i) == syntax.RBS; i-- {
	}
	return reading.IsBe(m.word(i))
}

// possible finds the modal of "may have said", "should say". "would later say" and "could be heard saying" tell of what
// was said; what somebody would like is the same as what they like.
func (m *modeReader) possible() text.Span {
	if w := m.firstOf((*modeReader).obliged, (*modeReader).forbidden, (*modeReader).pictured); w.End > w.Start {
		return w
	}
	w := m.find(m.ownVerbs(), lexicon.Possibility)
	if w.End <= w.Start || m.word(w.Start) == "'d" && m.word(w.End) == "better" {
		return text.Span{}
	}
	would := m.word(w.Start) == "would" || m.word(w.Start) == "'d"
	switch {
	case m.tag(w.Start) != syntax.MD || m.word(w.Start) == "'d" && (m.tag(w.End) == syntax.VBN || m.tag(w.End) == syntax.VBD):
		return text.Span{}
	case would && (m.s.Class == lexicon.Attitude || m.habitual(w.End)):
		return text.Span{}
	case m.find(text.Span{Start: w.End, End: m.verbs.End}, lexicon.Overheard).End > 0:
		return text.Span{}
	case m.word(w.Start) == "can" && m.s.Class == lexicon.Announce:
		return text.Span{} // "the Argus can reveal"
	}
	return w
}

// habitual says whether the verb group tells of what was, its modal ending before item i: would later say, would say only.
func (m *modeReader) habitual(i int) bool {
	return m.is(i, lexicon.Habit) || m.is(m.verbs.End-1, lexicon.Habit) || m.is(m.verbs.End, lexicon.Habit)
}

// obliged finds "need to tell", "Perhaps she told".
func (m *modeReader) obliged() text.Span {
	for i := m.verbs.Start; i < m.verbs.End; i++ {
		if m.is(i, lexicon.Obliged) && m.word(i+1) == "to" && i < m.head {
			return text.Span{Start: i, End: i + 2}
		}
		if m.is(i, lexicon.Perhaps) {
			return text.Span{Start: i, End: i + 1}
		}
	}
	if i := m.front - 1; m.is(i, lexicon.Perhaps) && m.clauseEnd(i-1) {
		return text.Span{Start: i, End: i + 1}
	}
	return text.Span{}
}

// forbidden finds what keeps somebody from saying it: are forbidden to tell, an order bars her from saying.
func (m *modeReader) forbidden() text.Span {
	if w := m.toSay(lexicon.Forbidden); w.End > w.Start {
		return w
	}
	if m.head < 0 || m.tag(m.head) != syntax.VBG || m.word(m.head-1) != "from" {
		return text.Span{}
	}
	for i := m.head - 2; i > m.head-modeReach && !m.clauseEnd(i); i-- {
		if m.is(i, lexicon.Forbidden) {
			return text.Span{Start: i, End: i + 1}
		}
	}
	return text.Span{}
}

// pictured finds what makes a picture of a saying that nobody heard: one could almost hear him saying.
func (m *modeReader) pictured() text.Span {
	if m.head < 0 || m.tag(m.head) != syntax.VBG {
		return text.Span{}
	}
	for i := m.head - 1; i > m.head-modeReach && !m.clauseEnd(i); i-- {
		if w := m.word(i); (w == "hear" || w == "see") && m.word(i-1) == "almost" || m.is(i, lexicon.Imagined) && m.tag(i).Verb() {
			return text.Span{Start: i, End: i + 1}
		}
	}
	return text.Span{}
}

// ownVerbs are the verbs of the cue with the auxiliary before the source.
func (m *modeReader) ownVerbs() text.Span {
	in := m.verbs
	if m.turns {
		in.Start = m.front
	}
	return in
}

// future finds "will say", "is expected to announce", "is to tell", "is going to say". What is expected of somebody who
// says nothing is said by those who expect it.
func (m *modeReader) future() text.Span {
	in := m.verbs
	for i := in.Start; i < in.End; i++ {
		switch {
		case m.is(i, lexicon.Futurity) && m.tag(i) == syntax.MD:
			return text.Span{Start: i, End: i + 1}
		case reading.IsBe(m.word(i)) && m.word(i+1) == "to" && m.tag(i+2) == syntax.VB:
			return text.Span{Start: i, End: i + 2}
		}
	}
	if i := m.head - 1; m.head >= 0 && m.tag(m.head) == syntax.VBG && m.word(i) == "of" && m.is(i-1, lexicon.Brink) && m.word(i-3) == "on" {
		return text.Span{Start: i - 1, End: i + 1} // on the point of admitting
	}
	if w := m.toSay(lexicon.Prospect); w.End > w.Start && (m.passiveAt(w.Start) || m.seems(w.Start-1)) {
		return text.Span{Start: w.Start - 1, End: w.End}
	}
	return text.Span{}
}

// seems says whether the word at item i stands for "be": "looks set to announce".
func (m *modeReader) seems(i int) bool { return m.is(i, lexicon.Seeming) }
