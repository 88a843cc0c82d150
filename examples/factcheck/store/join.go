package store

import (
	"context"
	"database/sql"

	"github.com/whosaid/whosaid/examples/factcheck/keeping"
)

// Join finds out who of all articles is who, anew: the result rests on what is stored and not on the order in which it came.
// It has the appearances of one name in memory at a time.
func (s *Store) Join(ctx context.Context) error {
	return s.do(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM speakers"); err != nil {
			return err
		}
		names, err := groups(ctx, tx)
		if err != nil {
			return err
		}
		defer names.Close()
		for names.Next() {
			var known, folded string
			if err := names.Scan(&known, &folded); err != nil {
				return err
			}
			same, err := appearances(ctx, tx, known, folded)
			if err != nil {
				return err
			}
			for _, sp := range keeping.Join(same) {
				if err := insertSpeaker(ctx, tx, &sp); err != nil {
					return err
				}
			}
		}
		return names.Err()
	})
}

// groups gives what may be one person: a Known, or a name.
func groups(ctx context.Context, tx *sql.Tx) (*sql.Rows, error) {
	return tx.QueryContext(ctx, `SELECT DISTINCT known, '' FROM appearances WHERE known <> ''
		UNION ALL SELECT DISTINCT '', folded FROM appearances WHERE known = '' ORDER BY 1, 2`)
}

// appearances gives those of a group.
func appearances(ctx context.Context, tx *sql.Tx, known, folded string) (out []keeping.Appearance, err error) {
	const columns = `SELECT article, number, name, kind, role, affiliation, named, withheld, known, known_name,
		(SELECT count(*) FROM quotes WHERE quotes.article = appearances.article AND quotes.appearance = appearances.number) FROM appearances `
	where, value := "WHERE known = '' AND folded = ?", folded
	if known != "" {
		where, value = "WHERE known = ?", known
	}
	rows, err := tx.QueryContext(ctx, columns+where, value)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var a keeping.Appearance
		err := rows.Scan(&a.Article, &a.Number, &a.Name, &a.Kind, &a.Role, &a.Affiliation, &a.Named, &a.Withheld,
			&a.Known, &a.KnownName, &a.Quotes)
		if err != nil {
			return nil, err
		}
		out = append(out, a)
	}
	return out, rows.Err()
}

// insertSpeaker stores a speaker, and that the appearances are theirs.
func insertSpeaker(ctx context.Context, tx *sql.Tx, sp *keeping.Speaker) error {
	quotes, articles := 0, map[string]bool{}
	for _, a := range sp.Appearances {
		quotes += a.Quotes
		articles[a.Article] = true
	}
	_, err := tx.ExecContext(ctx, "INSERT INTO speakers (key, name, kind, role, known, articles, quotes) VALUES (?, ?, ?, ?, ?, ?, ?)",
		sp.Key, sp.Name, sp.Kind, sp.Role, sp.Known, len(articles), quotes)
	if err != nil {
		return err
	}
	for _, a := range sp.Appearances {
		_, err := tx.ExecContext(ctx, "UPDATE appearances SET speaker = ? WHERE article = ? AND number = ? AND speaker <> ?",
			sp.Key, a.Article, a.Number, sp.Key)
		if err != nil {
			return err
		}
	}
	return nil
}
