package proposal

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// signature reads “…” -- Name: a sentence, or two, of a passage, a dash and a name with nothing said about it.
func (c *Clause) signature() (Statement, bool) {
	var st Statement
	first := 0
	if len(c.Chunks) > 3 && c.Kind(0) == reading.Other && c.Kind(1) == reading.Quoted { // a bullet
		first = 1
	}
	if len(c.Chunks) < first+3 || c.Kind(first) != reading.Quoted {
		return st, false
	}
	k := first + 1
	for c.Kind(k) == reading.Quoted {
		k++
	}
	if c.Kind(k) != reading.Dash || c.Kind(k+1) != reading.NounPhrase {
		return st, false
	}
	src, next := c.phraseFrom(k + 1)
	for c.Kind(next) == reading.Comma || c.Kind(next) == reading.Stop || c.Kind(next) == reading.NounPhrase || c.Kind(next) == reading.Preposition || c.Kind(next) == reading.Bracket {
		if next >= len(c.Chunks) {
			break
		}
		next++
	}
	if next < len(c.Chunks) || !c.speakerLike(src) {
		return st, false
	}
	st = Statement{Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: ReasonSignature, Lemma: "—", Frame: lexicon.Quote, Share: 0.9, Class: lexicon.Report, Source: src}
	st.Cue = text.Span{Start: c.Chunks[k].Start, End: c.Chunks[k].End}
	st.Content = []text.Span{{Start: c.Chunks[first].Start, End: c.Chunks[k-1].End}}
	c.cover(text.Span{Start: 0, End: len(c.Chunks)})
	return st, true
}

// signatureBehind reads a dash and a name on a line of their own, under the quotation that they sign.
func (c *Clause) signatureBehind() (Statement, bool) {
	var st Statement
	if c.N == 0 || c.Kind(0) != reading.Dash {
		return st, false
	}
	src, next := c.phraseFrom(1)
	for next < len(c.Chunks) && (separates(c.Kind(next)) || c.Kind(next) == reading.NounPhrase || c.Kind(next) == reading.Bracket) {
		next++
	}
	before := c.Doc.Sentences[c.N-1]
	if src.None() || next < len(c.Chunks) || !c.speakerLike(src) || before.Para != c.Doc.Sentences[c.N].Para-1 || !c.Doc.QuoteOnly(c.N-1) {
		return st, false
	}
	st = Statement{Sentence: c.N, Para: c.Doc.Sentences[c.N].Para, From: -1, Reason: ReasonSignature, Lemma: "—", Frame: lexicon.Quote, Share: 0.9, Class: lexicon.Report, Source: src}
	st.Cue = text.Span{Start: c.Chunks[0].Start, End: c.Chunks[0].End}
	st.Content = []text.Span{before.Items}
	return st, true
}
