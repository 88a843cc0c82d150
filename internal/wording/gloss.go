package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// glosses lists the passages that tell what words of another language mean, and leaves them out of what is said: “Uisce dubh,” she said |
// , which means “black water”.
func glosses(d *reading.Document, st []proposal.Statement) (kept []proposal.Statement, nobodys []int) {
	var cuts []text.Span
	for n := range d.Sentences {
		chunks, quoted := d.Sentences[n].Chunks, false
		for k := chunks.Start; k < chunks.End; k++ {
			c := &d.Chunks[k]
			p := d.Items[c.Start].Passage
			behind := quoted // what is told of it stands behind the word itself
			quoted = quoted || p >= 0
			if p < 0 || !behind || k < chunks.Start+3 || !d.ItemIs(d.Chunks[k-2].Start, "which") ||
				!lexicon.TellsClause(d.Items[d.Chunks[k-1].Head].Lower, lexicon.Glosses) {
				continue
			}
			cuts = append(cuts, text.Span{Start: d.Chunks[k-2].Start, End: c.Start + 1})
			nobodys = append(nobodys, p)
		}
	}
	for _, cut := range cuts {
		for i := range st {
			if s := &st[i]; s.Cue.End <= cut.Start && len(s.Content) > 0 && s.Content[0].Start < cut.End {
				s.CutOut(cut)
			}
		}
	}
	if len(cuts) > 0 {
		st = proposal.WithContent(st)
	}
	return st, nobodys
}
