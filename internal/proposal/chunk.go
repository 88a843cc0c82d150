package proposal

import (
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// What may be asked of a chunk of the sentence. Outside the sentence there are stops.

// IsWord says whether chunk k is that one word.
func (c *Clause) IsWord(k int, lower string) bool {
	return k >= 0 && k < len(c.Chunks) && c.Chunks[k].End == c.Chunks[k].Start+1 && c.Doc.Items[c.Chunks[k].Start].Lower == lower
}

// Kind returns the kind of chunk k, or stop outside the sentence.
func (c *Clause) Kind(k int) reading.ChunkKind {
	if k < 0 || k >= len(c.Chunks) {
		return reading.Stop
	}
	return c.Chunks[k].Kind
}

// Word returns the first word of chunk k in lower case.
func (c *Clause) Word(k int) string {
	if k < 0 || k >= len(c.Chunks) {
		return ""
	}
	return c.Doc.Items[c.Chunks[k].Start].Lower
}

// head returns the item that names chunk k, or an empty one outside the sentence.
func (c *Clause) head(k int) reading.Item {
	if k < 0 || k >= len(c.Chunks) {
		return reading.Item{Passage: -1, Tag: syntax.SYM}
	}
	return c.Doc.Items[c.Chunks[k].Head]
}

// verb returns what is known of the verb group at chunk k; nothing is of another chunk, or outside the sentence.
func (c *Clause) verb(k int) reading.VerbInfo {
	if k < 0 || k >= len(c.Chunks) {
		return reading.VerbInfo{}
	}
	return c.Chunks[k].Verb
}

// passageAt returns the passage that chunk k is; ok is false where it is none.
func (c *Clause) passageAt(k int) (p reading.Passage, ok bool) {
	if c.Kind(k) != reading.Quoted {
		return reading.Passage{}, false
	}
	return c.Doc.Passages[c.Doc.Items[c.Chunks[k].Start].Passage], true
}

// in says whether the kind of chunk k is one of a set of 1<<kind.
func (c *Clause) in(k int, kinds uint32) bool { return 1<<c.Kind(k)&kinds != 0 }

// finite says whether chunk k is a verb group with a person and a time: said, has warned.
func (c *Clause) finite(k int) bool {
	return c.Kind(k) == reading.VerbGroup && c.Chunks[k].Verb.Finite()
}

// infinitive says whether chunk k is an infinitive with "to".
func (c *Clause) infinitive(k int) bool {
	return c.Kind(k) == reading.VerbGroup && c.Chunks[k].Verb.Infinitive()
}

// gerund says whether chunk k is a verb group that begins with an -ing form.
func (c *Clause) gerund(k int) bool {
	return c.Kind(k) == reading.VerbGroup && c.Chunks[k].Verb.Gerund()
}

// prepositional says whether a preposition and a noun phrase stand at chunk k.
func (c *Clause) prepositional(k int) bool {
	return c.Kind(k) == reading.Preposition && c.Kind(k+1) == reading.NounPhrase
}

// coordinate says whether a conjunction and a noun phrase stand at chunk k: and Jones.
func (c *Clause) coordinate(k int) bool {
	return c.Kind(k) == reading.Coordinator && c.Kind(k+1) == reading.NounPhrase
}
