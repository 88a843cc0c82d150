package proposal

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// asked reads "Asked whether …, X said", "when asked by Y about …": a question put to somebody, in a participle before or
// behind the main clause. Who asks is named by "by" or by nobody.
func (c *Clause) asked(q clause.Cue) (found, bool) {
	f := found{cue: q, passive: true}
	if q.Verb.Class != lexicon.Ask || !q.Verb.Takes(lexicon.Recipient) || !c.mayBeAsked(q.First) {
		return f, false
	}
	n := c.SkipSetting(q.Next, nil)
	if c.IsWord(n, "by") && c.Kind(n+1) == reading.NounPhrase {
		f.source, n = c.PhraseFrom(n + 1)
		f.passive = false
		n = c.SkipSetting(n, nil)
	}
	from := n
	switch {
	case c.Kind(n) == reading.Preposition && q.Verb.TakesPrep(c.Word(n)) && !f.passive:
		f.frame = lexicon.Prep
		from = n + 1
		if n == q.Next {
			f.cueEnd = c.Chunks[n].End
		}
	case c.Kind(n) == reading.Subordinator || c.Kind(n) == reading.Relative:
		f.frame = lexicon.Whether
	default:
		return f, false
	}
	end := from
	for end < len(c.Chunks) && !c.endsQuestion(q, end) {
		end++
	}
	if f.right = (text.Span{Start: from, End: end}); end <= from || c.isCoveredFrom(from, end) {
		return f, false
	}
	return f, true
}

// mayBeAsked says whether a participle of asking can begin with chunk k: a clause of its own begins there, or one with "when".
func (c *Clause) mayBeAsked(k int) bool {
	switch k--; c.Kind(k) {
	case reading.Stop, reading.Comma, reading.Quoted:
		return true
	case reading.Subordinator, reading.Coordinator:
		return lexicon.TellsClause(c.Word(k), lexicon.AskedWhen)
	}
	return false
}

// endsQuestion says whether a question that was put to somebody ends before chunk k: with the sentence, or with the comma or the
// passage before the answer.
func (c *Clause) endsQuestion(q clause.Cue, k int) bool {
	switch c.Kind(k) {
	case reading.Stop:
		return true
	case reading.Comma:
		return q.First > 1 || c.Kind(k+1) == reading.NounPhrase && c.FollowedByVerb(k+1)
	case reading.Quoted:
		return q.First == 0
	}
	return false
}
