package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// find runs findSources in a directory, and gives the sources by path and id, and what was reported.
func find(t *testing.T, dir string, paths ...string) (got []source, reports []string) {
	t.Helper()
	t.Chdir(dir)
	got = findSources(t.Context(), paths, nil, func(line string) { reports = append(reports, line) })
	for i := range got {
		got[i].path = filepath.ToSlash(got[i].path)
	}
	return got, reports
}

func TestDirectoriesAreReadInOrder(t *testing.T) {
	dir := files(t, map[string]string{
		"news/b.txt": "", "news/a.txt": "", "news/deep/er/c.TXT": "", "news/notes.md": "", "news/.hidden.txt": "", "z.txt": "",
	})
	got, reports := find(t, dir, "z.txt", "news")
	assert.Empty(t, reports)
	assert.Equal(t, []source{
		{"z.txt", "z"}, {"news/.hidden.txt", ".hidden"}, {"news/a.txt", "a"}, {"news/b.txt", "b"}, {"news/deep/er/c.TXT", "c"},
	}, got)
}

func TestEachFileIsReadOnce(t *testing.T) {
	dir := files(t, map[string]string{"news/a.txt": ""})
	got, _ := find(t, dir, "news/a.txt", "news", "./news/../news/a.txt", filepath.Join(dir, "news", "a.txt"), "-", "-")
	assert.Equal(t, []source{{"news/a.txt", "a"}, {"-", "stdin"}}, got)
}

func TestLinks(t *testing.T) {
	dir := files(t, map[string]string{"news/a.txt": "", "other/b.txt": ""})
	link := func(target, name string) {
		if err := os.Symlink(target, filepath.Join(dir, filepath.FromSlash(name))); err != nil {
			t.Skip("no symbolic links here:", err)
		}
	}
	link("..", "news/loop")              // a loop
	link("../other", "news/dir.txt")     // a directory with the name of a text
	link("../other/b.txt", "news/b.txt") // a file: read under the name of the link
	link("nowhere", "news/lost.txt")     // a target that is not there
	link("self.txt", "news/self.txt")    // a link to itself
	link("news", "today")                // a directory that is named on the command line is read through its link

	got, reports := find(t, dir, "today")
	assert.Equal(t, []source{{"today/a.txt", "a"}, {"today/b.txt", "b"}}, got)
	require.Len(t, reports, 2)
	assert.Contains(t, reports[0], "lost.txt: cannot be read: a link to nothing")
	assert.Contains(t, reports[1], "self.txt: cannot be read: too many")
}

func TestWhatCannotBeFound(t *testing.T) {
	dir := files(t, map[string]string{"news/notes.md": "", "a.txt": ""})
	got, reports := find(t, dir, "nowhere.txt", "news", "a.txt", "bad\x1b[31m\nname.txt")
	assert.Equal(t, []source{{"a.txt", "a"}}, got, "the rest is found")
	assert.Equal(t, []string{
		"nowhere.txt: no such file or directory; check the path",
		"news: no .txt file below this directory; say which to read with -include '*.html'",
		"bad\uFFFD[31m name.txt: no such file or directory; check the path",
	}, reports)
}

func TestUnreadableDirectory(t *testing.T) {
	dir := files(t, map[string]string{"news/locked/a.txt": "", "news/b.txt": ""})
	locked := filepath.Join(dir, "news", "locked")
	require.NoError(t, os.Chmod(locked, 0))
	t.Cleanup(func() { _ = os.Chmod(locked, 0o777) })
	if _, err := os.ReadDir(locked); err == nil {
		t.Skip("this user may read everything")
	}
	got, reports := find(t, dir, "news")
	assert.Equal(t, []source{{"news/b.txt", "b"}}, got)
	assert.Equal(t, []string{filepath.Join("news", "locked") + ": cannot be read: permission denied"}, reports)
}

func TestFindingStopsWhenInterrupted(t *testing.T) {
	dir := files(t, map[string]string{"a.txt": ""})
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	got := findSources(ctx, []string{dir}, nil, func(line string) { t.Error("reported:", line) })
	assert.Empty(t, got)
}
