//go:build linux && !race

package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An article of 100 KB takes less than 100 MB, whatever it is: news, or the same few words without an end.
func TestCommandMemory(t *testing.T) {
	const size, limit = 100 << 10, 100 << 20
	names := ""
	for i := 0; len(names) < size; i++ {
		names += fmt.Sprintf("Ab%dc Dx%de said he was Mr Zy%dz. ", i, i%977, i)
	}
	news := ""
	paths, err := filepath.Glob(filepath.Join(articles, "*.txt"))
	require.NoError(t, err)
	for _, p := range paths {
		b, err := os.ReadFile(p)
		require.NoError(t, err)
		news += string(b) + "\n\n"
	}
	for name, unit := range map[string]string{
		"news": news, "news in one line": strings.ReplaceAll(news, "\n", " "), "names": names, "opening marks": "“", "straight marks": `" `, "said": "said ",
		"colons": "A: b: ", "brackets": "(he said ", "one speaker": "“Yes,” said Ann Lee. ", "pronouns": "He said she said it said they said. ", "paragraphs": "“We go on.\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			text := strings.Repeat(unit, size/len(unit)+1)
			dir := files(t, map[string]string{"a.txt": strings.ToValidUTF8(text[:size], "")})
			c := command(t, dir, "-format", "jsonl", "a.txt")
			out, err := c.Output()
			require.NoError(t, err)
			require.NotEmpty(t, out)
			used := c.ProcessState.SysUsage().(*syscall.Rusage).Maxrss << 10
			assert.Less(t, used, int64(limit), "%d MB", used>>20)
			t.Logf("%d MB", used>>20)
		})
	}
}
