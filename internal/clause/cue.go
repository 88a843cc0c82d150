package clause

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// A Cue is a chunk, or several, that may be a cue.
type Cue struct {
	First, Last int // chunks of the cue's verb group(s)
	Next        int // first chunk behind the cue, its particle included
	End         int // item after the cue's last word
	Verb        *lexicon.Verb
	Info        reading.VerbInfo // of the first group
	Raised      bool             // the word of saying is an infinitive that hangs on the first group
	Relayed     bool             // somebody between its words passes on what was said: "was quoted by the Argus as saying"
}

// findCues lists the verb groups whose verb is a word of saying.
func (c *Clause) findCues() {
	c.Cues = c.Cues[:0]
	for k := 0; k < len(c.Chunks); k++ {
		if c.Chunks[k].Kind != reading.VerbGroup {
			continue
		}
		if q, ok := c.cueAt(k); ok {
			c.Cues = append(c.Cues, q)
			k = q.Last
		}
	}
}

// cueAt says whether a cue begins with the verb group at chunk k.
func (c *Clause) cueAt(k int) (Cue, bool) {
	g := c.Chunks[k]
	q := Cue{First: k, Last: k, Info: g.Verb}
	head := c.Doc.Items[g.Head].Lower
	// "went on to say", "seemed to suggest", "is expected to announce": the second group holds the word of saying
	if c.Infinitive(k+1) && (c.hearsayChunk(k) || raises(head, c.Doc.Items[g.End-1].Lower)) {
		if r, ok := c.lookUp(k + 1); ok {
			r.First, r.Info, r.Raised = k, g.Verb, true
			r.Info.Negated = r.Info.Negated || c.Chunks[k+1].Verb.Negated
			r.Info.Passive = c.Chunks[k+1].Verb.Passive // that of "is expected" is not the saying's
			return r, true
		}
	}
	if went := head == "went" || head == "goes"; went && c.Infinitive(k+2) && c.In(k+1, 1<<reading.Preposition|1<<reading.Adverb) {
		if r, ok := c.lookUp(k + 2); ok {
			r.First, r.Info = k, g.Verb
			return r, true
		}
	}
	if r, ok := c.relay(k); ok {
		return r, true
	}
	r, ok := c.lookUp(k)
	q.Last, q.Next, q.End, q.Verb = r.Last, r.Next, r.End, r.Verb
	return q, ok
}

// relay reads "was quoted as saying", "was quoted by the Argus as saying", "was reported in the Argus to have said" from the
// passive at chunk k: the subject is who spoke, and who stands between passes it on.
func (c *Clause) relay(k int) (Cue, bool) {
	if !c.Chunks[k].Verb.Passive {
		return Cue{}, false
	}
	n := c.BehindPhrase(k + 1)
	relayed := n > k+1
	switch {
	case c.IsWord(n, "as") && c.Kind(n+1) == reading.VerbGroup && c.Chunks[n+1].Verb.Gerund():
		n++
	case relayed && c.Kind(n) == reading.VerbGroup && c.Chunks[n].Verb.Infinitive():
	default:
		return Cue{}, false
	}
	r, ok := c.lookUp(n)
	if relayed {
		v, _, cue := lexicon.Cue(c.Doc.Items[c.Chunks[k].Head].Lower)
		ok = ok && cue && lexicon.TellsClause(v.Lemma, lexicon.PassesOn)
	}
	r.First, r.Relayed, r.Info = k, relayed, reading.VerbInfo{First: c.Chunks[k].Verb.First, Negated: c.Chunks[k].Verb.Negated}
	return r, ok
}

// lookUp asks the lexicon for the main verb of a group, alone or with the words that follow it.
func (c *Clause) lookUp(k int) (q Cue, ok bool) {
	g := c.Chunks[k]
	q = Cue{First: k, Last: k, Next: k + 1, End: g.End, Info: g.Verb}
	word := c.Doc.Items[g.Head].Lower
	if lexicon.StartsPhrasal(word) {
		var following [4]string
		n := 0
		for i := g.Head + 1; i < c.ItemEnd() && n < len(following) && c.Doc.Items[i].Passage < 0; i++ {
			following[n] = c.Doc.Items[i].Lower
			n++
		}
		if v, _, used := lexicon.Phrasal(word, following[:n]...); v != nil {
			q.Verb, q.End = v, g.Head+1+used
			for q.Next < len(c.Chunks) && c.Chunks[q.Next].Start < q.End {
				q.Next++
			}
			q.Last = q.Next - 1
			return q, true
		}
	}
	v, _, ok := lexicon.Cue(word)
	q.Verb = v
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

func (c *Clause) IsCueChunk(k int) bool {
	for _, q := range c.Cues {
		if k >= q.First && k <= q.Last {
			return true
		}
	}
	return false
}
