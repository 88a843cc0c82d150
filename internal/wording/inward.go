package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// States of mind in which nothing is held or said.

// perceives says whether the cue only tells what somebody or something looks like, sees or knows, and nothing that somebody
// holds follows as a clause: the ferry seems to leak, she had not seen her brother, they learn how to dive. What somebody sees
// as something is held.
func perceives(d *reading.Document, s *proposal.Statement) bool {
	if s.Class != lexicon.Attitude || !lexicon.TellsClause(s.Lemma, lexicon.Perceives) {
		return false
	}
	if d.ItemIs(s.Content[len(s.Content)-1].Start, "to") && s.PassiveCue(d) && lexicon.TellsClause(s.Lemma+":to", lexicon.HeldOf) {
		return false // is understood to leave
	}
	for _, c := range s.Content {
		for i := c.Start; i < c.End; i++ {
			if it := &d.Items[i]; it.Passage >= 0 || it.Lower == "as" && i > c.Start {
				return false
			}
		}
	}
	knows := s.Frame == lexicon.That || s.Frame == lexicon.Bare || d.ItemIs(s.Content[0].Start, "that")
	if s.Frame == lexicon.Whether && s.Source.Head.End > s.Source.Head.Start {
		head := &d.Items[s.Source.Head.End-1]
		_, role := lexicon.RoleNoun(head.Lower)
		knows = role && head.Tag == syntax.NN || reading.Proper(head.Tag) // Roe does not know who paid
	}
	return s.Frame != lexicon.As && !(knows && lexicon.TellsClause(s.Lemma, lexicon.KnowsThat))
}

// mayFeel says whether somebody only may or should hold what is told: investors should consider, they may fear.
func mayFeel(d *reading.Document, s *proposal.Statement) bool {
	if s.Class != lexicon.Attitude {
		return false
	}
	for i := s.Cue.Start; i < s.Cue.End; i++ {
		if it := &d.Items[i]; it.Tag == syntax.MD && lexicon.TellsClause(it.Lower, lexicon.Possibly) {
			return true
		}
	}
	return false
}

// explains says whether a participle behind somebody's words tells what they are about: “It leaks,” said Roe, | referring to | the ferry.
func explains(d *reading.Document, s *proposal.Statement) bool {
	first := &d.Items[s.Cue.Start]
	return first.Tag == syntax.VBG && s.Lemma == "refer" && d.ItemIs(s.Cue.Start-1, ",") && s.Content[0].Start == s.Cue.End
}

// channel says whether what follows the cue is only where it was said: the authors wrote in | the paper.
func channel(d *reading.Document, s *proposal.Statement) bool {
	if len(s.Content) != 1 || s.Content[0].Start < s.Cue.End || s.Class != lexicon.Write && s.Class != lexicon.Report {
		return false
	}
	if before := s.Content[0].Start - 1; !d.ItemIs(before, "in") && !d.ItemIs(before, "on") {
		return false
	}
	_, doc := lexicon.DocNoun(d.Items[s.FirstPhrase(d)].Lower)
	return doc || lexicon.TellsClause(d.Items[s.FirstPhrase(d)].Lower, lexicon.SaidIn)
}

// unknown says whether the cue is no word of saying that the lexicon has, no phrase and no sign, and neither a clause with "that" nor
// a question nor words between marks follow: seized upon the mood, a cousin of the mayor.
func unknown(d *reading.Document, s *proposal.Statement) bool {
	if s.Class != lexicon.NoClass || s.Reason != proposal.ReasonCue && s.Reason != proposal.ReasonNone || s.Frame != 0 {
		return false
	}
	if reading.Punctuation(d.Items[s.Cue.End-1].Lower) != reading.Other || s.Source.Items.Start == s.Cue.End {
		return false // in a poll
	}
	for _, c := range s.Content {
		for i := c.Start; i < c.End; i++ {
			if it := &d.Items[i]; it.Passage >= 0 || lexicon.Is(it.Lower, lexicon.WhWord) && i == c.Start || it.Lower == "that" && i == c.Start {
				return false
			}
		}
	}
	return true
}
