package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// withoutCircumstances takes when somebody said it out of what was said, where a whole quotation stands before the cue and no comma
// behind it: “Who pays?” Nagy asked | before thanking the crew.
func withoutCircumstances(d *reading.Document, st []proposal.Statement) {
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || s.Reason.ByForm() || len(s.Content) == 0 || !wholeQuotation(d, s.Content[0], s.Cue.Start) {
			continue
		}
		from := circumstanceIn(d, s)
		if from == 0 {
			continue
		}
		end := d.Sentences[s.Sentence].Items.End
		kept := s.Content[:0:0]
		for _, c := range s.Content {
			if c.Start < from || c.Start >= end || d.HoldsPassage(c) {
				kept = append(kept, c)
			}
		}
		if len(kept) == len(s.Content) && !thanking(d, s, from) {
			continue
		}
		s.Content = kept
		if s.Cue.End = min(s.Cue.End, from); reading.Punctuation(d.Items[s.Cue.End-1].Lower) == reading.Comma {
			s.Cue.End--
		}
	}
}

// thanking says whether the conjunction at item i of a cue leads to a participle that is no saying: asked | before thanking.
func thanking(d *reading.Document, s *proposal.Statement, i int) bool {
	return i+1 < s.Cue.End && !d.ItemIs(i, "as") && d.Items[i+1].Tag == syntax.VBG
}

// wholeQuotation says whether a piece before item cue is between marks and stands as a sentence.
func wholeQuotation(d *reading.Document, c text.Span, cue int) bool {
	if c.End > cue {
		return false
	}
	whole := false
	for i := c.Start; i < c.End; i++ {
		p := d.Items[i].Passage
		if p < 0 {
			return false
		}
		whole = whole || d.SentenceLike(d.Passages[p])
	}
	return whole
}

// circumstanceIn returns the item of the conjunction of time in a cue behind its verb, or right behind the cue; 0 for none.
func circumstanceIn(d *reading.Document, s *proposal.Statement) int {
	chunks := d.Sentences[s.Sentence].Chunks
	verb := false
	for k := d.ChunkAt(chunks, s.Cue.Start); k < chunks.End && d.Chunks[k].Start <= s.Cue.End; k++ {
		c := &d.Chunks[k]
		if verb && c.End == c.Start+1 && lexicon.TellsClause(d.Items[c.Start].Lower, lexicon.Circumstances) {
			return c.Start
		}
		verb = verb || c.Kind == reading.VerbGroup
	}
	return 0
}
