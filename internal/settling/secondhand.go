package settling

import (
	"sort"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// secondHand takes “…,” X said, according to Y for a record of X's, whose words came through Y: what stands between marks
// is X's, and Y vouches that X said it. Without marks it is all Y's, and stays so.
func secondHand(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		invertedSource(d, s)
		if s.Reason != proposal.ReasonAccording || len(s.Content) == 0 || len(s.Content) > 2 || d.Items[s.Content[0].Start].Passage < 0 {
			continue
		}
		c := s.Content[0]
		who, said, ok := sayerWithin(d, c)
		if !ok {
			continue
		}
		v, _, _ := lexicon.Cue(d.Items[said.Head].Lower)
		p := min(who.Start, said.Start)
		for p > c.Start+1 && d.Items[p-1].Passage < 0 && reading.Punctuation(d.Items[p-1].Lower) == reading.Comma {
			p--
		}
		np := text.Span{Start: who.Start, End: who.End}
		s.Source = proposal.Source{Items: np, Head: np}
		s.Cue = text.Span{Start: said.Start, End: said.End}
		s.Verb, s.Lemma, s.Class, s.Frame, s.Share = v, v.Lemma, v.Class, lexicon.Inverted, v.Share(lexicon.Inverted)
		s.Negated, s.Reason = said.Verb.Negated, proposal.ReasonCue
		s.Content[0].End = p
	}
}

// sayerWithin returns the last noun phrase of a content that begins with a passage, and the verb of saying beside it, where nothing but
// hearers, places and times stands behind the two: “…” | she | told | the board on Monday.
func sayerWithin(d *reading.Document, c text.Span) (who, said reading.Chunk, ok bool) {
	first := d.ChunkFrom(c.Start)
	last := first
	for last < len(d.Chunks) && d.Chunks[last].Start < c.End {
		last++
	}
	setOff := func(k int) bool {
		return k >= first && (d.Chunks[k].Kind == reading.Quoted || d.Chunks[k].Kind == reading.Comma)
	}
	for k := last - 1; k > first; k-- {
		switch said = d.Chunks[k]; said.Kind {
		case reading.NounPhrase, reading.Preposition, reading.Adverb, reading.Comma:
			continue
		case reading.VerbGroup:
		default:
			return who, said, false
		}
		switch {
		case setOff(k-1) && k+1 < last: // “…,” | said | Roe
			who = d.Chunks[k+1]
		case setOff(k - 2):
			who = d.Chunks[k-1]
		default:
			return who, said, false
		}
		v, _, cue := lexicon.Cue(d.Items[said.Head].Lower)
		return who, said, cue && v.Takes(lexicon.Quote) && said.Verb.Finite() && who.Kind == reading.NounPhrase
	}
	return who, said, false
}

// invertedSource gives “…,” said X its source, where X was taken for more of the content.
func invertedSource(d *reading.Document, s *proposal.Statement) {
	if !s.Source.None() || len(s.Content) != 2 || s.Cue.End <= s.Cue.Start || s.Verb == nil || !s.Verb.Takes(lexicon.Inverted) {
		return
	}
	words, who := s.Content[0], s.Content[1]
	if words.End > s.Cue.Start || who.Start != s.Cue.End || d.Items[words.Start].Passage < 0 {
		return
	}
	k := sort.Search(len(d.Chunks), func(k int) bool { return d.Chunks[k].Start >= who.Start })
	if k >= len(d.Chunks) || d.Chunks[k].Kind != reading.NounPhrase || d.Chunks[k].Start != who.Start || d.Chunks[k].End != who.End {
		return
	}
	s.Source, s.Content = proposal.Source{Items: who, Head: who}, s.Content[:1]
	s.Frame, s.Share, s.Reason = lexicon.Inverted, s.Verb.Share(lexicon.Inverted), proposal.ReasonCue
}
