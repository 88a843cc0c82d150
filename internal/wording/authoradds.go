package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
)

// What the author adds behind the words that somebody said.

// added returns the chunk with which the author goes on behind the quoted words at chunk q that are all that the cue says: says “No
// swimming” | but nobody reads it; commenting “So proud” | under the picture. 0 for none.
func (b *border) added(q int) int {
	if q != b.first || b.d.Chunks[q].End != b.d.Chunks[q].Start+1 || b.d.Chunks[q].Start != b.s.Cue.End {
		return 0
	}
	k := q + 1
	if b.kind(k) == reading.Comma {
		k++
	}
	if !b.within(k) {
		return 0
	}
	word := b.d.Items[b.d.Chunks[k].Start].Lower
	contrast := lexicon.Contrast(word) && b.clause(k+1)
	beneath := b.kind(k) == reading.Preposition && lexicon.TellsClause(word, lexicon.Beneath) && b.kind(k+1) == reading.NounPhrase
	if !contrast && !beneath {
		return 0
	}
	return b.beforeComma(k)
}

// disputed returns the comma before what the author calls the words, to tell who denies them: that 300 were ill | , a figure that
// ministers dispute. 0 for none.
func (b *border) disputed() int {
	for k := b.first + 1; b.within(k); k++ {
		if b.kind(k) != reading.Comma || b.kind(k+1) != reading.NounPhrase || !b.within(k+1) {
			continue
		}
		c := b.d.Chunks[k+1]
		first, head := b.d.Items[c.Start].Lower, b.d.Items[c.Head].Lower
		if first != "a" && first != "an" || c.End > c.Start+3 || !lexicon.TellsClause(head, lexicon.Resumes) {
			continue
		}
		for m := k + 2; b.within(m) && b.kind(m) != reading.Comma; m++ {
			if b.kind(m) != reading.VerbGroup {
				continue
			}
			if v, _, ok := lexicon.Cue(b.d.Items[b.d.Chunks[m].Head].Lower); ok && v.Class == lexicon.Deny && !b.d.Chunks[m].Verb.Passive {
				return k
			}
			return 0
		}
	}
	return 0
}
