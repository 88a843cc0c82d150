package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

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
	"spacy": export.SpaCy{},
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

func TestFlat(t *testing.T) {
	for _, d := range []*export.Document{oddText(t), oddPage(t)} {
		rows := jsonLines[export.Row](t, write(t, export.Flat{}, d))
		require.Len(t, rows, len(d.Result.Quotes))
		for i, r := range rows {
			text := d.Article.Text
			words := text[r.Start:r.End]
			assert.Equal(t, words, inPoints(text, r.StartChar, r.EndChar))
			assert.Contains(t, r.Sentence, words)
			assert.Equal(t, r.Before+words+r.After, text[r.Start-len(r.Before):r.End+len(r.After)])
			assert.LessOrEqual(t, utf8.RuneCountInString(r.Before), 32)
			assert.Equal(t, d.Result.Quotes[i].Speaker.Name, r.Speaker)
			assert.Equal(t, "2026-11-24T08:30:00Z", r.Date)
			if d.Page == nil {
				assert.Nil(t, r.PageStart)
				continue
			}
			assert.Equal(t, attribution.Span{Start: *r.PageStart, End: *r.PageEnd}, d.Page.Source(attribution.Span{Start: r.Start, End: r.End}))
		}
	}
	rows := jsonLines[export.Row](t, write(t, export.Flat{}, oddText(t)))
	assert.Equal(t, "“We kept it running 👩🏽\u200d🚒 for nine years,” Cafe\u0301-Moll told reporters. “Nobody, 🤷 nobody, paid for it.”", rows[1].Sentence)
	assert.Equal(t, "We kept it running 👩🏽\u200d🚒 for nine years, … Nobody, 🤷 nobody, paid for it.", rows[1].Verbatim)
	assert.Equal(t, "reporters", rows[1].To)
	assert.False(t, rows[7].Said, "Roe did not say it")
}

// The context tears nothing that is one character to a reader.
func TestContext(t *testing.T) {
	const text = "👩🏽\u200d🚒e\u0301\r\n“Words,” said Roe. \r\ne\u0301👩🏽\u200d🚒"
	res := attribution.Extract(text)
	require.NotEmpty(t, res.Quotes)
	befores, afters := map[string]bool{}, map[string]bool{}
	for n := 1; n < 12; n++ {
		r := jsonLines[export.Row](t, write(t, export.Flat{Context: n}, export.New("", attribution.Article{Text: text}, res)))[0]
		befores[r.Before] = true
		afters[strings.TrimPrefix(r.After, " said Roe. ")] = true
	}
	for before := range befores {
		assert.Contains(t, []string{"", "\r\n", "e\u0301\r\n", "👩🏽\u200d🚒e\u0301\r\n"}, before)
	}
	assert.Len(t, befores, 4)
}

func TestCSV(t *testing.T) {
	d := oddText(t)
	out := write(t, export.CSV{}, d, oddPage(t))
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, 1+len(d.Result.Quotes)+len(oddPage(t).Result.Quotes))

	var names []string
	for i := range reflect.TypeFor[export.Row]().NumField() {
		names = append(names, reflect.TypeFor[export.Row]().Field(i).Tag.Get("json"))
	}
	assert.Equal(t, names, rows[0], "the columns are the fields of Row")
	want := jsonLines[map[string]any](t, write(t, export.Flat{}, d))
	for i, row := range rows[1 : 1+len(want)] {
		for k, name := range names {
			value := want[i][name]
			if s, ok := value.(string); ok {
				cell := row[k]
				if strings.HasPrefix(cell, "'") && strings.ContainsAny(cell[1:2], "=+-@\t\r\n") {
					cell = cell[1:]
				}
				assert.Equal(t, strings.ReplaceAll(s, "\r\n", "\n"), cell, name) // encoding/csv reads line ends so
			} else if value == nil {
				assert.Empty(t, row[k])
			} else {
				var cell any
				require.NoError(t, json.Unmarshal([]byte(row[k]), &cell))
				assert.Equal(t, value, cell, name)
			}
		}
	}
	assert.Contains(t, out, ",'=1+1 is not a plan either,", "no formula")
	assert.NotRegexp(t, `(^|[,\n])"?[=@]`, out)
	assert.Contains(t, write(t, export.CSV{Formulas: true}, d), ",=1+1 is not a plan either,")
	assert.True(t, strings.HasPrefix(write(t, export.CSV{BOM: true}), "\uFEFFdoc,quote,"))
	assert.Empty(t, write(t, export.CSV{NoHeader: true}))
	assert.Contains(t, out, "\r\n\r\n", "the article's own line ends")
}

type annotation struct {
	ID, Type, Motivation string
	Target               json.RawMessage
	Body                 []struct{ Type, Purpose, Value string }
}

type target struct {
	Source   string
	Selector []struct {
		Type, Exact, Prefix, Suffix string
		Start, End                  int
	}
}

func targets(t *testing.T, a annotation) (all []target) {
	t.Helper()
	var one target
	if json.Unmarshal(a.Target, &one) == nil {
		return []target{one}
	}
	require.NoError(t, json.Unmarshal(a.Target, &all))
	return all
}

func TestW3C(t *testing.T) {
	d := oddText(t)
	seen := map[string]bool{}
	for i, a := range jsonLines[annotation](t, write(t, export.W3C{}, d)) {
		assert.Equal(t, "Annotation", a.Type)
		assert.False(t, seen[a.ID])
		seen[a.ID] = true
		assert.Equal(t, d.Result.Quotes[i].Speaker.Name, a.Body[0].Value)
		all := targets(t, a)
		require.Len(t, all, len(d.Result.Quotes[i].Spans))
		for n, words := range pieces(d, d.Result.Quotes[i]) {
			quote, at := all[n].Selector[0], all[n].Selector[1]
			assert.Equal(t, "TextQuoteSelector", quote.Type)
			assert.Equal(t, words, quote.Exact)
			assert.Contains(t, d.Article.Text, quote.Prefix+quote.Exact+quote.Suffix)
			assert.Equal(t, "TextPositionSelector", at.Type)
			assert.Equal(t, words, inPoints(d.Article.Text, at.Start, at.End))
		}
	}
	page := read(t, "page.html")
	for _, a := range jsonLines[annotation](t, write(t, export.W3C{}, oddPage(t))) {
		for _, at := range targets(t, a) {
			assert.Equal(t, "https://argus.example/2026/ferry", at.Source)
			assert.Equal(t, "DataPositionSelector", at.Selector[1].Type)
			assert.Equal(t, at.Selector[0].Exact[:3], strings.ReplaceAll(page[at.Selector[1].Start:at.Selector[1].End], "&ldquo;", "“")[:3])
		}
	}
	assert.Equal(t, write(t, export.W3C{}, d), write(t, export.W3C{}, oddText(t)), "the same each time, names included")
}

func TestHypothesis(t *testing.T) {
	d := oddText(t)
	for i, a := range jsonLines[annotation](t, write(t, export.W3C{Hypothesis: true}, d)) {
		assert.Equal(t, "tagging", a.Motivation)
		all := targets(t, a)
		require.Len(t, all, 1)
		spans := d.Result.Quotes[i].Spans
		words := d.Article.Text[spans[0].Start:spans[len(spans)-1].End]
		assert.Equal(t, words, all[0].Selector[0].Exact)
		assert.Equal(t, words, inUnits(d.Article.Text, all[0].Selector[1].Start, all[0].Selector[1].End))
	}
}

func TestSchemaOrg(t *testing.T) {
	type node struct {
		ID      string `json:"@id"`
		Type    string `json:"@type"`
		Text    string
		Creator *struct {
			ID string `json:"@id"`
		}
		ReviewRating map[string]string
	}
	type graph struct {
		Graph []node `json:"@graph"`
	}
	g := jsonLines[graph](t, write(t, export.SchemaOrg{}, oddText(t)))[0].Graph
	assert.Equal(t, "NewsArticle", g[0].Type)
	ids, count := map[string]bool{}, map[string]int{}
	for _, n := range g {
		assert.False(t, ids[n.ID], "%s twice", n.ID)
		ids[n.ID] = true
		count[n.Type]++
		assert.NotContains(t, n.Text, "unsafe", "what Roe did not say is no quotation of Roe's")
		if n.Type == "ClaimReview" {
			assert.Equal(t, map[string]string{"@type": "Rating", "ratingValue": "", "alternateName": ""}, n.ReviewRating, "the verdict is not ours")
		}
	}
	for _, n := range g {
		if n.Creator != nil {
			assert.True(t, ids[n.Creator.ID])
		}
	}
	assert.Equal(t, 9, count["Quotation"])
	assert.Positive(t, count["ClaimReview"])
	assert.NotContains(t, write(t, export.SchemaOrg{NoReviews: true}, oddText(t)), "ClaimReview")

	d := oddPage(t)
	out := write(t, export.SchemaOrg{}, d)
	assert.NotContains(t, out, "had offered to sell", "it is denied")
}

// The labelled words are the same in all programs for labelling.
func TestLabels(t *testing.T) {
	d := oddText(t)
	var want []string
	for _, q := range d.Result.Quotes {
		for _, words := range pieces(d, q) {
			want = append(want, "Content "+words)
		}
		for name, s := range map[string]attribution.Span{"Cue ": q.Cue.Span, "Source ": q.Speaker.Span} {
			if s.Start < s.End {
				want = append(want, name+s.Of(d.Article.Text))
			}
		}
	}

	type spacy struct {
		Text  string
		Spans []struct {
			Start, End int
			Label, ID  string
		}
	}
	var got []string
	for _, s := range jsonLines[spacy](t, write(t, export.SpaCy{}, d))[0].Spans {
		got = append(got, s.Label+" "+inPoints(d.Article.Text, s.Start, s.End))
	}
	assert.ElementsMatch(t, want, got)

	type doccano struct {
		Text     string
		Label    [][]any
		Entities []struct {
			ID    int
			Label string
			Start int `json:"start_offset"`
			End   int `json:"end_offset"`
		}
		Relations []struct {
			From int `json:"from_id"`
			To   int `json:"to_id"`
		}
	}
	got = nil
	for _, l := range jsonLines[doccano](t, write(t, export.Doccano{}, d))[0].Label {
		got = append(got, l[2].(string)+" "+inPoints(d.Article.Text, int(l[0].(float64)), int(l[1].(float64))))
	}
	assert.ElementsMatch(t, want, got)
	line := jsonLines[doccano](t, write(t, export.Doccano{Relations: true}, d))[0]
	assert.Nil(t, line.Label)
	got = nil
	for i, e := range line.Entities {
		assert.Equal(t, i+1, e.ID)
		got = append(got, e.Label+" "+inPoints(d.Article.Text, e.Start, e.End))
	}
	assert.ElementsMatch(t, want, got)
	assert.Len(t, line.Relations, len(want)-len(d.Result.Quotes), "each label but the first of a quote hangs on that")

	var tasks []struct {
		Data        struct{ Text, Doc string }
		Predictions []struct {
			Score  float64
			Result []struct {
				ID, Type string
				Value    struct {
					Start, End int
					Text       string
					Labels     []string
				}
			}
		}
	}
	require.NoError(t, json.Unmarshal([]byte(write(t, export.LabelStudio{}, d, oddPage(t))), &tasks))
	require.Len(t, tasks, 2)
	got = nil
	for _, r := range tasks[0].Predictions[0].Result {
		if r.Type == "labels" {
			assert.Equal(t, r.Value.Text, inPoints(tasks[0].Data.Text, r.Value.Start, r.Value.End))
			got = append(got, r.Value.Labels[0]+" "+r.Value.Text)
		}
	}
	assert.ElementsMatch(t, want, got)
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
