package evaluate

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sort"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	update = flag.Bool("update", false, "take the expected figures of testdata/evaluate from ../shared/tools anew")
	sample = flag.Int("sample", 4, "on how many articles of each brat corpus to compare with the tools")
)

var (
	shipped = filepath.Join("..", "..", "testdata", "evaluate")
	shared  = filepath.Join("..", "..", "..", "shared")
)

// python runs a scorer of ../shared/tools; it skips the test where that can't be.
func python(t *testing.T, tool string, args ...string) []byte {
	t.Helper()
	path, err := exec.LookPath("python3")
	if err != nil {
		t.Skip("no python3 here")
	}
	tool = sharedPath(t, "tools", tool)
	cmd := exec.CommandContext(t.Context(), path, append([]string{tool}, args...)...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	out, err := cmd.Output()
	require.NoError(t, err, errs.String())
	return out
}

// sharedPath is a path in ../shared, or where WHOSAID_SHARED says, such as for a worktree elsewhere; it skips the test where
// that is not there.
func sharedPath(t *testing.T, parts ...string) string {
	t.Helper()
	path := filepath.Join(append([]string{cmp.Or(os.Getenv("WHOSAID_SHARED"), shared)}, parts...)...)
	if _, err := os.Stat(path); err != nil {
		t.Skip("the corpora and tools are not here: ", path)
	}
	return path
}

// figures are a score as JSON has it.
func figures(t *testing.T, score any) any {
	t.Helper()
	data, ok := score.([]byte)
	if !ok {
		var err error
		data, err = json.Marshal(score)
		require.NoError(t, err)
	}
	var f any
	require.NoError(t, json.Unmarshal(data, &f))
	return f
}

// compare asks for the same keys and numbers, far beyond three decimals, and gives how many numbers there were. The one thing
// that we don't have is the interval of the bootstrap.
func compare(t *testing.T, path string, want, got any) (numbers int) {
	t.Helper()
	switch want := want.(type) {
	case map[string]any:
		got, ok := got.(map[string]any)
		require.True(t, ok, path)
		delete(want, "attribution_f1_95")
		for key := range got {
			assert.Contains(t, want, key, path)
		}
		for key, value := range want {
			if assert.Contains(t, got, key, path) {
				numbers += compare(t, path+"/"+key, value, got[key])
			}
		}
	case []any:
		got, _ := got.([]any)
		require.Len(t, got, len(want), path)
		for i := range want {
			numbers += compare(t, fmt.Sprint(path, "/", i), want[i], got[i])
		}
	case float64:
		got, ok := got.(float64)
		assert.True(t, ok && math.Abs(want-got) < 1e-9, "%s: %v, want %v", path, got, want)
		numbers++
	default:
		assert.Equal(t, want, got, path)
	}
	return numbers
}

// jsonl writes predictions as the tools read them.
func jsonl(t *testing.T, predictions Predictions) string {
	t.Helper()
	var names []string
	for name := range predictions {
		names = append(names, name)
	}
	sort.Strings(names)
	var b strings.Builder
	for _, name := range names {
		quotes := []map[string]any{}
		for _, p := range predictions[name] {
			q := map[string]any{"type": p.Type, "spans": pairs(p.Spans), "cue": map[string]any{"span": pairs(p.Cue.Span), "negated": p.Cue.Negated},
				"verbatim": pairs(p.Verbatim), "speaker": map[string]any{"span": pairs(p.Speaker.Span), "name": p.Speaker.Name}}
			if p.Confidence != nil {
				q["confidence"] = *p.Confidence
			}
			quotes = append(quotes, q)
		}
		line, err := json.Marshal(map[string]any{"doc": name, "quotes": quotes})
		require.NoError(t, err)
		b.Write(append(line, '\n'))
	}
	path := filepath.Join(t.TempDir(), "predictions.jsonl")
	require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o666))
	return path
}

func pairs(spans []Span) [][2]int {
	all := [][2]int{}
	for _, s := range spans {
		all = append(all, [2]int{s.Start, s.End})
	}
	return all
}

// bratGold gives the gold attributions as predictions, surest first.
func bratGold(docs []*BratDoc) Predictions {
	all := Predictions{}
	for _, d := range docs {
		all[d.Name] = []Prediction{}
		for i, a := range d.Gold {
			sure := 1 / float64(i+1)
			all[d.Name] = append(all[d.Name], Prediction{Type: a.Type, Spans: a.Content, Cue: cue{Span: a.Cue},
				Speaker: speaker{Span: a.Source}, Confidence: &sure})
		}
	}
	return all
}

// recordGold gives the gold records as predictions.
func recordGold(docs []*RecordDoc) Predictions {
	all := Predictions{}
	for _, d := range docs {
		all[d.Name] = []Prediction{}
		for _, q := range d.Quotes {
			all[d.Name] = append(all[d.Name], Prediction{Type: q.Type, Spans: q.Content, Cue: cue{q.Cue.Span, q.Negated},
				Speaker: speaker{Span: q.Speaker.Span, Name: q.Speaker.Name}})
		}
	}
	return all
}

// shuffled gives each record the speaker of the next.
func shuffled(predictions Predictions) Predictions {
	all := Predictions{}
	for name, rows := range predictions {
		rows = slices.Clone(rows)
		for i := range rows {
			rows[i].Speaker = predictions[name][(i+1)%len(rows)].Speaker
		}
		all[name] = rows
	}
	return all
}

// own gives the library's records.
func own(texts map[string]string) Predictions {
	all := Predictions{}
	for name, text := range texts {
		all[name] = Extract(text)
	}
	return all
}

// TestLikeTheTools compares with the scorers in Python on the corpora, where both are here.
func TestLikeTheTools(t *testing.T) {
	if testing.Short() {
		t.Skip("runs Python many times")
	}
	for _, folder := range []string{"corpora/polnear/dev", "corpora/polnear/train", "corpora/litbank/dev"} {
		t.Run(folder, func(t *testing.T) {
			dir := some(t, sharedPath(t, filepath.FromSlash(folder)))
			docs, problems := ReadBrat(dir, Fold{})
			require.Empty(t, problems)
			texts := map[string]string{}
			for _, d := range docs {
				texts[d.Name] = d.Text
			}
			gold := bratGold(docs)
			for name, predictions := range map[string]Predictions{"own": own(texts), "gold": gold, "shuffled": shuffled(gold), "empty": {}} {
				t.Run(name, func(t *testing.T) {
					file := jsonl(t, predictions)
					score, cofenet := bratScores(t, docs, file)
					numbers := compare(t, "", figures(t, python(t, "score.py", dir, file, "--json")), figures(t, score))
					numbers += compare(t, "", figures(t, python(t, "score.py", dir, file, "--json", "--convention", "cofenet")), figures(t, cofenet))
					assert.Greater(t, numbers, 190)
				})
			}
		})
	}
	for _, folder := range []string{"acceptance", "corpora/newsdev", "corpora/newsreel/dev", "corpora/newsreel/train"} {
		t.Run(folder, func(t *testing.T) {
			dir := sharedPath(t, filepath.FromSlash(folder))
			docs, problems := ReadRecords(dir, Fold{})
			require.Empty(t, problems)
			texts := map[string]string{}
			for _, d := range docs {
				texts[d.Name] = d.Text
			}
			gold := recordGold(docs)
			for name, predictions := range map[string]Predictions{"own": own(texts), "gold": gold, "shuffled": shuffled(gold), "empty": {}} {
				t.Run(name, func(t *testing.T) {
					file := jsonl(t, predictions)
					numbers := compare(t, "", figures(t, python(t, "score_records.py", dir, file, "--json")), figures(t, recordScores(t, docs, file, false)))
					numbers += compare(t, "", figures(t, python(t, "score_records.py", dir, file, "--json", "--fair")), figures(t, recordScores(t, docs, file, true)))
					assert.Greater(t, numbers, 60)
				})
			}
		})
	}
}

// some copies a sample of a folder.
func some(t *testing.T, dir string) string {
	t.Helper()
	to := t.TempDir()
	all, err := names(dir, ".txt", ".ann", Fold{})
	require.NoError(t, err)
	require.NoError(t, os.Mkdir(filepath.Join(to, "alt"), 0o777))
	for _, name := range (Fold{1, max(1, len(all)/max(1, *sample))}).of(all) {
		files, err := filepath.Glob(filepath.Join(dir, "alt", name+"@*.ann"))
		require.NoError(t, err)
		for _, ending := range []string{".txt", ".ann", ".entities.tsv"} {
			files = append(files, filepath.Join(dir, name+ending))
		}
		for _, from := range files {
			data, err := os.ReadFile(from)
			if errors.Is(err, fs.ErrNotExist) {
				continue // not every corpus names its entities
			}
			require.NoError(t, err)
			at, err := filepath.Rel(dir, from)
			require.NoError(t, err)
			require.NoError(t, os.WriteFile(filepath.Join(to, at), data, 0o666))
		}
	}
	return to
}

func bratScores(t *testing.T, docs []*BratDoc, file string) (*BratScore, *CofenetScore) {
	t.Helper()
	var known []string
	for _, d := range docs {
		known = append(known, d.Name)
	}
	predictions, problems := ReadPredictions(file, known)
	require.Empty(t, problems)
	bound, _, problems := Bind(docs, predictions)
	require.Empty(t, problems)
	return Score(bound), Cofenet(bound)
}

func recordScores(t *testing.T, docs []*RecordDoc, file string, fair bool) *RecordReport {
	t.Helper()
	var known []string
	for _, d := range docs {
		known = append(known, d.Name)
	}
	predictions, problems := ReadPredictions(file, known)
	require.Empty(t, problems)
	good, _, problems := CheckRecords(docs, predictions)
	require.Empty(t, problems)
	return ScoreRecords(docs, good, fair)
}
