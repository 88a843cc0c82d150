package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// fronted reads "content, X said", "content, said X" and both with more content behind: "content, X said, content".
func (c *clause) fronted(q cueAt) (found, bool) {
	f := found{cue: q, frame: lexicon.Inverted}
	if !q.info.finite() || q.verb == nil {
		return f, false
	}
	if c.heads[q.first] > 0 {
		return c.frontedSubject(q)
	}
	b := q.first - 1 // the chunk before subject or verb
	for c.kind(b) == adverb {
		b--
	}
	if !q.verb.Takes(lexicon.Quote|lexicon.Inverted|lexicon.That|lexicon.Bare) && c.kind(b) != quoted && c.kind(c.subjectOf(q.first).first-1) != quoted {
		return f, false
	}
	next := q.next
	switch c.kind(b) {
	case comma, quoted, dash:
		// "…," said X: the subject stands behind
		if q.info.passive || q.info.first == syntax.MD || c.kind(next) != nounPhrase || c.kind(b) == comma && c.kind(b-1) != quoted && !q.verb.Takes(lexicon.Inverted) {
			return c.frontedSubject(q)
		}
		if q.first != q.last && q.verb.Particle == "" {
			return c.frontedSubject(q)
		}
		s, e := c.phraseFrom(next)
		if s.none() || c.kind(e) == verbGroup && !c.cs[e].verb.gerund() || c.followedByVerb(next) && c.kind(b) != quoted {
			return c.frontedSubject(q)
		}
		if c.kind(b) != quoted && c.kind(b-1) != quoted {
			if !c.speakerLike(s) || !c.clausal(0, b) && !c.interrupts(b, e) || c.subjectOf(q.first).own {
				return c.frontedSubject(q)
			}
		}
		f.source, next = s, e
	case nounPhrase, bracket, relative:
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
func (c *clause) interrupts(b, next int) bool {
	if k := c.kind(next); k != comma && k != dash || c.kind(b) != k {
		return false
	}
	n := next + 1
	for c.kind(n) == adverb {
		n++
	}
	if c.kind(n) == verbGroup {
		return c.cs[n].verb.finite() && c.nounEndingAt(b-1) >= 0
	}
	return c.adverbial(c.lead(), b) && c.clauseFollows(n)
}

// adverbial says whether chunks [from, to) only lead up to a clause: "But", "Now", "At times last year".
func (c *clause) adverbial(from, to int) bool {
	if from >= to {
		return false
	}
	switch c.kind(from) {
	case coordinator, adverb:
		return to == from+1 || c.adverbial(from+1, to)
	case preposition:
		return true
	case nounPhrase:
		return c.timeful(from)
	}
	return false
}

// frontedSubject reads "content, X said" with X before the verb.
func (c *clause) frontedSubject(q cueAt) (found, bool) {
	f := found{cue: q, frame: lexicon.Inverted}
	s := c.subjectOf(q.first)
	if s.none() || !s.own || s.relativ {
		return f, false
	}
	b := s.first - 1
	if k := c.kind(b); k != comma && k != quoted && k != dash {
		return f, false
	}
	if !c.ends(q) && !(c.kind(b) == quoted && (c.startsSentence(b) || c.endsWithComma(b)) && !c.ownContent(q)) {
		return f, false
	}
	if c.kind(b) != quoted && c.kind(b-1) != quoted && c.quotedCueBetween(c.lead(), b) {
		return f, false // “…,” Clinton told a crowd, after a day in which Trump criticized: the words are hers
	}
	if c.kind(b) != quoted && c.kind(b-1) != quoted && !c.clausal(0, b) && !c.interrupts(b, c.skipSetting(q.next, q.verb)) {
		return f, false
	}
	if n := c.skipSetting(q.next, q.verb); c.kind(b) != quoted && c.kind(b-1) != quoted && !c.anyQuoted(c.lead(), b) && (c.kind(n) == comma && c.kind(n+1) == quoted || c.kind(n) == quoted) {
		return f, false // "Asked about the dam, he said, “…”": only what is quoted
	}
	left := c.leftContent(b)
	if left.End <= left.Start {
		return f, false
	}
	f.source, f.left = s.source, left
	if c.isWord(s.first, "it") && q.info.passive || c.d.items[s.items.Start].tag == syntax.EX {
		f.source, f.passive = source{}, true
	}
	f.right = c.resumed(c.skipSetting(q.next, q.verb))
	return f, true
}

// lead returns the chunk behind a dateline at the start of the sentence, "OSLO (Nordlys News) - ", or 0.
func (c *clause) lead() int {
	if len(c.cs) < 3 || !c.d.tokens[c.d.items[c.cs[0].start].tok].AllCaps {
		return 0
	}
	for k := 1; k < len(c.cs) && k < 10; k++ {
		switch c.kind(k) {
		case dash:
			return k + 1
		case nounPhrase, comma, bracket, stop:
		default:
			return 0
		}
	}
	return 0
}

// anyQuoted says whether a passage stands in chunks [from, to).
func (c *clause) anyQuoted(from, to int) bool {
	for k := from; k < to; k++ {
		if c.kind(k) == quoted {
			return true
		}
	}
	return false
}

// lastQuoted returns the chunk of the passage that ends right before chunk end, or -1.
func (c *clause) lastQuoted(end int) int {
	k := end - 1
	if c.kind(k) == comma {
		k--
	}
	if c.kind(k) == quoted {
		return k
	}
	return -1
}

// quotedCueBetween says whether another passage and a verb of saying beside it stand in chunks [from, to).
func (c *clause) quotedCueBetween(from, to int) bool {
	for _, q := range c.cues {
		if q.first > from && q.last < to && q.info.finite() && q.verb.Takes(lexicon.Quote) {
			s := c.subjectOf(q.first)
			if c.kind(q.first-1) == quoted || s.own && c.kind(s.first-1) == quoted {
				return true
			}
		}
	}
	return false
}

// startsSentence says whether the passage at chunk b, with passages alone before it, begins the sentence.
func (c *clause) startsSentence(b int) bool {
	for b > 0 && (c.kind(b-1) == quoted || c.kind(b-1) == comma) {
		b--
	}
	return b == 0 || b == c.lead()
}

// ownContent says whether the cue has a passage or a that-clause of its own behind it.
func (c *clause) ownContent(q cueAt) bool {
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
func (c *clause) ends(q cueAt) bool {
	next := c.skipSetting(q.next, q.verb)
	switch c.kind(next) {
	case stop, comma, dash, semicolon, coordinator:
		return true
	case quoted:
		return c.kind(q.first-1) == quoted || next > q.next
	case verbGroup:
		return c.cs[next].verb.gerund()
	case preposition, subordinator:
		return next > 0 && (c.word(next) == "as" || c.word(next) == "when" || c.word(next) == "after" || c.word(next) == "while" || c.word(next) == "before" || c.word(next) == "during" || c.word(next) == "of" && false)
	}
	return false
}

// leftContent returns the content that ends before chunk b, the comma or passage before the source.
func (c *clause) leftContent(b int) text.Span {
	end := b
	if c.kind(b) == quoted {
		end = b + 1
	}
	start := c.lead()
	// what a colon, a semicolon or another cue's content divides is not of this cue
	for k := end - 1; k >= 0; k-- {
		if kk := c.kind(k); kk == semicolon || (kk == colon || kk == dash) && k+1 < end && c.kind(k+1) == quoted && k+3 >= end {
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
	if c.kind(start) == comma || c.kind(start) == coordinator && start+1 < end && c.kind(start+1) == quoted {
		start++
	}
	if start >= end {
		return text.Span{}
	}
	return text.Span{Start: start, End: end}
}

// resumed returns the content behind "…, X said": what a comma and a new passage or clause bring.
func (c *clause) resumed(k int) text.Span {
	switch c.kind(k) {
	case quoted:
		return c.extent(k, true)
	case comma, dash:
		n := k + 1
		if c.kind(n) == quoted {
			return c.extent(n, true)
		}
		if c.kind(n) == coordinator && (c.kind(n+1) == quoted) {
			return c.extent(n+1, true)
		}
		if c.openEnded(c.leftOf(k)) || c.adverbial(c.lead(), c.leftOf(k)) && c.clauseFollows(n) {
			return c.extent(n, false)
		}
		// "The plan, he said, would fail": a verb without a subject of its own, or the rest of the phrase
		switch c.kind(n) {
		case verbGroup:
			if c.cs[n].verb.finite() && (!c.isCueChunk(n) || !c.clausal(c.lead(), k-2)) {
				return c.extent(n, false)
			}
			if c.cs[n].verb.infinitive() {
				return c.extent(n, false)
			}
		case subordinator:
			if c.word(n) == "that" || c.word(n) == "because" || c.word(n) == "if" || c.word(n) == "unless" {
				return c.extent(n, false)
			}
		}
	}
	// "…," he said, pointing at the gate, "…": the passage behind a later comma
	for e := k; e+1 < len(c.cs); e++ {
		if c.isCueChunk(e) {
			break
		}
		if c.kind(e) == comma && c.kind(e+1) == quoted && c.lowerStart(e+1) {
			return c.extent(e+1, true)
		}
	}
	return text.Span{}
}

// leftOf returns the chunk of the comma or dash that opened the parenthesis which chunk k closes: "The plan, he said,".
func (c *clause) leftOf(k int) int {
	mark := c.kind(k)
	for b := k - 1; b > 0; b-- {
		if c.kind(b) == mark {
			return b
		}
	}
	return 0
}

// openEnded says whether the clause before chunk b wants something more: "It was, he said, a failure".
func (c *clause) openEnded(b int) bool {
	return b > 0 && c.kind(b-1) == verbGroup && isBe(c.head(b-1).lower)
}

// lowerStart says whether the passage at chunk k goes on in the middle of a sentence.
func (c *clause) lowerStart(k int) bool {
	p, ok := c.passageAt(k)
	if !ok {
		return false
	}
	for _, t := range c.d.innerTokens(p) {
		if t.Kind == text.Word {
			return !t.Capital
		}
	}
	return false
}
