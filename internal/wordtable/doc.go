// Package wordtable looks words up that never change: those of the data files. Most questions are about words that a table does
// not have, and of a map they cost a line of memory that is in no cache; here they mostly cost a bit of a short array.
//
// A [Recall] keeps what was found out about words from one article to the next.
//
// A table is made once and then only read; it may be shared between goroutines.
package wordtable
