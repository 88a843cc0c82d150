package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// build makes the command.
func build(t testing.TB) string {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("there is no kill -9")
	}
	program := filepath.Join(t.TempDir(), "factcheck")
	out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
	require.NoError(t, err, string(out))
	return program
}

// killed runs a command and kills it after a while, as kill -9 does. It says whether the command was still running.
func killed(t *testing.T, after time.Duration, program string, args ...string) bool {
	t.Helper()
	cmd := exec.Command(program, args...)
	var errs bytes.Buffer
	cmd.Stderr = &errs
	require.NoError(t, cmd.Start())
	done := make(chan error, 1)
	go func() { done <- cmd.Wait() }()
	select {
	case err := <-done:
		require.NoError(t, err, errs.String())
		return false
	case <-time.After(after):
		require.NoError(t, cmd.Process.Kill())
		<-done
		return true
	}
}

const kills = 20

// TestKilledRun kills run at random moments: what is stored in the end is what a run stores that nobody disturbed.
func TestKilledRun(t *testing.T) {
	program := build(t)
	articles, sources := county(t, 40)
	calm := filepath.Join(t.TempDir(), "calm.db")
	start := time.Now()
	out, err := exec.Command(program, "run", "-db", calm, "-sources", sources, articles).CombinedOutput()
	require.NoError(t, err, string(out))
	whole := time.Since(start)
	want := dump(t, calm)
	require.Contains(t, want, "\nechoes ")

	r := rand.New(rand.NewPCG(20, 26))
	count := 0
	for count < kills {
		db := filepath.Join(t.TempDir(), "killed.db")
		args := []string{"run", "-db", db, "-sources", sources, articles}
		for range 4 { // a run that goes on where another one was killed is killed itself
			if killed(t, time.Duration(r.Int64N(int64(whole))), program, args...) {
				count++
			}
		}
		out, err := exec.Command(program, args...).CombinedOutput()
		require.NoError(t, err, string(out))
		require.True(t, want == dump(t, db), "after %d kills the database is another one", count)
	}
}

// TestKilledWatch kills watch at random moments while files come.
func TestKilledWatch(t *testing.T) {
	program := build(t)
	articles, sources := county(t, 40)
	calm := filepath.Join(t.TempDir(), "calm.db")
	r := rand.New(rand.NewPCG(26, 20))
	db := filepath.Join(t.TempDir(), "killed.db")
	inbox := filepath.Join(t.TempDir(), "inbox")
	require.NoError(t, os.Mkdir(inbox, 0o777))
	args := []string{"watch", "-db", db, "-sources", sources, "-every", "20ms", "-still", "40ms", inbox}

	var files []string
	require.NoError(t, filepath.WalkDir(articles, func(path string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			files = append(files, path)
		}
		return err
	}))
	deliver := func() { // the next file comes, in two pieces
		if len(files) == 0 {
			return
		}
		data, err := os.ReadFile(files[0])
		require.NoError(t, err)
		name, err := filepath.Rel(articles, files[0])
		require.NoError(t, err)
		files = files[1:]
		path := filepath.Join(inbox, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, data[:len(data)/2], 0o666))
		go func() {
			time.Sleep(10 * time.Millisecond)
			_ = os.WriteFile(path, data, 0o666)
		}()
	}
	for range kills {
		deliver()
		require.True(t, killed(t, 30*time.Millisecond+time.Duration(r.Int64N(int64(400*time.Millisecond))), program, args...))
	}
	require.Empty(t, files)

	cmd := exec.Command(program, args...)
	var watched lockedBuffer
	cmd.Stdout, cmd.Stderr = &watched, &watched
	require.NoError(t, cmd.Start())
	out, err := exec.Command(program, "run", "-db", calm, "-sources", sources, inbox).CombinedOutput()
	require.NoError(t, err, string(out))
	want := dump(t, calm)
	assert.Eventually(t, func() bool { return want == dump(t, db) }, 30*time.Second, 200*time.Millisecond, "a record is lost or doubled")
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	assert.NoError(t, cmd.Wait(), watched.String())
	assert.True(t, strings.HasPrefix(watched.String(), "watching "), watched.String())
}

// TestRunAgain: the same articles give the same database, however often and in whatever order they are read, and other
// sources other findings.
func TestRunAgain(t *testing.T) {
	articles, sources := county(t, 20)
	db := filepath.Join(t.TempDir(), "again.db")
	args := []string{"run", "-db", db, "-sources", sources, articles}
	status, _, errs := runCommand(t, args...)
	require.Equal(t, exitDone, status, errs)
	want := dump(t, db)
	for range 2 {
		status, _, errs := runCommand(t, args...)
		require.Equal(t, exitDone, status, errs)
		require.Equal(t, want, dump(t, db))
	}

	other := filepath.Join(t.TempDir(), "order.db")
	for _, part := range []string{"wire.jsonl", "generated-3.jsonl", "Harbour Post"} { // and without sources
		status, _, errs := runCommand(t, "run", "-db", other, filepath.Join(articles, part))
		require.Equal(t, exitDone, status, errs)
	}
	require.NotContains(t, dump(t, other), ` "not found" `)
	status, _, errs = runCommand(t, "run", "-db", other, "-sources", sources, articles)
	require.Equal(t, exitDone, status, errs)
	require.Equal(t, want, dump(t, other))

	status, _, errs = runCommand(t, "run", "-db", other, "-sources", sources, "-min-confidence", "0.9", articles)
	require.Equal(t, exitDone, status, errs)
	require.NotEqual(t, want, dump(t, other), "other settings give other records")
	status, _, errs = runCommand(t, "run", "-db", other, "-sources", sources, articles)
	require.Equal(t, exitDone, status, errs)
	require.Equal(t, want, dump(t, other))
}
