package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/examples/factcheck/checks"
	"github.com/whosaid/whosaid/examples/factcheck/reading"
)

// options are the flags of all commands; each has some of them.
type options struct {
	db       string
	sources  string
	known    string
	least    float64
	byFolder bool
	out      string
	top      int
	worth    float64
	query    bool
	every    time.Duration
	still    time.Duration
	rest     []string
}

// parse reads the flags of a command that has those that declare asks for.
func parse(name, what string, args []string, out io.Writer, declare func(*flag.FlagSet, *options)) (o options, err error) {
	flags := flag.NewFlagSet("factcheck "+name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	declare(flags, &o)
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprintf(out, "usage: factcheck %s [FLAGS] %s\n\n", name, what)
		flags.SetOutput(out)
		flags.PrintDefaults()
		return o, flag.ErrHelp
	case err != nil:
		return o, misused{err}
	}
	o.rest = flags.Args()
	if o.least < 0 || o.least > 1 {
		return o, misused{fmt.Errorf("-min-confidence %v: it is between 0 and 1", o.least)}
	}
	return o, nil
}

// Flags that several commands have.

func withDatabase(f *flag.FlagSet, o *options) {
	f.StringVar(&o.db, "db", "factcheck.db", "the database, a `file`; run and watch make it")
}

func withReading(f *flag.FlagSet, o *options) {
	withDatabase(f, o)
	f.StringVar(&o.sources, "sources", "",
		"the `folder` of transcripts, speeches, documents and subtitles to check against; none are, without it")
	f.StringVar(&o.known, "known", "",
		"a `file` with people of your own, a JSON array of {\"id\", \"name\", \"aliases\", \"role\", \"kind\", \"from\", \"until\"}")
	f.BoolVar(&o.byFolder, "outlet-folders", false, "an article that names no outlet is of the one that its folder is called after")
	f.Float64Var(&o.least, "min-confidence", 0.5, "keep speech that is at least so sure, 0 to 1")
}

func withReport(f *flag.FlagSet, o *options) {
	f.StringVar(&o.out, "out", "factcheck-report", "the `folder` to write to; files of the same names in it are replaced")
	f.IntVar(&o.top, "top", 200, "how many entries a list of the page has at most; the tables have all")
	f.Float64Var(&o.worth, "worth", 0.5, "write ClaimReview skeletons for claims that are at least so much worth checking, 0 to 1")
}

// loadKnown reads the people of -known; nobody for no path.
func loadKnown(path string) (known []attribution.Known, err error) {
	if path == "" {
		return nil, nil
	}
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("-known %s: %s", reading.Printable(path), reading.Reason(err))
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields() // a field that is misspelt would leave somebody unknown without a word
	if err := d.Decode(&known); err != nil {
		return nil, fmt.Errorf("-known %s: no JSON array of people: %w (near byte %d)", reading.Printable(path), err, d.InputOffset())
	}
	for i, k := range known {
		if k.ID == "" || k.Name == "" && k.Role == "" {
			return nil, fmt.Errorf(`-known %s: person %d needs an "id", and a "name" or a "role"`, reading.Printable(path), i+1)
		}
	}
	return known, nil
}

// loadLibrary reads the folder of sources. What cannot be read is told to problem; the rest is used.
func loadLibrary(folder string, problem func(path, what string)) (*checks.Library, error) {
	if folder == "" {
		return checks.NewLibrary(nil), nil
	}
	files, problems, err := reading.Find(folder, reading.SourceExtensions)
	if err != nil {
		return nil, fmt.Errorf("-sources %w", err)
	}
	for _, p := range problems {
		problem("-sources", p)
	}
	var sources []reading.Source
	for _, f := range files {
		s, err := reading.ReadSource(f)
		if err != nil {
			problem(f.Path, err.Error())
			continue
		}
		sources = append(sources, s)
	}
	if len(sources) == 0 {
		problem(folder, "no source in it that could be read; they are files of .txt, .md, .html, .srt and .vtt")
	}
	return checks.NewLibrary(sources), nil
}
