package proposal

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// passive reads "was quoted as saying …", "X was told that …", "it is believed that …" and "called “…” by X": a cue
// without its agent, unless a "by" names it.
func (c *Clause) passive(q clause.Cue) (found, bool) {
	f := found{cue: q, passive: true}
	k := q.Next
	if c.IsWord(k, "by") && (c.Kind(k+1) == reading.NounPhrase || c.MarkedAgent(k+1)) {
		f.source, k = c.AgentFrom(k+1, q.Verb)
		f.passive = false
		if c.Kind(k) == reading.Comma && c.IsWord(k+1, "that") {
			k++
		}
	}
	n := k
	if f.passive {
		n = c.SkipSetting(k, nil)
	}
	switch {
	case c.Kind(n) == reading.Comma && c.Kind(n+1) == reading.Quoted:
		n++
		fallthrough
	case c.Kind(n) == reading.Quoted:
		if Names(q.Verb.Lemma) && !c.SentenceLike(n) {
			return f, false // "is called “hwyl”": a term
		}
		f.frame = lexicon.Quote
		f.right = c.extent(n, true)
	case c.Kind(n) == reading.Colon:
		f.frame = lexicon.Quote
		f.right = c.extent(n+1, true)
	case c.Word(n) == "that":
		f.frame = lexicon.That
		f.right = c.extent(n, false)
	case c.IsWord(n, "as") && c.Kind(n+1) != reading.Stop:
		f.frame = lexicon.As
		f.right = c.extent(n, false)
	case !f.passive && c.Infinitive(n) && q.Verb.Takes(lexicon.ObjTo) && q.Verb.Takes(lexicon.Recipient):
		f.frame = lexicon.ObjTo
		f.right = c.extent(n, false)
	case n == k && c.bareOfPassive(q, n):
		f.frame = lexicon.Bare
		f.right = c.extent(n, false)
	default:
		return f, false
	}
	if by := c.ByBehindMarks(f.right.Start, f.right.End); f.passive && by >= 0 { // … “a disgrace” by X
		f.source, _ = c.PhraseFrom(by + 1)
		f.right.End, f.passive = by, false
	}
	return f, f.right.End > f.right.Start && c.credible(f)
}

// bareOfPassive says whether a clause without "that" stands at chunk n behind a passive: the jury was told | the van was sold; it is
// feared | they drowned.
func (c *Clause) bareOfPassive(q clause.Cue, n int) bool {
	if c.Kind(n) == reading.Subordinator || !q.Verb.Takes(lexicon.Bare) || !c.ClauseFollows(n) {
		return false
	}
	return q.Verb.Takes(lexicon.Recipient) || c.IsWord(q.First-1, "it") && lexicon.TellsClause(q.Verb.Lemma, lexicon.ToldOf)
}

// Names says whether a verb gives names to things.
func Names(lemma string) bool { return lexicon.TellsClause(lemma, lexicon.GivesName) }

// MarkedAgent says whether an agent begins with a word in marks at chunk k: by “deep green” anglers.
func (c *Clause) MarkedAgent(k int) bool {
	return c.Kind(k) == reading.Quoted && c.Kind(k+1) == reading.NounPhrase && !c.SentenceLike(k)
}

// AgentFrom reads the agent of a verb of saying that begins with chunk k. "that" behind it leads to what is said: was told by Mr Finch |
// that staff left.
func (c *Clause) AgentFrom(k int, v *lexicon.Verb) (Source, int) {
	from := k
	if c.MarkedAgent(k) {
		k++
	}
	s, next := c.PhraseFrom(k)
	for r := k + 1; r < next && v.Takes(lexicon.That); r++ {
		if c.Kind(r) == reading.Relative && c.IsWord(r, "that") {
			next, s.Items.End = r, c.Chunks[r-1].End
			s.Head.End = min(s.Head.End, s.Items.End)
		}
	}
	if from < k {
		s.Items.Start, s.Head.Start = c.Chunks[from].Start, c.Chunks[from].Start
	}
	return s, next
}
