// Package reports writes down what was found: a page for people, tables for spreadsheets and skeletons of ClaimReviews.
package reports

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/whosaid/whosaid/examples/factcheck/reading"
	"github.com/whosaid/whosaid/examples/factcheck/store"
)

// Options say how much is written.
type Options struct {
	Top   int     // entries of a list of the page; the tables have all
	Worth float64 // of a claim that gets a ClaimReview skeleton, at least
}

// Files are the files that [Write] makes, in the order in which people want them.
var Files = []struct{ Name, What string }{
	{"report.html", "what to look at: open it in a browser"},
	{"findings.csv", "every stretch between quotation marks with what the sources say to it"},
	{"quotes.csv", "every quote that was kept"},
	{"claims.jsonl", "ClaimReview skeletons, schema.org in JSON-LD, one article a line"},
}

// Write writes all files into a folder. Each is written beside its place first and then put there whole.
func Write(ctx context.Context, db *store.Store, folder string, o Options) error {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return fmt.Errorf("%s: the folder cannot be made: %s", reading.Printable(folder), reading.Reason(err))
	}
	for i, write := range []func(context.Context, io.Writer, *store.Store, Options) error{page, findings, quotes, claims} {
		path := filepath.Join(folder, Files[i].Name)
		if err := whole(path, func(w io.Writer) error { return write(ctx, w, db, o) }); err != nil {
			return fmt.Errorf("%s: %s", reading.Printable(path), reading.Reason(err))
		}
	}
	return nil
}

// whole writes a file so that it is there with all that it should have, or as it was.
func whole(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return err
	}
	defer os.Remove(file.Name()) // of no effect once it has its name
	if err := write(file); err != nil {
		file.Close()
		return err
	}
	if err := file.Chmod(0o644); err != nil {
		file.Close()
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
