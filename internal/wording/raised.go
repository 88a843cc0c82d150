package wording

import (
	"slices"
	"sort"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// raised takes the subject of "is said to" for what is told of, and not for who tells it: The prime minister | is said | to drink from
// one. Who said so is named behind "by", or nowhere: was said by a friend to be ill. What the subject is said to say stays his. Nor does
// it tell what it is accused of.
func raised(d *reading.Document, s *proposal.Statement) {
	if s.Raised || s.Relayed || len(s.Content) != 1 || s.Content[0].Start != s.Cue.End {
		return
	}
	if s.Source.None() || s.Source.Items.End > s.Cue.Start || !s.PassiveCue(d) {
		return
	}
	if heldOf(d, s) {
		s.Content, s.Source, s.Reason = []text.Span{s.Source.Items, s.Content[0]}, proposal.Source{}, proposal.ReasonPassive
		return
	}
	if !lexicon.TellsClause(s.Lemma, lexicon.ToldOf) || !plainPassive(d, s.Cue) {
		return
	}
	told := s.Source.Items
	if told.End < s.Cue.Start {
		if told = ownSubject(d, s); told.End != s.Cue.Start || told.Overlaps(s.Source.Items) {
			return
		}
	}
	rest, by := s.Content[0], proposal.Source{}
	if d.ItemIs(rest.Start, "by") {
		if by, rest = namedBy(d, rest); by.None() {
			return
		}
	}
	if !d.ItemIs(rest.Start, "to") || rest.End-rest.Start < 2 || !d.Items[rest.Start+1].Tag.Verb() {
		return
	}
	s.Content = []text.Span{told, rest}
	s.Source = by
	if by.None() {
		s.Reason = proposal.ReasonPassive
	}
}

// heldOf says whether a passive tells what others hold of its subject: was accused | of fraud, was criticized for | the delay.
func heldOf(d *reading.Document, s *proposal.Statement) bool {
	v := s.Cue.End - 1
	prep := &d.Items[s.Content[0].Start]
	if d.Items[v].Tag == syntax.IN && v > s.Cue.Start {
		prep = &d.Items[v]
		v--
	}
	of := prep.Passage < 0 && prep.Tag == syntax.IN && lexicon.TellsClause(s.Lemma+":"+prep.Lower, lexicon.HeldOf)
	return of && s.Source.Items.End == s.Cue.Start && plainPassive(d, text.Span{Start: s.Cue.Start, End: v + 1})
}

// ownSubject returns the subject of a cue that the models gave to another clause's: The council never replied, | although the
// minister, Aldo Wren, | is said to have kept a copy.
func ownSubject(d *reading.Document, s *proposal.Statement) text.Span {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	chunks := d.Sentences[s.Sentence].Chunks
	return in.Of(s.Sentence).SubjectOf(d.ChunkAt(chunks, s.Cue.Start) - chunks.Start).Items
}

// namedBy reads "by X" at the beginning of a stretch: who it is, and what stands behind.
func namedBy(d *reading.Document, c text.Span) (proposal.Source, text.Span) {
	to := slices.IndexFunc(d.Items[c.Start:c.End], func(it reading.Item) bool { return it.Passage < 0 && it.Lower == "to" })
	k := sort.Search(len(d.Chunks), func(k int) bool { return d.Chunks[k].Start > c.Start })
	if to < 0 || k >= len(d.Chunks) || d.Chunks[k].Kind != reading.NounPhrase || d.Chunks[k].End != c.Start+to {
		return proposal.Source{}, c
	}
	who := text.Span{Start: d.Chunks[k].Start, End: d.Chunks[k].End}
	return proposal.Source{Items: who, Head: who}, text.Span{Start: who.End, End: c.End}
}
