package main

import (
	"slices"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/internal/train/corpora"
)

// agrees says whether our speaker is who the chain means: one of its mentions that is no pronoun is a mention of a member of
// the chain that is none, or the names are alike.
func agrees(c *corpora.Chain, sp *attribution.Speaker) bool {
	words := strings.Fields(strings.ToLower(sp.Name))
	for _, m := range c.Mentions {
		h := &c.Doc.Tokens[m.Head]
		if strings.HasPrefix(h.Tag, "PRP") || strings.HasPrefix(h.Tag, "W") {
			continue
		}
		if strings.HasPrefix(h.Tag, "NNP") && len(words) > 0 {
			if n := c.Name(m); slices.Contains(n, words[len(words)-1]) || slices.Contains(words, n[len(n)-1]) && sp.Kind == attribution.Person {
				return true
			}
		}
		from, to := c.Doc.Tokens[m.Tokens.Start].Start, c.Doc.Tokens[m.Tokens.End-1].End
		if slices.ContainsFunc(sp.Mentions, func(s attribution.Span) bool {
			// the same head: ours ends with it, or what hangs on it belongs to both
			return s.Start <= h.Start && h.End <= s.End && (s.End == h.End || from <= s.Start && s.End <= to || s.Start == from)
		}) {
			return true
		}
	}
	return false
}
