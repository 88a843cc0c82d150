// Package store keeps what was read and found in one SQLite file. Every value goes in as a parameter, and every article is one
// transaction: whenever the program dies, an article with all its records is there, or nothing of it.
package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	_ "modernc.org/sqlite" // the driver "sqlite", in Go alone

	"github.com/whosaid/whosaid/examples/factcheck/reading"
)

// A Store is an open database. It may be used by many goroutines; who writes waits for who writes.
type Store struct {
	db   *sql.DB
	path string
}

// Open opens a database, makes it if it is not there, and brings its schema up to date.
func Open(ctx context.Context, path string) (*Store, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return nil, fmt.Errorf("%s: the folder of the database cannot be made: %s", reading.Printable(path), reading.Reason(err))
	}
	return open(ctx, path)
}

// OpenExisting opens a database that must be there: who searches in a new one has mistyped its name.
func OpenExisting(ctx context.Context, path string) (*Store, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such database; make it with factcheck run, or name another with -db", reading.Printable(path))
	case err != nil:
		return nil, fmt.Errorf("%s: %s", reading.Printable(path), reading.Reason(err))
	case info.IsDir():
		return nil, fmt.Errorf("%s: a folder and no database; name the file in it with -db", reading.Printable(path))
	}
	return open(ctx, path)
}

func open(ctx context.Context, path string) (*Store, error) {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", reading.Printable(path), err)
	}
	// A path may have any sign in it, so it is escaped as a URL. Readers and a writer get on with a write-ahead log; with
	// "normal" a crash of the machine may take the last articles away again, whole ones, and the next run reads them anew.
	address := url.URL{Scheme: "file", Path: filepath.ToSlash(absolute), RawQuery: strings.Join([]string{
		"_pragma=busy_timeout(30000)", "_pragma=journal_mode(WAL)", "_pragma=synchronous(NORMAL)", "_pragma=foreign_keys(1)",
		"_txlock=immediate",
	}, "&")}
	db, err := sql.Open("sqlite", address.String())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", reading.Printable(path), err)
	}
	db.SetMaxOpenConns(4)
	s := &Store{db: db, path: path}
	if err := s.migrate(ctx); err != nil {
		return nil, errors.Join(s.problem(err), db.Close())
	}
	return s, nil
}

// Close closes the database.
func (s *Store) Close() error { return s.db.Close() }

// problem says of an error which database it is about.
func (s *Store) problem(err error) error {
	if err == nil {
		return nil
	}
	text := err.Error()
	switch {
	case strings.Contains(text, "file is not a database"):
		text = "no database of SQLite; name another file with -db"
	case strings.Contains(text, "unable to open database file"), strings.Contains(text, "attempt to write a readonly"):
		text = "cannot be written; check the permissions of the file and its folder, or name another with -db"
	case strings.Contains(text, "SQLITE_BUSY"), strings.Contains(text, "database is locked"):
		text = "another program has been writing for half a minute; try again, or end it"
	case strings.Contains(text, "disk is full"):
		text = "the disk is full; make room and run again: nothing is half done"
	case strings.Contains(text, "malformed"):
		text = "damaged; delete it and run again, or take a copy of it"
	default:
		return fmt.Errorf("%s: %w", reading.Printable(s.path), err)
	}
	return fmt.Errorf("%s: %s", reading.Printable(s.path), text)
}

// do runs a transaction: all of it happens, or nothing.
func (s *Store) do(ctx context.Context, work func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return s.problem(err)
	}
	defer tx.Rollback() // of no effect once it is committed
	if err := work(tx); err != nil {
		return s.problem(err)
	}
	return s.problem(tx.Commit())
}
