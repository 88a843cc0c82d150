package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// hearer takes who is told for the hearer, and not for who speaks: The tribunal | was told Voss had shouted; Marsh had lied, jurors
// | were told; and in headlines, which leave the form of be out: Trader hid losses, jury | told.
func hearer(d *reading.Document, s *proposal.Statement) {
	if s.Verb == nil || !s.Verb.Takes(lexicon.Recipient) || len(s.Content) == 0 {
		return
	}
	passive := s.PassiveCue(d)
	if passive && len(s.Content) > 1 && s.Content[0].End <= s.Cue.Start && !d.HoldsPassage(s.Content[0]) {
		s.Content = s.Content[1:]
	}
	if s.Source.None() || s.Source.Items.End != s.Cue.Start || s.Relayed || s.Raised {
		return
	}
	if passive && plainPassive(d, s.Cue) || !passive && toldInHeadline(d, s) {
		s.Source, s.Reason = proposal.Source{}, proposal.ReasonPassive
	}
}

// plainPassive says whether a cue ends with a form of be and a participle: was told.
func plainPassive(d *reading.Document, cue text.Span) bool {
	return d.Items[cue.End-1].Tag == syntax.VBN && d.Items[cue.End-2].Tag.Finite()
}

// toldInHeadline says whether a cue that ends a line without a stop is a participle: a verb that cannot do without its hearer, or in
// the article's own headline, whose verbs are in the present, one that may.
func toldInHeadline(d *reading.Document, s *proposal.Statement) bool {
	last := s.Cue.End - 1
	if s.Cue.Start != last || s.Content[0].Start >= s.Cue.Start || s.Cue.End != d.Sentences[s.Sentence].Items.End {
		return false
	}
	if d.Items[last].Tag != syntax.VBD && d.Items[last].Tag != syntax.VBN || d.Items[s.Source.Items.End-1].Tag == syntax.PRP {
		return false
	}
	return lexicon.TellsClause(s.Lemma, lexicon.NeedsHearer) ||
		lexicon.TellsClause(s.Lemma, lexicon.MayNameHearer) && d.Sentences[s.Sentence].Para == d.Headline()
}
