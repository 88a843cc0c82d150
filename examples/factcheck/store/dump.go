package store

import (
	"context"
	"fmt"
	"io"
	"strings"
)

// dumps are all tables, each row as text and in a fixed order. The numbers that SQLite gives to rows say in which order they
// came, so rows are named by what they are.
var dumps = []struct{ table, query string }{
	{"files", `SELECT * FROM files ORDER BY path`},
	{"articles", `SELECT * FROM articles ORDER BY key`},
	{"holdings", `SELECT * FROM holdings ORDER BY path, article`},
	{"appearances", `SELECT * FROM appearances ORDER BY article, number`},
	{"quotes", `SELECT article, number, speaker, appearance, text, type, cue, confidence, reason, start, "end", worth, because
		FROM quotes ORDER BY article, number`},
	{"words", `SELECT q.article, q.number, w.text, w.speaker FROM quotes_words w JOIN quotes q ON q.id = w.rowid
		ORDER BY q.article, q.number`},
	{"sources", `SELECT * FROM sources ORDER BY name`},
	{"verifications", `SELECT article, quote, piece, text, start, "end", verdict, concern, source, source_start, source_end, place, passage,
		before, after, similarity, edits, warnings, elsewhere FROM verifications ORDER BY article, quote, piece`},
	{"shingles", `SELECT s.hash, v.article, v.quote, v.piece FROM shingles s JOIN verifications v ON v.id = s.verification
		ORDER BY s.hash, v.article, v.quote, v.piece`},
	{"speakers", `SELECT * FROM speakers ORDER BY key`},
	{"echoes", `SELECT e.echo, e.rank, v.article, v.quote, v.piece, e.verdict, e.edits, e.outlets, e.speaker_differs FROM echoes e
		JOIN verifications v ON v.id = e.verification ORDER BY e.echo, e.rank`},
}

// Dump writes all rows of all tables, a row a line: two databases with the same dump hold the same. It checks the database
// first, and the index of words against the quotes.
func (s *Store) Dump(ctx context.Context, w io.Writer) error {
	var sound string
	if err := s.db.QueryRowContext(ctx, "PRAGMA integrity_check").Scan(&sound); err != nil {
		return s.problem(err)
	}
	if sound != "ok" {
		return s.problem(fmt.Errorf("the database is damaged: %s", sound))
	}
	var orphans int
	if err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM pragma_foreign_key_check").Scan(&orphans); err != nil {
		return s.problem(err)
	}
	if orphans > 0 {
		return s.problem(fmt.Errorf("%d rows refer to nothing", orphans))
	}
	if _, err := s.db.ExecContext(ctx, "INSERT INTO quotes_words (quotes_words, rank) VALUES ('integrity-check', 1)"); err != nil {
		return s.problem(err)
	}
	for _, d := range dumps {
		if err := s.dumpTable(ctx, w, d.table, d.query); err != nil {
			return s.problem(fmt.Errorf("%s: %w", d.table, err))
		}
	}
	return nil
}

func (s *Store) dumpTable(ctx context.Context, w io.Writer, table, query string) error {
	rows, err := s.db.QueryContext(ctx, query)
	if err != nil {
		return err
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		return err
	}
	values, to := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		to[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(to...); err != nil {
			return err
		}
		cells := make([]string, len(values))
		for i, v := range values {
			cells[i] = fmt.Sprintf("%q", fmt.Sprint(v))
		}
		if _, err := fmt.Fprintf(w, "%s %s\n", table, strings.Join(cells, " ")); err != nil {
			return err
		}
	}
	return rows.Err()
}
