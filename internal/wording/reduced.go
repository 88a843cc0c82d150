package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// reducedClause says whether a cue is only a participle behind what it tells of, and the sentence goes on with a verb of its own: the
// deal announced | Wednesday by the parties was set to; a man named | Hugo Falk had robbed.
func reducedClause(d *reading.Document, s *proposal.Statement) bool {
	if s.Source.None() || s.Source.Relative || s.Cue.End != s.Cue.Start+1 || s.Source.Items.End != s.Cue.Start || s.Verb == nil {
		return false
	}
	if len(s.Content) != 1 || s.Content[0].Start != s.Cue.End || !past.Has(d.Items[s.Cue.Start].Tag) {
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Cue.End)
	if k+2 >= chunks.End || d.Chunks[k].Kind != reading.NounPhrase && d.Chunks[k].Kind != reading.Preposition {
		return false
	}
	if proposal.Names(s.Verb.Lemma) && reading.Proper(d.Items[d.Chunks[k].Head].Tag) {
		return finiteAt(d, k+1)
	}
	if d.Chunks[k].Kind == reading.NounPhrase && lexicon.Is(d.Items[d.Chunks[k].Head].Lower, lexicon.Weekday|lexicon.TimeNoun) {
		k++
	}
	return d.ItemIs(d.Chunks[k].Start, "by") && k+2 < chunks.End && d.Chunks[k+1].Kind == reading.NounPhrase && finiteAt(d, k+2)
}

// finiteAt says whether a verb with a tense stands at chunk k.
func finiteAt(d *reading.Document, k int) bool {
	return k < len(d.Chunks) && d.Chunks[k].Kind == reading.VerbGroup && d.Chunks[k].Verb.Finite()
}

// whenAlone says whether nothing follows a verb that takes no such clause but when it was said: protested | when they fined her.
func whenAlone(d *reading.Document, s *proposal.Statement) bool {
	if len(s.Content) != 1 || s.Content[0].Start != s.Cue.End || s.Verb == nil || !d.Items[s.Cue.End-1].Tag.Finite() {
		return false
	}
	if v, _, ok := lexicon.Cue(d.Items[s.Cue.End-1].Lower); !ok || v.Takes(lexicon.Whether) {
		return false
	}
	when := lexicon.TellsClause(d.Items[s.Cue.End].Lower, lexicon.Circumstances) && !d.ItemIs(s.Cue.End, "as") // seemed as lost as anyone
	return when && !d.HoldsPassage(s.Content[0])
}
