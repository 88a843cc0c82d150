package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// mendSources mends where sources begin and end, and whom passives name.
func mendSources(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	at := bySentence(st)
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || s.Source.None() || byForm(s.Reason) {
			continue
		}
		withoutLink(d, s)
		agentBehind(d, s)
		unnamed(d, st, i, at[s.Sentence])
	}
	return withContent(st)
}

// withoutLink takes an adverb that links the sentence to the one before out of its source: However | 40% said.
func withoutLink(d *reading.Document, s *proposal.Statement) {
	first := s.Source.Items.Start
	if first != d.Sentences[s.Sentence].Items.Start || s.Source.Items.End < first+2 {
		return
	}
	if !lexicon.TellsClause(d.Items[first].Lower, lexicon.LinkAdverb) {
		return
	}
	s.Source.Items.Start++
	if s.Source.Head.Start == first {
		s.Source.Head.Start++
	}
	if s.Source.Head.End <= s.Source.Head.Start {
		s.Source.Head = s.Source.Items
	}
}

// agentBehind gives a passive the agent that its "by" names right behind it: Fears have been voiced by anglers | that it might harm
// the eels. The fears are what it is about.
func agentBehind(d *reading.Document, s *proposal.Statement) {
	if s.Source.Items.End > s.Cue.Start || s.Relayed || s.Raised || !s.PassiveCue(d) || !participleEnds(d, s) {
		return
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := chunkAt(d, chunks, s.Cue.End) + 1
	from := k
	if k+1 < chunks.End && d.Chunks[k].Kind == reading.Quoted {
		k++
	}
	if k >= chunks.End || d.Chunks[k].Kind != reading.NounPhrase || k+1 >= chunks.End || !d.ItemIs(d.Chunks[k+1].Start, "that") {
		return
	}
	who := text.Span{Start: d.Chunks[from].Start, End: d.Chunks[k].End}
	s.Source = proposal.Source{Items: who, Head: who}
	s.Content = []text.Span{{Start: d.Chunks[k+1].Start, End: clauseEnd(d, chunks, k+2)}}
}

// participleEnds says whether the participle of a passive is the last word of a cue with "by" behind it, and not "saying" in
// "quoted as saying".
func participleEnds(d *reading.Document, s *proposal.Statement) bool {
	return d.Items[s.Cue.End-1].Tag == syntax.VBN && d.ItemIs(s.Cue.End, "by")
}

// unnamed gives a source the clause in which somebody asks for his name to be withheld, and drops what that clause says: Two
// officials, who asked that their names not be used, | said. Those of the sentence are given.
func unnamed(d *reading.Document, st []proposal.Statement, i int, here []int) {
	s := &st[i]
	if !s.Source.Relative || len(s.Content) == 0 || !d.ItemIs(s.Source.Items.Start-1, ",") {
		return
	}
	end := s.Content[len(s.Content)-1].End
	if !keepsName(d, text.Span{Start: s.Source.Items.Start, End: end}) {
		return
	}
	for _, k := range here {
		o := &st[k]
		around := o.Source.Items.End == s.Source.Items.Start-1 && d.ItemIs(end, ",") && o.Cue.Start == end+1
		if around && !o.Source.None() {
			o.Source.Items.End = end + 1
			s.Content = nil
			return
		}
	}
}

// keepsName says whether the items of a clause say that a name is kept back.
func keepsName(d *reading.Document, clause text.Span) bool {
	for i := clause.Start; i < clause.End; i++ {
		for _, p := range lexicon.WithheldTo(d.Items[i].Lower) {
			first := i + 1 - len(p.Words)
			if first >= clause.Start && p.Is(func(k int) string { return d.Items[first+k].Lower }) {
				return true
			}
		}
	}
	return false
}
