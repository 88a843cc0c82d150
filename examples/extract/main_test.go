package main

import (
	"bytes"
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// asCommand makes the test binary behave as the command, so that tests run the built program as a user would:
// own process, real files, real signals, real exit status.
const asCommand = "WHOSAID_EXTRACT_AS_COMMAND"

func TestMain(m *testing.M) {
	if os.Getenv(asCommand) != "" {
		main()
	}
	os.Exit(m.Run())
}

// command prepares a run of the command in a directory.
func command(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute) // a command that hangs must not hang the tests
	t.Cleanup(cancel)
	cmd := exec.CommandContext(ctx, self, args...)
	cmd.Dir = dir
	for _, pair := range os.Environ() {
		// What the tester's own terminal says must not change what a test sees.
		if name, _, _ := strings.Cut(pair, "="); name != "COLUMNS" && name != "NO_COLOR" && name != "TERM" {
			cmd.Env = append(cmd.Env, pair)
		}
	}
	cmd.Env = append(cmd.Env, asCommand+"=1", "GORACE=atexit_sleep_ms=0") // under -race each run would last a second more
	return cmd
}

// result is what a run of the command gave.
type result struct {
	out, err string
	status   int
}

// extract runs the command to its end.
func extract(t *testing.T, dir, stdin string, args ...string) result {
	t.Helper()
	cmd := command(t, dir, args...)
	var out, errs bytes.Buffer
	cmd.Stdin, cmd.Stdout, cmd.Stderr = strings.NewReader(stdin), &out, &errs
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		require.NoError(t, err)
	}
	return result{out.String(), errs.String(), cmd.ProcessState.ExitCode()}
}

// files makes a directory with these files.
func files(t *testing.T, contents map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, content := range contents {
		path := filepath.Join(dir, filepath.FromSlash(name))
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, []byte(content), 0o666))
	}
	return dir
}

// article holds one quote that no version of the library may miss.
const article = `The bridge will stay shut until June.

"We cannot open it before the cables are replaced," Margaret Doyle, the county engineer, said.
`

// inProcess runs the command inside the test, for what needs no process of its own.
func inProcess(ctx context.Context, stdin string, args ...string) result {
	var out, errs bytes.Buffer
	status := run(ctx, args, streams{strings.NewReader(stdin), &out, &errs}, func(string) string { return "" }, library)
	return result{out.String(), errs.String(), status}
}
