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
		if s.Reason != proposal.ReasonAccording || len(s.Content) != 1 {
			continue
		}
		c := s.Content[0]
		p := c.Start
		for p < c.End && (d.Items[p].Passage >= 0 || reading.Punctuation(d.Items[p].Lower) == reading.Comma) {
			p++
		}
		for c.End > p && d.Items[c.End-1].Passage < 0 && reading.Punctuation(d.Items[c.End-1].Lower) == reading.Comma {
			c.End--
		}
		if p == c.Start || p >= c.End {
			continue
		}
		first := sort.Search(len(d.Chunks), func(k int) bool { return d.Chunks[k].Start >= p })
		if first+1 >= len(d.Chunks) || d.Chunks[first].Start != p || d.Chunks[first+1].End != c.End {
			continue
		}
		who, said := d.Chunks[first], d.Chunks[first+1]
		if who.Kind == reading.VerbGroup {
			who, said = said, who
		}
		if who.Kind != reading.NounPhrase || said.Kind != reading.VerbGroup || !said.Verb.Finite() {
			continue
		}
		v, _, ok := lexicon.Cue(d.Items[said.Head].Lower)
		if !ok || !v.Takes(lexicon.Quote) {
			continue
		}
		np := text.Span{Start: who.Start, End: who.End}
		s.Source = proposal.Source{Items: np, Head: np}
		s.Cue = text.Span{Start: said.Start, End: said.End}
		s.Verb, s.Lemma, s.Class, s.Frame, s.Share = v, v.Lemma, v.Class, lexicon.Inverted, v.Share(lexicon.Inverted)
		s.Negated, s.Reason = said.Verb.Negated, proposal.ReasonCue
		s.Content = []text.Span{{Start: c.Start, End: p}}
	}
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
