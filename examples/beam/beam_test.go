package main

import (
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/runtime/graphx/schema"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/passert"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/testing/ptest"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/attribution/export"
)

// The runner is Prism, in this process: nothing is downloaded, and no network is there but this machine's own.
func TestMain(m *testing.M) { ptest.Main(m) }

// articles are invented, no two the same.
func articles(from, to int) (lines []string) {
	speakers := []string{"the harbour master Ilse Brandt", "Councillor Owen Tharp", "the engineer Ama Kusi", "Dr Nell Avery"}
	for i := from; i < to; i++ {
		text := fmt.Sprintf("The pier %d will close in May, %s said on Monday.\n\n“We checked %d of its beams,” Pia Roth & Sons <said>. “None is sound.”",
			i, speakers[i%len(speakers)], 10+i)
		line, err := json.Marshal(map[string]any{
			"id": fmt.Sprintf("pier-%03d", i), "text": text, "headline": "Pier to close", "byline": "By Jo Penn", "outlet": "The Tidewater Post",
			"date": "2026-03-02", "url": fmt.Sprintf("https://tidewater.example/%d", i),
		})
		if err != nil {
			panic(err)
		}
		lines = append(lines, string(line))
	}
	return lines
}

// sorted gives the lines of files, in order: a runner gives them in any.
func sorted(t *testing.T, paths ...string) (lines []string) {
	for _, path := range paths {
		data, err := os.ReadFile(path)
		require.NoError(t, err)
		lines = slices.AppendSeq(lines, strings.Lines(string(data)))
	}
	slices.Sort(lines)
	return lines
}

// The rows are, byte for byte, those that extract writes for the same files; what is broken is a failure, and nothing else is lost.
func TestPipeline(t *testing.T) {
	dir := t.TempDir()
	all := articles(0, 60)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.jsonl"),
		[]byte(strings.Join(all[:30], "\n")+"\n{\"text\": \"It was dr\n"+all[30]+"\n{\"text\": \"caf\xe9\"}\n"), 0o666))
	file, err := os.Create(filepath.Join(dir, "b.jsonl.gz"))
	require.NoError(t, err)
	z := gzip.NewWriter(file)
	_, err = z.Write([]byte(strings.Join(all[31:], "\n") + "\n" + `{"text": "` + strings.Repeat("long ", 1000) + `"}` + "\n"))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	require.NoError(t, file.Close())

	p, s := beam.NewPipelineWithRoot()
	build(s, filepath.Join(dir, "*.jsonl*"), filepath.Join(dir, "out", "quotes"), 3, 4000)
	require.NoError(t, ptest.Run(p))
	shards, err := filepath.Glob(filepath.Join(dir, "out", "quotes-*-of-00003.jsonl"))
	require.NoError(t, err)
	assert.Len(t, shards, 3)
	got := sorted(t, shards...)

	binary := filepath.Join(dir, "extract")
	out, err := exec.Command("go", "build", "-o", binary, "github.com/whosaid/whosaid/examples/extract").CombinedOutput()
	require.NoError(t, err, "%s", out)
	plain, err := os.Create(filepath.Join(dir, "plain"))
	require.NoError(t, err)
	cmd := exec.Command(binary, "-format", "flat", "-max-size", "4000", filepath.Join(dir, "a.jsonl"), filepath.Join(dir, "b.jsonl.gz"))
	cmd.Stdout = plain
	assert.Error(t, cmd.Run(), "it passes over the same three")
	require.NoError(t, plain.Close())
	want := sorted(t, plain.Name())
	assert.Greater(t, len(want), len(all))
	assert.Equal(t, want, got)

	failed := sorted(t, filepath.Join(dir, "out", "quotes-failures.jsonl"))
	require.Len(t, failed, 3)
	for i, reason := range []string{"a.jsonl:31", "a.jsonl:33", "b.jsonl.gz:30"} {
		var f Failure
		require.NoError(t, json.Unmarshal([]byte(failed[i]), &f))
		assert.Equal(t, filepath.Join(dir, reason), f.Place)
		assert.NotEmpty(t, f.Reason)
	}
}

// The rows have a schema, a column for each field, and come out of a runner as they went in.
func TestRowsHaveASchema(t *testing.T) {
	columns, err := schema.FromType(reflect.TypeFor[export.Row]())
	require.NoError(t, err)
	assert.Len(t, columns.GetFields(), reflect.TypeFor[export.Row]().NumField())

	a := Article{ID: "pier", Text: "“It is safe,” the engineer Ama Kusi said on Monday.", Date: "2026-03-02T00:00:00Z"}
	rows, err := (&extractFn{extractor: &attribution.Extractor{}}).rows(a)
	require.NoError(t, err)
	require.Len(t, rows, 1)
	assert.Equal(t, "Ama Kusi", rows[0].Speaker)

	p, s := beam.NewPipelineWithRoot()
	got, failed := Extract(s, beam.Create(s, a, Article{ID: "undated", Text: "a", Date: "May"}))
	passert.Equals(s, got, rows[0])
	passert.Count(s, failed, "failures", 1)
	require.NoError(t, ptest.Run(p))
}
