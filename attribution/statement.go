package attribution

import (
	"slices"
	"sync"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
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
	mode     mode
	raised   bool // the cue is an infinitive with the verb that it hangs on: "is expected to say"
	relayed  bool // somebody whom the cue names passed it on
	bounded  bool // the content ends with the relative clause that it stands in
	apart    bool // somebody else says it than whoever speaks around it
	behind   bool // the cue stands behind a relative clause of its source
	source   source
	nested   []nested    // passages in it that are somebody else's words
	content  []text.Span // items, in order; may reach into later sentences and paragraphs
	reason   Reason
	margin   margin
	from     int // index of the statement that a continued one carries on; -1
}

// A margin is by how much the models prefer a reading to the next best: of each part, and of the links between them. It is
// zero where they had nothing to decide.
type margin struct {
	content, cue, source, link int32
	doubt                      float32 // of whom the source means, as in anchor
}

// A source is the mention of a speaker: where it stands and which of its words is the head.
type source struct {
	items   text.Span // as reported; empty for none
	head    text.Span // items of the noun phrase that names the speaker, without what hangs on it
	relativ bool      // a relative pronoun: head is the antecedent
	several bool      // "Smith and Jones": head is all of them
}

// none says whether there is no source.
func (s source) none() bool { return s.items.End <= s.items.Start }

// A clause reads the statements of one sentence from its chunks.
type clause struct {
	d        *document
	n        int     // index of the sentence
	cs       []chunk // of the sentence
	cues     []cueAt
	words    []string    // of the sentence, when a phrase is looked for
	loose    bool        // an extent ends with the sentence only: there is no cue to be coordinated with
	covered  []text.Span // chunk ranges that belong to some content already
	subjects []subject   // by chunk, for verb groups; filled on demand
	mains    []int       // by chunk, in a relative clause without commas: the main verb behind it; 0 elsewhere
	heads    []int       // by chunk, for such a main verb: where its subject begins, + 1
	lenient  bool        // take every word of saying for a cue, however seldom it is one
}

// clauses keeps the memory of earlier clauses for later ones; no statement points into it.
var clauses = sync.Pool{New: func() any { return new(clause) }}

// newClause gives a clause that can begin any sentence of a document.
func newClause(d *document, lenient bool) *clause {
	c := clauses.Get().(*clause)
	c.d, c.lenient = d, lenient
	return c
}

// release gives the memory back.
func (c *clause) release() {
	c.d, c.cs = nil, nil
	clear(c.words[:cap(c.words)]) // they are strings of the article
	clauses.Put(c)
}

// statements finds what is said in every sentence, as far as the sentence itself tells. The lenient are all that the
// words of the lexicon could say if each were a cue; the others leave out what seldom is one.
func (d *document) statements(rules *ruling, lenient bool) (out []statement, failed []Failure) {
	out = d.turns()
	inTurn := make([]bool, len(d.paras))
	for _, t := range out {
		inTurn[t.para] = true
	}
	c := newClause(d, lenient)
	defer c.release()
	for n := range d.sentences {
		s := d.sentences[n]
		if inTurn[s.para] {
			continue
		}
		c.begin(n)
		if !rules.over() {
			out, failed = c.rules(rules, out, failed)
		}
		if st, ok := c.signatureBehind(); ok {
			out = append(out, st)
			continue
		}
		out = c.read(out)
	}
	return out, failed
}

// begin turns to sentence n.
func (c *clause) begin(n int) {
	s := c.d.sentences[n]
	c.n, c.cs = n, c.d.chunks[s.chunks.Start:s.chunks.End]
	c.covered = c.covered[:0]
	c.subjects = slices.Grow(c.subjects[:0], len(c.cs))[:len(c.cs)]
	clear(c.subjects)
	c.findCues()
	c.findRestrictives()
}

// itemEnd returns the item behind the sentence.
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

// head returns the item that names chunk k, or an empty one outside the sentence.
func (c *clause) head(k int) item {
	if k < 0 || k >= len(c.cs) {
		return item{passage: -1, tag: syntax.SYM}
	}
	return c.d.items[c.cs[k].head]
}

// verb returns what is known of the verb group at chunk k; nothing is of another chunk, or outside the sentence.
func (c *clause) verb(k int) verbInfo {
	if k < 0 || k >= len(c.cs) {
		return verbInfo{}
	}
	return c.cs[k].verb
}

// passageAt returns the passage that chunk k is; ok is false where it is none.
func (c *clause) passageAt(k int) (p passage, ok bool) {
	if c.kind(k) != quoted {
		return passage{}, false
	}
	return c.d.passages[c.d.items[c.cs[k].start].passage], true
}

// sortStatements puts statements into the order of their contents.
func sortStatements(s []statement) {
	slices.SortStableFunc(s, func(a, b statement) int { return a.content[0].Start - b.content[0].Start })
}
