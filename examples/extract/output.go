package main

import (
	"bytes"
	"cmp"
	"encoding/json"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// A document is what becomes of an input.
type document struct {
	export.Record
	key     string              // of its item
	article attribution.Article // what was read, and what is known beside it
	text    string              // as it was read: the spans are ranges of it
	url     string              // that an archive has for it
	part    *export.Part        // where the text stands in a longer one; nil for all of it
	page    *webpage.Page       // that the text was read out of; nil when the file is the text
}

// newDocument puts a result under the id of its document.
func newDocument(id string, in input, r attribution.Result) document {
	return document{
		Record:  export.Record{ID: id, Quotes: r.Quotes, Speakers: r.Speakers},
		article: attribution.Article{Text: in.text}, text: in.text, page: in.page,
	}
}

// export gives a document to package export.
func (d document) export() *export.Document {
	r := attribution.Result{Quotes: d.Quotes, Speakers: d.Speakers}
	if d.page == nil {
		out := export.New(d.ID, d.article, r)
		out.URL, out.Part = d.url, d.part
		return out
	}
	out := export.FromPage(d.ID, d.page, r)
	out.Article = d.article // what the user says goes before what the page says
	out.URL = cmp.Or(d.url, out.URL)
	return out
}

// A formatter writes documents in one of the formats. Its methods may be called from several goroutines at once.
type formatter interface {
	begin() string                       // before the first document
	document(d document) ([]byte, error) // one document
	between() string                     // before each further document
	end() string                         // after the last document
	nothing() string                     // instead of all these, when there is no document
}

// exportFormat writes one of the formats of package export.
type exportFormat struct{ export.Format }

func (f exportFormat) begin() string   { return f.Frame().Begin }
func (f exportFormat) between() string { return f.Frame().Between }
func (f exportFormat) end() string     { return f.Frame().End }
func (f exportFormat) nothing() string { return f.Frame().Begin + f.Frame().End }

func (f exportFormat) document(d document) ([]byte, error) { return f.Append(nil, d.export()) }

// jsonFormat writes one array, indented, document by document.
type jsonFormat struct{}

func (jsonFormat) begin() string   { return "[\n" }
func (jsonFormat) between() string { return ",\n" }
func (jsonFormat) end() string     { return "\n]\n" }
func (jsonFormat) nothing() string { return "[]\n" }

func (jsonFormat) document(d document) ([]byte, error) {
	line, err := export.Records{}.Append(nil, d.export())
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.WriteString("  ")
	err = json.Indent(&out, bytes.TrimSuffix(line, []byte("\n")), "  ", "  ")
	return out.Bytes(), err
}
