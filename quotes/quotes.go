// Package quotes finds quoted passages in a text.
package quotes

// A Span is a half-open range of bytes: text[s.Start:s.End] is the piece it names.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Of returns the piece of text that the span names.
func (s Span) Of(text string) string { return text[s.Start:s.End] }
