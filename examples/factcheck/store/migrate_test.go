package store

import (
	"database/sql"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMigrate: a database of any older schema becomes the newest, a newer one and somebody else's are left alone.
func TestMigrate(t *testing.T) {
	list, err := steps()
	require.NoError(t, err)
	schema := func(s *Store) (out string) {
		require.NoError(t, s.db.QueryRow("SELECT group_concat(sql, char(10)) FROM (SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name)").Scan(&out))
		return out
	}
	fresh, err := Open(t.Context(), filepath.Join(t.TempDir(), "new", "fresh.db"))
	require.NoError(t, err)
	defer fresh.Close()
	want := schema(fresh)

	for old := range list {
		path := filepath.Join(t.TempDir(), "old.db")
		db, err := sql.Open("sqlite", path)
		require.NoError(t, err)
		s := &Store{db: db, path: path}
		for _, m := range list[:old] {
			require.NoError(t, s.step(t.Context(), m, len(list)))
		}
		if old > 0 {
			_, err = db.Exec(`INSERT INTO articles VALUES ('k', '', '', '', '', '', '', '', '', '', '', '', '', '{}');
				INSERT INTO quotes (article, number, speaker, appearance, text, type, cue, confidence, reason, start, "end", worth, because)
				VALUES ('k', 1, 'Roe', 0, 'the ferry', '', '', 1, '', 0, 1, 0, '')`)
			require.NoError(t, err)
		}
		require.NoError(t, db.Close())
		s, err = Open(t.Context(), path)
		require.NoError(t, err)
		assert.Equal(t, want, schema(s))
		_, all, err := s.Search(t.Context(), "ferry", 10)
		require.NoError(t, err)
		assert.Equal(t, min(old, 1), all, "what was stored before there was an index is found")
		require.NoError(t, s.Close())
	}

	for text, damage := range map[string]string{
		"made by a newer factcheck":       "PRAGMA user_version = 999",
		"the database of another program": "PRAGMA application_id = 7",
	} {
		path := filepath.Join(t.TempDir(), "other.db")
		s, err := Open(t.Context(), path)
		require.NoError(t, err)
		_, err = s.db.Exec(damage)
		require.NoError(t, err)
		require.NoError(t, s.Close())
		_, err = Open(t.Context(), path)
		assert.ErrorContains(t, err, text)
		assert.ErrorContains(t, err, path)
	}
	path := filepath.Join(t.TempDir(), "somebody.db")
	db, err := sql.Open("sqlite", path)
	require.NoError(t, err)
	_, err = db.Exec("CREATE TABLE mine (x)")
	require.NoError(t, err)
	require.NoError(t, db.Close())
	_, err = Open(t.Context(), path)
	assert.ErrorContains(t, err, "the database of another program")
}
