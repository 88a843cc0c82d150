package store

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// A Hit is a quote that a search found.
type Hit struct {
	Outlet, Article, Date, URL string
	Speaker, Text              string
	Confidence, Worth          float64
	Number                     int
}

// ErrQuery is of a search that cannot be read.
var ErrQuery = errors.New("the search cannot be read")

// Words makes the query for quotes in which all of some words stand; a word with a space in it is a phrase. Nothing in them
// is an operator.
func Words(words []string) string {
	quoted := make([]string, 0, len(words))
	for _, w := range words {
		quoted = append(quoted, `"`+strings.ReplaceAll(w, `"`, `""`)+`"`)
	}
	return strings.Join(quoted, " ")
}

// Search gives the quotes that a query in the syntax of FTS5 finds, the best first, at most most of them, and how many there
// are. The columns are text and speaker.
func (s *Store) Search(ctx context.Context, query string, most int) (hits []Hit, all int, err error) {
	if strings.TrimSpace(strings.Trim(query, `"`)) == "" || strings.ContainsRune(query, 0) {
		return nil, 0, fmt.Errorf("%w: there is no word in it; name one or more", ErrQuery)
	}
	if err := s.db.QueryRowContext(ctx, "SELECT count(*) FROM quotes_words WHERE quotes_words MATCH ?", query).Scan(&all); err != nil {
		return nil, 0, s.queryProblem(query, err)
	}
	rows, err := s.db.QueryContext(ctx, `SELECT a.outlet, a.name, a.date, a.url, q.number, q.speaker, q.text, q.confidence, q.worth
		FROM quotes_words JOIN quotes q ON q.id = quotes_words.rowid JOIN articles a ON a.key = q.article
		WHERE quotes_words MATCH ? ORDER BY quotes_words.rank, q.article, q.number LIMIT ?`, query, most)
	if err != nil {
		return nil, 0, s.queryProblem(query, err)
	}
	defer rows.Close()
	for rows.Next() {
		var h Hit
		if err := rows.Scan(&h.Outlet, &h.Article, &h.Date, &h.URL, &h.Number, &h.Speaker, &h.Text, &h.Confidence, &h.Worth); err != nil {
			return nil, 0, s.problem(err)
		}
		hits = append(hits, h)
	}
	return hits, all, s.problem(rows.Err())
}

// queryProblem tells a mistake in a query from one of the database.
func (s *Store) queryProblem(query string, err error) error {
	text := err.Error()
	for _, sign := range []string{"fts5:", "unterminated string", "no such column", "unknown special query", "malformed MATCH"} {
		if at := strings.Index(text, sign); at >= 0 {
			what, _, _ := strings.Cut(text[at:], " (")
			what = strings.Replace(what, "no such column", "no such column, they are text and speaker", 1)
			const advice = `write it like: ferry AND (fare* OR "season ticket") NOT speaker:Roe, or leave out -query to search for plain words`
			return fmt.Errorf("%w: %s: %s; %s", ErrQuery, query, what, advice)
		}
	}
	return s.problem(err)
}
