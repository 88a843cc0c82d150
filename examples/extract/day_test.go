//go:build linux || darwin

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A day in the life of an archive: the command is built, reads many articles, is killed again and again at random, is started
// again with -resume, and in the end has written what a run that nobody killed has written, byte for byte; the same in two shards.
//
// The whole, with 20,000 articles and 20 kills: WHOSAID_DAY=20000 go test ./examples/extract -run TestADayInTheLife -timeout 1h -v
func TestADayInTheLife(t *testing.T) {
	n, kills := 600, 6
	if testing.Short() {
		n, kills = 200, 3
	}
	if whole := os.Getenv("WHOSAID_DAY"); whole != "" {
		var err error
		n, err = strconv.Atoi(whole)
		require.NoError(t, err)
		kills = 20
	}
	dir := t.TempDir()
	binary := filepath.Join(dir, "extract")
	out, err := exec.Command("go", "build", "-o", binary, ".").CombinedOutput()
	require.NoError(t, err, "%s", out)
	random := rand.New(rand.NewPCG(15, 11))
	writeDay(t, dir, n, random)

	args := []string{"-format", "flat", "a.jsonl.gz", "b.jsonl", "texts.tgz"}
	begin := time.Now()
	require.NoError(t, runDay(binary, dir, append(args, "-o", "want")...).Run())
	spent := time.Since(begin)
	want, err := os.ReadFile(filepath.Join(dir, "want"))
	require.NoError(t, err)
	rows := bytes.Count(want, []byte("\n"))
	require.Greater(t, rows, n/2)

	done := surviveKills(t, binary, dir, "got", kills, spent, random, args...)
	got, err := os.ReadFile(filepath.Join(dir, "got"))
	require.NoError(t, err)
	require.True(t, bytes.Equal(want, got), "%d bytes, and %d without a kill", len(got), len(want))

	// The shards, each killed too: every row of the whole is in one of them, in its order.
	var merged [2][]string
	for i := range merged {
		name := fmt.Sprintf("shard%d", i+1)
		done += surviveKills(t, binary, dir, name, kills/2, spent/2, random, append(args, "-shard", fmt.Sprintf("%d/2", i+1))...)
		part, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		merged[i] = strings.SplitAfter(string(part), "\n")
	}
	at := [2]int{}
	for row := range strings.Lines(string(want)) {
		switch {
		case merged[0][at[0]] == row:
			at[0]++
		case merged[1][at[1]] == row:
			at[1]++
		default:
			require.Fail(t, "a row is in no shard", row)
		}
	}
	assert.Equal(t, rows+2, len(merged[0])+len(merged[1]), "and in no other")
	assert.Greater(t, at[0], rows/3)
	assert.Greater(t, at[1], rows/3)
	t.Logf("%d articles, %d rows, %d bytes; %v without a kill, %d kills", n, rows, len(want), spent.Round(time.Millisecond), done)
}

// runDay is a run of the command.
func runDay(binary, dir string, args ...string) *exec.Cmd {
	cmd := exec.Command(binary, args...)
	cmd.Dir = dir
	return cmd
}

// surviveKills runs the command until it ends by itself, and kills it before, so often. It gives how often it did.
func surviveKills(t *testing.T, binary, dir, output string, kills int, spent time.Duration, random *rand.Rand, args ...string) (done int) {
	t.Helper()
	args = append(args, "-o", output, "-resume")
	for range kills {
		cmd := runDay(binary, dir, args...)
		require.NoError(t, cmd.Start())
		ended := make(chan error, 1)
		go func() { ended <- cmd.Wait() }()
		wait := time.Duration(random.Float64() * float64(spent) / float64(kills) * 2)
		select {
		case err := <-ended:
			require.NoError(t, err)
			return done
		case <-time.After(wait):
			require.NoFileExists(t, filepath.Join(dir, output))
			require.NoError(t, cmd.Process.Kill())
			<-ended
			done++
		}
	}
	last := runDay(binary, dir, args...)
	errs, err := last.CombinedOutput()
	require.NoError(t, err, "%s", errs)
	return done
}

// writeDay writes n short articles, of sentences of the shipped ones, in three archives.
func writeDay(t *testing.T, dir string, n int, random *rand.Rand) {
	t.Helper()
	var pieces []string
	paths, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	require.NoError(t, err)
	for _, p := range paths {
		b, err := os.ReadFile(p)
		require.NoError(t, err)
		for piece := range strings.SplitSeq(string(b), "\n\n") {
			if piece = strings.TrimSpace(piece); len(piece) > 40 && len(piece) < 600 {
				pieces = append(pieces, piece)
			}
		}
	}
	require.Greater(t, len(pieces), 50)
	text := func() string {
		var some []string
		for range 2 + random.IntN(3) {
			some = append(some, pieces[random.IntN(len(pieces))])
		}
		return strings.Join(some, "\n\n")
	}
	var lines strings.Builder
	for i := range n / 2 {
		line, err := json.Marshal(map[string]any{"id": i, "text": text(), "outlet": "The Argus"})
		require.NoError(t, err)
		lines.Write(append(line, '\n'))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "b.jsonl"), []byte(lines.String()), 0o666))
	var members []string
	for i := range n / 4 {
		members = append(members, fmt.Sprintf("x/t%d.txt", i), text())
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "texts.tgz"), []byte(packed(t, members...)), 0o666))
	lines.Reset()
	for i := range n - n/2 - n/4 {
		line, err := json.Marshal(map[string]any{"id": fmt.Sprint("g", i), "text": text(), "date": "2024-05-17"})
		require.NoError(t, err)
		lines.Write(append(line, '\n'))
	}
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.jsonl.gz"), zipped(t, lines.String()), 0o666))
}

// zipped is a text in a gzip file.
func zipped(t *testing.T, text string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}
