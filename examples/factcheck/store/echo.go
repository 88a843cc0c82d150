package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/whosaid/whosaid/examples/factcheck/checks"
)

// Echo finds the same words in several outlets, anew. It needs [Store.Join] to have been done. In memory are numbers of those
// stretches that share words with another, and the texts of one group at a time.
func (s *Store) Echo(ctx context.Context) error {
	return s.do(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, "DELETE FROM echoes"); err != nil {
			return err
		}
		alike, err := unite(ctx, tx)
		if err != nil {
			return err
		}
		number := 0
		for _, ids := range alike.groups() {
			group := make([]checks.Voice, len(ids))
			for i, id := range ids {
				if group[i], err = voice(ctx, tx, id); err != nil {
					return err
				}
			}
			echoes := checks.Compare(group)
			if len(echoes) > 0 {
				number++
			}
			for rank := range echoes {
				if err := insertEcho(ctx, tx, number, rank, &echoes[rank]); err != nil {
					return err
				}
			}
		}
		return nil
	})
}

// unite puts stretches together that share words. Of those with one hash each is compared with the one before it only, so
// that a sentence of a thousand articles costs a thousand comparisons and not a million.
func unite(ctx context.Context, tx *sql.Tx) (*union, error) {
	rows, err := tx.QueryContext(ctx, `SELECT s.hash, v.id FROM shingles s JOIN verifications v ON v.id = s.verification
		WHERE s.hash IN (SELECT hash FROM shingles GROUP BY hash HAVING count(*) > 1)
		ORDER BY s.hash, v.article, v.quote, v.piece`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	alike := newUnion()
	unlike := map[[2]int64]bool{}
	var lastHash, last int64
	for first := true; rows.Next(); first = false {
		var hash, id int64
		if err := rows.Scan(&hash, &id); err != nil {
			return nil, err
		}
		alike.add(id)
		pair := [2]int64{last, id}
		if !first && hash == lastHash && alike.find(last) != alike.find(id) && !unlike[pair] {
			a, err := voice(ctx, tx, last)
			if err != nil {
				return nil, err
			}
			b, err := voice(ctx, tx, id)
			if err != nil {
				return nil, err
			}
			if checks.Alike(a.Text, b.Text) {
				alike.join(last, id)
			} else {
				unlike[pair] = true
			}
		}
		lastHash, last = hash, id
	}
	return alike, rows.Err()
}

// voice gives a stretch with who says it where.
func voice(ctx context.Context, tx *sql.Tx, id int64) (v checks.Voice, err error) {
	var quote, piece int
	err = tx.QueryRowContext(ctx, `SELECT v.article, v.quote, v.piece, v.text, a.outlet, coalesce(p.speaker, ''),
		CASE WHEN p.named THEN p.name ELSE '' END
		FROM verifications v JOIN articles a ON a.key = v.article JOIN quotes q ON q.article = v.article AND q.number = v.quote
		LEFT JOIN appearances p ON p.article = v.article AND p.number = q.appearance WHERE v.id = ?`, id).
		Scan(&v.Article, &quote, &piece, &v.Text, &v.Outlet, &v.Speaker, &v.Name)
	v.Verification, v.Order = id, fmt.Sprintf("%s/%06d/%06d", v.Article, quote, piece)
	return v, err
}

func insertEcho(ctx context.Context, tx *sql.Tx, number, rank int, e *checks.Echo) error {
	edits, err := json.Marshal(e.Edits)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx,
		"INSERT INTO echoes (echo, rank, verification, verdict, edits, outlets, speaker_differs) VALUES (?, ?, ?, ?, ?, ?, ?)",
		number, rank, e.Verification, e.Verdict, list(edits), e.Outlets, e.SpeakerDiffers)
	return err
}

// A union puts numbers into groups.
type union struct {
	parent map[int64]int64
	order  []int64 // as they were added
}

func newUnion() *union { return &union{parent: map[int64]int64{}} }

func (u *union) add(id int64) {
	if _, is := u.parent[id]; !is {
		u.parent[id] = id
		u.order = append(u.order, id)
	}
}

func (u *union) find(id int64) int64 {
	for u.parent[id] != id {
		u.parent[id] = u.parent[u.parent[id]]
		id = u.parent[id]
	}
	return id
}

func (u *union) join(a, b int64) { u.parent[u.find(b)] = u.find(a) }

// groups gives those of more than one, in the order in which the first of them was added.
func (u *union) groups() (out [][]int64) {
	at := map[int64]int{}
	for _, id := range u.order {
		root := u.find(id)
		if _, is := at[root]; !is {
			at[root] = len(out)
			out = append(out, nil)
		}
		out[at[root]] = append(out[at[root]], id)
	}
	return slices.DeleteFunc(out, func(g []int64) bool { return len(g) < 2 })
}

// list is a JSON array, also where Go has none.
func list(data []byte) string {
	if string(data) == "null" {
		return "[]"
	}
	return string(data)
}
