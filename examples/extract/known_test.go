package main

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
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
	assert.Equal(t, "extract: -known bad.json: at 1:1: no JSON array of people: it begins with [\n", got.err)
}

// A person at a terminal sees the link, too.
func TestTextShowsKnownPeople(t *testing.T) {
	dir := files(t, map[string]string{
		"a.txt":      "The prime minister said it was safe. Ann Lee said it was not.",
		"known.json": `[{"id": "Q2", "name": "Peter Lund", "role": "prime minister", "from": "2024-05-17"}]`,
		"late.json":  `[{"id": "Q2", "name": "Peter Lund", "role": "prime minister", "from": "2024-05-18"}]`,
		"bare.json":  `[{"id": "Q2", "role": "prime minister"}]`,
	})
	show := func(known string) string {
		got := extract(t, dir, "", "-format", "text", "-date", "2024-05-17", "-known", known, "a.txt")
		require.Equal(t, 0, got.status, got.err)
		return strings.Join(strings.Fields(got.out), " ")
	}
	out := show("known.json")
	assert.Contains(t, out, ", known as Peter Lund [Q2] 2. Ann Lee: said")
	assert.Equal(t, 1, strings.Count(out, "known as"))
	assert.NotContains(t, show("late.json"), "known as")
	assert.Contains(t, show("bare.json"), ", known as [Q2]")
}

func TestParseKnown(t *testing.T) {
	got, err := parseKnown([]byte("\uFEFF" + `[
		{"id": "Q1", "name": "Anna Munk", "aliases": ["Annie", "A. Munk"], "role": "prime minister", "kind": "person",
		 "from": "2019-06-27", "until": "2024-05-17T08:30:00+02:00"},
		{"id": "Q2", "name": "Lund & Co", "aliases": null, "kind": "organization", "from": null, "role": ""}
	]
	`))
	require.NoError(t, err)
	require.Len(t, got, 2)
	assert.True(t, got[0].From.Equal(time.Date(2019, 6, 27, 0, 0, 0, 0, time.UTC)))
	assert.True(t, got[0].Until.Equal(time.Date(2024, 5, 17, 6, 30, 0, 0, time.UTC)))
	got[0].From, got[0].Until = time.Time{}, time.Time{}
	assert.Equal(t, attribution.Known{ID: "Q1", Name: "Anna Munk", Aliases: []string{"Annie", "A. Munk"}, Role: "prime minister", Kind: "person"}, got[0])
	assert.Equal(t, attribution.Known{ID: "Q2", Name: "Lund & Co", Kind: "organization"}, got[1])

	got, err = parseKnown([]byte("[]"))
	require.NoError(t, err)
	assert.Empty(t, got)

	// What the library's own type writes is read.
	k := attribution.Known{ID: "Q1", Name: "A", Until: time.Date(2024, 5, 17, 0, 0, 0, 0, time.UTC)}
	b, err := json.Marshal([]attribution.Known{k})
	require.NoError(t, err)
	got, err = parseKnown(b)
	require.NoError(t, err)
	assert.Equal(t, []attribution.Known{k}, got)
}

// Each mistake is named with its place, in words that need no Go.
func TestParseKnownMistakes(t *testing.T) {
	for in, want := range map[string]string{
		"":                     "at 1:1: no JSON array of people: the file ends before it does",
		`{"id": "Q1"}`:         "at 1:1: no JSON array of people: it begins with [",
		"[\n {\"id\": \"Q1\"}": "at 2:14: no JSON array of people: the file ends before it does",
		`[{"id": "Q1"`:         "at 1:13: no JSON array of people: the file ends before it does",
		`["Anna Munk"]`:        "at 1:2: a person is an object in braces",
		"[{\"id\": \"Q1\",\n  \"rol\": \"mayor\"}]": `at 2:3: "rol" is no field of a person: use id, name, aliases, role, kind, from or until`,
		`[{"ID": "Q1"}]`:                        `at 1:3: "ID" is no field of a person: use id, name, aliases, role, kind, from or until`,
		`[{"id": 1}]`:                           `at 1:3: "id" is a text, in quotation marks`,
		`[{"id": "Q1", "role": ["a"]}]`:         `at 1:15: "role" is a text, in quotation marks`,
		`[{"id": "Q1", "aliases": "a"}]`:        `at 1:15: "aliases" is an array of texts`,
		`[{"id": "Q1", "aliases": [1]}]`:        `at 1:15: "aliases" is an array of texts`,
		`[{"id": "Q1", "from": "17 May 2024"}]`: `at 1:15: "from" "17 May 2024" is no day: write it like 2024-05-17 or 2024-05-17T08:00:00Z`,
		`[{"id": "Q1", "until": 2024}]`:         `at 1:15: "until" is a text, in quotation marks`,
		`[{"id": "Q1", "kind": "human"}]`:       `at 1:15: "kind" "human" is not known: use person, organization, group, anonymous, document or unknown`,
		`[{"id": "Q1"}, {"name": "Anna Munk"}]`: `at 1:16: "id" is missing or empty: it tells people apart`,
		`[{"id": "Q1", "id": "Q2"}]`:            `at 1:15: "id" is there twice`,
		`[{"id": "Q1"}] []`:                     `at 1:15: something stands behind the array`,
		`[{"id": "Q1",}]`:                       `at 1:14: no JSON array of people: invalid character '}'`,
		`[{"id": "Q1"} {"id": "Q2"}]`:           `at 1:15: no JSON array of people: invalid character '{'`,
		`[{"id": Q1}]`:                          `at 1:9: no JSON array of people: invalid character 'Q'`,
	} {
		got, err := parseKnown([]byte(in))
		require.Error(t, err, in)
		assert.Nil(t, got)
		assert.True(t, strings.HasPrefix(err.Error(), want), "%s: %v", in, err)
		assert.NotRegexp(t, `Go |struct|attribution\.|time\.Time|unmarshal`, err.Error())
	}
}
