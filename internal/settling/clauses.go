package settling

import (
	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
)

// clauses gives the clauses of a document's sentences one after another, in memory that is made when the first is asked for.
type clauses struct {
	d     *reading.Document
	found *proposal.Found // what was read before; only read asks for it
	c     *proposal.Clause
	n     int // the sentence that c is of
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

// read returns what the rules answer for in sentence n. Whoever keeps a statement must clone its content.
func (x *clauses) read(n int) []proposal.Statement {
	if st, ok := x.found.Plain(n); ok {
		return st
	}
	return x.of(n).Read()
}

// release gives the memory back.
func (x *clauses) release() {
	if x.c != nil {
		x.c.Release()
	}
}
