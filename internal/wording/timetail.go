package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// withoutTimes takes a time before the verb out of its source: "The minister | yesterday told MPs". Where it was all of the
// source, who stands before it is looked for.
func withoutTimes(d *reading.Document, st []proposal.Statement) {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		if s.Source.None() || s.Cue.End <= s.Cue.Start || s.Source.Items.End != s.Cue.Start {
			continue
		}
		if !lexicon.Is(d.Items[s.Cue.Start-1].Lower, lexicon.TimeNoun) {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		k := d.ChunkAt(chunks, s.Cue.Start) - 1
		if k < chunks.Start || d.Chunks[k].End != s.Cue.Start || !onlyTime(d, d.Chunks[k]) {
			continue
		}
		if released(d, s, k) {
			continue
		}
		if from := d.Chunks[k].Start; from > s.Source.Items.Start {
			s.Source.Items.End = from
			s.Source.Head.End = min(s.Source.Head.End, from)
			if s.Source.Head.End <= s.Source.Head.Start {
				s.Source.Head = s.Source.Items
			}
			continue
		}
		if who := in.Of(s.Sentence).SubjectOf(k + 1 - chunks.Start).Source; !who.None() && who.Items.End < s.Cue.Start {
			s.Source = who
			s.CutOut(text.Span{Start: who.Items.Start, End: s.Cue.Start})
		}
	}
}

// onlyTime says whether a chunk tells a time and nothing else: yesterday, this morning, last week.
func onlyTime(d *reading.Document, c reading.Chunk) bool {
	switch first := d.Items[c.Start].Lower; c.End - c.Start {
	case 1:
		return lexicon.TellsClause(first, lexicon.DayWord)
	case 2:
		return lexicon.TellsClause(first, lexicon.ThatDay)
	}
	return false
}

// released says whether a participle stands in a source before the time at chunk k, so that the time is the participle's: figures |
// released | this year.
func released(d *reading.Document, s *proposal.Statement, k int) bool {
	for m := k - 1; m > 0 && d.Chunks[m].Start > s.Source.Items.Start; m-- {
		if d.Chunks[m].Kind == reading.VerbGroup {
			return true
		}
	}
	return false
}
