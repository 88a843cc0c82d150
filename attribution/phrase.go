package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// accordingTo reads the fixed phrases: "according to X", "in X's words", "as X put it". What is left of the sentence on
// their side of it is the content.
func (c *clause) accordingTo(out []statement) []statement {
	s := c.d.sentences[c.n]
	words := c.words[:0]
	for i := s.items.Start; i < s.items.End; i++ {
		w := c.d.items[i].lower
		if !lexicon.StartsPhrase(w) {
			continue
		}
		if len(words) == 0 {
			words = c.d.lowers(words, s.items)
			c.words = words
		}
		m, ok := lexicon.CuePhrase(words, i-s.items.Start)
		if !ok || m.Kind != lexicon.CueAfter && m.Kind != lexicon.CueSlot || c.isRelay(i) {
			continue
		}
		if st, ok := c.phrase(m, i, s.items.Start); ok {
			out = append(out, st)
		}
		i = s.items.Start + m.End - 1
	}
	return out
}

// isRelay says whether item i stands in a cue that tells who passed the words on: "reported by" in "was reported by the
// Argus to have said".
func (c *clause) isRelay(i int) bool {
	k := c.chunkAt(i)
	for _, q := range c.cues {
		if q.relayed && q.first <= k && k <= q.last {
			return true
		}
	}
	return false
}

// lowers appends the words of a range of items to out, a passage as a quotation mark.
func (d *document) lowers(out []string, r text.Span) []string {
	for _, it := range d.chunkItems(r) {
		if it.passage >= 0 {
			out = append(out, `"`)
			continue
		}
		out = append(out, it.lower)
	}
	return out
}

// chunkAt returns the chunk that item i lies in, or the first behind it.
func (c *clause) chunkAt(i int) int {
	for k := range c.cs {
		if c.cs[k].end > i {
			return k
		}
	}
	return len(c.cs)
}

func (c *clause) phrase(m lexicon.PhraseMatch, at, base int) (statement, bool) {
	st := statement{sentence: c.n, para: c.d.sentences[c.n].para, from: -1, reason: ReasonAccording, lemma: m.Text, frame: lexicon.Prep, share: 0.95, class: lexicon.Report}
	st.cue = text.Span{Start: at, End: base + m.End}
	first := c.chunkAt(at)
	next := c.chunkAt(base + m.End)
	if m.Kind == lexicon.CueAfter {
		if c.kind(next) != nounPhrase {
			return st, false
		}
		src, e := c.phraseFrom(next)
		if c.bareNoun(src) || !c.speakerLike(src) && (src.items.End == src.items.Start+1 || st.lemma == "per") || st.lemma == "citing" && c.ownsClause() {
			return st, false // "lined up according to height"
		}
		st.source, next = src, e
	} else {
		k := c.chunkAt(base + m.SlotStart)
		src, _ := c.phraseFrom(k)
		if src.none() || src.items.Start != base+m.SlotStart {
			return st, false
		}
		end := base + m.SlotEnd
		if src.items.End < end-1 { // more than a speaker stands there: "as part of a protest, police said"
			return st, false
		}
		if c.word(first) == "as" && next < len(c.cs) && !separates(c.kind(next)) {
			return st, false // "just as she said she would"
		}
		src.items.End = min(src.items.End, end)
		src.head.End = min(src.head.End, src.items.End)
		st.source = src
		st.cue = text.Span{Start: at, End: base + m.SlotStart}
		if st.cue.End <= st.cue.Start || m.SlotEnd < m.End {
			st.cue = text.Span{Start: base + m.SlotEnd, End: base + m.End}
		}
	}
	// before the phrase
	left := text.Span{Start: 0, End: first}
	for _, s := range c.covered {
		if s.End <= first && s.End > left.Start {
			left.Start = s.End
		}
	}
	for k := first - 1; k >= left.Start; k-- {
		if c.kind(k) == semicolon {
			left.Start = k + 1
			break
		}
	}
	left = c.trim(left)
	if left.End > left.Start && c.kind(left.End-1) == coordinator { // "…, and in the words of X, …": a new clause
		left = text.Span{}
	}
	// behind it: "According to X, …", or the clause that was interrupted
	c.loose = left.End <= left.Start
	defer func() { c.loose = false }()
	var right text.Span
	if c.kind(next) == comma || c.kind(next) == quoted || c.kind(next) == dash || c.kind(next) == colon {
		k := next
		if c.kind(next) != quoted {
			k++
		}
		if left.End <= left.Start || c.resumes(k) || !c.clausal(left.Start, left.End) && !c.isCovered(k) {
			right = c.extent(k, true)
		}
	} else if left.End <= left.Start && next < len(c.cs) && c.kind(next) != stop {
		right = c.extent(next, true)
	}
	if left.End > left.Start && !c.clausal(left.Start, left.End) && left.End-left.Start < 3 && right.End > right.Start && !c.resumes(right.Start) {
		left = text.Span{} // "But according to X, …"
	}
	for _, part := range []text.Span{left, right} {
		if part.End > part.Start {
			st.content = append(st.content, text.Span{Start: c.cs[part.Start].start, End: c.cs[part.End-1].end})
			c.cover(part)
		}
	}
	c.cover(text.Span{Start: first, End: next})
	return st, len(st.content) > 0
}

// bareNoun says whether a source is one common noun without an article, as in "according to plan", and nobody.
func (c *clause) bareNoun(s source) bool {
	it := c.d.items[s.items.Start]
	if s.items.End != s.items.Start+1 || it.tag != syntax.NN {
		return false
	}
	_, role := lexicon.Role(it.lower)
	_, org := lexicon.OrgNoun(it.lower)
	return !role && !org
}

// ownsClause says whether some verb of saying in the sentence has a subject of its own.
func (c *clause) ownsClause() bool {
	for _, q := range c.cues {
		if q.info.finite() && q.verb.Takes(lexicon.Quote|lexicon.That) && c.subjectOf(q.first).own {
			return true
		}
	}
	return false
}

// resumes says whether the clause that a parenthesis interrupted goes on at chunk k.
func (c *clause) resumes(k int) bool {
	switch c.kind(k) {
	case verbGroup:
		return c.cs[k].verb.finite() || c.cs[k].verb.infinitive()
	case quoted:
		return true
	}
	return false
}

// trim drops commas, dashes and stops at the ends of a range of chunks.
func (c *clause) trim(s text.Span) text.Span {
	for s.End > s.Start && separates(c.kind(s.End-1)) {
		s.End--
	}
	for s.Start < s.End && separates(c.kind(s.Start)) {
		s.Start++
	}
	return s
}

func separates(k chunkKind) bool {
	return k == comma || k == dash || k == semicolon || k == stop || k == colon
}
