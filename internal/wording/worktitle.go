package wording

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// workTitles leaves out of contents the work in which something was said, by its title: wrote about the flood | in a poem, “Nine Cows
// on a Roof”. What follows as a clause is what was said there: wrote in an essay, “Salt”, | that.
func workTitles(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	for i := range st {
		s := &st[i]
		n := len(s.Content) - 1
		if s.Cue.End <= s.Cue.Start || s.Reason.ByForm() || n < 0 || s.Content[n].Start < s.Cue.End {
			continue
		}
		chunks := d.Sentences[s.Sentence].Chunks
		c := s.Content[n]
		for k := d.ChunkAt(chunks, c.Start); k < chunks.End && d.Chunks[k].Start < c.End; k++ {
			from, ok := titledWork(d, chunks, k)
			if !ok || from < s.Cue.Start {
				continue
			}
			rest := text.Span{Start: d.Chunks[k].End, End: c.End}
			for rest.Start < rest.End && d.ItemIs(rest.Start, ",") {
				rest.Start++
			}
			s.CutOut(text.Span{Start: min(from, c.End), End: c.End})
			if rest.Start < rest.End && d.ItemIs(rest.Start, "that") && from <= c.Start {
				s.Content = append(s.Content, rest)
			}
			break
		}
	}
	return proposal.WithContent(st)
}

// titledWork returns the item with which the work begins whose title is chunk k, behind its comma: in a poem, | “Nine Cows on a Roof”.
func titledWork(d *reading.Document, chunks text.Span, k int) (from int, ok bool) {
	g := &d.Chunks[k]
	title := g.Kind == reading.NounPhrase && g.End == g.Start+1 && d.Items[g.Start].Passage >= 0
	if !title || k-3 < chunks.Start || d.Chunks[k-1].Kind != reading.Comma || d.Chunks[k-2].Kind != reading.NounPhrase {
		return 0, false
	}
	if d.Chunks[k-3].Kind != reading.Preposition {
		return 0, false
	}
	return d.Chunks[k-3].Start, true
}
