package quotes

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestOwnReader: a reader may say anything; what lies outside of the text, overlaps or runs backwards does no harm.
func TestOwnReader(t *testing.T) {
	source := "We will [12] rebuild the [13] bridge by June"
	own := func(s string) []Span {
		if s != source { // a reader is asked about quotations, too
			return nil
		}
		return []Span{{25, 29}, {8, 12}, {9, 10}, {-5, 0}, {30, 29}, {40, 4000}}
	}
	m := Locate(source, "We will rebuild the bridge", own)
	require.Equal(t, Verbatim, m.Verdict)
	assert.Equal(t, "We will [12] rebuild the [13] bridge", m.Source.Of(source))
	assert.Equal(t, m, NewIndex(source, own).Locate("We will rebuild the bridge"))
	assert.NotEqual(t, Verbatim, Locate(source, "We will rebuild the bridge", Plain).Verdict)
}

// TestTagsInWords: a word goes on through a tag within the line, also with its apostrophe; it ends at any other.
func TestTagsInWords(t *testing.T) {
	source := "<p><b>Adair</b>’s un<i>belie</i>vable plan<br>ended</p><p>there.</p>"
	require.Equal(t, Verbatim, Locate(source, "Adair's unbelievable plan ended there").Verdict)
	require.Equal(t, Altered, Locate(source, "Adair's unbelievable planended there").Verdict)
}
