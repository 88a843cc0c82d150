package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// colons reads a colon before a passage where no verb of saying leads to it: "X: “…”" and "X pointed at the roof: “…”";
// and the colon of a headline, "X: tram line will open in May".
func (c *Clause) colons(out []Statement) []Statement {
	if st, ok := c.lastColon(); ok && !announced(out, c.N) {
		return append(out, st)
	}
	for k := 1; k+1 < len(c.Chunks); k++ {
		if c.Kind(k) != reading.Colon && c.Kind(k) != reading.Dash || c.isCovered(k+1) {
			continue
		}
		st := c.colonAt(k, 0.9)
		c.colonSource(&st, k)
		if st.Source.None() {
			continue
		}
		if c.say(&st, c.extent(k+1, true)); len(st.Content) > 0 {
			out = append(out, st)
		}
	}
	return out
}

// colonAt begins the statement of the sign at chunk k.
func (c *Clause) colonAt(k int, share float64) Statement {
	st := c.statementOf(ReasonColon, ":", lexicon.Quote, share)
	st.Cue = text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}
	return st
}

// lastColon reads a colon at the end of the paragraph, with the words in the next one.
func (c *Clause) lastColon() (st Statement, ok bool) {
	k := len(c.Chunks) - 1
	words := c.announcement()
	plain := len(words) > 0 && c.Doc.Items[words[0].Start].Passage < 0
	if len(words) == 0 || k < 1 || (plain || c.isCovered(k)) && !c.NamesWords(k-1) {
		return st, false
	}
	st = c.colonAt(k, 0.6)
	st.Source, st.Content = c.actor(k), words
	if st.Source.None() {
		return st, false
	}
	who, _ := lexicon.PersonalPronoun(c.Doc.Items[st.Source.Head.Start].Lower)
	return st, !plain || who.Person != 1 && who.Person != 2 // you can sum it up in a few words:
}

// colonSource finds who says what stands behind the colon or dash at chunk k: a label, or who does what the
// sentence tells.
func (c *Clause) colonSource(st *Statement, k int) {
	quoted, colon := c.Kind(k+1) == reading.Quoted, c.Kind(k) == reading.Colon
	switch {
	case (quoted || colon && c.headline()) && c.labelled(k):
		st.Source, _ = c.PhraseFrom(0)
		if !quoted {
			st.Share = 0.5
		}
	case quoted && c.SentenceLike(k+1):
		st.Source = c.actor(k)
		st.Share = 0.6
	}
}

// announced says whether a statement of sentence n has its content in a later one already.
func announced(out []Statement, n int) bool {
	for i := len(out) - 1; i >= 0 && out[i].Sentence == n; i-- {
		if st := &out[i]; st.Frame == lexicon.Quote && st.Share > 0 && len(st.Content) == 1 && st.Content[0].Start > st.Cue.End {
			return true
		}
	}
	return false
}

// labelled says whether the sentence up to the colon at chunk k is a speaker and nothing else.
func (c *Clause) labelled(k int) bool {
	s, next := c.PhraseFrom(0)
	return !s.None() && next == k && c.speakerLike(s)
}

// headlineMax is how many items a headline has at most.
const headlineMax = 24

// headline says whether the sentence is a line of its own without a final stop, near the top of the article.
func (c *Clause) headline() bool {
	s := c.Doc.Sentences[c.N]
	p := c.Doc.Paras[s.Para]
	if s.Para > 1 || p.Sentences.End != p.Sentences.Start+1 || s.Items.End-s.Items.Start > headlineMax {
		return false
	}
	return s.Para == 0 || c.Kind(len(c.Chunks)-1) != reading.Stop
}

// actor returns the subject of the last verb before chunk k, if it can speak.
func (c *Clause) actor(k int) Source {
	for v := k - 1; v >= 0; v-- {
		if c.Kind(v) == reading.VerbGroup && c.Chunks[v].Verb.Finite() {
			if s, next := c.PhraseFrom(v + 1); v == 0 && next == k && c.speakerLike(s) { // Said Roe:
				return s
			}
			if s := c.SubjectOf(v); !s.None() && c.speakerLike(s.Source) {
				return s.Source
			}
			return Source{}
		}
	}
	return Source{}
}
