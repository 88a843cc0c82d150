package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// A cueAt is a chunk, or several, that may be a cue.
type cueAt struct {
	first, last int // chunks of the cue's verb group(s)
	next        int // first chunk behind the cue, its particle included
	cueEnd      int // item after the cue's last word
	verb        *lexicon.Verb
	info        reading.VerbInfo // of the first group
	raised      bool             // the word of saying is an infinitive that hangs on the first group
	relayed     bool             // somebody between its words passes on what was said: "was quoted by the Argus as saying"
}

// findCues lists the verb groups whose verb is a word of saying.
func (c *Clause) findCues() {
	c.cues = c.cues[:0]
	for k := 0; k < len(c.Chunks); k++ {
		if c.Chunks[k].Kind != reading.VerbGroup {
			continue
		}
		if q, ok := c.cueAt(k); ok {
			c.cues = append(c.cues, q)
			k = q.last
		}
	}
}

// cueAt says whether a cue begins with the verb group at chunk k.
func (c *Clause) cueAt(k int) (cueAt, bool) {
	g := c.Chunks[k]
	q := cueAt{first: k, last: k, info: g.Verb}
	head := c.Doc.Items[g.Head].Lower
	// "went on to say", "seemed to suggest", "is expected to announce": the second group holds the word of saying
	if c.Infinitive(k+1) && (c.hearsayChunk(k) || raises(head, c.Doc.Items[g.End-1].Lower)) {
		if r, ok := c.lookUp(k + 1); ok {
			r.first, r.info, r.raised = k, g.Verb, true
			r.info.Negated = r.info.Negated || c.Chunks[k+1].Verb.Negated
			r.info.Passive = c.Chunks[k+1].Verb.Passive // that of "is expected" is not the saying's
			return r, true
		}
	}
	if went := head == "went" || head == "goes"; went && c.Infinitive(k+2) && c.In(k+1, 1<<reading.Preposition|1<<reading.Adverb) {
		if r, ok := c.lookUp(k + 2); ok {
			r.first, r.info = k, g.Verb
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
func (c *Clause) relay(k int) (cueAt, bool) {
	if !c.Chunks[k].Verb.Passive {
		return cueAt{}, false
	}
	n := c.behindPhrase(k + 1)
	relayed := n > k+1
	switch {
	case c.IsWord(n, "as") && c.Kind(n+1) == reading.VerbGroup && c.Chunks[n+1].Verb.Gerund():
		n++
	case relayed && c.Kind(n) == reading.VerbGroup && c.Chunks[n].Verb.Infinitive():
	default:
		return cueAt{}, false
	}
	r, ok := c.lookUp(n)
	if relayed {
		v, _, cue := lexicon.Cue(c.Doc.Items[c.Chunks[k].Head].Lower)
		ok = ok && cue && lexicon.TellsClause(v.Lemma, lexicon.PassesOn)
	}
	r.first, r.relayed, r.info = k, relayed, reading.VerbInfo{First: c.Chunks[k].Verb.First, Negated: c.Chunks[k].Verb.Negated}
	return r, ok
}

// lookUp asks the lexicon for the main verb of a group, alone or with the words that follow it.
func (c *Clause) lookUp(k int) (q cueAt, ok bool) {
	g := c.Chunks[k]
	q = cueAt{first: k, last: k, next: k + 1, cueEnd: g.End, info: g.Verb}
	word := c.Doc.Items[g.Head].Lower
	if lexicon.StartsPhrasal(word) {
		var following [4]string
		n := 0
		for i := g.Head + 1; i < c.ItemEnd() && n < len(following) && c.Doc.Items[i].Passage < 0; i++ {
			following[n] = c.Doc.Items[i].Lower
			n++
		}
		if v, _, used := lexicon.Phrasal(word, following[:n]...); v != nil {
			q.verb, q.cueEnd = v, g.Head+1+used
			for q.next < len(c.Chunks) && c.Chunks[q.next].Start < q.cueEnd {
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

// raises says whether a verb before an infinitive leaves the saying to that infinitive: by itself or with an "on" behind it,
// "went on to say".
func raises(head, last string) bool {
	if lexicon.TellsClause(head, lexicon.RefusesTo) {
		return false // refused on Monday to say
	}
	return lexicon.TellsClause(head, lexicon.Raises) || last == "on"
}

// hearsayChunk says whether the verb group at chunk k is a passive of holding, with the infinitive of a word of saying behind
// it: "is said | to have called".
func (c *Clause) hearsayChunk(k int) bool {
	return c.Chunks[k].Verb.Passive && lexicon.TellsMode(c.Doc.Items[c.Chunks[k].Head].Lower, lexicon.Hearsay)
}
