package wording

import (
	"github.com/whosaid/whosaid/internal/lexicon"
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/syntax"
)

// Sayings, which everybody says and nobody in the article.

// sayingReach is how many items before a passage the word for a saying stands at most.
const sayingReach = 6

// sayings lists the passages of proverbs and mottos that no statement has: As the saying goes, “…”; its motto, “…”.
func sayings(d *reading.Document, st []proposal.Statement) (nobodys []int) {
	said := map[int]bool{}
	for i := range st {
		for _, c := range st[i].Content {
			for k := c.Start; k < c.End; k++ {
				if p := d.Items[k].Passage; p >= 0 {
					said[p] = true
				}
			}
		}
	}
	for n := range d.Sentences {
		s := d.Sentences[n].Items
		for i := s.Start; i < s.End; i++ {
			if p := d.Items[i].Passage; p >= 0 && !said[p] && ofSaying(d, s.Start, i) {
				nobodys = append(nobodys, p)
			}
		}
	}
	return nobodys
}

// ofSaying says whether a word for a saying, and at most how it goes, stands before item i: the proverb, “…”; as the saying goes: “…”.
func ofSaying(d *reading.Document, start, i int) bool {
	k := i - 1
	for k >= start && d.Items[k].Passage < 0 && (d.ItemIs(k, ",") || d.ItemIs(k, ":") || d.ItemIs(k, "that")) {
		k--
	}
	goes := false
	for ; k >= start && k >= i-sayingReach && d.Items[k].Passage < 0; k-- {
		l := d.Items[k].Lower
		switch {
		case lexicon.TellsClause(l, lexicon.SayingNoun):
			return !d.Items[k].Tag.Verb() || k > start && d.Items[k-1].Tag == syntax.DT // the tagger's saying
		case lexicon.TellsClause(l, lexicon.SayingGoes) && !goes:
			goes = true
		default:
			return false
		}
	}
	return false
}
