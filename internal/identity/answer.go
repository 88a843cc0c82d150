package identity

import (
	"slices"

	"github.com/whosaid/whosaid/internal/dialogue"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// beginAnswer notes, for the pronoun that is the source of statement i, whom it does not mean as that one asked, and whom
// it does if the article says who was asked.
func (r *identity) beginAnswer(i int) {
	x := r.answers[i]
	if x.Asked == 0 {
		return
	}
	q := &r.st[x.Asked-1]
	if x.Strict {
		r.asker = r.MeantAt(q.Source.Head.Start)
	} else {
		r.unlikely = r.MeantAt(q.Source.Head.Start)
	}
	h := dialogue.Hearer(r.Doc, q)
	if h < 0 {
		return
	}
	for k := r.ChunkAt(h); k < len(r.Doc.Chunks) && r.Doc.Chunks[k].Start < h+dialogue.Reach && r.asked < 0; k++ { // the driver, Karl Voss
		switch c := &r.Doc.Chunks[k]; c.Kind {
		case reading.NounPhrase:
			r.asked = r.MeantAt(c.Start)
		case reading.Comma:
		default:
			return
		}
	}
}

func (r *identity) endAnswer() { r.asker, r.unlikely, r.asked = -1, -1, -1 }

// doubtfulAnswer says whether a statement answers a question and its source, a pronoun, may mean the one who asked: nobody
// else is there, or little tells.
func (r *identity) doubtfulAnswer(i, who int) bool {
	if i >= len(r.answers) || r.answers[i].Asked == 0 || !r.isPronoun(r.st[i].Source) {
		return false
	}
	q := &r.st[r.answers[i].Asked-1]
	return who < 0 || who == r.MeantAt(q.Source.Head.Start)
}

func (r *identity) isPronoun(s proposal.Source) bool {
	return !s.None() && s.Head.End == s.Head.Start+1 && slices.Contains([]syntax.Tag{syntax.PRP, syntax.PRPS}, r.Doc.Items[s.Head.Start].Tag)
}
