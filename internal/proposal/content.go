package proposal

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// A found is what one cue says, in chunks of its sentence.
type found struct {
	cue       clause.Cue
	frame     lexicon.Frame
	source    Source
	left      text.Span // content before the cue; empty for none
	right     text.Span // content behind it
	cueEnd    int       // item after the cue's last word, when a preposition or colon joined it
	passive   bool      // no source because there is no agent
	announced bool      // the content is to come: the paragraph ends with the colon behind the cue
}

func (f found) content() bool { return f.left.End > f.left.Start || f.right.End > f.right.Start }

// read appends the statements of the sentence. A cue with its content before it ("…, X said") goes first: it takes the
// sentence as a whole, and what its content says of others' sayings is no record of its own. Then the others from left
// to right.
func (c *Clause) read(out []Statement) []Statement {
	start := len(out)
	if st, ok := c.signature(); ok {
		return append(out, st)
	}
	out = c.accordingTo(out)
	c.hung.Start = len(c.covered)
	c.coverSubjects()
	c.hung.End = len(c.covered)
	taken := make([]bool, len(c.Cues))
	for i := len(c.Cues) - 1; i >= 0; i-- {
		if f, ok := c.fronted(c.Cues[i]); ok && !c.isCovered(c.Cues[i].First) {
			out = append(out, c.statement(f))
			taken[i] = true
		}
	}
	for i, q := range c.Cues {
		if taken[i] || c.isCovered(q.First) {
			continue
		}
		if f, ok := c.rightward(q); ok {
			out = append(out, c.statement(f))
		}
	}
	out = c.nouns(out)
	out = c.adjectives(out)
	out = c.colons(out)
	SortStatements(out[start:])
	return out
}

func (c *Clause) isCovered(k int) bool {
	for _, s := range c.covered {
		if k >= s.Start && k < s.End {
			return true
		}
	}
	return false
}

// cover marks chunks as somebody's content.
func (c *Clause) cover(s text.Span) {
	if s.End > s.Start {
		c.covered = append(c.covered, s)
	}
}

// statementOf begins a statement of the sentence.
func (c *Clause) statementOf(why Reason, lemma string, frame lexicon.Frame, share float64) Statement {
	return Statement{
		Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: why, Lemma: lemma, Frame: frame, Share: share,
		Class: lexicon.Report,
	}
}

// say adds chunks to the content of a statement, if there are any, and covers them.
func (c *Clause) say(st *Statement, part text.Span) {
	if part.End > part.Start {
		st.Content = append(st.Content, text.Span{Start: c.Chunks[part.Start].Start, End: c.Chunks[part.End-1].End})
		c.cover(part)
	}
}

// statement turns what was found into items.
func (c *Clause) statement(f found) Statement {
	st := c.statementOf(ReasonCue, "", f.frame, 0)
	st.Verb, st.Source, st.Class = f.cue.Verb, f.source, lexicon.NoClass
	st.Cue = text.Span{Start: c.Chunks[f.cue.First].Start, End: f.cue.End}
	if f.cueEnd > st.Cue.End {
		st.Cue.End = f.cueEnd
	}
	st.Negated, st.Relayed, st.Raised = f.cue.Info.Negated, f.cue.Relayed, f.cue.Raised
	st.Behind = c.Heads[f.cue.First] > 0
	st.Bounded = f.right.End > f.right.Start && f.right.End == c.Mains[f.right.Start]
	if f.cue.Verb != nil {
		st.Lemma = f.cue.Verb.String()
		st.Class = f.cue.Verb.Class
		st.Share = f.cue.Verb.Share(f.frame)
	}
	c.say(&st, f.left)
	c.say(&st, f.right)
	if f.announced {
		st.Content = c.announcement()
		if c.Kind(f.cue.Next) == reading.Colon {
			st.Cue.End = c.Chunks[f.cue.Next].End
		}
	}
	c.coverSource(st.Source)
	if st.Source.None() {
		st.Reason = ReasonNone
		if f.passive {
			st.Reason = ReasonPassive
		}
	}
	return st
}

// coverSubjects marks the clauses that hang on the subjects of plain verbs of saying, before anything in them is read.
func (c *Clause) coverSubjects() {
	for _, q := range c.Cues {
		if q.Verb.Class != lexicon.Report || !q.Info.Finite() {
			continue
		}
		if s := c.SubjectOf(q.First); s.Own && !s.Relative && c.Word(s.First-1) != "that" {
			c.coverSource(s.Source)
		}
	}
}

// coverSource marks the clauses that hang on a source, "who asked not to be named", as no statements of their own.
func (c *Clause) coverSource(s Source) {
	if s.None() || s.Relative || s.Items.End-s.Items.Start < 4 {
		return
	}
	r := text.Span{Start: c.chunkAt(s.Items.Start), End: c.chunkAt(s.Items.End - 1)}
	for _, q := range c.Cues {
		if q.First >= r.Start && q.First < r.End && c.saysInRelative(q) {
			return // "Barkley, who said he votes, said", "people who believe he won said": said twice
		}
	}
	c.cover(r)
}

// saysInRelative says whether a relative clause with its pronoun as the subject says something by the cue: who said he votes.
func (c *Clause) saysInRelative(q clause.Cue) bool {
	if c.Kind(q.First-1) != reading.Relative || q.Verb.Class != lexicon.Report && c.Mains[q.First] == 0 {
		return false
	}
	return c.Word(q.Next) == "that" || c.ClauseFollows(q.Next)
}

// speakerLike says whether a noun phrase may speak: a name, a role, an organization, a document, a pronoun.
func (c *Clause) speakerLike(s Source) bool {
	for i := s.Head.Start; i < s.Head.End; i++ {
		it := c.Doc.Items[i]
		if reading.Proper(it.Tag) || it.Tag == syntax.PRP {
			return true
		}
		if _, ok := lexicon.Role(it.Lower); ok {
			return true
		}
		if _, ok := lexicon.OrgNoun(it.Lower); ok {
			return true
		}
		if _, ok := lexicon.DocNoun(it.Lower); ok {
			return true
		}
	}
	return false
}

// clausal says whether chunks [from, to) have a finite verb or a passage: whether they can be what somebody says.
func (c *Clause) clausal(from, to int) bool {
	for k := from; k < to; k++ {
		if c.Kind(k) == reading.Quoted || c.Kind(k) == reading.VerbGroup && c.Chunks[k].Verb.Finite() {
			return true
		}
	}
	return false
}
