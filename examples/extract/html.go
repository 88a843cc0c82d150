package main

import (
	"bytes"
	"sync"

	"github.com/whosaid/whosaid/attribution/export"
)

// htmlFormat writes one page of all documents, whose first lines tell of all of them: it is written in the end.
type htmlFormat struct {
	as    export.HTML
	order []string // the ids of the documents, in the order of the input

	mu   sync.Mutex
	docs map[string]*export.Document
}

func newHTMLFormat(as export.HTML, sources []source) *htmlFormat {
	f := &htmlFormat{as: as, docs: map[string]*export.Document{}}
	for _, s := range sources {
		f.order = append(f.order, s.id)
	}
	return f
}

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
	f.docs[d.ID] = doc
	return nil, nil
}

// end gives the page.
func (f *htmlFormat) end() string {
	f.mu.Lock()
	defer f.mu.Unlock()
	var docs []*export.Document
	for _, id := range f.order {
		if d := f.docs[id]; d != nil {
			docs = append(docs, d)
		}
	}
	var out bytes.Buffer
	_ = export.Write(&out, f.as, docs...) // each was taken before, and a buffer takes everything
	return out.String()
}
