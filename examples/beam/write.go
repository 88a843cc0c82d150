package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"hash/fnv"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/whosaid/whosaid/attribution/export"
)

// failures is what the name of their file has behind that of the rows.
const failures = "-failures"

func init() {
	register.DoFn1x3[export.Row, int, string, error](&rowFn{})
	register.DoFn1x3[Failure, int, string, error](&failureFn{})
	register.DoFn3x1[context.Context, int, func(*string) bool, error](&fileFn{})
	register.Iter1[string]()
}

// write writes rows and failures as JSON lines, the rows into as many files as there are shards, all of an article into the same.
// textio.Write would send all of them to one worker.
func write(s beam.Scope, name string, shards int, rows, failed beam.PCollection) {
	s = s.Scope("whosaid.Write")
	filesystem.ValidateScheme(name)
	beam.ParDo0(s, &fileFn{Name: name, Shards: shards}, beam.GroupByKey(s, beam.ParDo(s, &rowFn{shards}, rows)))
	beam.ParDo0(s, &fileFn{Name: name + failures}, beam.GroupByKey(s, beam.ParDo(s, &failureFn{}, failed)))
}

// rowFn makes the line of a row, under its shard.
type rowFn struct{ Shards int }

// ProcessElement makes a line.
func (f *rowFn) ProcessElement(r export.Row) (int, string, error) {
	l, err := line(r)
	return shard(r.Doc, f.Shards), l, err
}

// failureFn makes the line of a failure; there should be few of them, for one file.
type failureFn struct{}

// ProcessElement makes a line.
func (*failureFn) ProcessElement(r Failure) (int, string, error) {
	l, err := line(r)
	return 0, l, err
}

// line writes a value as package export writes lines: <, > and & stay readable.
func line(v any) (string, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.String(), err
}

// shard gives one of n numbers, the same for the same name.
func shard(name string, n int) int {
	h := fnv.New32a()
	h.Write([]byte(name))
	return int(h.Sum32() % uint32(n))
}

// fileFn writes the lines of a shard. Tried a second time it writes the same file anew.
type fileFn struct {
	Name   string
	Shards int
}

// ProcessElement writes a file.
func (f *fileFn) ProcessElement(ctx context.Context, number int, lines func(*string) bool) (err error) {
	name := f.Name + ".jsonl"
	if f.Shards > 0 {
		name = fmt.Sprintf("%s-%05d-of-%05d.jsonl", f.Name, number, f.Shards)
	}
	fs, err := filesystem.New(ctx, name)
	if err != nil {
		return err
	}
	defer fs.Close()
	file, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(file, 1<<20)
	var l string
	for lines(&l) {
		if _, err := out.WriteString(l); err != nil {
			file.Close()
			return err
		}
	}
	if err := out.Flush(); err != nil {
		file.Close()
		return err
	}
	return file.Close()
}
