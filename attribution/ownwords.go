package attribution

import (
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// What is said tells who does not say it: whom it names.

// ownContent returns the items of what is said in sentence n before its source, a pronoun, follows: whom it names is not
// who says it. It is empty for other pronouns, "her office" too.
func (r *identity) ownContent(m *mention, n int) text.Span {
	i := r.at[m.items.Start].source - 1
	if i < 0 || r.d.items[m.items.Start].tag != syntax.PRP {
		return text.Span{}
	}
	own := text.Span{Start: m.items.Start, End: m.items.Start}
	for _, c := range r.st[i].content {
		if c.Start < own.Start {
			own.Start = max(c.Start, r.d.sentences[n].items.Start)
		}
	}
	return own
}

// A capital is a capitalized word of a quotation, with those right beside it; "" where there is none.
type capital struct{ before, word, behind string }

// How many words of a quotation are looked through for names.
const nameReach = 200

// capitals lists the capitalized words of the sentences that somebody, a pronoun, is quoted with.
func (r *identity) capitals(m *mention) []capital {
	out := r.capital[:0]
	if i := r.at[m.items.Start].source - 1; i >= 0 && r.d.items[m.items.Start].tag == syntax.PRP {
		left := nameReach
		for _, c := range r.st[i].content {
			for k := c.Start; k < c.End && left > 0; k++ {
				if p := r.d.items[k].passage; p >= 0 && r.d.sentenceLike(r.d.passages[p]) {
					toks := r.d.innerTokens(r.d.passages[p])
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
func (x *entity) namedIn(words []capital) bool {
	first, last := x.ends()
	if last == "" || x.kind != Person {
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
func (r *identity) theme(m *mention, n int) [2]int {
	out := [2]int{-1, -1}
	end := r.d.sentences[n].chunks.End
	k := r.chunkAt(m.items.Start)
	if r.at[m.items.Start].source == 0 || r.kindOf(k+1, end) != verbGroup || !r.wordAt(k+2, "of") && !r.wordAt(k+2, "about") {
		return out
	}
	if r.kindOf(k+3, end) == nounPhrase {
		out[0] = r.meantAt(r.d.chunks[k+3].start)
	}
	if r.kindOf(k+4, end) == coordinator && r.kindOf(k+5, end) == nounPhrase {
		out[1] = r.meantAt(r.d.chunks[k+5].start)
	}
	return out
}

// opensQuoting says whether a quotation begins sentence n.
func (r *identity) opensQuoting(n int) bool {
	return r.d.items[r.d.sentences[n].items.Start].passage >= 0
}
