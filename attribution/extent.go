package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// extent says how far the content that begins at chunk k reaches: to the end of the sentence, unless something before
// shows that the author, or another cue, goes on from there. A content that begins with a whole quoted sentence ends
// with the passage.
func (c *clause) extent(k int, whole bool) text.Span {
	if k >= len(c.cs) || c.mains[k] == k && k > 0 {
		return text.Span{}
	}
	if whole && c.kind(k) == quoted && c.sentenceLike(k) {
		e := k + 1
		for c.kind(e) == quoted || (c.kind(e) == coordinator || c.kind(e) == comma) && c.kind(e+1) == quoted || c.kind(e) == comma && c.kind(e+1) == coordinator && c.kind(e+2) == quoted {
			for c.kind(e) != quoted {
				e++
			}
			e++
		}
		if c.isCoveredFrom(k, e) {
			return text.Span{}
		}
		if !c.continues(e) {
			return text.Span{Start: k, End: e}
		}
	}
	e := k + 1
	for ; e < len(c.cs) && e != c.mains[k]; e++ {
		if c.kind(e) == stop && e >= len(c.cs)-2 || c.breaks(k, e) && !c.orphans(e) {
			break
		}
	}
	for e > k+1 && (c.kind(e-1) == comma || c.kind(e-1) == stop || c.kind(e-1) == dash || c.kind(e-1) == semicolon || c.kind(e-1) == coordinator) {
		e--
	}
	if c.isCoveredFrom(k, e) {
		return text.Span{}
	}
	return text.Span{Start: k, End: e}
}

// orphans says whether a passage would be left without a cue if the content ended before chunk e: then what looks like
// the author's own clause is still reported.
func (c *clause) orphans(e int) bool {
	for ; e < len(c.cs); e++ {
		if c.isCueChunk(e) || c.isCovered(e) {
			return false
		}
		if c.kind(e) == quoted {
			return true
		}
	}
	return false
}

// isCoveredFrom says whether another content lies in the range.
func (c *clause) isCoveredFrom(k, e int) bool {
	for _, s := range c.covered {
		if s.Start < e && k < s.End {
			return true
		}
	}
	return false
}

// sentenceLike says whether the passage at chunk k is a sentence, or several, and not a fragment of the author's.
func (c *clause) sentenceLike(k int) bool {
	p, ok := c.passageAt(k)
	return ok && c.d.sentenceLike(p)
}

// continues says whether the author's clause goes on at chunk e with words of its own: “The plan” was wrong.
func (c *clause) continues(e int) bool {
	switch c.kind(e) {
	case verbGroup:
		return c.cs[e].verb.finite() && !c.isCueChunk(e) || c.cs[e].verb.infinitive()
	case nounPhrase:
		return !c.timeful(e) && !c.followedByVerb(e)
	case preposition:
		return !c.setting(e) && c.word(e) != "as" && c.word(e) != "after" && c.word(e) != "before"
	}
	return false
}

// breaks says whether the content that began at chunk k is over before chunk e.
func (c *clause) breaks(k, e int) bool {
	if c.loose {
		return false
	}
	switch c.kind(e) {
	case semicolon:
		return true
	case dash:
		return !c.paired(e) && c.breaksBehind(k, e+1, true)
	case comma:
		return c.breaksBehind(k, e+1, false)
	case coordinator:
		n := e + 1
		if c.kind(n) == adverb {
			n++
		}
		return c.kind(n) == verbGroup && c.cs[n].verb.finite() && c.isCueChunk(n) && c.strong(n) && !c.ownSubjectAfter(k, n)
	}
	if e-1 < k || c.kind(e-1) != quoted {
		return false
	}
	// behind a passage the setting is the author's: called it “a disgrace” in an interview; and where its last comma
	// stands inside the marks, what would break behind a comma
	switch c.kind(e) {
	case preposition:
		w := c.word(e)
		return c.setting(e) || w == "during" || w == "after" || w == "before"
	case nounPhrase:
		if c.timeful(e) {
			return true
		}
	}
	return c.endsWithComma(e-1) && c.breaksBehind(k, e, false)
}

// paired says whether another dash follows the one at chunk e, so that the two set off a parenthesis.
func (c *clause) paired(e int) bool {
	for k := e + 1; k < len(c.cs); k++ {
		if c.kind(k) == dash {
			return k+1 < len(c.cs) && c.kind(k+1) != stop
		}
	}
	return false
}

// endsWithComma says whether the passage at chunk k ends with a comma inside its marks.
func (c *clause) endsWithComma(k int) bool {
	return c.kind(k) == quoted && c.d.endsWithComma(c.d.items[c.cs[k].start].passage)
}

// endsWithComma says whether the words of a passage end with a comma.
func (d *document) endsWithComma(passage int) bool {
	toks := d.innerTokens(d.passages[passage])
	return len(toks) > 0 && toks[len(toks)-1].Lower == ","
}

// breaksBehind says whether the content that began at chunk k ends with the comma or dash before chunk n.
func (c *clause) breaksBehind(k, n int, dashed bool) bool {
	switch c.kind(n) {
	case verbGroup:
		// ", saying", ", adding that": another cue
		if c.cs[n].verb.gerund() {
			return c.isCueChunk(n) || c.kind(n-1) == quoted
		}
		return c.cs[n].verb.finite() && c.isCueChunk(n) && !c.ownSubjectAfter(k, n)
	case coordinator:
		if c.isWord(n+1, "that") {
			return false
		}
		return c.word(n) == "but" || c.cueClause(n+1)
	case preposition:
		return dashed && c.word(n) == "as"
	case adverb:
		return c.kind(n+1) == verbGroup && c.cs[n+1].verb.gerund()
	case relative:
		return c.word(n) == "which"
	case subordinator:
		w := c.word(n)
		return w == "while" || w == "although" || w == "though" || w == "whereas"
	case nounPhrase:
		// "…, he said": a cue in the middle or at the end of it; " - a charge that": the author's comment
		t := c.d.items[c.cs[n].start].tag
		return c.cueClause(n) || dashed && (t == syntax.DT || t == syntax.EX)
	}
	return false
}

// cueClause says whether a subject and a verb of saying stand at chunk n: "he added", "Smith said".
func (c *clause) cueClause(n int) bool {
	if c.kind(n) != nounPhrase {
		return false
	}
	e := n + 1
	for c.kind(e) == bracket || c.kind(e) == adverb {
		e++
	}
	return c.kind(e) == verbGroup && c.cs[e].verb.finite() && !c.cs[e].verb.passive && c.isCueChunk(e) && c.strong(e)
}

// strong says whether the verb group at chunk n is more often a cue than not.
func (c *clause) strong(n int) bool {
	for _, q := range c.cues {
		if n >= q.first && n <= q.last {
			return q.verb.Share(0) >= 0.5 && q.verb.Class != lexicon.Attitude
		}
	}
	return false
}

// ownSubjectAfter says whether the finite verb at chunk n is coordinated with one inside the content that began at k
// rather than with the cue: it agrees with the former's tense and not with the latter's.
func (c *clause) ownSubjectAfter(k, n int) bool {
	cue := k - 1
	for cue >= 0 && c.kind(cue) != verbGroup {
		cue--
	}
	return cue >= 0 && !sameTense(c.verb(cue).first, c.verb(n).first)
}
