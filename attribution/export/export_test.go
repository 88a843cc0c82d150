package export_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// formats are all of them, with all their options.
var formats = map[string]export.Format{
	"records": export.Records{}, "flat": export.Flat{}, "flat without context": export.Flat{Context: -1},
	"csv": export.CSV{}, "csv with options": export.CSV{Context: 5, NoHeader: true, BOM: true, Formulas: true},
	"w3c": export.W3C{}, "hypothesis": export.W3C{Context: 64, Hypothesis: true},
	"schema": export.SchemaOrg{}, "schema without reviews": export.SchemaOrg{NoReviews: true},
	"brat": export.Brat{}, "label studio": export.LabelStudio{}, "doccano": export.Doccano{}, "doccano relations": export.Doccano{Relations: true},
	"spacy": export.SpaCy{}, "html": export.HTML{}, "html against a source": export.HTML{Source: "“We kept it running for ten years.”"},
}

// read gives a file of testdata/export: a text with an emoji of several characters, a combining mark, CRLF, a byte order mark,
// Hebrew, a formula, tags and a line separator.
func read(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "export", name))
	require.NoError(t, err)
	return string(data)
}

func oddText(t testing.TB) *export.Document {
	a := attribution.Article{
		Text: read(t, "odd.txt"), Headline: `The "ferry", stopped`, Byline: "By Jane Doe", Outlet: "The Bridgeport Argus",
		Date: time.Date(2026, 11, 24, 8, 30, 0, 0, time.UTC),
	}
	var e attribution.Extractor
	res, err := e.ExtractArticle(a)
	require.NoError(t, err)
	require.Greater(t, len(res.Quotes), 8)
	return export.New("odd", a, res)
}

func oddPage(t testing.TB) *export.Document {
	p := webpage.Read([]byte(read(t, "page.html")), webpage.Options{})
	var e attribution.Extractor
	res, err := e.ExtractArticle(p.Article)
	require.NoError(t, err)
	return export.FromPage("page", p, res)
}

func write(t testing.TB, f export.Format, docs ...*export.Document) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, export.Write(&out, f, docs...))
	return out.String()
}

// jsonLines reads lines of JSON into values of a type.
func jsonLines[T any](t testing.TB, out string) (all []T) {
	t.Helper()
	for line := range strings.Lines(out) {
		var v T
		require.NoError(t, json.Unmarshal([]byte(line), &v), line)
		all = append(all, v)
	}
	return all
}

// inPoints and inUnits cut as Python and JavaScript do.
func inPoints(s string, start, end int) string { return string([]rune(s)[start:end]) }

func inUnits(s string, start, end int) string {
	return string(utf16.Decode(utf16.Encode([]rune(s))[start:end]))
}

// pieces are the words that a document's quotes consist of.
func pieces(d *export.Document, q attribution.Quote) (all []string) {
	for _, s := range q.Spans {
		all = append(all, s.Of(d.Article.Text))
	}
	return all
}

func TestRecords(t *testing.T) {
	text, page := oddText(t), oddPage(t)
	got := jsonLines[export.Record](t, write(t, export.Records{}, text, page))
	require.Len(t, got, 2)
	assert.Equal(t, text.Result, attribution.Result{Quotes: got[0].Quotes, Speakers: got[0].Speakers}, "it is read back whole")
	assert.Nil(t, got[0].Page)
	require.NotNil(t, got[1].Page)
	assert.Equal(t, "https://argus.example/2026/ferry", got[1].Page.URL)
	html := read(t, "page.html")
	assert.Equal(t, "&ldquo;We <em>kept</em> it running &#128674; for nine years,&rdquo;", got[1].Quotes[0].Spans[0].Of(html), "spans of a page are of the page")
	assert.Equal(t, `{"doc":"","quotes":[],"speakers":[]}`+"\n", write(t, export.Records{}, export.New("", attribution.Article{}, attribution.Result{})))
}

// failing takes some bytes and no more.
type failing struct{ room int }

func (f *failing) Write(p []byte) (int, error) {
	if f.room -= len(p); f.room < 0 {
		return 0, io.ErrShortWrite
	}
	return len(p), nil
}

func TestErrors(t *testing.T) {
	d := oddText(t)
	for name, f := range formats {
		t.Run(name, func(t *testing.T) {
			assert.ErrorContains(t, export.Write(io.Discard, f, &export.Document{}), "not made by export.New")
			assert.ErrorContains(t, export.Write(io.Discard, f, nil), "not made by export.New")
			other := export.New("other", attribution.Article{Text: "Short."}, d.Result)
			err := export.Write(io.Discard, f, other)
			assert.ErrorContains(t, err, `document "other": quote 1: the content`)
			err = export.Write(&failing{100}, f, d)
			assert.ErrorIs(t, err, io.ErrShortWrite)
			assert.ErrorContains(t, err, `document "odd"`)
		})
	}
	err := export.Write(io.Discard, export.Brat{}, export.New("x", attribution.Article{Text: "\xff"}, attribution.Result{}))
	assert.ErrorContains(t, err, "not UTF-8")

	// A document that can't be written is not in the file, and the others are.
	var out bytes.Buffer
	w := export.NewWriter(&out, export.LabelStudio{})
	require.Error(t, w.Write(&export.Document{}))
	require.NoError(t, w.Write(d))
	require.Error(t, w.Write(&export.Document{}))
	require.NoError(t, w.Write(oddPage(t)))
	require.NoError(t, w.Close())
	var tasks []any
	require.NoError(t, json.Unmarshal(out.Bytes(), &tasks))
	assert.Len(t, tasks, 2)
	assert.False(t, errors.Is(err, io.ErrShortWrite))
}
