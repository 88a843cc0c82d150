package decision

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// ascribe gives the words that are held to be somebody's to whom they are ascribed: “…” has been wrongly attributed | to Roe. The
// models now and then end the cue before the "to", and then nobody says it.
func (b *builder) ascribe() {
	d := b.f.d
	for i := range b.out {
		m := &b.out[i]
		if !m.Source.None() || m.Cue.End <= m.Cue.Start || m.Cue.End+1 >= d.Sentences[m.Sentence].Items.End {
			continue
		}
		if !slices.ContainsFunc(m.Content, b.quotes) { // what is not quoted may be ascribed to weak sales
			continue
		}
		if d.Items[m.Cue.End].Lower != "to" || !lexicon.TellsMode(d.Items[m.Cue.End-1].Lower, lexicon.Ascribed) {
			continue
		}
		k := b.f.chunkOf[m.Cue.End+1]
		if d.Chunks[k].Kind != reading.NounPhrase || d.Chunks[k].Start != m.Cue.End+1 {
			continue
		}
		who := text.Span{Start: d.Chunks[k].Start, End: d.Chunks[k].End}
		m.Cue.End++
		m.Source = proposal.Source{Items: who, Head: who}
		m.Reason = proposal.ReasonAccording
		left := m.Content[:0]
		for _, c := range m.Content {
			if c.Start >= m.Cue.Start && c.Start < who.End {
				c.Start = who.End
			}
			if c.End > c.Start {
				left = append(left, c)
			}
		}
		m.Content = left
	}
}
