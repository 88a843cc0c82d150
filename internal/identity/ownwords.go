package identity

import (
	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// What is said tells who does not say it: whom it names.

// ownContent returns the items of what is said in sentence n before its source, a pronoun, follows: whom it names is not
// who says it. It is empty for other pronouns, "her office" too.
func (r *identity) ownContent(m *nounphrase.Mention, n int) text.Span {
	i := r.At[m.Items.Start].Source - 1
	if i < 0 || r.Doc.Items[m.Items.Start].Tag != syntax.PRP {
		return text.Span{}
	}
	own := text.Span{Start: m.Items.Start, End: m.Items.Start}
	for _, c := range r.st[i].Content {
		if c.Start < own.Start {
			own.Start = max(c.Start, r.Doc.Sentences[n].Items.Start)
		}
	}
	return own
}

// capitals lists the capitalized words of what somebody, a pronoun, is quoted with.
func (r *identity) capitals(m *nounphrase.Mention) []dialogue.Capital {
	r.capital = r.capital[:0]
	if i := r.At[m.Items.Start].Source - 1; i >= 0 && r.Doc.Items[m.Items.Start].Tag == syntax.PRP {
		r.capital = dialogue.Capitals(r.capital, r.Doc, &r.st[i])
	}
	return r.capital
}

// namedIn says whether a person is among those words.
func namedIn(x *mention.Entity, words []dialogue.Capital) bool {
	first, last := x.Ends()
	return x.Kind == nounphrase.Person && dialogue.Names(words, first, last)
}

// theme returns those of whom, or to whom, somebody says something: he said of Hale, he said of Hale and Orr, he told Hale; -1 for
// none.
func (r *identity) theme(m *nounphrase.Mention, n int) [2]int {
	out := [2]int{-1, -1}
	end := r.Doc.Sentences[n].Chunks.End
	k := r.ChunkAt(m.Items.Start)
	if r.At[m.Items.Start].Source == 0 || r.KindOf(k+1, end) != reading.VerbGroup {
		return out
	}
	if r.KindOf(k+2, end) == reading.NounPhrase {
		out[0] = r.MeantAt(r.Doc.Chunks[k+2].Start)
		return out
	}
	if !r.WordAt(k+2, "of") && !r.WordAt(k+2, "about") {
		return out
	}
	if r.KindOf(k+3, end) == reading.NounPhrase {
		out[0] = r.MeantAt(r.Doc.Chunks[k+3].Start)
	}
	if r.KindOf(k+4, end) == reading.Coordinator && r.KindOf(k+5, end) == reading.NounPhrase {
		out[1] = r.MeantAt(r.Doc.Chunks[k+5].Start)
	}
	return out
}

// opensQuoting says whether a quotation begins sentence n.
func (r *identity) opensQuoting(n int) bool {
	return r.Doc.Items[r.Doc.Sentences[n].Items.Start].Passage >= 0
}
