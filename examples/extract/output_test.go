package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
)

// parisText and paris are the record of DESIGN.md with a shorter text, for the tests of the formats.
const parisText = `Hollande said he and Obama had agreed to “scale up <our> strikes” in & over Syria.`

func paris() document {
	return newDocument("paris", parisText, attribution.Result{
		Quotes: []attribution.Quote{{
			ID: 7, Type: attribution.Mixed, Text: parisText[14:85],
			Spans:    []attribution.Span{{Start: 14, End: 85}},
			Verbatim: []attribution.Span{{Start: 44, End: 66}},
			Cue:      attribution.Cue{Span: attribution.Span{Start: 9, End: 13}, Text: "said", Lemma: "say"},
			Speaker: attribution.Source{
				Span: attribution.Span{Start: 0, End: 8}, Text: "Hollande", Name: "Francois Hollande",
				Kind: attribution.Person, Role: "French President", ID: 3,
			},
			Confidence: 0.97, Reason: attribution.ReasonCue,
		}},
		Speakers: []attribution.Speaker{{
			ID: 3, Name: "Francois Hollande", Kind: attribution.Person, Role: "French President",
			Mentions: []attribution.Span{{Start: 0, End: 8}}, Quotes: []int{7},
		}},
	})
}

// parisLine is what the scorers read.
const parisLine = `{"doc":"paris","quotes":[{"id":7,"type":"mixed","text":"he and Obama had agreed to “scale up <our> strikes” in & over Syria",` +
	`"spans":[{"start":14,"end":85}],"verbatim":[{"start":44,"end":66}],` +
	`"cue":{"span":{"start":9,"end":13},"text":"said","lemma":"say","negated":false},` +
	`"speaker":{"span":{"start":0,"end":8},"text":"Hollande","name":"Francois Hollande","kind":"person","role":"French President","id":3},` +
	`"confidence":0.97,"reason":"cue"}],` +
	`"speakers":[{"id":3,"name":"Francois Hollande","kind":"person","role":"French President","mentions":[{"start":0,"end":8}],"quotes":[7]}]}` + "\n"

// write formats documents as a run of the command does.
func write(t *testing.T, f formatter, documents ...document) string {
	t.Helper()
	var out bytes.Buffer
	w := writer{out: bufio.NewWriter(&out), format: f}
	for _, d := range documents {
		formatted, err := f.document(d)
		require.NoError(t, err)
		w.document(formatted)
	}
	require.NoError(t, w.finish())
	return out.String()
}

func TestJSONLFormat(t *testing.T) {
	empty := newDocument("empty", "", attribution.Result{})
	assert.Equal(t, parisLine+`{"doc":"empty","quotes":[],"speakers":[]}`+"\n", write(t, jsonlFormat{}, paris(), empty))
	assert.Empty(t, write(t, jsonlFormat{}))
}

func TestJSONFormat(t *testing.T) {
	var rows []json.RawMessage
	got := write(t, jsonFormat{}, paris(), paris())
	require.NoError(t, json.Unmarshal([]byte(got), &rows))
	require.Len(t, rows, 2)
	assert.JSONEq(t, parisLine, string(rows[1]))
	assert.Contains(t, got, "[\n  {\n    \"doc\": \"paris\",\n", "indented")
	assert.Contains(t, got, "\n  },\n  {\n", "and the documents are told apart")
	assert.Contains(t, got, "<our> strikes” in & over", "as people write it")

	assert.Equal(t, "[]\n", write(t, jsonFormat{}), "no document is an array too")
}
