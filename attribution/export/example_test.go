package export_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// bridge is a short article with its records.
func bridge() *export.Document {
	a := attribution.Article{Text: "“It sways 🙈,” said Edda Falk, the engineer.", Date: time.Date(2026, 11, 24, 0, 0, 0, 0, time.UTC)}
	var e attribution.Extractor
	res, _ := e.ExtractArticle(a)
	res.Quotes[0].Confidence = 0.98 // so that the examples stay as they are when the models are fitted again
	d := export.New("bridge", a, res)
	d.URL = "https://argus.example/bridge"
	return d
}

// show prints what a format makes of the article; JSON over several lines.
func show(f export.Format) {
	var b bytes.Buffer
	if err := export.Write(&b, f, bridge()); err != nil {
		fmt.Println(err)
	}
	var indented bytes.Buffer
	if json.Indent(&indented, b.Bytes(), "", " ") == nil {
		b = indented
	}
	fmt.Print(b.String())
}

// A file of two documents.
func ExampleWrite() {
	err := export.Write(os.Stdout, export.Doccano{}, bridge(), export.New("empty", attribution.Article{Text: "Nobody spoke."}, attribution.Result{}))
	fmt.Println(err)
	// Output:
	// {"doc":"bridge","text":"“It sways 🙈,” said Edda Falk, the engineer.","label":[[0,13,"Content"],[14,18,"Cue"],[19,42,"Source"]]}
	// {"doc":"empty","text":"Nobody spoke.","label":[]}
	// <nil>
}

// Documents one by one, as they come.
func ExampleWriter() {
	w := export.NewWriter(os.Stdout, export.LabelStudio{Model: "2026-11"})
	for _, id := range []string{"a", "b"} {
		if err := w.Write(export.New(id, attribution.Article{Text: "Nothing."}, attribution.Result{})); err != nil {
			fmt.Println(err)
		}
	}
	if err := w.Close(); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [
	// {"data":{"text":"Nothing.","doc":"a"},"predictions":[{"model_version":"2026-11","score":0,"result":[]}]},
	// {"data":{"text":"Nothing.","doc":"b"},"predictions":[{"model_version":"2026-11","score":0,"result":[]}]}
	// ]
}

// A web page: the spans of Records are the page's.
func ExampleFromPage() {
	page := []byte("<article><h1>Bridge</h1><p>&ldquo;It <em>sways</em>,&rdquo; said Edda Falk, the engineer, on Monday.</p></article>")
	p := webpage.Read(page, webpage.Options{URL: "https://argus.example/bridge"})
	var e attribution.Extractor
	res, _ := e.ExtractArticle(p.Article)
	rows, err := export.Rows(export.FromPage("bridge", p, res), export.Flat{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, r := range rows {
		fmt.Println(r.Speaker, "|", r.Text, "|", string(page[*r.PageStart:*r.PageEnd]), "|", r.URL)
	}
	// Output:
	// Edda Falk | “It sways,” | &ldquo;It <em>sways</em>,&rdquo; | https://argus.example/bridge
}
