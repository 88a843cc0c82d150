package store

import (
	"context"
	"iter"

	"github.com/whosaid/whosaid/examples/factcheck/checks"
)

// A Claim is a quote that may be worth checking.
type Claim struct {
	Hit
	Key     string // of the article
	Because string
	Concern checks.Concern // the gravest of its stretches
	Outlets int            // how many have the words, 1 when nobody else is known to
}

// Claims gives the quotes most worth checking, at most most: by how far they state what evidence could bear out or refute, then
// by how many outlets have them, then by how sure it is that they were read rightly.
func (s *Store) Claims(ctx context.Context, least float64, most int) (out []Claim, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT a.key, a.outlet, a.name, a.date, a.url, q.number, q.speaker, q.text, q.confidence, q.worth,
		q.because,
		coalesce((SELECT max(v.concern) FROM verifications v WHERE v.article = q.article AND v.quote = q.number), -1),
		coalesce((SELECT max(e.outlets) FROM verifications v JOIN echoes e ON e.verification = v.id
			WHERE v.article = q.article AND v.quote = q.number), 1) AS outlets
		FROM quotes q JOIN articles a ON a.key = q.article WHERE q.worth >= ?
		ORDER BY q.worth DESC, outlets DESC, q.confidence DESC, a.outlet, a.name, q.article, q.number LIMIT ?`, least, most)
	if err != nil {
		return nil, s.problem(err)
	}
	defer rows.Close()
	for rows.Next() {
		var c Claim
		if err := rows.Scan(&c.Key, &c.Outlet, &c.Article, &c.Date, &c.URL, &c.Number, &c.Speaker, &c.Text, &c.Confidence, &c.Worth, &c.Because,
			&c.Concern, &c.Outlets); err != nil {
			return nil, s.problem(err)
		}
		out = append(out, c)
	}
	return out, s.problem(rows.Err())
}

// Speakers gives those who are quoted most, at most most.
func (s *Store) Speakers(ctx context.Context, most int) (out []Person, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT s.name, s.kind, s.role, s.articles, s.quotes,
		(SELECT count(*) FROM appearances p JOIN quotes q ON q.article = p.article AND q.appearance = p.number
			JOIN verifications v ON v.article = q.article AND v.quote = q.number WHERE p.speaker = s.key AND v.concern >= ?)
		FROM speakers s WHERE s.name <> '' ORDER BY s.quotes DESC, s.articles DESC, s.name, s.key LIMIT ?`, checks.InPlace, most)
	if err != nil {
		return nil, s.problem(err)
	}
	defer rows.Close()
	for rows.Next() {
		var p Person
		if err := rows.Scan(&p.Name, &p.Kind, &p.Role, &p.Articles, &p.Quotes, &p.Concerns); err != nil {
			return nil, s.problem(err)
		}
		out = append(out, p)
	}
	return out, s.problem(rows.Err())
}

// A Person is a speaker over all articles, with how much there is of them.
type Person struct {
	Name, Kind, Role           string
	Articles, Quotes, Concerns int
}

// Records gives all articles with their records, one by one, in order of outlet and name. The findings are not among them.
func (s *Store) Records(ctx context.Context) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		rows, err := s.db.QueryContext(ctx, "SELECT key FROM articles ORDER BY outlet, name, key")
		if err != nil {
			yield(nil, s.problem(err))
			return
		}
		defer rows.Close()
		for rows.Next() {
			var key string
			err := rows.Scan(&key)
			var r *Record
			if err == nil {
				r, err = s.Load(ctx, key)
			}
			if !yield(r, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, s.problem(err))
		}
	}
}
