package decision

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
)

// splitCoordinated cuts a content where the rules see a second word of saying with the same source in it: "vowed to expand
// the campaign and | urged Russia to help". Every cue makes its own record.
func (b *builder) splitCoordinated() {
	cues := b.cues()
	for i := range b.out {
		m := &b.out[i]
		if m.Reason != proposal.ReasonCue || m.Cue.End <= m.Cue.Start || len(m.Content) == 0 {
			continue
		}
		at := b.f.obs[m.Cue.End-1].strict
		a := at.statement(b.f.strict)
		if a == nil || a.Reason != proposal.ReasonCue || len(a.Content) == 0 {
			continue
		}
		last, ends := &m.Content[len(m.Content)-1], a.Content[len(a.Content)-1]
		for k := at.st; k < len(b.f.strict) && b.f.strict[k].Sentence == a.Sentence; k++ {
			s := &b.f.strict[k]
			says := s.Share >= 0.7 && s.Class != lexicon.Attitude && !cues[s.Cue.Start]
			shared := !s.Source.None() && s.Source.Head == a.Source.Head
			inside := s.Cue.Start > last.Start && s.Cue.Start < last.End
			behind := ends.Start >= last.Start && ends.End <= s.Cue.Start
			if says && shared && inside && behind {
				last.End = ends.End
				b.out = append(b.out, *s)
				break
			}
		}
	}
}
