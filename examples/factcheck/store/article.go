package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/whosaid/whosaid/attribution"
	"github.com/whosaid/whosaid/examples/factcheck/checks"
	"github.com/whosaid/whosaid/examples/factcheck/keeping"
	"github.com/whosaid/whosaid/examples/factcheck/reading"
)

// A Finding is a stretch of a quote with what the sources say to it.
type Finding struct {
	Quote int // attribution.Quote.ID
	Piece int // from 1
	Text  string
	Start int // bytes of the article's text
	End   int
	checks.Verification
}

// A Record is all that is stored of an article.
type Record struct {
	reading.Article
	Settings string // hash of what the records depend on beside the text
	Sources  string // checks.Library.Fingerprint
	Result   attribution.Result
	Findings []Finding
}

// Has tells whether an article is stored as it is, with records of the same settings. If so, it notes in which file it was
// seen, and that is all there is to do.
func (s *Store) Has(ctx context.Context, a *reading.Article, settings, path, state string) (has bool, err error) {
	err = s.do(ctx, func(tx *sql.Tx) error {
		var one int
		err := tx.QueryRowContext(ctx, "SELECT 1 FROM articles WHERE key = ? AND content = ? AND settings = ?",
			a.Key(), a.Content(), settings).Scan(&one)
		if errors.Is(err, sql.ErrNoRows) {
			return nil
		}
		if err != nil {
			return err
		}
		has = true
		// Of several names the first of the alphabet counts, so that the order of reading has no part in it.
		if _, err := tx.ExecContext(ctx, "UPDATE articles SET name = ? WHERE key = ? AND name > ?", a.Name, a.Key(), a.Name); err != nil {
			return err
		}
		return hold(ctx, tx, path, a.Key(), state)
	})
	return has, err
}

// hold notes that a file has an article.
func hold(ctx context.Context, tx *sql.Tx, path, key, state string) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO holdings (path, article, seen) VALUES (?, ?, ?)
		ON CONFLICT (path, article) DO UPDATE SET seen = excluded.seen`, path, key, state)
	return err
}

// Save stores an article with all its records, in the place of what was stored of it, in one transaction.
func (s *Store) Save(ctx context.Context, r *Record, path, state string) error {
	result, err := json.Marshal(r.Result)
	if err != nil {
		return fmt.Errorf("%s: its records cannot be written as JSON: %w", reading.Printable(r.Name), err)
	}
	key := r.Key()
	return s.do(ctx, func(tx *sql.Tx) error {
		for _, table := range []string{"quotes", "appearances"} { // names of our own
			if _, err := tx.ExecContext(ctx, "DELETE FROM "+table+" WHERE article = ?", key); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, `INSERT INTO articles
			(key, content, settings, sources, name, url, outlet, headline, byline, date, language, said_in, text, result)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
			ON CONFLICT (key) DO UPDATE SET content = excluded.content, settings = excluded.settings, sources = excluded.sources,
			name = min(name, excluded.name), url = excluded.url,
			outlet = excluded.outlet, headline = excluded.headline, byline = excluded.byline, date = excluded.date,
			language = excluded.language, said_in = excluded.said_in, text = excluded.text, result = excluded.result`,
			key, r.Content(), r.Settings, r.Sources, r.Name, r.URL, r.Outlet, r.Headline, r.Byline,
			r.When(), r.Language, r.SaidIn, r.Text, string(result))
		if err != nil {
			return err
		}
		for _, sp := range r.Result.Speakers {
			_, err := tx.ExecContext(ctx, `INSERT INTO appearances
				(article, number, name, folded, kind, role, affiliation, named, withheld, known, known_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
				key, sp.ID, sp.Name, keeping.Fold(sp.Name), sp.Kind, sp.Role, sp.Affiliation, sp.Named, sp.Withheld, sp.Known, sp.KnownName)
			if err != nil {
				return err
			}
		}
		for i := range r.Result.Quotes {
			if err := insertQuote(ctx, tx, key, &r.Result.Quotes[i]); err != nil {
				return err
			}
		}
		if err := insertFindings(ctx, tx, key, r.Findings); err != nil {
			return err
		}
		return hold(ctx, tx, path, key, state)
	})
}

// insertQuote stores a record.
func insertQuote(ctx context.Context, tx *sql.Tx, key string, q *attribution.Quote) error {
	worth, because := 0.0, []string{}
	if q.Checkworthy != nil {
		worth = q.Checkworthy.Score
		for _, f := range q.Checkworthy.Because {
			if f.Weight > 0 {
				because = append(because, f.Name)
			}
		}
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO quotes
		(article, number, speaker, appearance, text, type, cue, confidence, reason, start, "end", worth, because)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		key, q.ID, q.Speaker.Name, q.Speaker.ID, q.Text, q.Type, q.Cue.Text, q.Confidence, q.Reason,
		q.Spans[0].Start, q.Spans[len(q.Spans)-1].End, worth, strings.Join(because, ", "))
	return err
}

// insertFindings stores what the sources say, and the hashes by which a stretch finds its like.
func insertFindings(ctx context.Context, tx *sql.Tx, key string, findings []Finding) error {
	for i := range findings {
		f := &findings[i]
		lists := make([]string, 3)
		for i, list := range []any{f.Edits, f.Warnings, f.Elsewhere} {
			data, err := json.Marshal(list)
			if err != nil {
				return err
			}
			if lists[i] = string(data); lists[i] == "null" {
				lists[i] = "[]"
			}
		}
		res, err := tx.ExecContext(ctx, `INSERT INTO verifications
			(article, quote, piece, text, start, "end", verdict, concern, source,
			source_start, source_end, place, passage, before, after, similarity, edits, warnings, elsewhere)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
			key, f.Quote, f.Piece, f.Text, f.Start, f.End, f.Verdict, f.Concern, f.Source,
			f.At.Start, f.At.End, f.Place, f.Passage, f.Before, f.After, f.Similarity,
			lists[0], lists[1], lists[2])
		if err != nil {
			return err
		}
		id, err := res.LastInsertId()
		if err != nil {
			return err
		}
		for _, h := range checks.Shingles(f.Text) {
			if _, err := tx.ExecContext(ctx, "INSERT INTO shingles (hash, verification) VALUES (?, ?)", h, id); err != nil {
				return err
			}
		}
	}
	return nil
}
