package naming

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/sequence"
)

// TestCountRun: what an article does with a word, as counted before any name is recognized.
func TestCountRun(t *testing.T) {
	const article = "A ferry of Otto Brandt's sank near Skagen. Mr Brandt was in Skagen when it did. " +
		"The board (HB) asked Brandt Harbour Services about it. Skagen is small. BRANDT TELLS SKAGEN BOARD NOTHING."
	toks, tags, sentences := cut(article)
	var r Reader
	r.open(Embedded(), article, toks, tags, sentences)
	for lower, want := range map[string]word{
		"brandt":   {capital: 3, titled: 1, given: 1, leads: 1, ends: 2, whose: 1},
		"otto":     {capital: 1, leads: 1},
		"skagen":   {capital: 2, alone: 2},
		"hb":       {capital: 1, alone: 1, bracket: 1},
		"services": {capital: 1, ends: 1},
	} {
		at := r.words.find(lower, sequence.String(lower))
		require.GreaterOrEqual(t, at, int32(0), lower)
		w := r.words.words[at]
		got := word{capital: w.capital, alone: w.alone, titled: w.titled, given: w.given, leads: w.leads, ends: w.ends, whose: w.whose, bracket: w.bracket}
		assert.Equal(t, want, got, lower)
	}
}
