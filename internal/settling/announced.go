package settling

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// announced drops a statement whose colon leads to words of the next paragraph that another verb there gives to whoever says them:
// What they said: | “A disgrace,” said Otto Blank.
func announced(d *reading.Document, st []proposal.Statement) []proposal.Statement {
	var at map[int][]int
	for i := range st {
		s := &st[i]
		if s.Cue.End <= s.Cue.Start || len(s.Content) == 0 || !d.ItemIs(s.Cue.End-1, ":") {
			continue
		}
		n := d.SentenceOf(s.Content[0].Start, s.Sentence)
		if n <= s.Sentence || d.Sentences[n].Para == s.Para {
			continue
		}
		if at == nil {
			at = proposal.BySentence(st)
		}
		for _, k := range at[n] {
			if o := &st[k]; o.Sentence == n && o.Cue.End > o.Cue.Start && o.Says(s.Content[0].Start) {
				s.Content = nil
				break
			}
		}
	}
	return proposal.WithContent(st)
}
