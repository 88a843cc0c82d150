package settling

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// clauses gives the clauses of a document's sentences one after another, in memory that is made when the first is asked for.
type clauses struct {
	d *reading.Document
	c *proposal.Clause
	n int // the sentence that c is of
}

// of returns the clause of sentence n, begun unless it is the one that was asked for last; good until the next is asked for.
func (x *clauses) of(n int) *proposal.Clause {
	if x.c == nil {
		x.c, x.n = proposal.NewClause(x.d), -1
	}
	if x.n != n {
		x.c.Begin(n)
		x.n = n
	}
	return x.c
}

// release gives the memory back.
func (x *clauses) release() {
	if x.c != nil {
		x.c.Release()
	}
}
