package mode

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// mendContent ends a content that only the mode tells how to end.
func (m *modeReader) mendContent() {
	switch m.s.Mode.Mode {
	case proposal.ModeConditional:
		m.endCondition()
	case proposal.ModeReported:
		m.leaveQuotation()
	}
}

// endCondition ends what is supposed where the main clause begins: "If the minister says the bridge is safe, | residents will
// not believe him".
func (m *modeReader) endCondition() {
	d := m.d
	last := len(m.s.Content) - 1
	c := &m.s.Content[last]
	if c.Start < m.s.Cue.End || c.End > m.sent.End {
		return
	}
	cs := d.Sentences[m.s.Sentence].Chunks
	r := clause.Clause{View: reading.View{Doc: d, N: m.s.Sentence, Chunks: d.Chunks[cs.Start:cs.End]}}
	for k := range r.Chunks {
		if at := r.Chunks[k].Start; r.Kind(k) == reading.Comma && at > c.Start && at < c.End && r.ClauseFollows(k+1) {
			c.End = at
			return
		}
	}
}

// leaveQuotation leaves the words that speak of a quotation out of it: "The quotation | “…” | is wrongly attributed to X",
// "A fake quote in which X says | “…” | has spread".
func (m *modeReader) leaveQuotation() {
	d := m.d
	at := m.s.Mode.Words
	if m.find(at, lexicon.Fake|lexicon.Ascribed).End == 0 || m.s.Source.Items.Start <= at.Start && at.End <= m.s.Source.Items.End {
		return
	}
	var quoted []text.Span // the passages of the content
	for _, c := range m.s.Content {
		for i := c.Start; i < c.End; i++ {
			if d.Items[i].Passage >= 0 {
				quoted = append(quoted, text.Span{Start: i, End: i + 1})
			}
		}
	}
	if len(quoted) > 0 {
		m.s.Content = quoted
	}
}

// quotes says whether one of the items is a passage.
func (m *modeReader) quotes(c text.Span) bool {
	for i := c.Start; i < c.End; i++ {
		if m.d.Items[i].Passage >= 0 {
			return true
		}
	}
	return false
}
