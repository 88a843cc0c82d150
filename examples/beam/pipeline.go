package main

import (
	"context"
	"reflect"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/fileio"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/whosaid/whosaid/attribution/export"
)

// An Article is one on its way to a worker.
type Article struct {
	ID, Text, Headline, Byline, Outlet, URL string
	Date                                    string // RFC 3339; may be empty
}

// A Failure is what was passed over, and why.
type Failure struct {
	Place  string `json:"place"` // the file, and where in it
	Reason string `json:"reason"`
}

func init() {
	beam.RegisterType(reflect.TypeFor[Article]())
	beam.RegisterType(reflect.TypeFor[Failure]())
	beam.RegisterType(reflect.TypeFor[export.Row]())
	register.DoFn4x0[context.Context, fileio.ReadableFile, func(Article), func(Failure)](&readFn{})
	register.DoFn3x0[Article, func(export.Row), func(Failure)](&extractFn{})
	register.Emitter1[Article]()
	register.Emitter1[Failure]()
	register.Emitter1[export.Row]()
}

// build makes the pipeline: files, articles, rows, files.
func build(s beam.Scope, input, output string, shards, maxSize int) {
	files := fileio.ReadMatches(s, fileio.MatchFiles(s, input, fileio.MatchEmptyDisallow()), fileio.ReadUncompressed())
	articles, unread := beam.ParDo2(s, &readFn{MaxSize: maxSize}, files)
	// A file has many articles: they must not all be read where the file is.
	rows, failed := Extract(s, beam.Reshuffle(s, articles))
	write(s, output, shards, rows, beam.Flatten(s, unread, failed))
}

// Extract gives the rows of articles, one for each quote, and those that failed. The rows have a schema, so that SQL, BigQuery and
// Parquet of Beam know their columns, which are those of export.Flat.
func Extract(s beam.Scope, articles beam.PCollection) (rows, failed beam.PCollection) {
	return beam.ParDo2(s.Scope("whosaid.Extract"), &extractFn{}, articles)
}
