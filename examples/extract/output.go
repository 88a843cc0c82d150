package main

import (
	"bytes"
	"encoding/json"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/webpage"
)

// A document is one line of the output.
type document struct {
	ID       string                `json:"doc"`
	Quotes   []attribution.Quote   `json:"quotes"`
	Speakers []attribution.Speaker `json:"speakers"`
	Page     *pageInfo             `json:"page,omitempty"` // of a web page
	article  attribution.Article   // what was read, and what is known beside it
	text     string                // as it was read: the spans are ranges of it
	page     *webpage.Page         // that the text was read out of; nil when the file is the text
}

// newDocument puts a result under the id of its document. Its lists are never null in JSON.
func newDocument(id string, in input, r attribution.Result) document {
	d := document{ID: id, Quotes: r.Quotes, Speakers: r.Speakers, text: in.text, page: in.page}
	if d.Quotes == nil {
		d.Quotes = []attribution.Quote{}
	}
	if d.Speakers == nil {
		d.Speakers = []attribution.Speaker{}
	}
	return d
}

// A formatter writes documents in one of the formats. Its methods may be called from several goroutines at once.
type formatter interface {
	begin() string                       // before the first document
	document(d document) ([]byte, error) // one document
	between() string                     // before each further document
	end() string                         // after the last document
	nothing() string                     // instead of all these, when there is no document
}

// jsonlFormat writes one document a line.
type jsonlFormat struct{}

func (jsonlFormat) begin() string                       { return "" }
func (jsonlFormat) document(d document) ([]byte, error) { return encode(d.inBytes(), "", "") }
func (jsonlFormat) between() string                     { return "" }
func (jsonlFormat) end() string                         { return "" }
func (jsonlFormat) nothing() string                     { return "" }

// jsonFormat writes one array, indented, document by document.
type jsonFormat struct{}

func (jsonFormat) begin() string   { return "[\n" }
func (jsonFormat) between() string { return ",\n" }
func (jsonFormat) end() string     { return "\n]\n" }
func (jsonFormat) nothing() string { return "[]\n" }

func (jsonFormat) document(d document) ([]byte, error) {
	out, err := encode(d.inBytes(), "  ", "  ")
	if err != nil {
		return nil, err
	}
	return append([]byte("  "), bytes.TrimSuffix(out, []byte("\n"))...), nil
}

// encode writes a value as JSON with a line end. <, > and & stay readable: this is no web page.
func encode(v any, prefix, indent string) ([]byte, error) {
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if indent != "" {
		e.SetIndent(prefix, indent)
	}
	if err := e.Encode(v); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}
