package identity

import (
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// What is said tells who does not say it: whom it names.

// ownContent returns the items of what is said in sentence n before its source, a pronoun, follows: whom it names is not
// who says it. It is empty for other pronouns, "her office" too.
func (r *identity) ownContent(m *mention.Mention, n int) text.Span {
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

// A capital is a capitalized word of a quotation, with those right beside it; "" where there is none.
type capital struct{ before, word, behind string }

// How many words of a quotation are looked through for names.
const nameReach = 200

// capitals lists the capitalized words of the sentences that somebody, a pronoun, is quoted with.
func (r *identity) capitals(m *mention.Mention) []capital {
	out := r.capital[:0]
	if i := r.At[m.Items.Start].Source - 1; i >= 0 && r.Doc.Items[m.Items.Start].Tag == syntax.PRP {
		left := nameReach
		for _, c := range r.st[i].Content {
			for k := c.Start; k < c.End && left > 0; k++ {
				if p := r.Doc.Items[k].Passage; p >= 0 && r.Doc.SentenceLike(r.Doc.Passages[p]) {
					toks := r.Doc.InnerTokens(r.Doc.Passages[p])
					toks = toks[:min(len(toks), left)]
					left -= len(toks)
					out = appendCapitals(out, toks)
				}
			}
		}
	}
	r.capital = out
	return out
}

func appendCapitals(out []capital, toks []text.Token) []capital {
	at := func(k int) string {
		if k < 0 || k >= len(toks) || !toks[k].Capital {
			return ""
		}
		return toks[k].Lower
	}
	for k := range toks {
		if toks[k].Capital {
			out = append(out, capital{at(k - 1), toks[k].Lower, at(k + 1)})
		}
	}
	return out
}

// namedIn says whether a person is among those words, by surname or given name alone or by both: “Hale will lose,” he said, is
// hardly Hale. Hale Street and Ann Hale are others.
func namedIn(x *mention.Entity, words []capital) bool {
	first, last := x.Ends()
	if last == "" || x.Kind != mention.Person {
		return false
	}
	for _, w := range words {
		if (w.word == first || w.word == last) && (w.before == "" || w.before == first) && (w.behind == "" || w.behind == last) {
			return true
		}
	}
	return false
}

// theme returns those of whom somebody says something: he said of Hale, he said of Hale and Orr; -1 for none.
func (r *identity) theme(m *mention.Mention, n int) [2]int {
	out := [2]int{-1, -1}
	end := r.Doc.Sentences[n].Chunks.End
	k := r.ChunkAt(m.Items.Start)
	if r.At[m.Items.Start].Source == 0 || r.KindOf(k+1, end) != reading.VerbGroup || !r.WordAt(k+2, "of") && !r.WordAt(k+2, "about") {
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
