package quotes

import "github.com/whosaid/whosaid/internal/alignment"

// An Index finds many quotations in one long source. Make it with NewIndex; it does not change afterwards and may be
// shared between goroutines.
type Index struct{ of *alignment.Index }

// NewIndex reads a source, without what the readers say is none of its words; without readers it reads as [Usual] does.
// It takes and keeps about 11 bytes of memory for each byte of news, more for what is all short words and signs; of the
// source it reads the first GB.
func NewIndex(source string, over ...Reader) *Index {
	return &Index{alignment.NewIndex(source, overOf(over))}
}
