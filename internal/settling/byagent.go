package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// namedAgents gives passives that the models left to nobody to whom their "by" names: Passengers were told | by staff | the ferry was
// full; “…,” Roe was told | by the bank; was dubbed “the granny tax” | by the tabloids.
func namedAgents(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		if len(s.Content) == 0 || !s.Source.None() && !subjectTold(s) && s.Source.Items.Start != s.Cue.End+1 || s.Relayed || s.Raised {
			continue
		}
		if s.Cue.End <= s.Cue.Start || s.Reason.ByForm() || !s.PassiveCue(d) {
			continue
		}
		c := in.Of(s.Sentence)
		by := chunkFrom(c, s.Cue.End)
		if by >= len(c.Chunks) {
			continue
		}
		if c.Chunks[by].Start != s.Cue.End || !c.IsWord(by, "by") {
			if by = byBehindMarks(c, s); by < 0 {
				continue
			}
		}
		who := agentAt(c, s, by+1)
		if who.None() {
			continue
		}
		rest := *s
		rest.CutOut(text.Span{Start: c.Chunks[by].Start, End: who.Items.End})
		if len(rest.Content) > 0 && !hears(d, &rest) {
			s.Content, s.Source, s.Reason = rest.Content, who, proposal.ReasonCue
		}
	}
	return proposal.WithContent(st)
}

// subjectTold says whether the source is the subject of a verb that has a hearer: as a passive it tells who heard.
func subjectTold(s *proposal.Statement) bool {
	return s.Source.Items.End == s.Cue.Start && !s.Source.Relative && s.Verb != nil && s.Verb.Takes(lexicon.Recipient)
}

// hears says whether what is taken for the content of a passive is its subject, to whom something was said: The paper | was told.
func hears(d *reading.Document, s *proposal.Statement) bool {
	last := s.Content[len(s.Content)-1]
	return last.End == s.Cue.Start && s.Verb != nil && s.Verb.Takes(lexicon.Recipient) && !d.HoldsPassage(s.Content[0])
}

// byBehindMarks returns the chunk of the "by" behind a passage that is the last of what is said, or within it; -1 for none.
func byBehindMarks(c *proposal.Clause, s *proposal.Statement) int {
	said := s.Content[len(s.Content)-1]
	if said.Start < s.Cue.End || said.End > c.ItemEnd() {
		return -1
	}
	for k := chunkFrom(c, said.Start); k+1 < len(c.Chunks) && c.Chunks[k].Start < said.End; k++ {
		if c.Kind(k) == reading.Quoted && c.IsWord(k+1, "by") {
			return k + 1
		}
	}
	return -1
}

// agentAt reads somebody who may speak from chunk k on; none for anything else. A preposition that the verb takes is no part of him:
// accused by his agent | of greed.
func agentAt(c *proposal.Clause, s *proposal.Statement, k int) proposal.Source {
	if c.Kind(k) != reading.NounPhrase || c.Timeful(k) {
		return proposal.Source{}
	}
	head := c.HeadOf(k)
	_, doc := lexicon.DocNoun(head.Lower)
	if !speaks(&head) || doc && c.Chunks[k].End == c.Chunks[k].Start+1 { // told by letter
		return proposal.Source{}
	}
	if s.Verb == nil || c.Kind(k+1) == reading.Preposition && s.Verb.TakesPrep(c.Word(k+1)) {
		who := text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}
		return proposal.Source{Items: who, Head: who}
	}
	who, _ := c.AgentFrom(k, s.Verb)
	return who
}
