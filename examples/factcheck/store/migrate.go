package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strconv"
	"strings"
)

// migrations are steps from one schema to the next, in files NNNN_NAME.sql, numbered from 1 without a gap. One that has been
// published is never changed: what is to be otherwise is a new one.
//
//go:embed migrations/*.sql
var migrations embed.FS

// A migration is a step.
type migration struct {
	number int
	name   string
	sql    string
}

// steps gives the migrations in order.
func steps() (out []migration, err error) {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	slices.Sort(files)
	for i, file := range files {
		name := strings.TrimPrefix(file, "migrations/")
		digits, _, _ := strings.Cut(name, "_")
		number, err := strconv.Atoi(digits)
		if err != nil || number != i+1 {
			return nil, fmt.Errorf("migration %s: its number should be %04d", name, i+1)
		}
		text, err := migrations.ReadFile(file)
		if err != nil {
			return nil, err
		}
		out = append(out, migration{number, name, string(text)})
	}
	return out, nil
}

// application is what the database says that it is of, so that nobody's other database is written into: "fact".
const application = 0x66616374

// migrate brings the schema up to date. Each step is a transaction with the number of the schema in it, so that a step that is
// cut off is taken again, and two programs that begin at one time do not both take it.
func (s *Store) migrate(ctx context.Context) error {
	list, err := steps()
	if err != nil {
		return err
	}
	if done, err := s.version(ctx, s.db); err != nil {
		return err
	} else if done == len(list) {
		return nil
	}
	for _, m := range list {
		if err := s.step(ctx, m, len(list)); err != nil {
			return err
		}
	}
	return nil
}

// querier is a database or a transaction.
type querier interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// version gives the number of the schema, 0 for an empty database.
func (s *Store) version(ctx context.Context, q querier) (version int, err error) {
	var app, tables int
	if err := q.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return 0, err
	}
	if err := q.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
		return 0, err
	}
	if err := q.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return 0, err
	}
	if app != application && (app != 0 || version != 0 || tables != 0) {
		return 0, fmt.Errorf("the database of another program; name another file with -db")
	}
	if list, err := steps(); err == nil && version > len(list) {
		return 0, fmt.Errorf("made by a newer factcheck (schema %d, this one knows %d); use that one, or another file with -db",
			version, len(list))
	}
	return version, nil
}

// step takes one step, unless it has been taken.
func (s *Store) step(ctx context.Context, m migration, last int) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	done, err := s.version(ctx, tx)
	if err != nil || done >= m.number {
		return err
	}
	if _, err := tx.ExecContext(ctx, m.sql); err != nil {
		return fmt.Errorf("migration %s of %d: %w", m.name, last, err)
	}
	// Pragmas take no parameters; these are numbers of our own.
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d; PRAGMA application_id = %d", m.number, application)); err != nil {
		return fmt.Errorf("migration %s: %w", m.name, err)
	}
	return tx.Commit()
}
