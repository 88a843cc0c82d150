package wording

import (
	"slices"
	"sort"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// raised takes the subject of "is said to" for what is told of, and not for who tells it: The prime minister | is said | to drink from
// one. Who said so is named behind "by", or nowhere: was said by a friend to be ill. What the subject is said to say stays his.
func raised(d *reading.Document, s *proposal.Statement) {
	if !lexicon.TellsClause(s.Lemma, lexicon.ToldOf) || s.Raised || s.Relayed || len(s.Content) != 1 || s.Content[0].Start != s.Cue.End {
		return
	}
	if s.Source.None() || s.Source.Items.End != s.Cue.Start || !s.PassiveCue(d) || !plainPassive(d, s.Cue) {
		return
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
	s.Content = []text.Span{s.Source.Items, rest}
	s.Source = by
	if by.None() {
		s.Reason = proposal.ReasonPassive
	}
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
