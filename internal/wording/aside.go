package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// asideMax is how many chunks an aside between commas has.
const asideMax = 12

// asides carries a content on over an aside between commas: accused the brewer, which owns nine pubs, | of hiding the accounts.
// What somebody is accused of, or praised for, belongs to what is said of him.
func asides(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if !judgesSomebody(s) || len(s.Content) != 1 || s.Content[0].Start != s.Cue.End {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		k := d.ChunkAt(chunks, s.Content[0].End)
		if k >= chunks.End || d.Chunks[k].Kind != reading.Comma {
			continue
		}
		if m := closing(d, chunks, k+1); m > 0 && m+1 < chunks.End && charges(d, m+1) {
			s.Content[0].End = clauseEnd(d, chunks, m+2)
		}
	}
}

// judgesSomebody says whether the cue is a verb of blame or praise that names whom: accused the brewer.
func judgesSomebody(s *proposal.Statement) bool {
	return s.Verb != nil && s.Verb.Takes(lexicon.NP) && (s.Class == lexicon.Blame || s.Class == lexicon.Praise)
}

// closing returns the comma or dash that closes an aside that begins at chunk k behind the same sign; 0 for none.
func closing(d *reading.Document, chunks text.Span, k int) int {
	sign := d.Chunks[k-1].Kind
	for m := k; m < chunks.End && m < k+asideMax; m++ {
		switch d.Chunks[m].Kind {
		case sign:
			return m
		case reading.Stop, reading.Semicolon, reading.Colon, reading.Quoted:
			return 0
		}
	}
	return 0
}

// insideDashes leaves out of a content what goes on around the aside between dashes in which somebody is quoted: The tram –
// “a coffin on rails”, says the driver – | is old.
func insideDashes(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || s.Source.None() || len(s.Content) == 0 || s.Content[0].End > s.Cue.Start ||
			s.Cue.Start > s.Source.Items.Start {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		end := d.ChunkAt(chunks, s.Source.Items.End)
		if end >= chunks.End || d.Chunks[end].Kind != reading.Dash || d.Chunks[end].Start != s.Source.Items.End {
			continue
		}
		open := d.ChunkAt(chunks, s.Cue.Start) - 1
		for open > chunks.Start && d.Chunks[open].Kind != reading.Dash {
			open--
		}
		if open < chunks.Start || d.Chunks[open].Kind != reading.Dash {
			continue
		}
		said := text.Span{Start: max(d.Chunks[open].End, s.Content[0].Start), End: s.Content[0].End}
		if said.Start < said.End && d.HoldsPassage(said) {
			s.Content = []text.Span{said}
		}
	}
}

// charges says whether chunk k is the preposition between somebody and what he is accused of or praised for.
func charges(d *reading.Document, k int) bool {
	return d.Chunks[k].Kind == reading.Preposition && lexicon.TellsClause(d.Items[d.Chunks[k].Start].Lower, lexicon.ChargeLink)
}

// clauseEnd returns the item at which the words from chunk k end: before the next sign of the sentence.
func clauseEnd(d *reading.Document, chunks text.Span, k int) int {
	for ; k < chunks.End; k++ {
		switch d.Chunks[k].Kind {
		case reading.Comma, reading.Stop, reading.Semicolon, reading.Colon, reading.Dash:
			return d.Chunks[k].Start
		}
	}
	return d.Chunks[chunks.End-1].End
}
