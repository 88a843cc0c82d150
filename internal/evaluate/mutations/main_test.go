package main

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMutations holds the figures that a change must not spoil.
func TestMutations(t *testing.T) {
	paths, err := filepath.Glob(filepath.Join("..", "..", "..", "testdata", "articles", "*.txt"))
	require.NoError(t, err)
	articles, err := read(paths)
	require.NoError(t, err)
	all := mutate(articles, 2000)
	require.Len(t, all, 2000)
	got := judge(all)
	t.Log(got.figures())
	right, total := 0, 0
	for _, k := range got.kinds {
		right += k[0]
		total += k[1]
	}
	show := strings.Join(got.wrong, "\n")
	assert.GreaterOrEqual(t, percent(right, total), 99.9, show)
	assert.Zero(t, got.falseOK, show)
	assert.Zero(t, got.falseAlarm, show)
	assert.GreaterOrEqual(t, percent(got.told, got.single), 99.5, show)
	assert.GreaterOrEqual(t, percent(got.spliced, got.splices), 98.0, show)
	require.Equal(t, all, mutate(articles, 2000), "the same every time")
}
