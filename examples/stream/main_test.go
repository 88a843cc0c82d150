package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
)

// library is what the command itself uses.
var library = new(attribution.Extractor).ExtractArticle

func TestStream(t *testing.T) {
	text := "“We won <it>,” said Anna Keller."
	quoted, err := json.Marshal(text)
	require.NoError(t, err)
	var out, errs bytes.Buffer
	bad, err := stream(strings.NewReader(`{"id": "a", "text": `+string(quoted)+`, "url": "https://example.com"}
not json

{"id": "b"}
{"text": "nobody"}
{"id": "c", "text": ""}
{"id": "d", "text": `+string(quoted)+`}`), &out, &errs, library)
	require.NoError(t, err)
	assert.Equal(t, 3, bad)
	assert.Regexp(t, `^stream: line 2: no article: [^\n]+\nstream: line 4: no article: "text" is missing\nstream: line 5: no article: "id" is missing\n$`, errs.String())

	lines := strings.SplitAfter(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 2)
	for i, id := range []string{"a", "d"} {
		var r row
		require.NoError(t, json.Unmarshal([]byte(lines[i]), &r))
		assert.Equal(t, id, r.Article)
		assert.Equal(t, "Anna Keller", r.Speaker)
		assert.Contains(t, text[r.Start:r.End], "We won <it>")
		assert.Contains(t, lines[i], "We won <it>", "as people write it")
	}
}

func TestFlat(t *testing.T) {
	got := flat("a", attribution.Quote{
		ID: 2, Type: attribution.Direct, Text: "“A” “b”", Spans: []attribution.Span{{Start: 5, End: 9}, {Start: 20, End: 25}},
		Cue:        attribution.Cue{Text: "never said", Negated: true, Mode: attribution.ModeNegated},
		Speaker:    attribution.Source{Text: "He", Name: "A B", Kind: attribution.Person, Role: "mayor", ID: 1},
		Confidence: .5, Reason: attribution.ReasonCue,
	})
	assert.Equal(t, row{"a", 2, "A B", "", "person", "mayor", "“A” “b”", "direct", "never said", "negated", true, 5, 25, .5, "cue"}, got)
	assert.Equal(t, row{Article: "a", Reason: "none"}, flat("a", attribution.Quote{Reason: "none"}), "nobody is no name")
}

func TestStreamMetadata(t *testing.T) {
	var out, errs bytes.Buffer
	bad, err := stream(strings.NewReader(`{"id": "a", "text": "I asked Falk when the bridge would open.", "byline": "By Jane Doe", "date": "2024-05-17"}
{"id": "b", "text": "", "date": "17 May"}
{"id": "c", "text": "Falk said the bridge was safe.", "headline": "Edda Falk defends the bridge", "outlet": "Argus", "date": "2024-05-17T08:00:00+02:00"}`), &out, &errs, library)
	require.NoError(t, err)
	assert.Equal(t, 1, bad)
	assert.Equal(t, "stream: line 2: no article: \"date\" \"17 May\" is neither 2024-05-17 nor 2024-05-17T08:00:00Z\n", errs.String())
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 2)
	assert.Contains(t, lines[0], `"speaker":"Jane Doe","nameFrom":"byline"`)
	assert.Contains(t, lines[1], `"speaker":"Edda Falk","nameFrom":"headline"`)
}

// failing is an output that takes nothing.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestStreamReportsFailures(t *testing.T) {
	_, err := stream(strings.NewReader(strings.Repeat("a", longestLine+1)), &bytes.Buffer{}, &bytes.Buffer{}, library)
	assert.ErrorContains(t, err, "after line 0: ")
	in := strings.NewReader(`{"id": "a", "text": "“We won,” said Anna Keller."}`)
	_, err = stream(in, failing{}, &bytes.Buffer{}, library)
	assert.EqualError(t, err, "the disk is full")
}

// An article on which the library breaks is one line of standard error; the others have their rows.
func TestStreamContainsPanics(t *testing.T) {
	broken := func(a attribution.Article) (attribution.Result, error) {
		if a.Text == "b" {
			panic("one\ntwo")
		}
		return library(a)
	}
	var out, errs bytes.Buffer
	bad, err := stream(strings.NewReader(`{"id": "a", "text": "“We won,” said Anna Keller."}
{"id": "b", "text": "b"}
{"id": "c", "text": "“We lost,” said Tom Reilly."}`), &out, &errs, broken)
	require.NoError(t, err)
	assert.Equal(t, 1, bad)
	assert.Equal(t, "stream: line 2: internal error: \"one\\ntwo\"; please report it with the line\n", errs.String())
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	require.Len(t, lines, 2)
	assert.Contains(t, lines[1], `"article":"c"`)
}
