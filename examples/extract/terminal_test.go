package main

import (
	"bytes"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// env looks things up in a map.
func env(pairs map[string]string) func(string) string {
	return func(name string) string { return pairs[name] }
}

func TestInspectWhatIsNoTerminal(t *testing.T) {
	null, err := os.Open(os.DevNull)
	require.NoError(t, err)
	defer null.Close()
	file, err := os.CreateTemp(t.TempDir(), "")
	require.NoError(t, err)
	defer file.Close()
	streams := map[string]any{"buffer": &bytes.Buffer{}, "file": file, "closed": (*os.File)(nil)}
	if !onWindows {
		streams["null device"] = null // a character device, and no terminal
	}
	for name, stream := range streams {
		assert.Equal(t, screen{width: 80}, inspect(stream, env(map[string]string{"TERM": "xterm"})), name)
	}
}

func TestWidth(t *testing.T) {
	for columns, want := range map[string]int{"": 80, "60": 60, "5": 40, "500": 100, "wide": 80, "-1": 80} {
		assert.Equal(t, want, inspect(nil, env(map[string]string{"COLUMNS": columns})).width, columns)
	}
}

func TestReporter(t *testing.T) {
	var out bytes.Buffer
	r := newReporter(&out, screen{escapes: true}, true)
	r.begin(40, 0)
	r.mu.Lock()
	r.started = r.started.Add(-time.Minute) // long work
	r.mu.Unlock()
	for range 10 {
		r.advance()
	}
	require.Eventually(t, func() bool {
		r.mu.Lock()
		defer r.mu.Unlock()
		return r.shown
	}, 10*time.Second, 10*time.Millisecond)
	r.problem("a.txt: torn")
	r.close()
	assert.Regexp(t, `^10 of 40 documents, 25%, 0 a second, 3 min left(\r\x1b\[K10 of 40[^\r\n]*)*\r\x1b\[Kextract: a.txt: torn\n(10 of 40[^\r\n]*\r\x1b\[K)?$`, out.String())
	before := out.String()
	time.Sleep(2 * progressEvery)
	assert.Equal(t, before, out.String(), "nothing after close")
}

func TestProgressLine(t *testing.T) {
	assert.Equal(t, "150 of 2000 documents, 7%, 75 a second, 25 s left", progressLine(150, 2000, 2*time.Second))
}
