package clause

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// participial says whether the verb group at chunk v is a participle, or a past form that can be one, by itself.
func (c *Clause) participial(v int) bool {
	if c.Kind(v) != reading.VerbGroup {
		return false
	}
	g := c.Chunks[v]
	if g.End-g.Start > 2 {
		return false
	}
	switch g.Verb.First {
	case syntax.VBN, syntax.VBG:
		return true
	case syntax.VBD:
		return !g.Verb.Passive && strings.HasSuffix(c.Doc.Items[g.Head].Lower, "ed")
	}
	return false
}

// opensClause says whether a preposition is as often a conjunction.
func opensClause(lower string) bool { return lexicon.TellsClause(lower, lexicon.ClausePrep) }

// linksNouns says whether the preposition at k hangs the next noun phrase on the one before, in a subject.
func (c *Clause) linksNouns(k int) bool {
	if c.HeadOf(k-1).Tag == syntax.PRP {
		return false
	}
	if c.Word(k) == "of" {
		return true
	}
	// only where the noun phrase before it is not itself the object of a verb or preposition
	return lexicon.TellsClause(c.Word(k), lexicon.NounLink) && c.opens(c.leftEdge(k-1))
}

// leftEdge follows "of" from the noun phrase at k to the left.
func (c *Clause) leftEdge(k int) int {
	for c.Kind(k-1) == reading.Preposition && c.Kind(k-2) == reading.NounPhrase && c.Word(k-1) == "of" {
		k -= 2
	}
	return k
}

// Opens says whether a subject may begin with chunk k: what stands before it is no verb and no preposition.
func (c *Clause) opens(k int) bool {
	switch c.Kind(k - 1) {
	case reading.Preposition:
		return opensClause(c.Word(k - 1))
	case reading.VerbGroup, reading.NounPhrase, reading.Adjective:
		return c.Kind(k-1) == reading.NounPhrase && c.Timeful(k-1)
	}
	return true
}
