package main

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The metadata and the people of a database, as a command: who held the office on the day of the article.
func TestCommandKnowsPeople(t *testing.T) {
	dir := files(t, map[string]string{
		"a.txt": "I asked when it would open. The prime minister said it was safe.",
		"known.json": `[{"id": "Q1", "name": "Anna Munk", "role": "prime minister", "until": "2024-05-17T00:00:00Z"},
			{"id": "Q2", "name": "Peter Lund", "role": "prime minister", "from": "2024-05-17T00:00:00Z"}]`,
		"bad.json": `{"id": "Q1"}`,
	})
	got := extract(t, dir, "", "-byline", "By Jane Doe", "-date", "2024-06-01", "-known", "known.json", "a.txt")
	require.Equal(t, 0, got.status, got.err)
	d := line(t, got.out)
	require.Len(t, d.Speakers, 2)
	assert.Equal(t, "Jane Doe", d.Speakers[0].Name)
	assert.EqualValues(t, "byline", d.Speakers[0].NameFrom)
	assert.Equal(t, "Q2", d.Speakers[1].Known)

	got = extract(t, dir, "", "-byline", "By Jane Doe", "-format", "text", "a.txt")
	assert.Contains(t, got.out, "name from the byline")

	got = extract(t, dir, "", "-known", "bad.json", "a.txt")
	assert.Equal(t, 2, got.status)
	assert.Contains(t, got.err, "extract: -known bad.json: no JSON array of people")
}
