package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// accordingTo reads the fixed phrases: "according to X", "in X's words", "as X put it". What is left of the sentence on
// their side of it is the content.
func (c *Clause) accordingTo(out []Statement) []Statement {
	s := c.Doc.Sentences[c.N]
	words := c.words[:0]
	for i := s.Items.Start; i < s.Items.End; i++ {
		w := c.Doc.Items[i].Lower
		if !lexicon.StartsPhrase(w) {
			continue
		}
		if len(words) == 0 {
			words = c.Doc.Lowers(words, s.Items)
			c.words = words
		}
		m, ok := lexicon.CuePhrase(words, i-s.Items.Start)
		if !ok || m.Kind != lexicon.CueAfter && m.Kind != lexicon.CueSlot || c.isRelay(i) {
			continue
		}
		if st, ok := c.phrase(m, i, s.Items.Start); ok {
			out = append(out, st)
		}
		i = s.Items.Start + m.End - 1
	}
	return out
}

// isRelay says whether item i stands in a cue that tells who passed the words on: "reported by" in "was reported by the
// Argus to have said".
func (c *Clause) isRelay(i int) bool {
	k := c.chunkAt(i)
	for _, q := range c.cues {
		if q.relayed && q.first <= k && k <= q.last {
			return true
		}
	}
	return false
}

// ChunkAt returns the chunk that item i lies in, or the first behind it.
func (c *Clause) chunkAt(i int) int {
	for k := range c.Chunks {
		if c.Chunks[k].End > i {
			return k
		}
	}
	return len(c.Chunks)
}

func (c *Clause) phrase(m lexicon.PhraseMatch, at, base int) (Statement, bool) {
	st := Statement{Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: ReasonAccording, Lemma: m.Text, Frame: lexicon.Prep, Share: 0.95, Class: lexicon.Report}
	st.Cue = text.Span{Start: at, End: base + m.End}
	first := c.chunkAt(at)
	next := c.chunkAt(base + m.End)
	if m.Kind == lexicon.CueAfter {
		if c.Kind(next) != reading.NounPhrase {
			return st, false
		}
		src, e := c.phraseFrom(next)
		if c.bareNoun(src) || !c.speakerLike(src) && (src.Items.End == src.Items.Start+1 || st.Lemma == "per") || st.Lemma == "citing" && c.ownsClause() {
			return st, false // "lined up according to height"
		}
		st.Source, next = src, e
	} else {
		k := c.chunkAt(base + m.SlotStart)
		src, _ := c.phraseFrom(k)
		if src.None() || src.Items.Start != base+m.SlotStart {
			return st, false
		}
		end := base + m.SlotEnd
		if src.Items.End < end-1 { // more than a speaker stands there: "as part of a protest, police said"
			return st, false
		}
		if c.Word(first) == "as" && next < len(c.Chunks) && !separates(c.Kind(next)) {
			return st, false // "just as she said she would"
		}
		src.Items.End = min(src.Items.End, end)
		src.Head.End = min(src.Head.End, src.Items.End)
		st.Source = src
		st.Cue = text.Span{Start: at, End: base + m.SlotStart}
		if st.Cue.End <= st.Cue.Start || m.SlotEnd < m.End {
			st.Cue = text.Span{Start: base + m.SlotEnd, End: base + m.End}
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
		if c.Kind(k) == reading.Semicolon {
			left.Start = k + 1
			break
		}
	}
	left = c.trim(left)
	if left.End > left.Start && c.Kind(left.End-1) == reading.Coordinator { // "…, and in the words of X, …": a new clause
		left = text.Span{}
	}
	// behind it: "According to X, …", or the clause that was interrupted
	c.loose = left.End <= left.Start
	defer func() { c.loose = false }()
	var right text.Span
	if c.Kind(next) == reading.Comma || c.Kind(next) == reading.Quoted || c.Kind(next) == reading.Dash || c.Kind(next) == reading.Colon {
		k := next
		if c.Kind(next) != reading.Quoted {
			k++
		}
		if left.End <= left.Start || c.resumes(k) || !c.clausal(left.Start, left.End) && !c.isCovered(k) {
			right = c.extent(k, true)
		}
	} else if left.End <= left.Start && next < len(c.Chunks) && c.Kind(next) != reading.Stop {
		right = c.extent(next, true)
	}
	if left.End > left.Start && !c.clausal(left.Start, left.End) && left.End-left.Start < 3 && right.End > right.Start && !c.resumes(right.Start) {
		left = text.Span{} // "But according to X, …"
	}
	for _, part := range []text.Span{left, right} {
		if part.End > part.Start {
			st.Content = append(st.Content, text.Span{Start: c.Chunks[part.Start].Start, End: c.Chunks[part.End-1].End})
			c.cover(part)
		}
	}
	c.cover(text.Span{Start: first, End: next})
	return st, len(st.Content) > 0
}

// bareNoun says whether a source is one common noun without an article, as in "according to plan", and nobody.
func (c *Clause) bareNoun(s Source) bool {
	it := c.Doc.Items[s.Items.Start]
	if s.Items.End != s.Items.Start+1 || it.Tag != syntax.NN {
		return false
	}
	_, role := lexicon.Role(it.Lower)
	_, org := lexicon.OrgNoun(it.Lower)
	return !role && !org
}

// ownsClause says whether some verb of saying in the sentence has a subject of its own.
func (c *Clause) ownsClause() bool {
	for _, q := range c.cues {
		if q.info.Finite() && q.verb.Takes(lexicon.Quote|lexicon.That) && c.SubjectOf(q.first).own {
			return true
		}
	}
	return false
}

// resumes says whether the clause that a parenthesis interrupted goes on at chunk k.
func (c *Clause) resumes(k int) bool {
	switch c.Kind(k) {
	case reading.VerbGroup:
		return c.Chunks[k].Verb.Finite() || c.Chunks[k].Verb.Infinitive()
	case reading.Quoted:
		return true
	}
	return false
}

// trim drops commas, dashes and stops at the ends of a range of chunks.
func (c *Clause) trim(s text.Span) text.Span {
	for s.End > s.Start && separates(c.Kind(s.End-1)) {
		s.End--
	}
	for s.Start < s.End && separates(c.Kind(s.Start)) {
		s.Start++
	}
	return s
}

func separates(k reading.ChunkKind) bool {
	return k == reading.Comma || k == reading.Dash || k == reading.Semicolon || k == reading.Stop || k == reading.Colon
}
