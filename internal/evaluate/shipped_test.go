package evaluate

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// expected gives the figures that the tools in Python gave for our own small corpora; -update takes them anew.
func expected(t *testing.T, name, tool string, args ...string) any {
	t.Helper()
	path := filepath.Join(shipped, "expected", name+".json")
	if *update {
		want := figures(t, python(t, tool, append(args, "--json")...))
		if m, ok := want.(map[string]any); ok {
			delete(m, "attribution_f1_95")
		}
		data, err := json.MarshalIndent(want, "", " ")
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(path, append(data, '\n'), 0o666))
	}
	data, err := os.ReadFile(path)
	require.NoError(t, err)
	return figures(t, data)
}

// The figures of our own corpora are those that the tools in Python gave.
func TestShippedBrat(t *testing.T) {
	dir := filepath.Join(shipped, "brat")
	docs, problems := ReadBrat(dir, Fold{})
	require.Empty(t, problems)
	gold := bratGold(docs)
	for name, file := range map[string]string{
		"imperfect": dir + ".imperfect.jsonl",
		"gold":      jsonl(t, gold),
		"shuffled":  jsonl(t, shuffled(gold)),
		"empty":     jsonl(t, nil),
	} {
		t.Run(name, func(t *testing.T) {
			score, cofenet := bratScores(t, docs, file)
			numbers := compare(t, "", expected(t, "brat."+name, "score.py", dir, file), figures(t, score))
			numbers += compare(t, "", expected(t, "brat."+name+".cofenet", "score.py", dir, file, "--convention", "cofenet"), figures(t, cofenet))
			assert.Greater(t, numbers, 190)
		})
	}
}

func TestShippedRecords(t *testing.T) {
	dir := filepath.Join(shipped, "records")
	docs, problems := ReadRecords(dir, Fold{})
	require.Empty(t, problems)
	gold := recordGold(docs)
	for name, file := range map[string]string{
		"imperfect": dir + ".imperfect.jsonl",
		"gold":      jsonl(t, gold),
		"shuffled":  jsonl(t, shuffled(gold)),
		"empty":     jsonl(t, nil),
	} {
		t.Run(name, func(t *testing.T) {
			score := recordScores(t, docs, file, false)
			assert.Greater(t, compare(t, "", expected(t, "records."+name, "score_records.py", dir, file), figures(t, score)), 80)
			score = recordScores(t, docs, file, true)
			assert.Greater(t, compare(t, "", expected(t, "records."+name+".fair", "score_records.py", dir, file, "--fair"), figures(t, score)), 100)
		})
	}
}
