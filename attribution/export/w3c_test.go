package export_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution/export"
)

type annotation struct {
	ID, Type, Motivation string
	Target               json.RawMessage
	Body                 []struct{ Type, Purpose, Value string }
}

type target struct {
	Source   string
	Selector []struct {
		Type, Exact, Prefix, Suffix string
		Start, End                  int
	}
}

func targets(t *testing.T, a annotation) (all []target) {
	t.Helper()
	var one target
	if json.Unmarshal(a.Target, &one) == nil {
		return []target{one}
	}
	require.NoError(t, json.Unmarshal(a.Target, &all))
	return all
}

func TestW3C(t *testing.T) {
	d := oddText(t)
	seen := map[string]bool{}
	for i, a := range jsonLines[annotation](t, write(t, export.W3C{}, d)) {
		assert.Equal(t, "Annotation", a.Type)
		assert.False(t, seen[a.ID])
		seen[a.ID] = true
		assert.Equal(t, d.Result.Quotes[i].Speaker.Name, a.Body[0].Value)
		all := targets(t, a)
		require.Len(t, all, len(d.Result.Quotes[i].Spans))
		for n, words := range pieces(d, d.Result.Quotes[i]) {
			quote, at := all[n].Selector[0], all[n].Selector[1]
			assert.Equal(t, "TextQuoteSelector", quote.Type)
			assert.Equal(t, words, quote.Exact)
			assert.Contains(t, d.Article.Text, quote.Prefix+quote.Exact+quote.Suffix)
			assert.Equal(t, "TextPositionSelector", at.Type)
			assert.Equal(t, words, inPoints(d.Article.Text, at.Start, at.End))
		}
	}
	page := read(t, "page.html")
	for _, a := range jsonLines[annotation](t, write(t, export.W3C{}, oddPage(t))) {
		for _, at := range targets(t, a) {
			assert.Equal(t, "https://argus.example/2026/ferry", at.Source)
			assert.Equal(t, "DataPositionSelector", at.Selector[1].Type)
			assert.Equal(t, at.Selector[0].Exact[:3], strings.ReplaceAll(page[at.Selector[1].Start:at.Selector[1].End], "&ldquo;", "“")[:3])
		}
	}
	assert.Equal(t, write(t, export.W3C{}, d), write(t, export.W3C{}, oddText(t)), "the same each time, names included")
}

func TestHypothesis(t *testing.T) {
	d := oddText(t)
	for i, a := range jsonLines[annotation](t, write(t, export.W3C{Hypothesis: true}, d)) {
		assert.Equal(t, "tagging", a.Motivation)
		all := targets(t, a)
		require.Len(t, all, 1)
		spans := d.Result.Quotes[i].Spans
		words := d.Article.Text[spans[0].Start:spans[len(spans)-1].End]
		assert.Equal(t, words, all[0].Selector[0].Exact)
		assert.Equal(t, words, inUnits(d.Article.Text, all[0].Selector[1].Start, all[0].Selector[1].End))
	}
}
