package export_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// inParts is a text in two windows, and the text.
func inParts(t *testing.T) (docs []*export.Document, text string) {
	t.Helper()
	first := "The mayor, Edda Falk, opened the café on Monday. “It is safe,” she said.\n\n"
	text = first + "“Nobody complained – nobody,” Falk told reporters on Tuesday.\n"
	var e attribution.Extractor
	var m attribution.Memory
	about := attribution.Article{Headline: "The café opens", Byline: "By Jane Doe", Outlet: "The Argus", Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)}
	for i, own := range []attribution.Span{{Start: 0, End: len(first)}, {Start: len(first), End: len(text)}} {
		w := attribution.Window{Article: about, Start: own.Start, Own: own, Last: i == 1}
		w.Article.Text = own.Of(text)
		res, err := m.Result(e.ReadWindow(w))
		require.NoError(t, err)
		d := export.NewPart("long", w, i+1, utf8.RuneCountInString(text[:w.Start]), res)
		d.URL = "https://argus.example/long"
		docs = append(docs, d)
	}
	return docs, text
}

// The records of a part count in the whole text, in bytes and in code points.
func TestPartsCountInTheWholeText(t *testing.T) {
	docs, text := inParts(t)
	runes, n := []rune(text), 0
	for _, row := range jsonLines[export.Row](t, write(t, export.Flat{}, docs...)) {
		n++
		assert.Equal(t, n, row.Quote)
		assert.Equal(t, row.Text, text[row.Start:row.End])
		assert.Equal(t, row.Text, string(runes[row.StartChar:row.EndChar]))
		assert.Equal(t, "Edda Falk", row.Speaker)
	}
	assert.Equal(t, 2, n)
	table := write(t, export.CSV{}, docs...)
	assert.Contains(t, table, ",79,114,74,103,")
	lines := jsonLines[export.Record](t, write(t, export.Records{}, docs...))
	require.Len(t, lines, 2)
	for i, r := range lines {
		assert.Equal(t, i+1, r.Part.Number)
		assert.Equal(t, i == 1, r.Part.Last)
		assert.Equal(t, r.Speakers[0].Role, r.Speakers[0].RoleSpan.Of(text), "in the first part")
		for _, q := range r.Quotes {
			assert.Equal(t, q.Text, q.Spans[0].Of(text))
			assert.True(t, r.Part.Start <= q.Spans[0].Start && q.Spans[0].Start < r.Part.End)
		}
	}
	assert.Equal(t, len(text), lines[1].Part.End)
}

// What is known beside the text stands in a record.
func TestRecordsKeepWhatIsBesideTheText(t *testing.T) {
	docs, _ := inParts(t)
	line := write(t, export.Records{}, docs[1])
	assert.True(t, strings.HasPrefix(line, `{"doc":"long","url":"https://argus.example/long","date":"2026-11-24T00:00:00Z",`+
		`"outlet":"The Argus","headline":"The café opens","byline":"By Jane Doe","quotes":[{`), line)
	var bare map[string]any
	require.NoError(t, json.Unmarshal([]byte(write(t, export.Records{}, export.New("bare", attribution.Article{Text: "x"}, attribution.Result{}))), &bare))
	assert.Len(t, bare, 3, "what is not known is not there")
}
