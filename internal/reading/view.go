package reading

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/syntax"
)

// A View is a sentence of a document, of which may be asked what its chunks are. Outside the sentence there are stops.
type View struct {
	Doc    *Document
	N      int     // index of the sentence
	Chunks []Chunk // of the sentence
}

// IsWord says whether chunk k is that one word.
func (v View) IsWord(k int, lower string) bool {
	return k >= 0 && k < len(v.Chunks) && v.Chunks[k].End == v.Chunks[k].Start+1 && v.Doc.Items[v.Chunks[k].Start].Lower == lower
}

// Kind returns the kind of chunk k, or stop outside the sentence.
func (v View) Kind(k int) ChunkKind {
	if k < 0 || k >= len(v.Chunks) {
		return Stop
	}
	return v.Chunks[k].Kind
}

// Word returns the first word of chunk k in lower case.
func (v View) Word(k int) string {
	if k < 0 || k >= len(v.Chunks) {
		return ""
	}
	return v.Doc.Items[v.Chunks[k].Start].Lower
}

// HeadOf returns the item that names chunk k, or an empty one outside the sentence.
func (v View) HeadOf(k int) Item {
	if k < 0 || k >= len(v.Chunks) {
		return Item{Passage: -1, Tag: syntax.SYM}
	}
	return v.Doc.Items[v.Chunks[k].Head]
}

// VerbOf returns what is known of the verb group at chunk k; nothing is of another chunk, or outside the sentence.
func (v View) VerbOf(k int) VerbInfo {
	if k < 0 || k >= len(v.Chunks) {
		return VerbInfo{}
	}
	return v.Chunks[k].Verb
}

// PassageAt returns the passage that chunk k is; ok is false where it is none.
func (v View) PassageAt(k int) (p Passage, ok bool) {
	if v.Kind(k) != Quoted {
		return Passage{}, false
	}
	return v.Doc.Passages[v.Doc.Items[v.Chunks[k].Start].Passage], true
}

// In says whether the kind of chunk k is one of a set of 1<<kind.
func (v View) In(k int, kinds uint32) bool { return 1<<v.Kind(k)&kinds != 0 }

// Finite says whether chunk k is a verb group with a person and a time: said, has warned.
func (v View) Finite(k int) bool {
	return v.Kind(k) == VerbGroup && v.Chunks[k].Verb.Finite()
}

// Infinitive says whether chunk k is an infinitive with "to".
func (v View) Infinitive(k int) bool {
	return v.Kind(k) == VerbGroup && v.Chunks[k].Verb.Infinitive()
}

// Gerund says whether chunk k is a verb group that begins with an -ing form.
func (v View) Gerund(k int) bool {
	return v.Kind(k) == VerbGroup && v.Chunks[k].Verb.Gerund()
}

// Prepositional says whether a preposition and a noun phrase stand at chunk k.
func (v View) Prepositional(k int) bool {
	return v.Kind(k) == Preposition && v.Kind(k+1) == NounPhrase
}

// Coordinate says whether a conjunction and a noun phrase stand at chunk k: and Jones.
func (v View) Coordinate(k int) bool {
	return v.Kind(k) == Coordinator && v.Kind(k+1) == NounPhrase
}

// NamesWords says whether chunk k ends in a noun or verb of saying, so that a colon behind it may lead to the words: issued a
// statement, had this to say.
func (v View) NamesWords(k int) bool {
	word := v.Doc.Items[v.Chunks[k].End-1].Lower
	if n, ok := lexicon.CueNoun(word); ok && v.Kind(k) == NounPhrase {
		return n.Takes(lexicon.Quote)
	}
	verb, _, ok := lexicon.Cue(word)
	return ok && v.Kind(k) == VerbGroup && verb.Takes(lexicon.Quote)
}

// ByBehindMarks returns the first of the chunks [from, end) that is the "by" between a passage and a noun phrase, which tells whose
// words the passage has: accused of “bullying” | by | former staff. -1 for none.
func (v View) ByBehindMarks(from, end int) int {
	for k := from; k < end; k++ {
		if v.IsWord(k, "by") && v.Kind(k-1) == Quoted && v.Kind(k+1) == NounPhrase {
			return k
		}
	}
	return -1
}
