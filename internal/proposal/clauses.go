package proposal

import "github.com/whosaid/whosaid/internal/reading"

// Clauses gives the clauses of a document's sentences one after another, in memory that is made when the first is asked for. It
// is one goroutine's.
type Clauses struct {
	Doc   *reading.Document
	Found *Found // what was read before; only Read asks for it
	c     *Clause
	n     int // the sentence that c is of
}

// Of returns the clause of sentence n, begun unless it is the one that was asked for last; good until the next is asked for.
func (x *Clauses) Of(n int) *Clause {
	if x.c == nil {
		x.c, x.n = NewClause(x.Doc), -1
	}
	if x.n != n {
		x.c.Begin(n)
		x.n = n
	}
	return x.c
}

// Read returns what the rules answer for in sentence n. Whoever keeps a statement must clone its content.
func (x *Clauses) Read(n int) []Statement {
	if st, ok := x.Found.Plain(n); ok {
		return st
	}
	return x.Of(n).Read()
}

// Release gives the memory back.
func (x *Clauses) Release() {
	if x.c != nil {
		x.c.Release()
	}
}
