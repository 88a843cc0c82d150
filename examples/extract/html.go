package main

import (
	"bytes"
	"sync"

	"github.com/whosaid/whosaid/attribution/export"
)

// htmlFormat writes one page of all documents, whose first lines tell of all of them: it is written in the end.
type htmlFormat struct {
	as    export.HTML
	order []string // the keys of the documents, in the order of the input

	mu   sync.Mutex
	docs map[string]*export.Document // by key: ids may be there twice
}

func newHTMLFormat(as export.HTML) *htmlFormat {
	return &htmlFormat{as: as, docs: map[string]*export.Document{}}
}

// place puts a document behind those before it. It is called in the order of the input.
func (f *htmlFormat) place(key string) { f.order = append(f.order, key) }

func (*htmlFormat) begin() string     { return "" }
func (*htmlFormat) between() string   { return "" }
func (f *htmlFormat) nothing() string { return f.end() }

// document keeps a document for the end. One that can't be on a page is refused now, so that it is reported by its name.
func (f *htmlFormat) document(d document) ([]byte, error) {
	doc := d.export()
	if err := export.NewWriter(nil, f.as).Write(doc); err != nil {
		return nil, err
	}
	f.mu.Lock()
	defer f.mu.Unlock()
	f.docs[d.key] = doc
	return nil, nil
}

// end gives the page.
func (f *htmlFormat) end() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	var docs []*export.Document
	for _, key := range f.order {
		if d := f.docs[key]; d != nil {
			docs = append(docs, d)
		}
	}
	var out bytes.Buffer
	_ = export.Write(&out, f.as, docs...) // each was taken before, and a buffer takes everything
	return out.String()
}
