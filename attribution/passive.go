package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// passive reads "was quoted as saying …", "X was told that …", "it is believed that …" and "called “…” by X": a cue
// without its agent, unless a "by" names it.
func (c *clause) passive(q cueAt) (found, bool) {
	f := found{cue: q, passive: true}
	k := q.next
	if c.isWord(k, "by") && c.kind(k+1) == nounPhrase {
		f.source, k = c.phraseFrom(k + 1)
		f.passive = false
		if c.kind(k) == comma && c.isWord(k+1, "that") {
			k++
		}
	}
	n := k
	if f.passive {
		n = c.skipSetting(k, nil)
	}
	switch {
	case c.kind(n) == comma && c.kind(n+1) == quoted:
		n++
		fallthrough
	case c.kind(n) == quoted:
		if names(q.verb.Lemma) && !c.sentenceLike(n) {
			return f, false // "is called “hwyl”": a term
		}
		f.frame = lexicon.Quote
		f.right = c.extent(n, true)
	case c.kind(n) == colon:
		f.frame = lexicon.Quote
		f.right = c.extent(n+1, true)
	case c.word(n) == "that":
		f.frame = lexicon.That
		f.right = c.extent(n, false)
	case c.isWord(n, "as") && c.kind(n+1) != stop:
		f.frame = lexicon.As
		f.right = c.extent(n, false)
	case c.kind(n) == nounPhrase && c.quotedBefore(n, 4):
		f.frame = lexicon.Quote
		f.right = c.extent(n, false)
	default:
		return f, false
	}
	if f.passive && f.right.End > f.right.Start {
		// … “a disgrace” by X
		for e := f.right.Start; e < f.right.End; e++ {
			if c.isWord(e, "by") && c.kind(e-1) == quoted && c.kind(e+1) == nounPhrase {
				f.source, _ = c.phraseFrom(e + 1)
				f.right.End, f.passive = e, false
				break
			}
		}
	}
	return f, f.right.End > f.right.Start && c.credible(f)
}

// names says whether a verb gives names to things.
func names(lemma string) bool {
	switch lemma {
	case "call", "name", "dub", "title", "nickname", "know", "label":
		return true
	}
	return false
}

// asked reads "Asked whether …, X said", "when asked by Y about …": a question put to somebody, in a participle before or
// behind the main clause. Who asks is named by "by" or by nobody.
func (c *clause) asked(q cueAt) (found, bool) {
	f := found{cue: q, passive: true}
	switch k := q.first - 1; c.kind(k) {
	case stop, comma, quoted:
	case subordinator, coordinator:
		if w := c.word(k); w != "when" && w != "if" && w != "while" && w != "and" {
			return f, false
		}
	default:
		return f, false
	}
	if q.verb.Class != lexicon.Ask || !q.verb.Takes(lexicon.Recipient) {
		return f, false
	}
	n := c.skipSetting(q.next, nil)
	if c.isWord(n, "by") && c.kind(n+1) == nounPhrase {
		f.source, n = c.phraseFrom(n + 1)
		f.passive = false
		n = c.skipSetting(n, nil)
	}
	from := n
	switch {
	case c.kind(n) == preposition && q.verb.TakesPrep(c.word(n)) && !f.passive:
		f.frame = lexicon.Prep
		from = n + 1
		if n == q.next {
			f.cueEnd = c.cs[n].end
		}
	case c.kind(n) == subordinator || c.kind(n) == relative:
		f.frame = lexicon.Whether
	case c.kind(n) == verbGroup && c.cs[n].verb.infinitive():
		f.frame = lexicon.To
	default:
		return f, false
	}
	end := from
	for end < len(c.cs) && c.kind(end) != stop && !(c.kind(end) == comma && (q.first > 1 || c.kind(end+1) == nounPhrase && c.followedByVerb(end+1))) && !(c.kind(end) == quoted && q.first == 0) {
		end++
	}
	if f.right = (text.Span{Start: from, End: end}); end <= from || c.isCoveredFrom(from, end) {
		return f, false
	}
	return f, true
}
