package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// passive reads "was quoted as saying …", "X was told that …", "it is believed that …" and "called “…” by X": a cue
// without its agent, unless a "by" names it.
func (c *Clause) passive(q cueAt) (found, bool) {
	f := found{cue: q, passive: true}
	k := q.next
	if c.IsWord(k, "by") && c.Kind(k+1) == reading.NounPhrase {
		f.source, k = c.phraseFrom(k + 1)
		f.passive = false
		if c.Kind(k) == reading.Comma && c.IsWord(k+1, "that") {
			k++
		}
	}
	n := k
	if f.passive {
		n = c.skipSetting(k, nil)
	}
	switch {
	case c.Kind(n) == reading.Comma && c.Kind(n+1) == reading.Quoted:
		n++
		fallthrough
	case c.Kind(n) == reading.Quoted:
		if Names(q.verb.Lemma) && !c.sentenceLike(n) {
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
	case c.Kind(n) == reading.NounPhrase && c.quotedBefore(n, 4):
		f.frame = lexicon.Quote
		f.right = c.extent(n, false)
	default:
		return f, false
	}
	if f.passive && f.right.End > f.right.Start {
		// … “a disgrace” by X
		for e := f.right.Start; e < f.right.End; e++ {
			if c.IsWord(e, "by") && c.Kind(e-1) == reading.Quoted && c.Kind(e+1) == reading.NounPhrase {
				f.source, _ = c.phraseFrom(e + 1)
				f.right.End, f.passive = e, false
				break
			}
		}
	}
	return f, f.right.End > f.right.Start && c.credible(f)
}

// Names says whether a verb gives names to things.
func Names(lemma string) bool { return lexicon.TellsClause(lemma, lexicon.GivesName) }

// asked reads "Asked whether …, X said", "when asked by Y about …": a question put to somebody, in a participle before or
// behind the main clause. Who asks is named by "by" or by nobody.
func (c *Clause) asked(q cueAt) (found, bool) {
	f := found{cue: q, passive: true}
	switch k := q.first - 1; c.Kind(k) {
	case reading.Stop, reading.Comma, reading.Quoted:
	case reading.Subordinator, reading.Coordinator:
		if !lexicon.TellsClause(c.Word(k), lexicon.AskedWhen) {
			return f, false
		}
	default:
		return f, false
	}
	if q.verb.Class != lexicon.Ask || !q.verb.Takes(lexicon.Recipient) {
		return f, false
	}
	n := c.skipSetting(q.next, nil)
	if c.IsWord(n, "by") && c.Kind(n+1) == reading.NounPhrase {
		f.source, n = c.phraseFrom(n + 1)
		f.passive = false
		n = c.skipSetting(n, nil)
	}
	from := n
	switch {
	case c.Kind(n) == reading.Preposition && q.verb.TakesPrep(c.Word(n)) && !f.passive:
		f.frame = lexicon.Prep
		from = n + 1
		if n == q.next {
			f.cueEnd = c.Chunks[n].End
		}
	case c.Kind(n) == reading.Subordinator || c.Kind(n) == reading.Relative:
		f.frame = lexicon.Whether
	case c.Kind(n) == reading.VerbGroup && c.Chunks[n].Verb.Infinitive():
		f.frame = lexicon.To
	default:
		return f, false
	}
	end := from
	for end < len(c.Chunks) && c.Kind(end) != reading.Stop && !(c.Kind(end) == reading.Comma && (q.first > 1 || c.Kind(end+1) == reading.NounPhrase && c.FollowedByVerb(end+1))) && !(c.Kind(end) == reading.Quoted && q.first == 0) {
		end++
	}
	if f.right = (text.Span{Start: from, End: end}); end <= from || c.isCoveredFrom(from, end) {
		return f, false
	}
	return f, true
}
