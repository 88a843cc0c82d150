package clause

import (
	"slices"

	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// A Clause is a sentence of which may be asked who does what. The zero value with a View answers what needs neither cues nor
// subjects; Begin finds those.
type Clause struct {
	reading.View
	Cues     []Cue     // the verb groups that may say something, from left to right
	Subjects []Subject // by chunk, for verb groups; filled on demand
	Mains    []int     // by chunk, in a relative clause without commas: the main verb behind it; 0 elsewhere
	Heads    []int     // by chunk, for such a main verb: where its subject begins, + 1
	clauses  []int     // by chunk, for such a main verb: where the clause before it begins
}

// A Source is the mention of a speaker: where it stands and which of its words is the head.
type Source struct {
	Items    text.Span // as reported; empty for none
	Head     text.Span // items of the noun phrase that names the speaker, without what hangs on it
	Relative bool      // a relative pronoun: head is the antecedent
	Several  bool      // "Smith and Jones": head is all of them
}

// None says whether there is no source.
func (s Source) None() bool { return s.Items.End <= s.Items.Start }

// Begin turns to sentence n of the document.
func (c *Clause) Begin(n int) {
	s := c.Doc.Sentences[n]
	c.N, c.Chunks = n, c.Doc.Chunks[s.Chunks.Start:s.Chunks.End]
	c.Subjects = slices.Grow(c.Subjects[:0], len(c.Chunks))[:len(c.Chunks)]
	clear(c.Subjects)
	c.findCues()
	c.findRestrictives()
}

// ItemEnd returns the item behind the sentence.
func (c *Clause) ItemEnd() int { return c.Doc.Sentences[c.N].Items.End }

// SentenceLike says whether the passage at chunk k is a sentence, or several, and not a fragment of the author's.
func (c *Clause) SentenceLike(k int) bool {
	p, ok := c.PassageAt(k)
	return ok && c.Doc.SentenceLike(p)
}

// EndsWithComma says whether the passage at chunk k ends with a comma inside its marks.
func (c *Clause) EndsWithComma(k int) bool {
	return c.Kind(k) == reading.Quoted && c.Doc.EndsWithComma(c.Doc.Items[c.Chunks[k].Start].Passage)
}
