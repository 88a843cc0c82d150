// Package text cuts a document into paragraphs, sentences and words, all by byte offset.
//
// Nothing here rewrites the text: every piece is a half-open range of bytes of the string as given, so that
// s[p.Start:p.End] is the piece. Carriage returns, byte order marks, no-break spaces, HTML entities, mojibake and
// invalid UTF-8 are read through.
package text

// A Span is a half-open range of bytes [Start, End) of the text it was cut from.
type Span struct{ Start, End int }

// Overlaps says whether two spans share anything.
func (s Span) Overlaps(o Span) bool { return s.Start < o.End && o.Start < s.End }
