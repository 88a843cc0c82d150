package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// gapped gives a second speaker who has no verb of his own what he says by the first one's: Roe said fares would fall, | and Poe that
// they would rise. A clause behind a semicolon in which somebody else says something, or does not, is none of what the first one says.
func gapped(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i, n := 0, len(st); i < n; i++ {
		s := &st[i]
		if s.Reason != proposal.ReasonCue || s.Verb == nil || len(s.Content) != 1 || s.Content[0].Start < s.Cue.End || s.Source.None() {
			continue
		}
		c := in.Of(s.Sentence)
		from := d.ChunkAt(d.Sentences[s.Sentence].Chunks, s.Content[0].Start) - d.Sentences[s.Sentence].Chunks.Start
		verb := false
		for k := from; k+2 < len(c.Chunks) && c.Chunks[k].Start < s.Content[0].End; k++ {
			switch c.Kind(k) {
			case reading.VerbGroup:
				verb = verb || c.Chunks[k].Verb.Finite()
			case reading.Coordinator:
				if verb && secondSpeaker(c, from, k) {
					second := *s
					who := text.Span{Start: c.Chunks[k+1].Start, End: c.Chunks[k+1].End}
					second.Source, second.Frame = proposal.Source{Items: who, Head: who}, lexicon.That
					second.Content = []text.Span{{Start: who.End, End: s.Content[0].End}}
					st = append(st, second)
					s = &st[i]
					s.Content = []text.Span{{Start: s.Content[0].Start, End: behindComma(c, k)}}
				}
			case reading.Semicolon:
				if verb && anotherSpeaks(c, k+1) {
					s.Content[0].End = c.Chunks[k].Start
				}
			}
		}
	}
	return st
}

// secondSpeaker says whether somebody stands behind the conjunction at chunk k, and a whole clause with "that" right behind. Whoever was
// told something with others is no speaker: told Roe | and Poe that it leaked.
func secondSpeaker(c *proposal.Clause, from, k int) bool {
	if c.Kind(k+1) != reading.NounPhrase || !reading.MaySpeak(&c.Doc.Items[c.Chunks[k+1].Head]) {
		return false
	}
	if c.Word(k+2) != "that" || c.Kind(k+2) != reading.Subordinator || !c.ClauseFollows(k+3) {
		return false
	}
	if _, noun := lexicon.CueNoun(c.HeadOf(k + 1).Lower); noun {
		return false
	}
	if c.Kind(k-1) == reading.NounPhrase && c.Kind(k-2) == reading.VerbGroup && k-2 >= from {
		v, _, ok := lexicon.Cue(c.HeadOf(k - 2).Lower)
		return !ok || !v.Takes(lexicon.Recipient|lexicon.ObjTo)
	}
	return true
}

// anotherSpeaks says whether a clause begins at chunk k whose subject is somebody and whose verb is one of saying, or a "did" alone.
func anotherSpeaks(c *proposal.Clause, k int) bool {
	if c.Kind(k) != reading.NounPhrase || !reading.MaySpeak(&c.Doc.Items[c.Chunks[k].Head]) || !c.Finite(k+1) {
		return false
	}
	if c.HeadOf(k+1).Lower == "did" {
		return c.Kind(k+2) == reading.Stop
	}
	_, _, ok := lexicon.Cue(c.HeadOf(k + 1).Lower)
	return ok && !c.Chunks[k+1].Verb.Passive
}

// behindComma returns the item where what stands before the conjunction at chunk k ends.
func behindComma(c *proposal.Clause, k int) int {
	if c.Kind(k-1) == reading.Comma {
		k--
	}
	return c.Chunks[k].Start
}
