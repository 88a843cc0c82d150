package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// fronted reads "content, X said", "content, said X" and both with more content behind: "content, X said, content".
func (c *Clause) fronted(q cueAt) (found, bool) {
	f := found{cue: q, frame: lexicon.Inverted}
	if !q.info.Finite() || q.verb == nil {
		return f, false
	}
	if c.heads[q.first] > 0 {
		return c.frontedSubject(q)
	}
	b := q.first - 1 // the chunk before subject or verb
	for c.Kind(b) == Adverb {
		b--
	}
	if !q.verb.Takes(lexicon.Quote|lexicon.Inverted|lexicon.That|lexicon.Bare) && c.Kind(b) != Quoted && c.Kind(c.SubjectOf(q.first).first-1) != Quoted {
		return f, false
	}
	next := q.next
	switch c.Kind(b) {
	case Comma, Quoted, Dash:
		// "…," said X: the subject stands behind
		if q.info.Passive || q.info.First == syntax.MD || c.Kind(next) != NounPhrase || c.Kind(b) == Comma && c.Kind(b-1) != Quoted && !q.verb.Takes(lexicon.Inverted) {
			return c.frontedSubject(q)
		}
		if q.first != q.last && q.verb.Particle == "" {
			return c.frontedSubject(q)
		}
		s, e := c.phraseFrom(next)
		if s.None() || c.Kind(e) == VerbGroup && !c.Chunks[e].Verb.Gerund() || c.FollowedByVerb(next) && c.Kind(b) != Quoted {
			return c.frontedSubject(q)
		}
		if c.Kind(b) != Quoted && c.Kind(b-1) != Quoted {
			if !c.speakerLike(s) || !c.clausal(0, b) && !c.interrupts(b, e) || c.SubjectOf(q.first).own {
				return c.frontedSubject(q)
			}
		}
		f.source, next = s, e
	case NounPhrase, Bracket, Relative:
		return c.frontedSubject(q)
	default:
		return f, false
	}
	if left := c.leftContent(b); left.End > left.Start {
		f.left = left
		f.right = c.resumed(next)
		return f, true
	}
	return f, false
}

// interrupts says whether a cue stands in the middle of a clause: "The library, Clara Haas said, will open", with the
// cue's end at chunk next and the subject of the clause before chunk b.
func (c *Clause) interrupts(b, next int) bool {
	if k := c.Kind(next); k != Comma && k != Dash || c.Kind(b) != k {
		return false
	}
	n := next + 1
	for c.Kind(n) == Adverb {
		n++
	}
	if c.Kind(n) == VerbGroup {
		return c.Chunks[n].Verb.Finite() && c.nounEndingAt(b-1) >= 0
	}
	return c.adverbial(c.lead(), b) && c.ClauseFollows(n)
}

// adverbial says whether chunks [from, to) only lead up to a clause: "But", "Now", "At times last year".
func (c *Clause) adverbial(from, to int) bool {
	if from >= to {
		return false
	}
	switch c.Kind(from) {
	case Coordinator, Adverb:
		return to == from+1 || c.adverbial(from+1, to)
	case Preposition:
		return true
	case NounPhrase:
		return c.timeful(from)
	}
	return false
}

// frontedSubject reads "content, X said" with X before the verb.
func (c *Clause) frontedSubject(q cueAt) (found, bool) {
	f := found{cue: q, frame: lexicon.Inverted}
	s := c.SubjectOf(q.first)
	if s.None() || !s.own || s.Relative {
		return f, false
	}
	b := s.first - 1
	if k := c.Kind(b); k != Comma && k != Quoted && k != Dash {
		return f, false
	}
	if !c.ends(q) && !(c.Kind(b) == Quoted && (c.startsSentence(b) || c.endsWithComma(b)) && !c.ownContent(q)) {
		return f, false
	}
	if c.Kind(b) != Quoted && c.Kind(b-1) != Quoted && c.quotedCueBetween(c.lead(), b) {
		return f, false // “…,” Clinton told a crowd, after a day in which Trump criticized: the words are hers
	}
	if c.Kind(b) != Quoted && c.Kind(b-1) != Quoted && !c.clausal(0, b) && !c.interrupts(b, c.skipSetting(q.next, q.verb)) {
		return f, false
	}
	if n := c.skipSetting(q.next, q.verb); c.Kind(b) != Quoted && c.Kind(b-1) != Quoted && !c.anyQuoted(c.lead(), b) && (c.Kind(n) == Comma && c.Kind(n+1) == Quoted || c.Kind(n) == Quoted) {
		return f, false // "Asked about the dam, he said, “…”": only what is quoted
	}
	left := c.leftContent(b)
	if left.End <= left.Start {
		return f, false
	}
	f.source, f.left = s.source, left
	if c.IsWord(s.first, "it") && q.info.Passive || c.Doc.Items[s.Items.Start].Tag == syntax.EX {
		f.source, f.passive = source{}, true
	}
	f.right = c.resumed(c.skipSetting(q.next, q.verb))
	return f, true
}

// lead returns the chunk behind a dateline at the start of the sentence, "OSLO (Nordlys News) - ", or 0.
func (c *Clause) lead() int {
	if len(c.Chunks) < 3 || !c.Doc.Tokens[c.Doc.Items[c.Chunks[0].Start].Tok].AllCaps {
		return 0
	}
	for k := 1; k < len(c.Chunks) && k < 10; k++ {
		switch c.Kind(k) {
		case Dash:
			return k + 1
		case NounPhrase, Comma, Bracket, stop:
		default:
			return 0
		}
	}
	return 0
}

// anyQuoted says whether a passage stands in chunks [from, to).
func (c *Clause) anyQuoted(from, to int) bool {
	for k := from; k < to; k++ {
		if c.Kind(k) == Quoted {
			return true
		}
	}
	return false
}

// lastQuoted returns the chunk of the passage that ends right before chunk end, or -1.
func (c *Clause) lastQuoted(end int) int {
	k := end - 1
	if c.Kind(k) == Comma {
		k--
	}
	if c.Kind(k) == Quoted {
		return k
	}
	return -1
}

// quotedCueBetween says whether another passage and a verb of saying beside it stand in chunks [from, to).
func (c *Clause) quotedCueBetween(from, to int) bool {
	for _, q := range c.cues {
		if q.first > from && q.last < to && q.info.Finite() && q.verb.Takes(lexicon.Quote) {
			s := c.SubjectOf(q.first)
			if c.Kind(q.first-1) == Quoted || s.own && c.Kind(s.first-1) == Quoted {
				return true
			}
		}
	}
	return false
}

// startsSentence says whether the passage at chunk b, with passages alone before it, begins the sentence.
func (c *Clause) startsSentence(b int) bool {
	for b > 0 && (c.Kind(b-1) == Quoted || c.Kind(b-1) == Comma) {
		b--
	}
	return b == 0 || b == c.lead()
}

// ownContent says whether the cue has a passage or a that-clause of its own behind it.
func (c *Clause) ownContent(q cueAt) bool {
	f := found{cue: q}
	c.complement(&f)
	switch f.frame {
	case lexicon.Quote, lexicon.That, lexicon.Whether, lexicon.Bare, lexicon.To:
		return f.right.End > f.right.Start
	}
	return false
}

// ends says whether nothing of the cue's own follows: the sentence ends, or goes on behind a comma or a quotation mark,
// settings and hearers ("told reporters on Monday") aside.
func (c *Clause) ends(q cueAt) bool {
	next := c.skipSetting(q.next, q.verb)
	switch c.Kind(next) {
	case stop, Comma, Dash, Semicolon, Coordinator:
		return true
	case Quoted:
		return c.Kind(q.first-1) == Quoted || next > q.next
	case VerbGroup:
		return c.Chunks[next].Verb.Gerund()
	case Preposition, Subordinator:
		return next > 0 && (c.Word(next) == "as" || c.Word(next) == "when" || c.Word(next) == "after" || c.Word(next) == "while" || c.Word(next) == "before" || c.Word(next) == "during" || c.Word(next) == "of" && false)
	}
	return false
}

// leftContent returns the content that ends before chunk b, the comma or passage before the source.
func (c *Clause) leftContent(b int) text.Span {
	end := b
	if c.Kind(b) == Quoted {
		end = b + 1
	}
	start := c.lead()
	// what a colon, a semicolon or another cue's content divides is not of this cue
	for k := end - 1; k >= 0; k-- {
		if kk := c.Kind(k); kk == Semicolon || (kk == Colon || kk == Dash) && k+1 < end && c.Kind(k+1) == Quoted && k+3 >= end {
			start = k + 1
			break
		}
	}
	for _, s := range c.covered {
		if s.End <= end && s.End > start {
			start = s.End
		}
	}
	if p := c.lastQuoted(end); p > start && c.quotedCueBetween(start, p) { // “…,” she said, but, “…,” said Kunin
		start = p
	}
	if c.Kind(start) == Comma || c.Kind(start) == Coordinator && start+1 < end && c.Kind(start+1) == Quoted {
		start++
	}
	if start >= end {
		return text.Span{}
	}
	return text.Span{Start: start, End: end}
}

// resumed returns the content behind "…, X said": what a comma and a new passage or clause bring.
func (c *Clause) resumed(k int) text.Span {
	switch c.Kind(k) {
	case Quoted:
		return c.extent(k, true)
	case Comma, Dash:
		n := k + 1
		if c.Kind(n) == Quoted {
			return c.extent(n, true)
		}
		if c.Kind(n) == Coordinator && (c.Kind(n+1) == Quoted) {
			return c.extent(n+1, true)
		}
		if c.openEnded(c.leftOf(k)) || c.adverbial(c.lead(), c.leftOf(k)) && c.ClauseFollows(n) {
			return c.extent(n, false)
		}
		// "The plan, he said, would fail": a verb without a subject of its own, or the rest of the phrase
		switch c.Kind(n) {
		case VerbGroup:
			if c.Chunks[n].Verb.Finite() && (!c.isCueChunk(n) || !c.clausal(c.lead(), k-2)) {
				return c.extent(n, false)
			}
			if c.Chunks[n].Verb.Infinitive() {
				return c.extent(n, false)
			}
		case Subordinator:
			if c.Word(n) == "that" || c.Word(n) == "because" || c.Word(n) == "if" || c.Word(n) == "unless" {
				return c.extent(n, false)
			}
		}
	}
	// "…," he said, pointing at the gate, "…": the passage behind a later comma
	for e := k; e+1 < len(c.Chunks); e++ {
		if c.isCueChunk(e) {
			break
		}
		if c.Kind(e) == Comma && c.Kind(e+1) == Quoted && c.lowerStart(e+1) {
			return c.extent(e+1, true)
		}
	}
	return text.Span{}
}

// leftOf returns the chunk of the comma or dash that opened the parenthesis which chunk k closes: "The plan, he said,".
func (c *Clause) leftOf(k int) int {
	mark := c.Kind(k)
	for b := k - 1; b > 0; b-- {
		if c.Kind(b) == mark {
			return b
		}
	}
	return 0
}

// openEnded says whether the clause before chunk b wants something more: "It was, he said, a failure".
func (c *Clause) openEnded(b int) bool {
	return b > 0 && c.Kind(b-1) == VerbGroup && IsBe(c.head(b-1).Lower)
}

// lowerStart says whether the passage at chunk k goes on in the middle of a sentence.
func (c *Clause) lowerStart(k int) bool {
	p, ok := c.passageAt(k)
	if !ok {
		return false
	}
	for _, t := range c.Doc.InnerTokens(p) {
		if t.Kind == text.Word {
			return !t.Capital
		}
	}
	return false
}
