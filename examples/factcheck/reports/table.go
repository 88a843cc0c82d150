package reports

import (
	"bufio"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/whosaid/whosaid/attribution/export"
	"github.com/whosaid/whosaid/examples/factcheck/checks"
	"github.com/whosaid/whosaid/examples/factcheck/store"
)

// quotes writes every quote as the library's own table has it.
func quotes(ctx context.Context, w io.Writer, db *store.Store, _ Options) error {
	return documents(ctx, w, db, export.CSV{}, func(*store.Record) {})
}

// claims writes ClaimReview skeletons of what is worth checking.
func claims(ctx context.Context, w io.Writer, db *store.Store, o Options) error {
	return documents(ctx, w, db, export.SchemaOrg{}, func(r *store.Record) {
		kept := r.Result.Quotes[:0]
		for _, q := range r.Result.Quotes {
			if q.Checkworthy != nil && q.Checkworthy.Score >= o.Worth {
				kept = append(kept, q)
			}
		}
		r.Result.Quotes = kept
	})
}

// documents writes all articles with what choose leaves of their quotes in one of the library's formats, one at a time. An
// article without a quote is left out.
func documents(ctx context.Context, w io.Writer, db *store.Store, f export.Format, choose func(*store.Record)) error {
	buffered := bufio.NewWriter(w)
	out := export.NewWriter(buffered, f)
	for r, err := range db.Records(ctx) {
		if err != nil {
			return err
		}
		if choose(r); len(r.Result.Quotes) == 0 {
			continue
		}
		d := export.New(r.Key(), r.Article.Article, r.Result)
		d.URL, d.Language = r.URL, r.Language
		if err := out.Write(d); err != nil {
			return err
		}
	}
	if err := out.Close(); err != nil {
		return err
	}
	return buffered.Flush()
}

// findings writes every stretch with what the sources say.
func findings(ctx context.Context, w io.Writer, db *store.Store, _ Options) error {
	out := csv.NewWriter(w)
	err := out.Write([]string{"outlet", "article", "date", "url", "speaker", "role", "quotation", "verdict", "concern", "warnings", "edits",
		"source", "place", "before", "passage", "after", "alsoIn", "confidence", "worth", "key", "quote", "piece", "start", "end", "sourceStart", "sourceEnd"})
	if err != nil {
		return err
	}
	err = db.All(ctx, func(c *store.Checked) error {
		row := []string{c.Outlet, c.Article, c.Date, c.URL, c.Speaker, c.Role, c.Text, c.Verdict, c.Concern.String(), warnings(c.Warnings),
			edits(c.Edits), c.Source, c.Place, c.Before, c.Passage, c.After, elsewhere(c.Elsewhere)}
		for i := range row {
			row[i] = guarded(row[i])
		}
		row = append(row, fmt.Sprint(c.Confidence), fmt.Sprint(c.Worth), c.Key)
		for _, n := range []int{c.Quote, c.Piece, c.Start, c.End, c.At.Start, c.At.End} {
			row = append(row, fmt.Sprint(n))
		}
		return out.Write(row)
	})
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

// guarded puts an apostrophe before what a spreadsheet would calculate, as export.CSV does: an article is written by strangers.
func guarded(s string) string {
	bare := strings.TrimLeft(s, "'")
	for _, sign := range []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(bare, sign) {
			return "'" + s
		}
	}
	return s
}

// warnings are in words.
func warnings(list []checks.Warning) string {
	var out []string
	for _, w := range list {
		out = append(out, fmt.Sprintf("%s: %s", w.Kind, w.Words))
	}
	return strings.Join(out, "; ")
}

// edits are in words.
func edits(list []checks.Edit) string {
	var out []string
	for _, e := range list {
		out = append(out, describe(e))
	}
	return strings.Join(out, "; ")
}

// describe says what a quotation did to its source.
func describe(e checks.Edit) string {
	ours, theirs := "“"+e.Source+"”", "“"+e.Quotation+"”"
	s := ours + " became " + theirs
	switch {
	case e.Source == "":
		s = theirs + " put in"
	case e.Quotation == "":
		s = ours + " left out"
	}
	switch {
	case e.Declared:
		s += ", declared"
	case e.Minor:
		s += ", no word changed"
	case e.Style:
		s += ", house style"
	}
	return s
}

func elsewhere(list []checks.Elsewhere) string {
	var out []string
	for _, e := range list {
		out = append(out, e.Source+", "+e.Place)
	}
	return strings.Join(out, "; ")
}
