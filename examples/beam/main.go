// Beam reads articles from any number of files and writes who said what in them, on any runner of Apache Beam.
//
//	go run . -input 'articles/*.jsonl' -output quotes
//
// Without more flags it runs in this process, on Prism. README.md says what changes for Flink and Dataflow.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/runners"

	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/flink"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/universal"
)

var (
	input   = flag.String("input", "", "the `files` of articles, a pattern: JSON lines, CSV, tar or WARC, compressed or not; or texts")
	output  = flag.String("output", "", "begins the `names` of what is written: NAMES-00000-of-00004.jsonl and NAMES-failures.jsonl")
	shards  = flag.Int("shards", 4, "files to write, each by one worker")
	maxSize = flag.Int("max-size", 4<<20, "`bytes` of an article; longer ones are failures")
)

func main() {
	flag.Parse()
	beam.Init() // a worker ends here, doing its part
	if err := check(flag.Args()); err != nil {
		fmt.Fprintf(os.Stderr, "beam: %v; run beam -h for help\n", err)
		os.Exit(2)
	}
	runner := *runners.Runner
	if runner == "" {
		runner = "prism"
	}
	p, s := beam.NewPipelineWithRoot()
	build(s, *input, *output, *shards, *maxSize)
	if _, err := beam.Run(context.Background(), runner, p); err != nil {
		fmt.Fprintf(os.Stderr, "beam: %v\n", err)
		os.Exit(1)
	}
}

// check finds what makes no sense on the command line.
func check(rest []string) error {
	switch {
	case len(rest) > 0:
		return fmt.Errorf("%q is no flag; quote the pattern of -input", rest[0])
	case *input == "":
		return fmt.Errorf("-input is missing: which files to read")
	case *output == "":
		return fmt.Errorf("-output is missing: where to write")
	case *shards < 1:
		return fmt.Errorf("-shards %d: it is at least 1", *shards)
	case *maxSize < 1:
		return fmt.Errorf("-max-size %d: it is at least 1", *maxSize)
	}
	return nil
}
