package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestWatch: a file is taken when it is still, again when it changes, and checked again when there are other sources.
func TestWatch(t *testing.T) {
	folder := t.TempDir()
	inbox, sources, db := filepath.Join(folder, "inbox"), filepath.Join(folder, "sources"), filepath.Join(folder, "w.db")
	require.NoError(t, os.Mkdir(inbox, 0o777))
	require.NoError(t, os.Mkdir(sources, 0o777))
	write := func(path, text string) { require.NoError(t, os.WriteFile(path, []byte(text), 0o666)) }
	write(filepath.Join(sources, "a.txt"), "ANNA PENROSE: The bridge moved by 4 metres last year.")

	ctx, stop := context.WithCancel(t.Context())
	var out, errs lockedBuffer
	done := make(chan int)
	go func() {
		done <- command(ctx, []string{"watch", "-db", db, "-sources", sources, "-every", "10ms", "-still", "300ms", inbox}, &out, &errs)
	}()
	has := func(n int, text string) func() bool {
		return func() bool {
			if _, err := os.Stat(db); err != nil || !strings.Contains(out.String(), ": 0 new articles") {
				return false
			}
			d := "\n" + dump(t, db)
			return strings.Count(d, "\narticles ") == n && strings.Contains(d, text)
		}
	}
	article := filepath.Join(inbox, "ferry.txt")
	for i := range 8 { // written piece by piece: never still for long
		write(article, strings.Repeat("The ferry is late again. ", i+1))
		time.Sleep(60 * time.Millisecond)
		if i > 2 {
			assert.NotContains(t, out.String(), ": 1 new", "half a file is taken")
		}
	}
	const text = "“The bridge moved by 5 metres last year,” said Anna Penrose, the engineer."
	write(article, text)
	require.Eventually(t, has(1, ` "altered" "4" `), 10*time.Second, 50*time.Millisecond)

	write(article, strings.ReplaceAll(text, "5", "4")) // corrected: the article is another one, and the old one is gone
	require.Eventually(t, has(1, ` "verbatim" "0" `), 10*time.Second, 50*time.Millisecond)

	write(filepath.Join(sources, "a.txt"), "ANNA PENROSE: The bridge moved by 6 metres last year.")
	require.Eventually(t, has(1, ` "altered" "4" `), 10*time.Second, 50*time.Millisecond)

	write(filepath.Join(inbox, "bad.txt"), "\xff")
	require.Eventually(t, func() bool { return strings.Contains(errs.String(), "bad.txt: not UTF-8") }, 10*time.Second, 50*time.Millisecond)
	write(filepath.Join(inbox, ".hidden.txt"), text)
	time.Sleep(500 * time.Millisecond)
	assert.True(t, has(1, "")())
	assert.Equal(t, 1, strings.Count(errs.String(), "bad.txt"), "told once")
	stop()
	assert.Equal(t, exitDone, <-done)
}
