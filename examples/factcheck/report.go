package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"path/filepath"

	"github.com/whosaid/whosaid/examples/factcheck/reading"
	"github.com/whosaid/whosaid/examples/factcheck/reports"
	"github.com/whosaid/whosaid/examples/factcheck/store"
)

// runReport is the command report.
func runReport(ctx context.Context, args []string, out, errs io.Writer) error {
	o, err := parse("report", "", args, out, func(f *flag.FlagSet, o *options) {
		withDatabase(f, o)
		withReport(f, o)
	})
	if err != nil {
		return err
	}
	if len(o.rest) > 0 {
		return misused{fmt.Errorf("report reads the database and nothing else: %q; name the database with -db", o.rest[0])}
	}
	return report(ctx, o, out)
}

// report writes the files of a report and says where they are.
func report(ctx context.Context, o options, out io.Writer) (err error) {
	db, err := store.OpenExisting(ctx, o.db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	if err := reports.Write(ctx, db, o.out, reports.Options{Top: o.top, Worth: o.worth}); err != nil {
		return err
	}
	for _, f := range reports.Files {
		fmt.Fprintf(out, "%s\n    %s\n", reading.Printable(filepath.Join(o.out, f.Name)), f.What)
	}
	return nil
}
