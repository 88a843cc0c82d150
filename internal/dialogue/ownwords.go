package dialogue

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

// What is said tells who does not say it: whom it names.

// A Capital is a capitalized word of a quotation, with those right beside it; "" where there is none.
type Capital struct{ before, word, behind string }

// How many words of a quotation are looked through for names.
const nameReach = 200

// Capitals appends to out the capitalized words of the sentences that somebody is quoted with in a statement.
func Capitals(out []Capital, d *reading.Document, s *proposal.Statement) []Capital {
	left := nameReach
	for _, c := range s.Content {
		for k := c.Start; k < c.End && left > 0; k++ {
			if p := d.Items[k].Passage; p >= 0 && d.SentenceLike(d.Passages[p]) {
				toks := d.InnerTokens(d.Passages[p])
				toks = toks[:min(len(toks), left)]
				left -= len(toks)
				out = appendCapitals(out, toks)
			}
		}
	}
	return out
}

func appendCapitals(out []Capital, toks []text.Token) []Capital {
	at := func(k int) string {
		if k < 0 || k >= len(toks) || !toks[k].Capital {
			return ""
		}
		return toks[k].Lower
	}
	for k := range toks {
		if toks[k].Capital {
			out = append(out, Capital{at(k - 1), toks[k].Lower, at(k + 1)})
		}
	}
	return out
}

// Names says whether somebody is among capitalized words, by surname or given name alone or by both: “Hale will lose,” he said, is
// hardly Hale. Hale Street and Ann Hale are others.
func Names(words []Capital, first, last string) bool {
	if last == "" {
		return false
	}
	for _, w := range words {
		if (w.word == first || w.word == last) && (w.before == "" || w.before == first) && (w.behind == "" || w.behind == last) {
			return true
		}
	}
	return false
}
