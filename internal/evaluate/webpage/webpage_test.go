package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestFloors holds the figures on real pages, where they are.
func TestFloors(t *testing.T) {
	dir := filepath.Join("..", "..", "..", "..", "shared", "corpora", "html-dev")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("the pages are not here")
	}
	pairs, err := readPages(dir)
	require.NoError(t, err)
	var total figures
	for _, p := range pairs {
		total.add(p.measure())
		assert.NotEmpty(t, p.page.Article.Headline, p.name)
		assert.NotEmpty(t, p.page.Language, p.name)
	}
	assert.GreaterOrEqual(t, total.f1/float64(len(pairs)), 0.97, "F1 of words")
	assert.GreaterOrEqual(t, ratio(total.same, total.want), 0.95, "records of the reference that the page gives, too")
	assert.GreaterOrEqual(t, ratio(total.sameMarked, total.marked), 0.95, "and those with quotation marks")
}

func TestMeasure(t *testing.T) {
	dir := t.TempDir()
	write := func(name, s string) { require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(s), 0o600)) }
	_, err := readPages(dir)
	assert.Error(t, err)
	write("a.html", "<p>“No,” said Ana Falk.<p>She left.")
	_, err = readPages(dir)
	assert.Error(t, err)
	write("a.txt", "“No,” said Ana Falk.\n\nShe left.")
	pairs, err := readPages(dir)
	require.NoError(t, err)
	require.Len(t, pairs, 1)
	f := pairs[0].measure()
	assert.Equal(t, figures{precision: 1, recall: 1, f1: 1, same: 1, want: 1, sameMarked: 1, marked: 1}, f)
	pairs[0].want = "“No,” said Tom Roe. She left."
	f = pairs[0].measure()
	assert.Equal(t, figures{precision: 4. / 6, recall: 4. / 6, f1: 4. / 6, same: 0, want: 1, extra: 1, marked: 1}, f)
}
