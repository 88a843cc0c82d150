package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// colons reads a colon before a passage where no verb of saying leads to it: "X: “…”" and "X pointed at the roof: “…”";
// and the colon of a headline, "X: tram line will open in May".
func (c *Clause) colons(out []Statement) []Statement {
	if w := c.wordsToCome(); w.End > w.Start && len(c.Chunks) > 1 && !c.isCovered(len(c.Chunks)-1) {
		k := len(c.Chunks) - 1
		st := Statement{Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: ReasonColon, Lemma: ":", Frame: lexicon.Quote, Share: 0.6, Class: lexicon.Report}
		st.Cue = text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}
		if st.Source = c.actor(k); !st.Source.None() && !announced(out, c.N) {
			st.Content = []text.Span{w}
			return append(out, st)
		}
	}
	for k := 1; k+1 < len(c.Chunks); k++ {
		if c.Kind(k) != reading.Colon && c.Kind(k) != reading.Dash || c.isCovered(k+1) {
			continue
		}
		st := Statement{Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: ReasonColon, Lemma: ":", Frame: lexicon.Quote, Share: 0.9, Class: lexicon.Report}
		st.Cue = text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}
		switch {
		case c.labelled(k) && (c.Kind(k+1) == reading.Quoted || c.Kind(k) == reading.Colon && c.headline()):
			st.Source, _ = c.phraseFrom(c.labelStart())
			for st.Source.Items.Start+1 < st.Source.Items.End && c.Doc.Items[st.Source.Items.Start].Tag == syntax.CD { // "14:32 Minister:"
				st.Source.Items.Start++
				st.Source.Head.Start = max(st.Source.Head.Start, st.Source.Items.Start)
			}
			if c.Kind(k+1) != reading.Quoted {
				st.Share = 0.5
			}
		case c.Kind(k) == reading.Colon && c.Kind(k+1) == reading.Quoted && c.Kind(k-2) == reading.Dash && c.Kind(k-1) == reading.NounPhrase && reading.Proper(c.Doc.Items[c.Chunks[k-1].Head].Tag):
			st.Source, _ = c.phraseFrom(k - 1) // "A matter of taste - Ada Brook: “…”"
		case c.Kind(k+1) == reading.Quoted && c.sentenceLike(k+1):
			st.Source = c.actor(k)
			st.Share = 0.6
		}
		if st.Source.None() {
			continue
		}
		right := c.extent(k+1, true)
		if right.End <= right.Start {
			continue
		}
		st.Content = []text.Span{{Start: c.Chunks[right.Start].Start, End: c.Chunks[right.End-1].End}}
		c.cover(right)
		out = append(out, st)
	}
	return out
}

// announced says whether a statement of sentence n has its content in a later one already.
func announced(out []Statement, n int) bool {
	for i := len(out) - 1; i >= 0 && out[i].Sentence == n; i-- {
		if out[i].Frame == lexicon.Quote && out[i].Share > 0 && len(out[i].Content) == 1 && out[i].Content[0].Start > out[i].Cue.End {
			return true
		}
	}
	return false
}

// labelStart returns the first chunk of what may be a label before a colon: behind a time of day or a conjunction.
func (c *Clause) labelStart() int {
	k := 0
	for c.Kind(k) == reading.Coordinator || c.Kind(k) == reading.NounPhrase && c.Doc.Items[c.Chunks[k].Head].Tag == syntax.CD && c.Kind(k+1) == reading.NounPhrase {
		k++
	}
	return k
}

// labelled says whether the sentence up to the colon at chunk k is a speaker and nothing else.
func (c *Clause) labelled(k int) bool {
	s, next := c.phraseFrom(c.labelStart())
	return !s.None() && next == k && c.speakerLike(s)
}

// headline says whether the sentence is a line of its own without a final stop, near the top of the article.
func (c *Clause) headline() bool {
	s := c.Doc.Sentences[c.N]
	p := c.Doc.Paras[s.Para]
	return s.Para < 2 && p.Sentences.End == p.Sentences.Start+1 && (s.Para == 0 || c.Kind(len(c.Chunks)-1) != reading.Stop) && s.Items.End-s.Items.Start <= 24
}

// actor returns the subject of the last verb before chunk k, if it can speak.
func (c *Clause) actor(k int) Source {
	for v := k - 1; v >= 0; v-- {
		if c.Kind(v) == reading.VerbGroup && c.Chunks[v].Verb.Finite() {
			if s := c.SubjectOf(v); !s.None() && c.speakerLike(s.Source) {
				return s.Source
			}
			return Source{}
		}
	}
	return Source{}
}
