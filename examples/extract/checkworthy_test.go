package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestCommandTellsWhatIsWorthChecking(t *testing.T) {
	const text = "Rents rose by 11 per cent last year, Ines Calder said. “I am proud of this town,” she said."
	dir := files(t, nil)
	got := extract(t, dir, text, "-format", "jsonl", "-checkworthy")
	require.Zero(t, got.status, got.err)
	d := line(t, got.out)
	require.Len(t, d.Quotes, 2)
	require.NotNil(t, d.Quotes[0].Checkworthy)
	assert.Greater(t, d.Quotes[0].Checkworthy.Score, d.Quotes[1].Checkworthy.Score)

	got = extract(t, dir, text, "-format", "text", "-checkworthy")
	assert.Contains(t, got.out, "worth checking 0.")
	assert.Contains(t, got.out, ": number, trend, fact")
	assert.Contains(t, got.out, "against: ")

	assert.NotContains(t, extract(t, dir, text).out, "checkworthy", "only when it is asked for")
}
