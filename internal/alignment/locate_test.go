package alignment

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/whosaid/whosaid/internal/text"
)

const speech = "I do not believe that the old bridge is safe, and we will close it for $0.4 million on Monday unless the ice holds."

// TestLocate: the verdict and the passage, also where the source is read only around the quotation. What is said of
// quotations at large, the pairs of package quotes say.
func TestLocate(t *testing.T) {
	for _, c := range []struct {
		quotation, passage string
		want               Verdict
	}{
		{"the old bridge is safe", "the old bridge is safe", Verbatim},
		{"The old bridge ... close it", "the old bridge is safe, and we will close it", Abridged},
		{"the old bridge is safe and we will close it", "the old bridge is safe, and we will close it", Repunctuated},
		{"the new bridge is safe, and we will close it", "the old bridge is safe, and we will close it", Altered},
		{"0.4 million on Monday", "$0.4 million on Monday", Altered},
		{"swans sing in Ulaanbaatar", "", NotFound},
		{"…", "", NotFound},
	} {
		m, read := Locate(speech, c.quotation, nil)
		assert.Equal(t, c.want, m.Verdict, c.quotation)
		assert.Equal(t, c.passage, speech[m.Source.Start:m.Source.End], c.quotation)
		assert.Equal(t, m, NewIndex(speech, nil).Locate(c.quotation))
		if m.Verdict != NotFound {
			assert.Equal(t, speech, read.Source)
			assert.Equal(t, m.Source.Start, int(read.Tokens[read.TokenAt(m.Source.Start)].Start), "the passage was read")
		}
	}
}

// TestSpans: places that were taken do not overlap, whatever the order in which they come.
func TestSpans(t *testing.T) {
	var taken spans
	span := func(i, j int) text.Span { return text.Span{Start: i, End: j} }
	for _, c := range []struct {
		s    text.Span
		want bool
	}{{span(10, 20), true}, {span(15, 25), false}, {span(0, 10), true}, {span(5, 12), false}, {span(20, 30), true}, {span(0, 40), false}} {
		assert.Equal(t, c.want, taken.add(c.s), "%v", c.s)
	}
	assert.Equal(t, spans{span(0, 10), span(10, 20), span(20, 30)}, taken)
}

// TestIndexRare: the library's own search gives the same, also where the rarest byte is common.
func TestIndexRare(t *testing.T) {
	const source = "eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee eez zoo ee"
	for _, pattern := range []string{"eez", "zoo", "ee e", "eeee", "q", "oo ee", "oo eee", "e"} {
		assert.Equal(t, strings.Index(source, pattern), indexRare(source, pattern), pattern)
	}
}
