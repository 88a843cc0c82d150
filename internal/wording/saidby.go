package wording

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// saidBy gives what was said behind marks in the passive its agent: “…,” Bello was told | by Ruth Falk. A gate tells nobody anything.
func saidBy(d *reading.Document, st []proposal.Statement) {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		end := d.Sentences[s.Sentence].Items.End
		if !s.Source.None() || s.Cue.End <= s.Cue.Start || s.Cue.End+1 >= end || !d.ItemIs(s.Cue.End, "by") || !s.PassiveCue(d) {
			continue
		}
		if n := len(s.Content) - 1; n < 0 || s.Content[n].End > s.Cue.Start {
			continue
		}
		c := in.Of(s.Sentence)
		k := d.ChunkAt(d.Sentences[s.Sentence].Chunks, s.Cue.End+1) - d.Sentences[s.Sentence].Chunks.Start
		if c.Kind(k) != reading.NounPhrase || c.Chunks[k].Start != s.Cue.End+1 || !proposal.MaySpeak(d, c.Chunks[k].Head) {
			continue
		}
		s.Source, _ = c.PhraseFrom(k)
		s.Cue.End++
		s.Reason = proposal.ReasonCue
	}
}
