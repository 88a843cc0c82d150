//go:build linux || darwin

package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The command as a filter of others: xargs runs two of it at a time, over files and over blocks of lines, as the README shows for
// xargs and GNU parallel. Their rows together are those of one run over all.
func TestCommandUnderXargs(t *testing.T) {
	for _, tool := range []string{"sh", "find", "xargs", "mktemp"} {
		if _, err := exec.LookPath(tool); err != nil {
			t.Skip(tool + " is not here")
		}
	}
	contents := map[string]string{}
	for i := range 40 {
		text := fmt.Sprintf("The pier %d will close in May, the engineer Ama Kusi said.\n\n“%d of its beams are unsound,” she told reporters.\n", i, i+2)
		contents[fmt.Sprintf("texts/%d/pier %02d.txt", i%3, i)] = text
		contents[fmt.Sprintf("blocks/%d.jsonl", i/10)] += fmt.Sprintf(`{"id": "pier %02d", "text": %q}`+"\n", i, text)
	}
	dir := files(t, contents)
	bin := filepath.Join(dir, "bin", "extract")
	require.NoError(t, os.Mkdir(filepath.Dir(bin), 0o777))
	out, err := exec.Command("go", "build", "-o", bin, ".").CombinedOutput()
	require.NoError(t, err, "%s", out)
	plain := rowsOf(extract(t, dir, "", "-format", "flat", "texts").out)
	require.Len(t, plain, 80)

	for name, script := range map[string]string{
		"files": `find texts -name '*.txt' -print0 | xargs -0 -P 2 -n 7 sh -c 'extract -format flat "$@" > "$(mktemp rows.XXXXXXXX)"' sh`,
		"lines": `find blocks -name '*.jsonl' -print0 | xargs -0 -P 2 -n 1 sh -c 'extract -format flat < "$1" > "$(mktemp rows.XXXXXXXX)"' sh`,
	} {
		t.Run(name, func(t *testing.T) {
			cmd := exec.CommandContext(t.Context(), "sh", "-c", script)
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "PATH="+filepath.Dir(bin)+string(os.PathListSeparator)+os.Getenv("PATH"))
			out, err := cmd.CombinedOutput()
			require.NoError(t, err, "%s", out)
			paths, err := filepath.Glob(filepath.Join(dir, "rows.*"))
			require.NoError(t, err)
			assert.Greater(t, len(paths), 3, "several runs")
			all := ""
			for _, path := range paths {
				data, err := os.ReadFile(path)
				require.NoError(t, err)
				all += string(data)
				require.NoError(t, os.Remove(path))
			}
			assert.Equal(t, plain, rowsOf(all))
		})
	}
	// One that fails makes xargs fail, and the rest is there.
	cmd := exec.CommandContext(t.Context(), "sh", "-c", `printf 'gone.txt\0texts/0/pier 00.txt\0' | xargs -0 -P 2 -n 1 extract -format flat`)
	cmd.Dir, cmd.Env = dir, append(os.Environ(), "PATH="+filepath.Dir(bin)+string(os.PathListSeparator)+os.Getenv("PATH"))
	rows, err := cmd.Output()
	assert.Error(t, err)
	assert.Len(t, rowsOf(string(rows)), 2)
}

// rowsOf gives the lines of an output in order of what is in them.
func rowsOf(out string) []string { return slices.Sorted(strings.Lines(out)) }
