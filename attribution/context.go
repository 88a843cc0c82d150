package attribution

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// A Context is where a record stands in the article, for a reader who wants to see it there. A quotation of several
// sentences is part of the one sentence around it.
type Context struct {
	Sentence  Span `json:"sentence"`        // the sentence or sentences that hold the content
	Paragraph Span `json:"paragraph"`       // the paragraph or paragraphs
	Before    Span `json:"before,omitzero"` // the sentence before; absent at the top
	After     Span `json:"after,omitzero"`  // the sentence behind; absent at the end
}

// contextOf finds the surroundings of a statement. Lines that the page sets between paragraphs have no sentences.
func contextOf(d *reading.Document, s *proposal.Statement) Context {
	first := d.SentenceOf(s.Content[0].Start, s.Sentence)
	last := d.SentenceOf(s.Content[len(s.Content)-1].End-1, s.Sentence)
	a, b := d.Sentences[first], d.Sentences[last]
	c := Context{Sentence: d.Span(a.Items.Start, b.Items.End)}
	c.Paragraph = Span{Start: d.Paras[a.Para].Start, End: d.Paras[b.Para].End}
	if first > 0 {
		c.Before = d.Span(d.Sentences[first-1].Items.Start, d.Sentences[first-1].Items.End)
	}
	if last+1 < len(d.Sentences) {
		c.After = d.Span(d.Sentences[last+1].Items.Start, d.Sentences[last+1].Items.End)
	}
	return c
}
