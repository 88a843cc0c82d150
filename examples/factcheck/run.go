package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/whosaid/whosaid/examples/factcheck/checks"
	"github.com/whosaid/whosaid/examples/factcheck/reading"
	"github.com/whosaid/whosaid/examples/factcheck/store"
)

// runRun is the command run.
func runRun(ctx context.Context, args []string, out, errs io.Writer) error {
	o, err := parse("run", "PATH...", args, out, withReading)
	if err != nil {
		return err
	}
	if len(o.rest) == 0 {
		return misused{errors.New("name the files or folders of articles to read")}
	}
	return ingest(ctx, o, out, errs)
}

// ingest reads all that is to be read, once.
func ingest(ctx context.Context, o options, out, errs io.Writer) (err error) {
	p, err := prepare(ctx, o, errs)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, p.store.Close()) }()
	for _, path := range o.rest {
		files, problems, err := reading.Find(path, reading.ArticleExtensions)
		if err != nil {
			p.problems++
			fmt.Fprintf(errs, "factcheck: %v\n", err)
			continue
		}
		for _, text := range problems {
			p.problems++
			fmt.Fprintf(errs, "factcheck: %s\n", text)
		}
		if len(files) == 0 {
			p.problem(path, "no article in it; they are files of .txt, .md, .html and .jsonl")
		}
		for _, f := range files {
			if err := p.file(ctx, f); err != nil {
				return err
			}
		}
	}
	if err := p.recheck(ctx); err != nil {
		return err
	}
	if err := p.together(ctx); err != nil {
		return err
	}
	if err := summary(ctx, p.store, out); err != nil {
		return err
	}
	if p.problems > 0 {
		return errPartly
	}
	return nil
}

// prepare opens what a pipeline needs.
func prepare(ctx context.Context, o options, errs io.Writer) (*pipeline, error) {
	known, err := loadKnown(o.known)
	if err != nil {
		return nil, err
	}
	p, err := newPipeline(known, o, errs)
	if err != nil {
		return nil, err
	}
	if p.library, err = loadLibrary(o.sources, p.problem); err != nil {
		return nil, err
	}
	if p.store, err = store.Open(ctx, o.db); err != nil {
		return nil, err
	}
	if err := p.store.SetSources(ctx, p.library.Sources); err != nil {
		return nil, errors.Join(err, p.store.Close())
	}
	return p, nil
}

// summary writes how much there is.
func summary(ctx context.Context, db *store.Store, out io.Writer) error {
	c, err := db.Counts(ctx)
	if err != nil {
		return err
	}
	fmt.Fprintf(out, "%d articles of %d outlets, %d speakers, %d quotes; %d stretches between quotation marks, %d sources\n",
		c.Articles, c.Outlets, c.Speakers, c.Quotes, c.Stretches, c.Sources)
	for concern := checks.Foreign; concern >= checks.Unasked; concern-- {
		if n := c.Concerns[concern]; n > 0 {
			fmt.Fprintf(out, "%6d %v\n", n, concern)
		}
	}
	if c.Echoes > 0 {
		fmt.Fprintf(out, "%6d passages in more than one outlet\n", c.Echoes)
	}
	return nil
}

// remove takes a database away, with the files that SQLite has beside it.
func remove(db string) error {
	for _, tail := range []string{"", "-wal", "-shm"} {
		if err := os.Remove(db + tail); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}
