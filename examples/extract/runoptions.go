package main

import (
	"crypto/sha256"
	"errors"
	"flag"
	"fmt"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/whosaid/whosaid/attribution/archive"
)

// runOptions are what the command line asks for of a run over many documents.
type runOptions struct {
	output  string // a path; "" for standard output
	resume  bool
	summary bool
	jobs    int
	shard   shard
	fields  archive.Fields
	input   archive.Form
	include []string // patterns of names
}

// helpBatch is the part of the help on archives.
const helpBatch = `
Archives. JSON lines, CSV, tar, zip and WARC are read document by document, compressed with
gzip or zstd or not, one in the other; all but CSV (.csv, .tsv) are known by their bytes. A
line or row has "text" and may have "id" (a string or a number), "url", "date", "outlet",
"headline" and "byline"; without an id it is FILE:LINE. What is broken (a line, a member, a
record) is reported with its place and left out, the rest is read. -format flat and csv
keep the fields beside the text in every row.

  -fields LIST    what the fields are called: text=body,id=uid,date=published
  -input FORM     read all PATHs as jsonl or csv, for what cannot be told
  -include LIST   which files of directories and members of archives to read, by patterns
                  with commas: '*.html,2024/*.txt'; default *.txt of directories, all of
                  archives. A PATH may be a pattern, too, in quotes
  -o FILE         write to FILE, which is there when it is whole and not before; until then
                  FILE.part and FILE.journal say how far the run is. A summary at the end
  -resume         go on with a run that was killed, with the same flags and PATHs
  -shard I/N      only the Ith of N parts of the documents, told apart by a hash of the id
  -jobs N         documents at a time (default: one a core)
  -summary        the summary without -o

Long texts. A text of more than 1 MB is read in windows of some 128 KB, with those who were
named before known in the next. Its records are those lines, one or more, that have "part"
in jsonl, and they count in all of it. -format json, flat, csv and text can do that; the
others read a text in one piece.

Memory: 100 to 500 bytes for each byte of the longest documents, one for each of -jobs.
As a filter, a line of standard input gives its rows at once, each in one piece:
  parallel --pipe --block 1M extract -format flat < articles.jsonl > quotes.jsonl
`

// define adds the flags.
func (r *runOptions) define(flags *flag.FlagSet) {
	flags.StringVar(&r.output, "o", "", "")
	flags.BoolVar(&r.resume, "resume", false, "")
	flags.BoolVar(&r.summary, "summary", false, "")
}

func (o *options) setJobs(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > 1024 {
		return fmt.Errorf("-jobs %q is not a number from 1 to 1024", text)
	}
	o.run.jobs = n
	return nil
}

func (o *options) setShard(text string) (err error) {
	o.run.shard, err = parseShard(text)
	return err
}

func (o *options) setInput(text string) error {
	o.run.input = archive.Form(text)
	if o.run.input != archive.Lines && o.run.input != archive.CSV {
		return fmt.Errorf("-input %q is not known: use jsonl or csv; the others are told by their bytes", text)
	}
	return nil
}

func (o *options) setFields(text string) error {
	f := &o.run.fields
	known := map[string]*string{
		"id": &f.ID, "text": &f.Text, "url": &f.URL, "date": &f.Date, "outlet": &f.Outlet, "headline": &f.Headline, "byline": &f.Byline,
	}
	for pair := range strings.SplitSeq(text, ",") {
		ours, theirs, ok := strings.Cut(pair, "=")
		to := known[strings.TrimSpace(ours)]
		if !ok || to == nil || theirs == "" {
			return fmt.Errorf("-fields %q: write text=body,id=uid with id, text, url, date, outlet, headline or byline before the =", pair)
		}
		*to = theirs
	}
	return nil
}

func (o *options) setInclude(text string) error {
	for p := range strings.SplitSeq(text, ",") {
		if _, err := path.Match(p, ""); err != nil || p == "" {
			return fmt.Errorf("-include %q is no pattern: write '*.txt,2024/*.html'", p)
		}
		o.run.include = append(o.run.include, p)
	}
	return nil
}

// check tells what does not go together.
func (r *runOptions) check(given map[string]bool, f format) error {
	switch {
	case given["o"] && r.output == "":
		return errors.New("-o is empty: name a file")
	case r.resume && r.output == "":
		return errors.New("-resume goes on with an output: name it with -o")
	case r.output != "" && given["out"]:
		return errors.New("-o writes one file and -out a folder: leave out one of them")
	case r.output != "" && f == formatBrat:
		return errors.New("-o writes one file; for -format brat name a folder with -out")
	}
	if info, err := os.Stat(r.output); r.output != "" && err == nil && !info.Mode().IsRegular() {
		return fmt.Errorf("-o %s is there and no file: name another", printable(r.output))
	}
	return nil
}

// included tells whether a file of that name is to be read; a pattern without a slash is one of its last part.
func (r *runOptions) included(name string) bool {
	name = strings.ReplaceAll(name, `\`, "/")
	return slices.ContainsFunc(r.include, func(pattern string) bool {
		n := name
		if !strings.Contains(pattern, "/") {
			n = path.Base(name)
		}
		ok, _ := path.Match(pattern, n)
		return ok
	})
}

// archives gives the options of package archive.
func (o *options) archives() archive.Options {
	opts := archive.Options{Fields: o.run.fields, Form: o.run.input, Limit: o.maxSize}
	if o.run.include != nil {
		opts.Include = o.run.included
	}
	return opts
}

// settings are what a run that is gone on with must share, as one word: all that decides what is in the output, and where.
func settings(args []string) string {
	var kept []string
	for i := 0; i < len(args); i++ {
		name := strings.TrimLeft(args[i], "-")
		switch {
		case name == args[i]:
		case name == "resume", name == "summary", strings.HasPrefix(name, "jobs="):
			continue
		case name == "jobs":
			i++
			continue
		}
		kept = append(kept, args[i])
	}
	return fmt.Sprintf("%x", sha256.Sum256([]byte(strings.Join(kept, "\x00"))))[:16]
}
