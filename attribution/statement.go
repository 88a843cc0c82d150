package attribution

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/text"
)

// A statement is a record in the making: cue, source and content as ranges of items, before anybody asks who the
// source is.
type statement struct {
	sentence int
	para     int
	cue      text.Span // items; empty when there is no word of saying
	lemma    string
	verb     *lexicon.Verb // nil for nouns, phrases and colons
	class    lexicon.Class
	frame    lexicon.Frame // how the content stands to the cue
	share    float64       // how often the cue, in that frame, is one
	negated  bool
	source   source
	content  []text.Span // items, in order; may reach into later sentences and paragraphs
	reason   Reason
	from     int // index of the statement that a continued one carries on; -1
}

// A source is the mention of a speaker: where it stands and which of its words is the head.
type source struct {
	items   text.Span // as reported; empty for none
	head    text.Span // items of the noun phrase that names the speaker, without what hangs on it
	relativ bool      // a relative pronoun: head is the antecedent
	several bool      // "Smith and Jones": head is all of them
}

func (s source) none() bool { return s.items.End <= s.items.Start }

// A clause reads the statements of one sentence from its chunks.
type clause struct {
	d        *document
	n        int     // index of the sentence
	cs       []chunk // of the sentence
	cues     []cueAt
	words    []string    // of the sentence, when a phrase is looked for
	covered  []text.Span // chunk ranges that belong to some content already
	subjects []subject   // by chunk, for verb groups; filled on demand
}

// A cueAt is a chunk, or several, that may be a cue.
type cueAt struct {
	first, last int // chunks of the cue's verb group(s)
	next        int // first chunk behind the cue, its particle included
	cueEnd      int // item after the cue's last word
	verb        *lexicon.Verb
	info        verbInfo // of the first group
}

// statements finds what is said in every sentence, as far as the sentence itself tells.
func (d *document) statements() []statement {
	out := d.turns()
	inTurn := make([]bool, len(d.paras))
	for _, t := range out {
		inTurn[t.para] = true
	}
	c := &d.clause
	c.d = d
	for n := range d.sentences {
		s := d.sentences[n]
		if inTurn[s.para] {
			continue
		}
		c.n, c.cs = n, d.chunks[s.chunks.Start:s.chunks.End]
		c.covered = c.covered[:0]
		c.subjects = slices.Grow(c.subjects[:0], len(c.cs))[:len(c.cs)]
		clear(c.subjects)
		c.findCues()
		if st, ok := c.signatureBehind(); ok {
			out = append(out, st)
			continue
		}
		out = c.read(out)
	}
	return out
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

func (c *clause) itemEnd() int { return c.d.sentences[c.n].items.End }

// isWord says whether chunk k is that one word.
func (c *clause) isWord(k int, lower string) bool {
	return k >= 0 && k < len(c.cs) && c.cs[k].end == c.cs[k].start+1 && c.d.items[c.cs[k].start].lower == lower
}

// kind returns the kind of chunk k, or stop outside the sentence.
func (c *clause) kind(k int) chunkKind {
	if k < 0 || k >= len(c.cs) {
		return stop
	}
	return c.cs[k].kind
}

// word returns the first word of chunk k in lower case.
func (c *clause) word(k int) string {
	if k < 0 || k >= len(c.cs) {
		return ""
	}
	return c.d.items[c.cs[k].start].lower
}

// sortStatements puts statements into the order of their contents.
func sortStatements(s []statement) {
	slices.SortStableFunc(s, func(a, b statement) int { return a.content[0].Start - b.content[0].Start })
}
