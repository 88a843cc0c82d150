package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// namedAgents gives passives that the models left to nobody to whom their "by" names: Passengers were told | by staff | the ferry was
// full; “…,” Roe was told | by the bank; was dubbed “the granny tax” | by the tabloids.
func namedAgents(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for i := range st {
		s := &st[i]
		if len(s.Content) == 0 || s.Relayed || s.Raised || s.Cue.End <= s.Cue.Start || s.Reason.ByForm() || !s.PassiveCue(d) {
			continue
		}
		if !s.Source.None() && !subjectTold(d, s) && s.Source.Items.Start != s.Cue.End+1 {
			continue
		}
		c := in.Of(s.Sentence)
		by := chunkFrom(c, s.Cue.End)
		if by >= len(c.Chunks) {
			continue
		}
		if c.Chunks[by].Start != s.Cue.End || !c.IsWord(by, "by") {
			if by = byBehind(c, s); by < 0 {
				continue
			}
		}
		who := agentAt(c, s, by+1)
		if who.None() {
			continue
		}
		rest := *s
		rest.CutOut(text.Span{Start: c.Chunks[by].Start, End: who.Items.End})
		if len(rest.Content) > 0 && !hears(d, &rest) && !raised(d, &rest) {
			s.Content, s.Source, s.Reason = rest.Content, who, proposal.ReasonCue
		}
	}
	return proposal.WithContent(st)
}

// subjectTold says whether the source is the subject of a passive that tells who heard, or what was said, with "by" right behind it: Fears
// | were voiced | by anglers.
func subjectTold(d *reading.Document, s *proposal.Statement) bool {
	if s.Source.Items.End != s.Cue.Start || s.Source.Relative || s.Verb == nil {
		return false
	}
	by := d.ItemIs(s.Cue.End, "by") && d.Items[s.Cue.End-1].Tag == syntax.VBN && s.Content[0].Start >= s.Cue.End
	return by || s.Verb.Takes(lexicon.Recipient)
}

// hears says whether what is taken for the content of a passive is its subject, to whom something was said: The paper | was told.
func hears(d *reading.Document, s *proposal.Statement) bool {
	last := s.Content[len(s.Content)-1]
	return last.End == s.Cue.Start && s.Verb != nil && s.Verb.Takes(lexicon.Recipient) && !d.HoldsPassage(s.Content[0])
}

// raised says whether what is said takes its subject from before the passive: Roe | was said by a friend | to be ill.
func raised(d *reading.Document, s *proposal.Statement) bool {
	subject := !s.Source.None() && s.Source.Items.End == s.Cue.Start
	return subject && d.Items[s.Content[0].Start].Tag == syntax.TO && s.Verb != nil && !s.Verb.Takes(lexicon.Recipient)
}

// byBehind returns the chunk of the "by" behind a passage that is the last of what is said, or within it, or behind the adjective that
// somebody or something was called; -1 for none.
func byBehind(c *proposal.Clause, s *proposal.Statement) int {
	said := s.Content[len(s.Content)-1]
	if said.Start < s.Cue.End || said.End > c.ItemEnd() {
		return -1
	}
	as := chunkFrom(c, said.Start)
	if said.Start == s.Cue.End && c.IsWord(as, "as") && c.Kind(as+1) == reading.Adjective && c.IsWord(as+2, "by") {
		return as + 2 // was described as reckless | by Roe
	}
	return c.ByBehindMarks(chunkFrom(c, said.Start)+1, chunkFrom(c, said.End)+1)
}

// agentAt reads somebody who may speak from chunk k on; none for anything else. A preposition that the verb takes is no part of him:
// accused by his agent | of greed.
func agentAt(c *proposal.Clause, s *proposal.Statement, k int) proposal.Source {
	first := k
	if c.MarkedAgent(k) { // “deep green” anglers
		k++
	}
	if c.Kind(k) != reading.NounPhrase || c.Timeful(k) {
		return proposal.Source{}
	}
	head := c.HeadOf(k)
	_, doc := lexicon.DocNoun(head.Lower)
	if !speaks(&head) && !c.IsWord(k+1, "that") || doc && c.Chunks[k].End == c.Chunks[k].Start+1 { // told by letter
		return proposal.Source{}
	}
	if s.Verb == nil || c.Kind(k+1) == reading.Preposition && s.Verb.TakesPrep(c.Word(k+1)) {
		who := text.Span{Start: c.Chunks[first].Start, End: c.Chunks[k].End}
		return proposal.Source{Items: who, Head: who}
	}
	who, _ := c.AgentFrom(first, s.Verb)
	return who
}
