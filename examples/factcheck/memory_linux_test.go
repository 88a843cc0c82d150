package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMemory reads many articles and looks at the memory that the command had at most: it must not grow with them.
// FACTCHECK_ARTICLES says how many, 10000 for the figure in the README, which takes some minutes.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("takes a while")
	}
	n := 400
	if s := os.Getenv("FACTCHECK_ARTICLES"); s != "" {
		var err error
		n, err = strconv.Atoi(s)
		require.NoError(t, err)
	}
	program := build(t)
	few, many := peak(t, program, 100), peak(t, program, n)
	t.Logf("100 articles: %d MB; %d articles: %d MB", few>>20, n, many>>20)
	assert.Less(t, many, few+few/2+32<<20)
	assert.Less(t, many, int64(300<<20))
}

// peak gives the most memory that run and report had for so many articles, in bytes.
func peak(t *testing.T, program string, articles int) (most int64) {
	folder := t.TempDir()
	require.NoError(t, unpack(folder))
	generate(t, filepath.Join(folder, "articles", "many.jsonl"), articles, 7)
	db := filepath.Join(folder, "m.db")
	for _, args := range [][]string{
		{"run", "-db", db, "-sources", filepath.Join(folder, "sources"), filepath.Join(folder, "articles")},
		{"report", "-db", db, "-out", filepath.Join(folder, "report")},
	} {
		start := time.Now()
		cmd := exec.Command(program, args...)
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, string(out))
		used := cmd.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
		info, err := os.Stat(db)
		require.NoError(t, err)
		fmt.Printf("%s of %d articles: %v, %d MB of memory, database of %d MB\n", args[0], articles, time.Since(start).Round(time.Second), used>>20, info.Size()>>20)
		most = max(most, used)
	}
	return most
}
