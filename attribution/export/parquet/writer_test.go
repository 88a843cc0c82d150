package parquet_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"testing"
	"time"

	reader "github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/attribution/export/parquet"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// read gives a file of testdata/export, which hold what exports of others broke on.
func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", "export", name))
	require.NoError(t, err)
	return string(data)
}

func documents(t *testing.T) []*export.Document {
	a := attribution.Article{Text: read(t, "odd.txt"), Outlet: "The Bridgeport Argus"}
	p := webpage.Read([]byte(read(t, "page.html")), webpage.Options{})
	var e attribution.Extractor
	ofPage, err := e.ExtractArticle(p.Article)
	require.NoError(t, err)
	return []*export.Document{export.New("odd", a, attribution.Extract(a.Text)), export.FromPage("page", p, ofPage)}
}

func TestReadBack(t *testing.T) {
	docs := documents(t)
	for name, o := range map[string]parquet.Options{"usual": {}, "groups": {GroupRows: 3}, "uncompressed": {Uncompressed: true, Context: -1}} {
		t.Run(name, func(t *testing.T) {
			var file bytes.Buffer
			require.NoError(t, parquet.Write(&file, o, docs...))
			rows, err := reader.Read[parquet.Row](bytes.NewReader(file.Bytes()), int64(file.Len()))
			require.NoError(t, err)
			n := 0
			for _, d := range docs {
				want, err := export.Rows(d, export.Flat{Context: o.Context})
				require.NoError(t, err)
				for i := range want {
					same(t, want[i], rows[n])
					runes := []rune(d.Article.Text)
					require.Len(t, rows[n].Spans, len(d.Result.Quotes[i].Spans))
					for k, s := range rows[n].Spans {
						words := d.Result.Quotes[i].Spans[k].Of(d.Article.Text)
						assert.Equal(t, words, d.Article.Text[s.Start:s.End])
						assert.Equal(t, words, string(runes[s.StartChar:s.EndChar]))
					}
					n++
				}
			}
			assert.Len(t, rows, n)
			assert.Nil(t, rows[0].Date)
			assert.Equal(t, time.Date(2026, 11, 24, 8, 30, 0, 0, time.UTC), rows[n-1].Date.UTC())
		})
	}
}

// same compares the fields of a row with those of the same names.
func same(t *testing.T, want export.Row, got parquet.Row) {
	t.Helper()
	w, g := reflect.ValueOf(want), reflect.ValueOf(got)
	for i := range w.NumField() {
		name := w.Type().Field(i).Name
		field := g.FieldByName(name)
		require.True(t, field.IsValid(), "%s is not in the file", name)
		if name == "Date" {
			continue
		}
		assert.Equal(t, fmt.Sprint(reflect.Indirect(w.Field(i))), fmt.Sprint(reflect.Indirect(field)), name)
	}
}

func TestErrors(t *testing.T) {
	assert.ErrorContains(t, parquet.Write(io.Discard, parquet.Options{}, &export.Document{}), "not made by export.New")
	assert.ErrorContains(t, parquet.Write(failing{}, parquet.Options{}, documents(t)...), "no room")
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, fmt.Errorf("no room") }

// TestOutside writes a file for a program that is not ours to read: see .ci/exports.sh.
func TestOutside(t *testing.T) {
	path := os.Getenv("WHOSAID_PARQUET")
	if path == "" {
		t.Skip("WHOSAID_PARQUET names no file to write")
	}
	file, err := os.Create(path)
	require.NoError(t, err)
	require.NoError(t, parquet.Write(file, parquet.Options{}, documents(t)...))
	require.NoError(t, file.Close())
}

func Example() {
	a := attribution.Article{Text: "“It sways 🙈,” said Edda Falk, the engineer, “and we knew.”"}
	var file bytes.Buffer
	if err := parquet.Write(&file, parquet.Options{}, export.New("bridge", a, attribution.Extract(a.Text))); err != nil {
		fmt.Println(err)
	}
	rows, err := reader.Read[parquet.Row](bytes.NewReader(file.Bytes()), int64(file.Len()))
	for _, r := range rows {
		fmt.Println(r.Speaker, r.Text, r.Spans)
	}
	fmt.Println(err)
	// Output:
	// Edda Falk “It sways 🙈,” “and we knew.” [{0 20 0 13} {51 69 44 58}]
	// <nil>
}
