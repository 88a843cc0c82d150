package store

import (
	"context"
	"encoding/json"

	"github.com/whosaid/whosaid/examples/factcheck/checks"
)

// Counts are how much there is of everything.
type Counts struct {
	Files, Articles, Outlets, Speakers, Quotes, Stretches, Sources, Echoes int
	Verdicts                                                               map[string]int
	Concerns                                                               map[checks.Concern]int
}

// Counts counts.
func (s *Store) Counts(ctx context.Context) (c Counts, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM files), (SELECT count(*) FROM articles),
		(SELECT count(DISTINCT outlet) FROM articles WHERE outlet <> ''), (SELECT count(*) FROM speakers), (SELECT count(*) FROM quotes),
		(SELECT count(*) FROM verifications), (SELECT count(*) FROM sources), (SELECT count(DISTINCT echo) FROM echoes)`).
		Scan(&c.Files, &c.Articles, &c.Outlets, &c.Speakers, &c.Quotes, &c.Stretches, &c.Sources, &c.Echoes)
	if err != nil {
		return c, s.problem(err)
	}
	c.Verdicts, c.Concerns = map[string]int{}, map[checks.Concern]int{}
	rows, err := s.db.QueryContext(ctx, "SELECT verdict, concern, count(*) FROM verifications GROUP BY verdict, concern")
	if err != nil {
		return c, s.problem(err)
	}
	defer rows.Close()
	for rows.Next() {
		var verdict string
		var concern checks.Concern
		var n int
		if err := rows.Scan(&verdict, &concern, &n); err != nil {
			return c, s.problem(err)
		}
		c.Verdicts[verdict] += n
		c.Concerns[concern] += n
	}
	return c, s.problem(rows.Err())
}

// A Checked is a finding with who said it where.
type Checked struct {
	ID                              int64
	Outlet, Article, Key, Date, URL string
	Speaker, Role                   string
	Headline                        string
	Confidence, Worth               float64
	Finding
}

const checked = `SELECT v.id, a.outlet, a.name, a.key, a.date, a.url, a.headline, q.speaker, coalesce(p.role, ''), q.confidence, q.worth,
	v.quote, v.piece, v.text, v.start, v."end", v.verdict, v.concern, v.source, v.source_start, v.source_end, v.place, v.passage,
	v.before, v.after, v.similarity, v.edits, v.warnings, v.elsewhere
	FROM verifications v JOIN articles a ON a.key = v.article JOIN quotes q ON q.article = v.article AND q.number = v.quote
	LEFT JOIN appearances p ON p.article = v.article AND p.number = q.appearance `

// Concerning gives findings of some concerns, from least to gravest, to each: the gravest first, of these the ones most worth
// checking, and no more than most.
func (s *Store) Concerning(ctx context.Context, least, gravest checks.Concern, most int, each func(*Checked) error) error {
	return s.checked(ctx, `WHERE v.concern BETWEEN ? AND ?
		ORDER BY v.concern DESC, q.worth DESC, a.outlet, v.article, v.quote, v.piece LIMIT ?`, each, least, gravest, most)
}

// All gives all findings to each, by outlet and article.
func (s *Store) All(ctx context.Context, each func(*Checked) error) error {
	return s.checked(ctx, `ORDER BY a.outlet, a.name, v.article, v.quote, v.piece`, each)
}

func (s *Store) checked(ctx context.Context, where string, each func(*Checked) error, args ...any) error {
	rows, err := s.db.QueryContext(ctx, checked+where, args...)
	if err != nil {
		return s.problem(err)
	}
	defer rows.Close()
	for rows.Next() {
		var c Checked
		var edits, warnings, elsewhere string
		err := rows.Scan(&c.ID, &c.Outlet, &c.Article, &c.Key, &c.Date, &c.URL, &c.Headline, &c.Speaker, &c.Role, &c.Confidence, &c.Worth,
			&c.Quote, &c.Piece, &c.Text, &c.Start, &c.End, &c.Verdict, &c.Concern, &c.Source,
			&c.At.Start, &c.At.End, &c.Place, &c.Passage, &c.Before, &c.After, &c.Similarity,
			&edits, &warnings, &elsewhere)
		if err == nil {
			err = decode(&c.Verification, edits, warnings, elsewhere)
		}
		if err != nil {
			return s.problem(err)
		}
		if err := each(&c); err != nil {
			return err
		}
	}
	return s.problem(rows.Err())
}

// A Voice is a member of an echo: a finding, and how it stands to the first one of its group.
type Voice struct {
	Checked
	Echo           int
	Rank           int
	ToFirst        string // verdict
	Differences    []checks.Edit
	SpeakerDiffers bool
}

// Echoes gives the same words in several outlets, a group after the other, of at most most groups. Those in which words or
// speakers differ come first.
func (s *Store) Echoes(ctx context.Context, most int) (out [][]Voice, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT e.echo, e.rank, e.verification, e.verdict, e.edits, e.speaker_differs FROM echoes e
		JOIN (SELECT echo, max(speaker_differs) AS who, max(verdict = 'altered') AS words, count(*) AS members FROM echoes GROUP BY echo
			ORDER BY who DESC, words DESC, members DESC, echo LIMIT ?) g ON g.echo = e.echo
		ORDER BY g.who DESC, g.words DESC, g.members DESC, e.echo, e.rank`, most)
	if err != nil {
		return nil, s.problem(err)
	}
	defer rows.Close()
	for rows.Next() {
		var v Voice
		var edits string
		if err := rows.Scan(&v.Echo, &v.Rank, &v.ID, &v.ToFirst, &edits, &v.SpeakerDiffers); err != nil {
			return nil, s.problem(err)
		}
		if err := json.Unmarshal([]byte(edits), &v.Differences); err != nil {
			return nil, s.problem(err)
		}
		if err := s.checked(ctx, "WHERE v.id = ?", func(c *Checked) error { v.Checked = *c; return nil }, v.ID); err != nil {
			return nil, err
		}
		if v.Rank == 0 {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], v)
	}
	return out, s.problem(rows.Err())
}
