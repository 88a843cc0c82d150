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
	if k+1 < len(c.cs) && c.cs[k+1].kind == verbGroup && c.cs[k+1].verb.infinitive() && raises(c.d.items[g.head].lower, c.d.items[g.end-1].lower) {
		if r, ok := c.lookUp(k + 1); ok {
			r.first, r.info = k, g.verb
			r.info.negated = r.info.negated || c.cs[k+1].verb.negated
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
	// "quoted as saying"
	if g.verb.passive && k+2 < len(c.cs) && c.isWord(k+1, "as") && c.cs[k+2].kind == verbGroup && c.cs[k+2].verb.gerund() {
		if r, ok := c.lookUp(k + 2); ok {
			r.first, r.info = k, verbInfo{first: g.verb.first, negated: g.verb.negated}
			return r, true
		}
	}
	r, ok := c.lookUp(k)
	q.last, q.next, q.cueEnd, q.verb = r.last, r.next, r.cueEnd, r.verb
	return q, ok
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
