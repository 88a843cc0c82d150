package proposal

import (
	"github.com/whosaid/whosaid/internal/clause"
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// rightward reads "X said that …", "X said: “…”", "X vowed to …", "X criticized Y".
func (c *Clause) rightward(q clause.Cue) (found, bool) {
	f := found{cue: q}
	if q.Info.Passive {
		return c.passive(q)
	}
	if q.Info.Participle() {
		return c.asked(q)
	}
	s := c.SubjectOf(q.First)
	f.source = s.Source
	c.complement(&f)
	if !f.content() && !s.None() && c.announces(q) {
		f.frame, f.announced = lexicon.Quote, true
		return f, true
	}
	if !f.content() {
		return f, false
	}
	if f.source.None() && (f.frame != lexicon.Quote || q.Info.First == syntax.VB) {
		return f, false // an imperative, or nothing that could speak
	}
	if !f.source.None() && c.Doc.Items[f.source.Items.Start].Tag == syntax.EX {
		f.source, f.passive = Source{}, true
	}
	if f.cue.Verb.Class == lexicon.Answer && f.cue.Info.Negated && f.frame == lexicon.Prep {
		return f, false // "did not reply to emails"
	}
	if !c.credible(f) {
		return f, false
	}
	return f, true
}

// wordsToCome returns the passage that begins the next paragraph, when this one ends with a colon: empty for none.
func (c *Clause) wordsToCome() text.Span {
	n := c.N + 1
	if c.Kind(len(c.Chunks)-1) != reading.Colon || n >= len(c.Doc.Sentences) || c.Doc.Sentences[n].Para == c.Doc.Sentences[c.N].Para {
		return text.Span{}
	}
	i := c.Doc.Sentences[n].Items.Start
	if c.Doc.Items[i].Passage < 0 {
		return text.Span{}
	}
	return text.Span{Start: i, End: i + 1}
}

// announcement returns the words in the next paragraph, or in several, to which the colon at the end of this one leads.
func (c *Clause) announcement() []text.Span {
	if w := c.wordsToCome(); w.End > w.Start {
		return []text.Span{w}
	}
	if c.Kind(len(c.Chunks)-1) != reading.Colon {
		return nil
	}
	return c.Doc.Block(c.N)
}

// announces says whether the paragraph ends with the colon behind the cue, so that the words stand in the next one.
func (c *Clause) announces(q clause.Cue) bool {
	n := len(c.Chunks) - 1
	if !q.Verb.Takes(lexicon.Quote) || len(c.announcement()) == 0 {
		return false
	}
	for k := q.Next; k < n; k++ {
		if c.Kind(k) == reading.VerbGroup {
			return false
		}
	}
	return true
}

// credible says whether the cue in its frame is a cue often enough.
func (c *Clause) credible(f found) bool {
	v := f.cue.Verb
	share := v.Share(f.frame)
	floor := 0.45
	switch f.frame {
	case lexicon.Quote:
		floor = 0.2
	case lexicon.That, lexicon.Whether:
		floor = 0.4
	}
	if f.cue.Info.Infinitive() && f.frame != lexicon.Quote {
		floor += 0.15
	}
	return share >= floor || !c.seldom()
}
