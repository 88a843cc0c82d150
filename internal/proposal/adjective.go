package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// adjectives reads "is adamant that …", "was worried about …", "are confident of …": a state of mind behind a form of be
// or a verb like it, with what it is about.
func (c *Clause) adjectives(out []Statement) []Statement {
	for k := 0; k+1 < len(c.Chunks); k++ {
		if c.Kind(k) != reading.VerbGroup || !c.Chunks[k].Verb.Finite() || c.isCovered(k) {
			continue
		}
		st := c.statementOf(ReasonCue, "", 0, 0)
		st.Class, st.Negated = lexicon.Attitude, c.Chunks[k].Verb.Negated
		a, next := c.stateOfMind(k)
		if a == nil {
			continue
		}
		st.Cue = text.Span{Start: c.Chunks[k].Start, End: c.Chunks[next-1].End}
		st.Lemma = a.Lemma
		from := next
		switch {
		case c.Word(next) == "that":
			st.Frame = lexicon.That
		case c.Kind(next) == reading.Preposition && a.TakesPrep(c.Word(next)):
			st.Frame = lexicon.Prep
			st.Cue.End = c.Chunks[next].End
			from = next + 1
		case c.Kind(next) == reading.VerbGroup && c.Chunks[next].Verb.Infinitive():
			st.Frame = lexicon.To
		case c.Kind(next) == reading.Subordinator:
			st.Frame = lexicon.Whether
		case c.ClauseFollows(next):
			st.Frame = lexicon.Bare
		}
		s := c.SubjectOf(k)
		if st.Frame == 0 || !a.Takes(st.Frame) || s.None() {
			continue
		}
		if st.Share = a.Share(st.Frame); st.Share < 0.5 && c.seldom() {
			continue
		}
		right := c.extent(from, false)
		if right.End <= right.Start {
			continue
		}
		st.Source = s.Source
		c.say(&st, right)
		out = append(out, st)
	}
	return out
}

// stateOfMind returns the adjective of thinking or feeling that the verb group at chunk k leads to, or is the last word
// of ("is concerned"), and the chunk behind it.
func (c *Clause) stateOfMind(k int) (*lexicon.Adjective, int) {
	g := c.Chunks[k]
	if a, ok := lexicon.CueAdjective(c.Doc.Items[g.End-1].Lower); ok && g.End-g.Start > 1 && c.copular(g.Start, g.End-1) {
		return a, k + 1
	}
	if !c.copular(g.Head, g.Head+1) {
		return nil, 0
	}
	n := k + 1
	for c.Kind(n) == reading.Adverb {
		n++
	}
	if c.Kind(n) != reading.Adjective {
		return nil, 0
	}
	a, ok := lexicon.CueAdjective(c.Word(n))
	if !ok {
		return nil, 0
	}
	return a, n + 1
}

// copular says whether some of the items [from, to) is a form of be or of a verb that takes an adjective like it.
func (c *Clause) copular(from, to int) bool {
	for i := from; i < to; i++ {
		if l := c.Doc.Items[i].Lower; reading.IsBe(l) || lexicon.TellsClause(l, lexicon.Feels) {
			return true
		}
	}
	return false
}
