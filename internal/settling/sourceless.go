package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// sourceless gives a verb of saying that the models left to nobody its subject, where the sentence has one: One of the bidders who
// lost, steel giant Tornex, | told the Argus. What was taken out of the subject for a content goes with it.
func sourceless(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		withinCue(d, s)
		withinContent(s)
		n := len(s.Content) - 1
		if s.Cue.End <= s.Cue.Start || !s.Source.None() || n < 0 || !nobodysSaying(d, s) || s.Content[n].Start < s.Cue.End {
			continue
		}
		v := verbOfCue(d, s)
		if v < 0 || !d.Chunks[v].Verb.Finite() || d.Chunks[v].Verb.Passive && !minded(d, s) {
			continue
		}
		who := in.Of(s.Sentence).SubjectOf(v - d.Sentences[s.Sentence].Chunks.Start).Source
		if who.None() || who.Items.End > s.Cue.Start {
			continue
		}
		s.Source, s.Reason = who, proposal.ReasonCue
		s.CutOut(who.Items)
	}
	return proposal.WithContent(st)
}

// withinCue gives a verb of saying at the head of a sentence the speaker whom the models took for a part of the cue: Said Roe: “…”
func withinCue(d *reading.Document, s *proposal.Statement) {
	if !s.Source.None() || s.Cue.End <= s.Cue.Start+2 || s.Cue.Start != d.Sentences[s.Sentence].Items.Start || !d.ItemIs(s.Cue.End-1, ":") {
		return
	}
	chunks := d.Sentences[s.Sentence].Chunks
	if chunks.End < chunks.Start+2 { // in a bracket
		return
	}
	verb, who := d.Chunks[chunks.Start], d.Chunks[chunks.Start+1]
	if verb.Kind != reading.VerbGroup || !verb.Verb.Finite() || who.Kind != reading.NounPhrase || who.End != s.Cue.End-1 {
		return
	}
	s.Source.Items = text.Span{Start: who.Start, End: who.End}
	s.Source.Head = s.Source.Items
	s.Cue.End, s.Reason = verb.End, proposal.ReasonCue
}

// withinContent takes a source out of a content of several pieces, of which it is one.
func withinContent(s *proposal.Statement) {
	if len(s.Content) > 1 && !s.Source.None() && s.Content[0] == s.Source.Items {
		s.Content = s.Content[1:]
	}
}

// nobodysSaying says whether the models gave a cue to nobody, as a passive only where it is none.
func nobodysSaying(d *reading.Document, s *proposal.Statement) bool {
	return s.Reason == proposal.ReasonNone || s.Reason == proposal.ReasonPassive && minded(d, s)
}

// minded says whether a cue ends with an adjective of thinking or feeling, which only looks like a passive: was worried.
func minded(d *reading.Document, s *proposal.Statement) bool {
	_, adjective := lexicon.CueAdjective(d.Items[s.Cue.End-1].Lower)
	return adjective && s.Class == lexicon.Attitude
}
