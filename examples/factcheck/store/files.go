package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/whosaid/whosaid/examples/factcheck/reading"
)

// Done tells whether a file was read to its end as it is now, under the same settings, and what was wrong with it then.
func (s *Store) Done(ctx context.Context, f reading.File, settings string) (done bool, problems []string, err error) {
	var problem string
	err = s.db.QueryRowContext(ctx, "SELECT problem FROM files WHERE path = ? AND size = ? AND modified = ? AND settings = ?",
		f.Path, f.Size, f.Modified, settings).Scan(&problem)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return false, nil, nil
	case err != nil:
		return false, nil, s.problem(err)
	case problem != "":
		problems = strings.Split(problem, "\n")
	}
	return true, problems, nil
}

// Finish notes that a file was read to its end. What it has no longer goes, unless another file has it.
func (s *Store) Finish(ctx context.Context, f reading.File, settings string, articles int, problems []string) error {
	return s.do(ctx, func(tx *sql.Tx) error {
		// Only articles that this file gives up are looked at: what no file has for another reason stays.
		_, err := tx.ExecContext(ctx, `DELETE FROM articles WHERE
			key IN (SELECT article FROM holdings WHERE path = ? AND seen <> ?) AND
			key NOT IN (SELECT article FROM holdings WHERE article = articles.key AND NOT (path = ? AND seen <> ?))`,
			f.Path, f.State(), f.Path, f.State())
		if err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, "DELETE FROM holdings WHERE path = ? AND seen <> ?", f.Path, f.State()); err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `INSERT INTO files (path, size, modified, settings, articles, problem) VALUES (?, ?, ?, ?, ?, ?)
			ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, settings = excluded.settings,
			articles = excluded.articles, problem = excluded.problem`,
			f.Path, f.Size, f.Modified, settings, articles, strings.Join(problems, "\n"))
		return err
	})
}
