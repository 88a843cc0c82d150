package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
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
