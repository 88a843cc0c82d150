package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// nouns reads "X's claim that …", "his answer was: “…”", "shouts of “…”" where no verb of saying has the clause.
func (c *Clause) nouns(out []Statement) []Statement {
	for k := 0; k+1 < len(c.Chunks); k++ {
		if c.Kind(k) != reading.NounPhrase || c.isCovered(k) {
			continue
		}
		head := c.Chunks[k].Head
		n, ok := lexicon.CueNoun(c.Doc.Items[head].Lower)
		if !ok {
			continue
		}
		st := c.statementOf(ReasonCue, n.Lemma, 0, 0)
		st.Class = n.Class
		st.Cue = text.Span{Start: head, End: head + 1}
		st.Source = c.Owner(k)
		right := c.nounContent(&st, n, k)
		if right.End <= right.Start {
			continue
		}
		if st.Source.None() {
			if v := k - 1; c.Kind(v) == reading.VerbGroup {
				if s := c.SubjectOf(v); !s.None() && c.Doc.Items[s.Items.Start].Tag != syntax.EX {
					st.Source = s.Source
				}
				st.Cue.Start = c.Chunks[v].Start
			}
		}
		if st.Source.None() {
			if st.Frame != lexicon.Quote && !(c.Kind(k-1) == reading.VerbGroup && c.isExpletive(k-2)) {
				continue
			}
			st.Reason = ReasonNone
		}
		c.say(&st, right)
		out = append(out, st)
	}
	return out
}

// nounContent finds the content of the noun of saying at chunk k, and how it is attached.
func (c *Clause) nounContent(st *Statement, n *lexicon.Noun, k int) text.Span {
	next := k + 1
	for c.Prepositional(next) && (c.Word(next) == "to" || c.Word(next) == "for") {
		next += 2
	}
	switch {
	case c.isBe(next):
		return c.nounIs(st, next)
	case c.Kind(next) == reading.Colon && c.Kind(next+1) == reading.Quoted && (!st.Source.None() || c.isCueNounVerb(k)):
		st.Frame, st.Share = lexicon.Quote, 0.8
		st.Cue.End = c.Chunks[next].End
		return c.extent(next+1, true)
	case c.Word(k+1) == "of" && c.Kind(k+2) == reading.Quoted && n.TakesPrep("of"):
		st.Frame, st.Share = lexicon.Quote, 0.7
		st.Cue.End = c.Chunks[k+1].End
		return text.Span{Start: k + 2, End: k + 3}
	case c.Word(k+1) == "that":
		st.Frame = lexicon.That
	case c.Infinitive(k + 1):
		st.Frame = lexicon.To
	default:
		return text.Span{}
	}
	st.Share = n.Share(st.Frame)
	if !n.Takes(st.Frame) || st.Share < 0.5 && c.seldom() {
		return text.Span{}
	}
	return c.extent(k+1, false)
}

// isBe says whether chunk k is a form of be alone.
func (c *Clause) isBe(k int) bool {
	return c.Kind(k) == reading.VerbGroup && c.Chunks[k].End == c.Chunks[k].Start+1 && reading.IsBe(c.HeadOf(k).Lower)
}

// nounIs finds what a noun of saying is said to be by the form of be at chunk k: "his answer was “No”".
func (c *Clause) nounIs(st *Statement, k int) text.Span {
	e := k + 1
	if c.Kind(e) == reading.Colon || c.Kind(e) == reading.Comma {
		e++
	}
	if c.Kind(e) != reading.Quoted {
		return text.Span{}
	}
	st.Frame, st.Share = lexicon.Quote, 0.8
	st.Cue.End = c.Chunks[k].End
	if c.Kind(k+1) == reading.Colon {
		st.Cue.End = c.Chunks[k+1].End
	}
	return c.extent(e, true)
}

// isExpletive says whether chunk k is the "there" of "there were warnings".
func (c *Clause) isExpletive(k int) bool {
	return c.Kind(k) == reading.NounPhrase && c.Doc.Items[c.Chunks[k].Start].Tag == syntax.EX
}

// isCueNounVerb says whether a verb group stands right before the noun phrase at chunk k: "issued a statement: “…”".
func (c *Clause) isCueNounVerb(k int) bool { return c.Kind(k-1) == reading.VerbGroup }

// Owner returns the possessor in the noun phrase at chunk k: "Trump's" of "Trump's claim", "his".
func (c *Clause) Owner(k int) Source {
	for i := c.Chunks[k].End - 1; i > c.Chunks[k].Start; i-- {
		it := c.Doc.Items[i]
		if it.Lower == "'s" || it.Lower == "'" {
			r := text.Span{Start: c.Chunks[k].Start, End: i + 1}
			return Source{Items: r, Head: text.Span{Start: r.Start, End: i}}
		}
	}
	first := c.Doc.Items[c.Chunks[k].Start]
	if lexicon.Is(first.Lower, lexicon.Possessive) && first.Lower != "'s" {
		r := text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].Start + 1}
		return Source{Items: r, Head: r}
	}
	return Source{}
}
