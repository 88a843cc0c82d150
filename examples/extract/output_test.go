package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// leydaText and leyda are the record of DESIGN.md with a shorter text, for the tests of the formats.
const leydaText = `Bellande said he and Orama had agreed to “clear up <our> ditches” in & over Leyda.`

func leyda() document {
	return newDocument("leyda", input{text: leydaText}, attribution.Result{
		Quotes: []attribution.Quote{{
			ID: 7, Type: attribution.Mixed, Text: leydaText[14:85],
			Spans:    []attribution.Span{{Start: 14, End: 85}},
			Verbatim: []attribution.Span{{Start: 44, End: 66}},
			Cue:      attribution.Cue{Span: attribution.Span{Start: 9, End: 13}, Text: "said", Lemma: "say", Class: "report", Mode: attribution.ModeAsserted},
			Speaker: attribution.Source{
				Span: attribution.Span{Start: 0, End: 8}, Text: "Bellande", Name: "Florence Bellande",
				Kind: attribution.Person, Named: true, Role: "Harbor President", ID: 3,
			},
			Confidence: 0.97, Confidences: attribution.Confidences{Content: 0.97, Name: 1}, Reason: attribution.ReasonCue, Evidence: attribution.Evidence{
				Frame: "that", Share: 0.9, Mention: "name", Margin: attribution.Margin{Content: 2.5, Cue: 3, Source: 4.25, Link: 1, Speaker: 20},
			},
		}},
		Speakers: []attribution.Speaker{{
			ID: 3, Name: "Florence Bellande", Kind: attribution.Person, Named: true, Role: "Harbor President",
			Mentions: []attribution.Span{{Start: 0, End: 8}}, Quotes: []int{7},
		}},
	})
}

// leydaLine is what the scorers read.
const leydaLine = `{"doc":"leyda","quotes":[{"id":7,"type":"mixed","text":"he and Orama had agreed to “clear up <our> ditches” in & over Leyda",` +
	`"spans":[{"start":14,"end":85}],"verbatim":[{"start":44,"end":66}],` +
	`"cue":{"span":{"start":9,"end":13},"text":"said","lemma":"say","class":"report","negated":false,"mode":"asserted","modeSpan":null},` +
	`"speaker":{"span":{"start":0,"end":8},"text":"Bellande","name":"Florence Bellande","kind":"person","named":true,"withheld":false,"role":"Harbor President","id":3},` +
	`"confidence":0.97,"reason":"cue","evidence":{"frame":"that","share":0.9,"mention":"name",` +
	`"margin":{"content":2.5,"cue":3,"source":4.25,"link":1,"speaker":20}},"confidences":{"content":0.97,"name":1},"attitude":false,"headline":false}],` +
	`"speakers":[{"id":3,"name":"Florence Bellande","kind":"person","named":true,"withheld":false,"gender":"","role":"Harbor President","roleSpan":null,"affiliation":"","affiliationSpan":null,"mentions":[{"start":0,"end":8}],"quotes":[7]}]}` + "\n"

// write formats documents as a run of the command does.
func write(t *testing.T, f formatter, documents ...document) string {
	t.Helper()
	var out bytes.Buffer
	w := writer{out: bufio.NewWriter(&out), format: f}
	for _, d := range documents {
		formatted, err := f.document(d)
		require.NoError(t, err)
		w.document(formatted, true)
	}
	whole, err := w.end()
	require.NoError(t, err)
	require.Equal(t, len(documents), whole)
	return out.String()
}

func TestJSONLFormat(t *testing.T) {
	empty := newDocument("empty", input{}, attribution.Result{})
	assert.Equal(t, leydaLine+`{"doc":"empty","quotes":[],"speakers":[]}`+"\n", write(t, exportFormat{export.Records{}}, leyda(), empty))
	assert.Empty(t, write(t, exportFormat{export.Records{}}))
}

func TestJSONFormat(t *testing.T) {
	var rows []json.RawMessage
	got := write(t, jsonFormat{}, leyda(), leyda())
	require.NoError(t, json.Unmarshal([]byte(got), &rows))
	require.Len(t, rows, 2)
	assert.JSONEq(t, leydaLine, string(rows[1]))
	assert.Contains(t, got, "[\n  {\n    \"doc\": \"leyda\",\n", "indented")
	assert.Contains(t, got, "\n  },\n  {\n", "and the documents are told apart")
	assert.Contains(t, got, "<our> ditches” in & over", "as people write it")

	assert.Equal(t, "[]\n", write(t, jsonFormat{}), "no document is an array too")
}
