package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"unicode"

	"github.com/whosaid/whosaid/examples/factcheck/store"
)

// runSearch is the command search.
func runSearch(ctx context.Context, args []string, out, errs io.Writer) (err error) {
	o, err := parse("search", "WORDS...", args, out, func(f *flag.FlagSet, o *options) {
		withDatabase(f, o)
		f.BoolVar(&o.query, "query", false, "WORDS are a query of FTS5: AND, OR, NOT, \"a phrase\", begin*, speaker:name")
		f.IntVar(&o.top, "n", 20, "how many to show")
	})
	if err != nil {
		return err
	}
	if len(o.rest) == 0 {
		return misused{errors.New("name the words to look for; in quotation marks they are a phrase")}
	}
	db, err := store.OpenExisting(ctx, o.db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	query := store.Words(o.rest)
	if o.query {
		query = strings.Join(o.rest, " ")
	}
	hits, all, err := db.Search(ctx, query, o.top)
	if err != nil {
		return err
	}
	for _, h := range hits {
		who, where := h.Speaker, h.Outlet
		if who == "" {
			who = "nobody named"
		}
		if where == "" {
			where = "outlet not known"
		}
		fmt.Fprintf(out, "%s: %s\n  %s, %s, quote %d, confidence %.2f\n",
			printable(who), printable(h.Text), printable(where), printable(h.Article), h.Number, h.Confidence)
	}
	fmt.Fprintf(out, "%d of %d quotes\n", len(hits), all)
	return nil
}

// printable puts a text on one line and leaves out what would steer a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if r != ' ' && !unicode.IsGraphic(r) {
			return '\uFFFD'
		}
		return r
	}, strings.Join(strings.Fields(s), " "))
}
