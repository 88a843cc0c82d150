package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// Verbs of saying that tell what was done, or what nobody in particular says.

// actsOn says whether a verb of saying tells what was done to somebody: questioned the driver, dismissed the coach.
func actsOn(d *reading.Document, s *proposal.Statement) bool {
	if s.Source.None() || !lexicon.TellsClause(s.Lemma, lexicon.ActsOn) || len(s.Content) != 1 || s.Content[0].Start != s.Cue.End {
		return false
	}
	if !d.Items[s.Cue.End-1].Tag.Verb() { // called for
		return false
	}
	chunks := d.Sentences[s.Sentence].Chunks
	k := d.ChunkAt(chunks, s.Content[0].Start)
	if k >= chunks.End || d.Chunks[k].Kind != reading.NounPhrase || d.ItemIs(d.Chunks[k].End, "as") {
		return false
	}
	for m := k + 1; m < chunks.End && d.Chunks[m].Start < s.Content[0].End; m++ {
		switch d.Chunks[m].Kind {
		case reading.VerbGroup, reading.Adjective, reading.Colon:
			return false // dismissed the figures insisting that
		case reading.NounPhrase, reading.Quoted:
			if m == k+1 && !onlyTime(d, d.Chunks[m]) {
				return false // called Roe a liar
			}
		}
	}
	head := &d.Items[d.Chunks[k].Head]
	if _, people := lexicon.RoleNoun(head.Lower); people {
		return true
	}
	for i := d.Chunks[k].Start; i < d.Chunks[k].End; i++ {
		if d.CourtesyTitle(i) || d.Given(i) && reading.Proper(d.Items[i].Tag) {
			return reading.Proper(head.Tag)
		}
	}
	return false
}

// takenFor says whether a passive tells what a thing is taken for, and no more is said: images of what is claimed | to be the case.
func takenFor(d *reading.Document, s *proposal.Statement) bool {
	last := s.Content[len(s.Content)-1]
	first := s.Content[0].Start
	if s.Reason != proposal.ReasonPassive || len(s.Content) != 2 || s.Content[0].End != first+1 {
		return false
	}
	if last.Start != s.Cue.End || last.End < last.Start+2 {
		return false
	}
	return d.ItemIs(first, "what") && d.ItemIs(last.Start, "to") && d.ItemIs(last.Start+1, "be")
}

// saidByItself says whether nobody says a thing: It goes without saying that; “…” That was all | Roe would say.
func saidByItself(d *reading.Document, s *proposal.Statement) bool {
	who, n := s.Source.Items, len(s.Content)-1
	if s.Source.None() || who.End > s.Cue.Start {
		return false
	}
	if s.Content[n].End <= s.Cue.Start {
		be := s.Content[n].End - 1
		return d.ItemIs(who.Start, "all") && be > 0 && reading.IsBe(d.Items[be].Lower) && lexicon.Is(d.Items[be-1].Lower, lexicon.Demonstrative)
	}
	return who.End == who.Start+1 && d.ItemIs(who.Start, "it") && s.Cue.End > s.Cue.Start+1 && d.ItemIs(s.Cue.End-2, "without")
}
