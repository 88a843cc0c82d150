package wording

import (
	"strings"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// labelWords is how many words a label has at most that no speaker is.
const labelWords = 3

// nobodysLabels takes the label of a section or a page for no speaker: Interview: ‘I never read reviews’; Review: ‘The Winter Bridge’,
// Abbey Yard. What stands behind one without marks is not said by anybody.
func nobodysLabels(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	for i := range st {
		s := &st[i]
		who := s.Source.Items
		if s.Source.None() || who.Start != d.Sentences[s.Sentence].Items.Start || who.End-who.Start > labelWords || !d.ItemIs(who.End, ":") {
			continue
		}
		if s.Reason == proposal.ReasonTurn || !lexicon.NobodysLabel(strings.Join(d.Lowers(nil, who), " ")) {
			continue
		}
		s.Content = betweenMarks(d, s.Content)
		s.Source, s.Reason = proposal.Source{}, proposal.ReasonNone
		s.Cue = text.Span{Start: who.End, End: who.End}
		s.Verb, s.Lemma = nil, ""
	}
	return proposal.WithContent(st)
}

// betweenMarks leaves of a content what stands in it between marks, and what stands between two such.
func betweenMarks(d *reading.Document, content []text.Span) (marked []text.Span) {
	for _, c := range content {
		for c.Start < c.End && d.Items[c.Start].Passage < 0 {
			c.Start++
		}
		for c.End > c.Start && d.Items[c.End-1].Passage < 0 {
			c.End--
		}
		if c.End > c.Start {
			marked = append(marked, c)
		}
	}
	return marked
}
