package main

import (
	"context"
	"embed"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// demoFiles are invented: nobody in them lives, and no outlet is printed.
//
//go:embed demo/articles demo/sources demo/known.json
var demoFiles embed.FS

// runDemo is the command demo.
func runDemo(ctx context.Context, args []string, out, errs io.Writer) error {
	o, err := parse("demo", "", args, out, func(f *flag.FlagSet, o *options) {
		f.StringVar(&o.out, "out", "factcheck-demo", "the `folder` to write to")
	})
	if err != nil {
		return err
	}
	if len(o.rest) > 0 {
		return misused{fmt.Errorf("demo reads what ships with it, and not %q; run reads files of your own", o.rest[0])}
	}
	folder := o.out
	if err := unpack(folder); err != nil {
		return err
	}
	o = options{
		db: filepath.Join(folder, "factcheck.db"), sources: filepath.Join(folder, "sources"), known: filepath.Join(folder, "known.json"),
		least: 0.5, byFolder: true, out: filepath.Join(folder, "report"), top: 200, worth: 0.5, rest: []string{filepath.Join(folder, "articles")},
	}
	if err := remove(o.db); err != nil {
		return err
	}
	if err := ingest(ctx, o, out, errs); err != nil {
		return err
	}
	fmt.Fprintln(out, "\nLook at:")
	if err := report(ctx, o, out); err != nil {
		return err
	}
	fmt.Fprintf(out, "%s\n    the database; try: factcheck search -db %s ferry\n", o.db, o.db)
	return nil
}

// unpack writes the articles and sources of the demo into a folder.
func unpack(folder string) error {
	return fs.WalkDir(demoFiles, "demo", func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		below, err := filepath.Rel("demo", filepath.FromSlash(name))
		if err != nil {
			return err
		}
		path := filepath.Join(folder, below)
		if d.IsDir() {
			return os.MkdirAll(path, 0o777)
		}
		data, err := demoFiles.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(path, data, 0o666)
	})
}
