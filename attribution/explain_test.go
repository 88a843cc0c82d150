package attribution_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
)

// followed is the text that ARCHITECTURE.md follows through the stages.
const followed = "Harbour master Ines Calder told reporters on Friday that the ferry would “not sail before spring”. " +
	"She has yet to say who will pay."

// TestArchitecture holds the page of the stages to what they do: the trace in it is what Explain writes. With -update it is
// written anew.
func TestArchitecture(t *testing.T) {
	const page, open, end = "../ARCHITECTURE.md", "<!-- trace -->\n", "<!-- /trace -->\n"
	b, err := os.ReadFile(page)
	require.NoError(t, err)
	before, rest, ok := strings.Cut(string(b), open)
	require.True(t, ok)
	trace, after, ok := strings.Cut(rest, end)
	require.True(t, ok)
	assert.Contains(t, before, followed, "the page shows the text that is followed")

	var want strings.Builder
	require.NoError(t, new(attribution.Extractor).Explain(&want, attribution.Article{Text: followed}))
	block := "```\n" + want.String() + "```\n"
	if *update {
		require.NoError(t, os.WriteFile(page, []byte(before+open+block+end+after), 0o644))
		return
	}
	assert.Equal(t, block, trace)
}

// TestExplainTellsEveryRecord: each record of an article is in its story, and telling it changes nothing.
func TestExplainTellsEveryRecord(t *testing.T) {
	files, err := os.ReadDir("../testdata/articles")
	require.NoError(t, err)
	for _, f := range files {
		if !strings.HasSuffix(f.Name(), ".txt") {
			continue
		}
		b, err := os.ReadFile("../testdata/articles/" + f.Name())
		require.NoError(t, err)
		res := attribution.Extract(string(b))
		var out strings.Builder
		require.NoError(t, new(attribution.Extractor).Explain(&out, attribution.Article{Text: string(b)}))
		assert.Equal(t, len(res.Quotes), strings.Count(out.String(), "\n  record    "), f.Name())
		assert.Equal(t, res, attribution.Extract(string(b)), f.Name())
	}
}

func TestExplainTellsWhatWasLeftOut(t *testing.T) {
	var out strings.Builder
	require.NoError(t, new(attribution.Extractor).Explain(&out, attribution.Article{Text: "It was raining in Hull."}))
	assert.Empty(t, out.String(), "nothing could be said there")
	require.NoError(t, new(attribution.Extractor).Explain(&out, attribution.Article{}))
	assert.Empty(t, out.String())
}

// full is a writer without room.
type full struct{}

var errFull = errors.New("no space left")

func (full) Write([]byte) (int, error) { return 0, errFull }

func TestExplainReportsTheWriter(t *testing.T) {
	err := new(attribution.Extractor).Explain(full{}, attribution.Article{Text: followed})
	require.ErrorIs(t, err, errFull)
	assert.Contains(t, err.Error(), "explaining")
}
