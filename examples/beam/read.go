package main

import (
	"bufio"
	"context"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/whosaid/whosaid/attribution/archive"
)

// readFn finds the articles in a file. What is broken is a failure with its place, and the rest is read.
type readFn struct {
	MaxSize int // bytes of an article
}

// ProcessElement reads a file.
func (f *readFn) ProcessElement(ctx context.Context, file fileio.ReadableFile, emit func(Article), fail func(Failure)) {
	name := file.Metadata.Path
	in, err := file.Open(ctx)
	if err != nil {
		fail(Failure{name, err.Error()})
		return
	}
	defer in.Close()
	for d, err := range archive.Read(bufio.NewReader(in), archive.Options{Name: name, Limit: int64(f.MaxSize)}) {
		if err == nil {
			err = unfit(d)
		}
		if err != nil {
			fail(Failure{d.Key, err.Error()})
			continue
		}
		a := Article{ID: d.ID, Text: string(d.Data), Headline: d.Headline, Byline: d.Byline, Outlet: d.Outlet, URL: d.URL}
		if !d.Date.IsZero() {
			a.Date = d.Date.Format(time.RFC3339Nano)
		}
		emit(a)
	}
}

// unfit tells what can't be read as a text.
func unfit(d archive.Document) error {
	switch {
	case strings.Contains(d.Type, "html"), strings.HasSuffix(strings.ToLower(d.Name), ".html"):
		return fmt.Errorf("a web page; extract -format article makes articles of them, see package webpage")
	case !utf8.Valid(d.Data):
		return fmt.Errorf("not UTF-8; convert it, for example with iconv")
	case strings.ContainsRune(string(d.Data), 0):
		return fmt.Errorf("a binary file, not a text")
	}
	return nil
}
