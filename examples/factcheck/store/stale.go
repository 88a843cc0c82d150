package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"github.com/whosaid/whosaid/examples/factcheck/checks"
	"github.com/whosaid/whosaid/examples/factcheck/reading"
)

// SetSources notes which sources there are.
func (s *Store) SetSources(ctx context.Context, sources []reading.Source) error {
	return s.do(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM sources"); err != nil {
			return err
		}
		for _, src := range sources {
			_, err := tx.ExecContext(ctx, "INSERT INTO sources (name, content, size, reader) VALUES (?, ?, ?, ?)",
				src.Name, reading.Hash(src.Text), len(src.Text), src.Reader)
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// Stale gives the keys of articles that were checked against other sources than these, at most most of them, in order.
func (s *Store) Stale(ctx context.Context, sources string, most int) (keys []string, err error) {
	rows, err := s.db.QueryContext(ctx, "SELECT key FROM articles WHERE sources <> ? ORDER BY key LIMIT ?", sources, most)
	if err != nil {
		return nil, s.problem(err)
	}
	defer rows.Close()
	for rows.Next() {
		var key string
		if err := rows.Scan(&key); err != nil {
			return nil, s.problem(err)
		}
		keys = append(keys, key)
	}
	return keys, s.problem(rows.Err())
}

// Load gives an article with its records, without the findings.
func (s *Store) Load(ctx context.Context, key string) (*Record, error) {
	r := &Record{}
	var date, result string
	err := s.db.QueryRowContext(ctx, `SELECT settings, sources, name, url, outlet, headline, byline, date, language, said_in, text, result
		FROM articles WHERE key = ?`, key).Scan(&r.Settings, &r.Sources, &r.Name, &r.URL, &r.Outlet, &r.Headline, &r.Byline, &date, &r.Language,
		&r.SaidIn, &r.Text, &result)
	if err != nil {
		return nil, s.problem(err)
	}
	if date != "" {
		if r.Date, err = time.Parse(time.RFC3339, date); err != nil {
			return nil, s.problem(fmt.Errorf("article %s: %w", key, err))
		}
	}
	if err := json.Unmarshal([]byte(result), &r.Result); err != nil {
		return nil, s.problem(fmt.Errorf("article %s: %w", key, err))
	}
	return r, nil
}

// Recheck puts new findings in the place of an article's old ones.
func (s *Store) Recheck(ctx context.Context, key, sources string, findings []Finding) error {
	return s.do(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM verifications WHERE article = ?", key); err != nil {
			return err
		}
		if err := insertFindings(ctx, tx, key, findings); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, "UPDATE articles SET sources = ? WHERE key = ?", sources, key)
		return err
	})
}

// decode reads the lists of a verification.
func decode(f *checks.Verification, edits, warnings, elsewhere string) error {
	for _, list := range []struct {
		text string
		to   any
	}{{edits, &f.Edits}, {warnings, &f.Warnings}, {elsewhere, &f.Elsewhere}} {
		if err := json.Unmarshal([]byte(list.text), list.to); err != nil {
			return fmt.Errorf("a verification: %w", err)
		}
	}
	return nil
}
