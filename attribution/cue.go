package attribution

import (
	"github.com/whosaid/whosaid/internal/lexicon"
)

// A cueAt is a chunk, or several, that may be a cue.
type cueAt struct {
	first, last int // chunks of the cue's verb group(s)
	next        int // first chunk behind the cue, its particle included
	cueEnd      int // item after the cue's last word
	verb        *lexicon.Verb
	info        verbInfo // of the first group
	raised      bool     // the word of saying is an infinitive that hangs on the first group
	relayed     bool     // somebody between its words passes on what was said: "was quoted by the Argus as saying"
}

// findCues lists the verb groups whose verb is a word of saying.
func (c *clause) findCues() {
	c.cues = c.cues[:0]
	for k := 0; k < len(c.cs); k++ {
		if c.cs[k].kind != verbGroup {
			continue
		}
		if q, ok := c.cueAt(k); ok {
			c.cues = append(c.cues, q)
			k = q.last
		}
	}
}

// cueAt says whether a cue begins with the verb group at chunk k.
func (c *clause) cueAt(k int) (cueAt, bool) {
	g := c.cs[k]
	q := cueAt{first: k, last: k, info: g.verb}
	// "went on to say", "seemed to suggest", "is expected to announce": the second group holds the word of saying
	if k+1 < len(c.cs) && c.cs[k+1].kind == verbGroup && c.cs[k+1].verb.infinitive() && (c.hearsayChunk(k) || raises(c.d.items[g.head].lower, c.d.items[g.end-1].lower)) {
		if r, ok := c.lookUp(k + 1); ok {
			r.first, r.info, r.raised = k, g.verb, true
			r.info.negated = r.info.negated || c.cs[k+1].verb.negated
			r.info.passive = c.cs[k+1].verb.passive // that of "is expected" is not the saying's
			return r, true
		}
	}
	if k+2 < len(c.cs) && (c.cs[k+1].kind == preposition || c.cs[k+1].kind == adverb) && c.cs[k+2].kind == verbGroup &&
		c.cs[k+2].verb.infinitive() && (c.d.items[g.head].lower == "went" || c.d.items[g.head].lower == "goes") {
		if r, ok := c.lookUp(k + 2); ok {
			r.first, r.info = k, g.verb
			return r, true
		}
	}
	if r, ok := c.relay(k); ok {
		return r, true
	}
	r, ok := c.lookUp(k)
	q.last, q.next, q.cueEnd, q.verb = r.last, r.next, r.cueEnd, r.verb
	return q, ok
}

// relay reads "was quoted as saying", "was quoted by the Argus as saying", "was reported in the Argus to have said" from the
// passive at chunk k: the subject is who spoke, and who stands between passes it on.
func (c *clause) relay(k int) (cueAt, bool) {
	if !c.cs[k].verb.passive {
		return cueAt{}, false
	}
	n := c.behindPhrase(k + 1)
	relayed := n > k+1
	switch {
	case c.isWord(n, "as") && c.kind(n+1) == verbGroup && c.cs[n+1].verb.gerund():
		n++
	case relayed && c.kind(n) == verbGroup && c.cs[n].verb.infinitive():
	default:
		return cueAt{}, false
	}
	r, ok := c.lookUp(n)
	if relayed {
		v, _, cue := lexicon.Cue(c.d.items[c.cs[k].head].lower)
		ok = ok && cue && passesOn(v.Lemma)
	}
	r.first, r.relayed, r.info = k, relayed, verbInfo{first: c.cs[k].verb.first, negated: c.cs[k].verb.negated}
	return r, ok
}

// passesOn lists the verbs that tell of what somebody else said.
func passesOn(lemma string) bool {
	switch lemma {
	case "quote", "cite", "report", "say", "hear", "believe", "understand", "allege", "claim":
		return true
	}
	return false
}

// lookUp asks the lexicon for the main verb of a group, alone or with the words that follow it.
func (c *clause) lookUp(k int) (q cueAt, ok bool) {
	g := c.cs[k]
	q = cueAt{first: k, last: k, next: k + 1, cueEnd: g.end, info: g.verb}
	word := c.d.items[g.head].lower
	if lexicon.StartsPhrasal(word) {
		var following [4]string
		n := 0
		for i := g.head + 1; i < c.itemEnd() && n < len(following) && c.d.items[i].passage < 0; i++ {
			following[n] = c.d.items[i].lower
			n++
		}
		if v, _, used := lexicon.Phrasal(word, following[:n]...); v != nil {
			q.verb, q.cueEnd = v, g.head+1+used
			for q.next < len(c.cs) && c.cs[q.next].start < q.cueEnd {
				q.next++
			}
			q.last = q.next - 1
			return q, true
		}
	}
	v, _, ok := lexicon.Cue(word)
	q.verb = v
	return q, ok
}

// raises says whether a verb before an infinitive leaves the saying to that infinitive.
func raises(head, last string) bool {
	switch head {
	case "seemed", "seems", "seem", "appeared", "appears", "appear", "continued", "continues", "continue", "began", "begins",
		"started", "tried", "tries", "came", "comes", "tends", "tended", "happened", "expected", "set", "due", "scheduled",
		"likely", "quick", "went", "goes", "had", "has", "have", "used", "refused", "failed", "managed", "rushed", "moved":
		return head != "refused" && head != "failed"
	}
	return last == "on"
}
