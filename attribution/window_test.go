package attribution_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
)

// read gives the result of the windows of a text, cut at the given places and with everything around them in sight.
func read(t *testing.T, text string, around int, cuts ...int) (all attribution.Result, parts []attribution.Result) {
	t.Helper()
	var e attribution.Extractor
	var m attribution.Memory
	at := 0
	for _, end := range append(cuts, len(text)) {
		w := attribution.Window{Start: max(at-around, 0), Own: attribution.Span{Start: at, End: end}}
		w.Article.Text = text[w.Start:min(end+around, len(text))]
		res, err := m.Result(e.ReadWindow(w))
		require.NoError(t, err)
		for _, q := range res.Quotes {
			assert.True(t, at <= q.Spans[0].Start && q.Spans[0].Start < end)
		}
		parts = append(parts, res)
		all.Quotes = append(all.Quotes, res.Quotes...)
		at = end
	}
	return all, parts
}

// A text in one window is an article like any other.
func TestOneWindowIsTheArticle(t *testing.T) {
	paths, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	for _, p := range paths {
		data, err := os.ReadFile(p)
		require.NoError(t, err)
		_, parts := read(t, string(data), 0)
		assert.Equal(t, attribution.Extract(string(data)), parts[0], p)
	}
}

// Offsets are those of the whole text, and a piece of text is what stands there.
func TestWindowsCountInTheWholeText(t *testing.T) {
	text := ""
	paths, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	var cuts []int
	for _, p := range paths {
		data, err := os.ReadFile(p)
		require.NoError(t, err)
		text += string(data) + "\n\n"
		cuts = append(cuts, len(text))
	}
	all, parts := read(t, text, 500, cuts[:len(cuts)-1]...)
	for i, q := range all.Quotes {
		assert.Equal(t, i+1, q.ID)
		for _, s := range append(q.Spans, q.Verbatim...) {
			assert.Contains(t, q.Text, s.Of(text))
		}
		assert.Equal(t, q.Cue.Text, q.Cue.Span.Of(text))
		assert.Equal(t, q.Speaker.Text, q.Speaker.Span.Of(text))
	}
	names := map[int]string{}
	for _, r := range parts {
		for _, s := range r.Speakers {
			assert.Equal(t, s.Role, s.RoleSpan.Of(text))
			assert.Equal(t, s.Affiliation, s.AffiliationSpan.Of(text))
			assert.NotEmpty(t, s.Quotes)
			assert.NotZero(t, s.ID)
			if before := names[s.ID]; before != "" {
				assert.True(t, strings.Contains(s.Name, before) || strings.Contains(before, s.Name), "%q and %q", before, s.Name)
			}
			names[s.ID] = s.Name
		}
	}
	assert.Greater(t, len(all.Quotes), 100)
}

// Who was named in an earlier window is known in a later one.
func TestIdentityIsCarriedAlong(t *testing.T) {
	first := "The mayor, Edda Falk, opened the bridge on Monday. “It is safe,” she said.\n\nHer deputy, Tom Reilly, was there, too. " +
		"Volta Motors said it had paid for the bridge.\n\n"
	second := "Falk said nobody had complained.\n\n“We were glad,” Reilly told reporters.\n\nThe mayor said the tolls would stay.\n\n" +
		"Volta Motors denied that it had sent a bill.\n\nA trader said the market was quiet.\n"
	all, parts := read(t, first+second, 0, len(first))
	got := map[string]int{}
	var names []string
	for _, q := range all.Quotes {
		names = append(names, q.Speaker.Name)
		if q.Speaker.Named {
			if got[q.Speaker.Name] == 0 {
				got[q.Speaker.Name] = q.Speaker.ID
			}
			assert.Equal(t, got[q.Speaker.Name], q.Speaker.ID, q.Speaker.Name)
		}
	}
	assert.Equal(t, []string{"Edda Falk", "Volta Motors", "Edda Falk", "Tom Reilly", "Edda Falk", "Volta Motors", "trader"}, names)
	for _, s := range parts[1].Speakers {
		if s.Name == "Edda Falk" {
			assert.Equal(t, "mayor", s.Role)
			assert.Equal(t, "mayor", s.RoleSpan.Of(first+second))
			assert.Equal(t, attribution.Female, s.Gender)
			assert.Empty(t, s.NameFrom)
		}
	}
}
