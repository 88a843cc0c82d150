package settling

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// agents gives what is said behind a participle between commas to whom the participle tells of, where the models took the one who did
// that: Marta Lund, criticised by voters for closing the pool, said; The minister, urged by doctors to resign, said.
func agents(d *reading.Document, st []proposal.Statement) {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		perceived(&in, s)
		if s.Source.None() || s.Source.Relative || s.Cue.End <= s.Cue.Start || s.Source.Items.End > s.Cue.Start {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		cue := d.ChunkAt(chunks, s.Cue.Start)
		by := d.ChunkAt(chunks, s.Source.Items.Start) - 1
		if who := by - 2; who >= chunks.Start && cue < chunks.End && doneTo(d, by, cue) {
			s.Source.Items = text.Span{Start: d.Chunks[who].Start, End: d.Chunks[who].End}
			s.Source.Head, s.Source.Several = s.Source.Items, false
			continue
		}
		if by-3 < chunks.Start || cue >= chunks.End || !toldOfBefore(d, by) || !closedBefore(d, by+1, cue) {
			continue
		}
		who := d.Chunks[by-3]
		s.Source.Items, s.Source.Head = text.Span{Start: who.Start, End: s.Cue.Start}, text.Span{Start: who.Start, End: who.End}
		s.Source.Several = false
	}
}

// doneTo says whether the "by" at chunk by names who did what a passive tells of the noun phrase before that, with which the cue is joined
// by "and": Mr Roe | was sacked by the board and said.
func doneTo(d *reading.Document, by, cue int) bool {
	if cue != by+3 || !d.ItemIs(d.Chunks[by].Start, "by") || d.Chunks[cue-1].Kind != reading.Coordinator {
		return false
	}
	return d.Chunks[by-2].Kind == reading.NounPhrase && d.Chunks[by-1].Kind == reading.VerbGroup && d.Chunks[by-1].Verb.Passive
}

// perceived gives a participle behind a passive of hearing or seeing to whoever was heard: Roe | was heard by a neighbour | shouting.
func perceived(in *proposal.Clauses, s *proposal.Statement) {
	d, v := in.Doc, s.Cue.Start
	if s.Cue.End <= v || s.Source.None() || s.Source.Items.End != v || d.Items[v].Tag != syntax.VBG {
		return
	}
	if !d.ItemIs(s.Source.Items.Start-1, "by") {
		return
	}
	c := in.Of(s.Sentence)
	k := chunkFrom(c, v)
	if k >= len(c.Chunks) || !c.PerceivedBy(k-1) {
		return
	}
	if who := c.SubjectOf(k).Source; !who.None() {
		s.Source = who
	}
}

// toldOfBefore says whether the "by" at chunk by names who did what a participle behind a comma says of the noun phrase before that.
func toldOfBefore(d *reading.Document, by int) bool {
	c := d.Chunks[by-3 : by+1]
	if c[0].Kind != reading.NounPhrase || c[1].Kind != reading.Comma || c[2].Kind != reading.VerbGroup || c[3].Kind != reading.Preposition {
		return false
	}
	past := c[2].Verb.First == syntax.VBN || c[2].Verb.First == syntax.VBD // which the tagger may take it for
	return past && !c[2].Verb.Passive && c[3].End == c[3].Start+1 && d.ItemIs(c[3].Start, "by")
}

// closedBefore says whether the participle's clause, from chunk k on, has no finite verb and is closed by a comma right before the cue.
func closedBefore(d *reading.Document, k, cue int) bool {
	if cue-1 <= k || d.Chunks[cue-1].Kind != reading.Comma {
		return false
	}
	for ; k < cue-1; k++ {
		switch c := &d.Chunks[k]; c.Kind {
		case reading.Comma, reading.Semicolon, reading.Colon, reading.Stop, reading.Relative, reading.Subordinator, reading.Coordinator:
			return false
		case reading.VerbGroup:
			if c.Verb.Finite() {
				return false
			}
		}
	}
	return true
}
