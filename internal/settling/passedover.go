package settling

import (
	"slices"

	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// passedOver adds what the rules find of somebody's will, and of charges, where the models took none of these words for anything: Roe
// | wants | to sell the mill; police | charged | two men with theft. What a thing aims to do is none, nor what you may want to see.
func passedOver(d *reading.Document, st []proposal.Statement, found *proposal.Found) []proposal.Statement {
	var heard []bool
	for i := range found.Loose {
		s := &found.Loose[i]
		if s.Reason != proposal.ReasonCue || s.Verb == nil || s.Negated || s.Source.None() || s.Source.Relative || len(s.Content) != 1 {
			continue
		}
		if !willOrCharge(d, s) || !finiteCue(d, s) || !third(d, s) {
			continue
		}
		if heard == nil {
			heard = heardItems(d, st)
		}
		if slices.Contains(heard[s.Cue.Start:s.Cue.End], true) || slices.Contains(heard[s.Content[0].Start:s.Content[0].End], true) {
			continue
		}
		if slices.Contains(heard[s.Source.Items.Start:s.Source.Items.End], true) {
			continue
		}
		p := *s
		p.Content = slices.Clone(s.Content)
		st = append(st, p)
	}
	return st
}

// willOrCharge says whether a verb tells what somebody wills to do, or with what somebody is charged.
func willOrCharge(d *reading.Document, s *proposal.Statement) bool {
	if s.Frame == lexicon.To {
		return lexicon.TellsClause(s.Verb.Lemma+":to", lexicon.PassedOver)
	}
	if s.Frame != lexicon.NP || !lexicon.TellsClause(s.Verb.Lemma+":with", lexicon.PassedOver) {
		return false
	}
	if whom := &d.Items[s.FirstPhrase(d)]; !reading.MaySpeak(whom) && whom.Tag != syntax.PRP { // a battery
		return false
	}
	return slices.ContainsFunc(d.Items[s.Content[0].Start:s.Content[0].End], func(it reading.Item) bool { return it.Lower == "with" })
}

// third says whether a source is somebody who may speak, and no "I", "we" or "you".
func third(d *reading.Document, s *proposal.Statement) bool {
	head := &d.Items[s.Source.Head.End-1]
	return reading.MaySpeak(head) || pronoun(head)
}
