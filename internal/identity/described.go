package identity

import (
	"github.com/whosaid/whosaid/internal/mention"
	"github.com/whosaid/whosaid/internal/nounphrase"
	"github.com/whosaid/whosaid/internal/proposal"
)

// longRole is how many items of a description are its bearer's role at most, what hangs on the noun included.
const longRole = 8

// nameDescribed gives the statements of those who were described to whom the article names for them later.
func (r *identity) nameDescribed(st []proposal.Statement, who []int) {
	next := map[int]int{}
	for i, e := range who {
		if e >= 0 && st[i].Reason != proposal.ReasonTurn {
			if p := r.NamedLater(e); p >= 0 {
				who[i] = p
			} else if p := r.NamedNext(e); p >= 0 {
				who[i], next[e] = p, p
				st[i].Margin.Doubt = shortfall(rescued)
			}
		}
	}
	for e, p := range next { // what they were described as is their role
		if x, y := &r.Entities[e], &r.Entities[p]; y.Role.End <= y.Role.Start {
			role := x.Fullest
			if role.End-role.Start > longRole {
				role.End = r.Doc.ChunkEnd(role.Start)
			}
			y.Role, y.Rank = nounphrase.TrimRole(r.Doc, role), mention.TitleRole
		}
	}
}
