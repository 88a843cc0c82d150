package naming

import (
	"github.com/whosaid/whosaid/internal/syntax"
	"github.com/whosaid/whosaid/internal/text"
)

// An Example is a run as the trainer sees it: where its tokens stand, and the features of each.
type Example struct {
	Tokens   text.Span
	Features [][]uint32 // rows of the model
	Groups   [][]Group
}

// Examples returns the runs of an article, with features of 1<<bits rows. It is for the trainer.
func Examples(bits uint, article string, tokens []text.Token, tags []syntax.Tag, sentences []Sentence) []Example {
	var r Reader
	r.open(&Model{bits: bits}, article, tokens, tags, sentences)
	var out []Example
	for k := range r.runs {
		u := &r.runs[k]
		e := Example{Tokens: u.Span}
		r.look(u)
		for i := u.Start; i < u.End; i++ {
			r.features(u, i)
			e.Features = append(e.Features, r.appendRows(nil))
			e.Groups = append(e.Groups, r.groups())
		}
		out = append(out, e)
	}
	return out
}

// groups returns the groups of the features of a token.
func (r *Reader) groups() []Group {
	groups := make([]Group, r.n)
	for i := range groups {
		groups[i] = r.seen[i].group
	}
	return groups
}
