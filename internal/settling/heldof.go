package settling

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// heldOf adds what is held of somebody or something in passives of which the models made nothing: The dam | is thought | to leak; was
// accused | of fraud; is seen | as a hawk. What is held is the subject with what stands behind; who holds it is named behind "by", or
// nowhere.
func heldOf(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	var heard []bool // items of cues and contents; made when the first passive is met
	in := proposal.Clauses{Doc: d}
	defer in.Release()
	for n := range d.Sentences {
		chunks := d.Sentences[n].Chunks
		for k := chunks.Start + 1; k+1 < chunks.End; k++ {
			g := &d.Chunks[k]
			if g.Kind != reading.VerbGroup || !g.Verb.Passive || !g.Verb.Finite() || g.Verb.First == syntax.MD { // will be seen
				continue
			}
			verb, _, ok := lexicon.Cue(d.Items[g.Head].Lower)
			if !ok {
				continue
			}
			if heard == nil {
				heard = heardItems(d, st)
			}
			if heard[g.Head] {
				continue
			}
			if s, ok := heldAt(in.Of(n), k-chunks.Start, verb); ok && !heard[s.Content[0].Start] {
				st = append(st, s)
			}
		}
	}
	return st
}

// heardItems marks the items of the cues and contents of statements.
func heardItems(d *reading.Document, st []proposal.Statement) []bool {
	heard := make([]bool, len(d.Items))
	mark := func(s text.Span) {
		for i := s.Start; i < s.End; i++ {
			heard[i] = true
		}
	}
	for i := range st {
		mark(st[i].Cue)
		for _, c := range st[i].Content {
			mark(c)
		}
	}
	return heard
}

// heldAt reads what the passive of a verb at chunk k says is held of its subject.
func heldAt(c *proposal.Clause, k int, verb *lexicon.Verb) (s proposal.Statement, ok bool) {
	g := &c.Chunks[k]
	of := c.SubjectOf(k).Source
	if of.None() || of.Items.End > g.Start {
		return s, false
	}
	s = proposal.Statement{
		Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: proposal.ReasonPassive, Verb: verb, Lemma: verb.String(),
		Class: verb.Class, Negated: g.Verb.Negated, Cue: text.Span{Start: g.Start, End: g.End},
	}
	n := k + 1
	if c.IsWord(n, "by") {
		if s.Source = agentAt(c, &s, n+1); s.Source.None() {
			return s, false
		}
		s.Reason, n = proposal.ReasonCue, chunkFrom(c, s.Source.Items.End)
	}
	if n >= len(c.Chunks) || !lexicon.TellsClause(verb.Lemma+":"+c.Doc.Items[c.Chunks[n].Start].Lower, lexicon.HeldOf) {
		return s, false
	}
	switch {
	case c.Infinitive(n):
		s.Frame = lexicon.PassTo
	case c.IsWord(n, "to"):
		return s, false // was reported to the police
	case c.IsWord(n, "as") && c.Kind(n+1) == reading.NounPhrase && c.Finite(n+2):
		return s, false // was seen as she left
	default:
		s.Frame = lexicon.As
	}
	s.Share = verb.Share(s.Frame)
	s.Content = []text.Span{of.Items, {Start: c.Chunks[n].Start, End: c.Chunks[heldEnd(c, n, of.Relative)-1].End}}
	return s, s.Content[1].End > s.Content[1].Start
}

// heldReach is how many chunks what is held may have.
const heldReach = 100

// heldEnd returns the chunk behind what is held, which begins at chunk k: where the sentence, or the clause of the passive, ends. A
// relative clause without commas ends before the verb of the main clause: the men who were accused of arson | were freed.
func heldEnd(c *proposal.Clause, k int, relative bool) int {
	clauses := 0
	e := k + 1
loop:
	for ; e < len(c.Chunks) && e < k+heldReach; e++ {
		if relative && clauses == 0 && c.Finite(e) && c.HeadOf(e-1).Tag != syntax.PRP { // messages she posted
			break
		}
		switch c.Kind(e) {
		case reading.Stop, reading.Semicolon, reading.Dash, reading.Colon:
			break loop
		case reading.Relative, reading.Subordinator:
			clauses++
		case reading.Comma:
			if relative || c.In(e+1, 1<<reading.Relative|1<<reading.Coordinator|1<<reading.Subordinator) || c.Gerund(e+1) || c.Finite(e+1) {
				break loop
			}
		case reading.Coordinator:
			if c.Finite(e+1) && clauses == 0 || c.Kind(e+1) == reading.NounPhrase && c.FollowedByVerb(e+1) {
				break loop
			}
		}
	}
	return e
}
