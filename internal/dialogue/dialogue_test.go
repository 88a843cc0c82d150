package dialogue

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/whosaid/whosaid/internal/proposal"
	"github.com/whosaid/whosaid/internal/reading"
	"github.com/whosaid/whosaid/internal/text"
)

func read(t *testing.T, article string) (*reading.Document, []proposal.Statement) {
	t.Helper()
	d := reading.Read(article)
	t.Cleanup(d.Release)
	st := proposal.Find(d, nil).Strict
	return d, st
}

// TestExchanges: whose question a statement answers.
func TestExchanges(t *testing.T) {
	for name, c := range map[string]struct {
		article string
		want    Exchange
	}{
		"a question by its mark": {"“Did you see the boat?” the judge asked. “No, I was asleep,” he replied.", Exchange{1, true}},
		"no question":            {"“The boat sank,” the judge noted. “It was old,” he added.", Exchange{}},
		"too far back": {"“Did you see the boat?” the judge asked. The court sat until four, and nobody of the crew was called before the " +
			"evening, when the lamps had been lit in the hall. “No, I was asleep,” he replied.", Exchange{}},
	} {
		t.Run(name, func(t *testing.T) {
			d, st := read(t, c.article)
			require.Len(t, st, 2)
			assert.Equal(t, []Exchange{{}, c.want}, Exchanges(d, st))
		})
	}
}

// TestNames: whom the words of a quotation name.
func TestNames(t *testing.T) {
	d, st := read(t, "“Hale will lose the seat in Wick Street and Ann Orr will not stand,” he said.")
	require.Len(t, st, 1)
	words := Capitals(nil, d, &st[0])
	assert.True(t, Names(words, "ben", "hale"), "a surname alone")
	assert.True(t, Names(words, "ann", "orr"), "a whole name")
	assert.False(t, Names(words, "ann", "wick"), "a street of that name")
	assert.False(t, Names(words, "ben", "orr"), "somebody else's given name before it")
	assert.False(t, Names(words, "", ""))
}

// TestSame: words in a row that two quotations share.
func TestSame(t *testing.T) {
	d, _ := read(t, "We will not pay. “We will not pay for it,” Falk said.")
	marked := Words(d, text.Span{End: len(d.Items)})
	assert.Equal(t, []string{"we", "will", "not", "pay", "for", "it"}, marked)
	assert.True(t, Same([]string{"will", "not", "pay"}, marked))
	assert.False(t, Same([]string{"will", "never", "pay"}, marked))
	assert.False(t, Same([]string{"not", "pay", "for"}, []string{"not", "pay"}), "too few to be no chance")
}
