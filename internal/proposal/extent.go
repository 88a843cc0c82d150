package proposal

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// extent says how far the content that begins at chunk k reaches: to the end of the sentence, unless something before
// shows that the author, or another cue, goes on from there. A content that begins with a whole quoted sentence ends
// with the passage.
func (c *Clause) extent(k int, whole bool) text.Span {
	if k >= len(c.Chunks) || c.Mains[k] == k && k > 0 {
		return text.Span{}
	}
	if whole && c.Kind(k) == reading.Quoted && c.SentenceLike(k) {
		e := k + 1
		for n := c.nextPassage(e); n >= 0; n = c.nextPassage(e) {
			e = n + 1
		}
		if c.isCoveredFrom(k, e) {
			return text.Span{}
		}
		if !c.continues(e) {
			return text.Span{Start: k, End: e}
		}
	}
	e := k + 1
	for ; e < len(c.Chunks) && e != c.Mains[k]; e++ {
		if c.Kind(e) == reading.Stop && e >= len(c.Chunks)-2 || c.breaks(k, e) {
			break
		}
	}
	for e > k+1 && c.In(e-1, 1<<reading.Comma|1<<reading.Stop|1<<reading.Dash|1<<reading.Semicolon|1<<reading.Coordinator) {
		e--
	}
	if c.isCoveredFrom(k, e) {
		return text.Span{}
	}
	return text.Span{Start: k, End: e}
}

// nextPassage returns the passage at chunk k, or behind the comma and the conjunction there; -1 for none.
func (c *Clause) nextPassage(k int) int {
	if c.Kind(k) == reading.Comma && c.Kind(k+1) != reading.Quoted {
		k++
		if c.Kind(k) != reading.Coordinator {
			return -1
		}
	}
	if c.Kind(k) == reading.Coordinator || c.Kind(k) == reading.Comma {
		k++
	}
	if c.Kind(k) == reading.Quoted {
		return k
	}
	return -1
}

// isCoveredFrom says whether another content lies in the range.
func (c *Clause) isCoveredFrom(k, e int) bool {
	for _, s := range c.covered {
		if s.Start < e && k < s.End {
			return true
		}
	}
	return false
}

// continues says whether the author's clause goes on at chunk e with words of its own: “The plan” was wrong.
func (c *Clause) continues(e int) bool {
	switch c.Kind(e) {
	case reading.VerbGroup:
		return c.Chunks[e].Verb.Finite() && !c.IsCueChunk(e) || c.Chunks[e].Verb.Infinitive()
	case reading.NounPhrase:
		return !c.Timeful(e) && !c.FollowedByVerb(e)
	case reading.Preposition:
		return !c.Setting(e) && c.Word(e) != "as" && c.Word(e) != "after" && c.Word(e) != "before"
	}
	return false
}

// breaks says whether the content that began at chunk k is over before chunk e.
func (c *Clause) breaks(k, e int) bool {
	if c.loose {
		return false
	}
	switch c.Kind(e) {
	case reading.Semicolon:
		return true
	case reading.Dash:
		return !c.paired(e) && !c.closesDashes(k, e) && c.breaksBehind(k, e+1, true)
	case reading.Comma:
		return c.breaksBehind(k, e+1, false)
	case reading.Coordinator:
		n := e + 1
		if c.Kind(n) == reading.Adverb {
			n++
		}
		return c.Finite(n) && c.strong(n) && !c.ownSubjectAfter(k, n)
	}
	if e-1 < k || c.Kind(e-1) != reading.Quoted {
		return false
	}
	// behind a passage the setting is the author's: called it “a disgrace” in an interview; and where its last comma
	// stands inside the marks, what would break behind a comma
	if c.Kind(e) == reading.Preposition {
		w := c.Word(e)
		return c.Setting(e) || w == "during" || w == "after" || w == "before"
	}
	return c.EndsWithComma(e-1) && c.breaksBehind(k, e, false)
}

// closesDashes says whether the dash at chunk e is the second of two that set off a parenthesis in what began at chunk k.
func (c *Clause) closesDashes(k, e int) bool {
	open := false
	for m := k; m < e; m++ {
		open = open != (c.Kind(m) == reading.Dash)
	}
	return open
}

// paired says whether another dash follows the one at chunk e, so that the two set off a parenthesis.
func (c *Clause) paired(e int) bool {
	for k := e + 1; k < len(c.Chunks); k++ {
		if c.Kind(k) == reading.Dash {
			return k+1 < len(c.Chunks) && c.Kind(k+1) != reading.Stop
		}
	}
	return false
}

// breaksBehind says whether the content that began at chunk k ends with the comma or dash before chunk n.
func (c *Clause) breaksBehind(k, n int, dashed bool) bool {
	switch c.Kind(n) {
	case reading.VerbGroup:
		// ", saying", ", adding that": another cue
		if c.Chunks[n].Verb.Gerund() {
			return c.IsCueChunk(n) || c.Kind(n-1) == reading.Quoted
		}
		return c.Chunks[n].Verb.Finite() && c.IsCueChunk(n) && !c.ownSubjectAfter(k, n) && !c.subjectWithin(k, n)
	case reading.Coordinator:
		return c.Word(n) == "but" || c.cueClause(n+1)
	case reading.Preposition:
		return dashed && c.Word(n) == "as"
	case reading.Relative:
		return c.Word(n) == "which"
	case reading.Subordinator:
		return lexicon.TellsClause(c.Word(n), lexicon.Contrasts)
	case reading.NounPhrase:
		// "…, he said": a cue in the middle or at the end of it; " - a charge that": the author's comment
		t := c.Doc.Items[c.Chunks[n].Start].Tag
		return c.cueClause(n) || dashed && (t == syntax.DT || t == syntax.EX)
	}
	return false
}

// cueClause says whether a subject and a verb of saying stand at chunk n: "he added", "Smith said".
func (c *Clause) cueClause(n int) bool {
	if c.Kind(n) != reading.NounPhrase {
		return false
	}
	e := n + 1
	for c.Kind(e) == reading.Bracket || c.Kind(e) == reading.Adverb {
		e++
	}
	return c.Finite(e) && !c.Chunks[e].Verb.Passive && c.strong(e)
}

// strong says whether the verb group at chunk n is of a cue that is one more often than not.
func (c *Clause) strong(n int) bool {
	for _, q := range c.Cues {
		if n >= q.First && n <= q.Last {
			return q.Verb.Share(0) >= 0.5 && q.Verb.Class != lexicon.Attitude
		}
	}
	return false
}

// ownSubjectAfter says whether the finite verb at chunk n is coordinated with one inside the content that began at k
// rather than with the cue: it agrees with the former's tense and not with the latter's.
func (c *Clause) ownSubjectAfter(k, n int) bool {
	cue := k - 1
	for cue >= 0 && c.Kind(cue) != reading.VerbGroup {
		cue--
	}
	return cue >= 0 && !clause.SameTense(c.VerbOf(cue).First, c.VerbOf(n).First)
}

// subjectWithin says whether the verb at chunk n has a subject of its own, across commas, in the content that began with the "that" at
// chunk k: that his deputy, Hanna Lund, | had told him.
func (c *Clause) subjectWithin(k, n int) bool {
	s := c.SubjectOf(n)
	return s.Own && s.First == k+1 && c.Word(k) == "that"
}
