package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestErrors: what goes wrong is told with what, where and what to do.
func TestErrors(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(folder, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, []byte(text), 0o666))
		return path
	}
	db := filepath.Join(folder, "x.db")
	good := write("good.txt", "“It moved,” said Anna Penrose, the engineer.")
	lines := write("lines.jsonl", `{"text": "“It moved,” said Ben Nance."}`+"\n\n{\"text\": \n{\"id\": \"x\"}\n{\"text\": \"a\", \"date\": \"May\"}\n")
	for _, test := range []struct {
		args   string
		status int
		errs   []string
	}{
		{"", exitUsage, []string{"usage: factcheck COMMAND"}},
		{"ruN", exitUsage, []string{`there is no command "ruN"`, "factcheck -h"}},
		{"run", exitUsage, []string{"name the files or folders", "factcheck run -h"}},
		{"run -nope x", exitUsage, []string{"-nope", "factcheck run -h"}},
		{"run -min-confidence 7 x", exitUsage, []string{"-min-confidence 7", "between 0 and 1"}},
		{"run -db " + db + " " + folder + "/nowhere", exitTrouble, []string{folder + "/nowhere: no such file or folder; check the path"}},
		{"run -db " + db + " -sources " + folder + "/nowhere " + good, exitTrouble, []string{"-sources ", "no such file or folder"}},
		{"run -db " + db + " -known " + write("known.json", `[{"id": "x", "nam": "y"}]`) + " " + good, exitTrouble, []string{"known.json", `unknown field "nam"`}},
		{"run -db " + db + " -known " + write("bare.json", `[{"id": "x"}]`) + " " + good, exitTrouble, []string{"bare.json", "person 1 needs"}},
		{"run -db " + db + " " + write("a.pdf", "%PDF-1.4"), exitTrouble, []string{"a.pdf: a PDF; extract its text first"}},
		{"run -db " + db + " " + write("latin.txt", "“Caf\xe9,” said Ben."), exitTrouble, []string{"latin.txt: not UTF-8: byte 0xE9 at offset 6; convert it"}},
		{"run -db " + db + " " + write("none.txt", " \n"), exitTrouble, []string{"none.txt: empty"}},
		{"run -db " + db + " " + write("page.html", "<p></p>"), exitTrouble, []string{"page.html: a web page without an article"}},
		{"run -db " + db + " " + lines, exitTrouble, []string{"line 3: no article", "line 4: no article: \"text\" is missing", `line 5: no article: "date" "May"`}},
		{"run -db " + db + " " + lines, exitTrouble, []string{"line 3: no article"}}, // and again, though the file is known
		{"run -db " + write("no.db", strings.Repeat("no database ", 100)) + " " + good, exitTrouble, []string{"no.db: no database of SQLite"}},
		{"search -db " + folder + "/none.db ferry", exitTrouble, []string{"no such database; make it with factcheck run"}},
		{"search -db " + db, exitUsage, []string{"name the words"}},
		{"report -db " + folder, exitTrouble, []string{"a folder and no database"}},
		{"report -db " + db + " more", exitUsage, []string{"nothing else"}},
		{"watch -db " + db + " " + good, exitTrouble, []string{"good.txt: a file; watch takes the folder"}},
		{"watch -db " + db, exitUsage, []string{"name one folder"}},
		{"demo x", exitUsage, []string{"demo reads what ships with it"}},
	} {
		status, _, errs := runCommand(t, strings.Fields(test.args)...)
		assert.Equal(t, test.status, status, "%s\n%s", test.args, errs)
		for _, want := range test.errs {
			assert.Contains(t, errs, want, test.args)
		}
	}
	for _, name := range []string{"demo", "run", "watch", "search", "report"} {
		status, out, errs := runCommand(t, name, "-h")
		assert.Equal(t, exitDone, status)
		assert.Contains(t, out, "usage: factcheck "+name)
		assert.Empty(t, errs)
	}
	status, out, _ := runCommand(t, "-h")
	assert.Equal(t, exitDone, status)
	assert.Contains(t, out, "usage: factcheck COMMAND")
}

// TestSearch looks for words, phrases and queries, and for what is none.
func TestSearch(t *testing.T) {
	articles, _ := county(t, 0)
	db := filepath.Join(t.TempDir(), "s.db")
	status, _, errs := runCommand(t, "run", "-db", db, "-outlet-folders", articles)
	require.Equal(t, exitDone, status, errs)
	for _, test := range []struct {
		args  []string
		found string // the last line; empty for an error
		has   string
	}{
		{[]string{"winch"}, "2 of 2 quotes", "Ada Marlowe: “The slipway is rotten"},
		{[]string{"bridges"}, "1 of 1 quotes", "There is no money for a new bridge"}, // by the stem
		{[]string{"night boat"}, "3 of 3 quotes", "Harbour Post"},
		{[]string{"boat night"}, "0 of 0 quotes", ""},
		{[]string{"boat", "night"}, "3 of 3 quotes", ""},
		{[]string{"-n", "1", "boat", "night"}, "1 of 3 quotes", ""},
		{[]string{"don't"}, "0 of 0 quotes", ""},
		{[]string{"-query", "speaker:halloran AND librar*"}, "1 of 1 quotes", "I did not come into politics"},
		{[]string{"-query", `"night boat" NOT speaker:marlowe`}, "0 of 0 quotes", ""},
		{[]string{"-query", `"night boat`}, "", "unterminated string"},
		{[]string{"-query", `night AND`}, "", "syntax error"},
		{[]string{"-query", `AND`}, "", "syntax error"},
		{[]string{"-query", `outlet:Post`}, "", "no such column, they are text and speaker"},
		{[]string{"-query", `don't`}, "", "syntax error"},
		{[]string{"-query", `(`}, "", "syntax error"},
		{[]string{"-query", `*`}, "", "the search cannot be read"},
		{[]string{"-query", `^^`}, "", "syntax error"},
		{[]string{"-query", `""`}, "", "there is no word in it"},
		{[]string{" "}, "", "there is no word in it"},
	} {
		status, out, errs := runCommand(t, append([]string{"search", "-db", db}, test.args...)...)
		if test.found == "" {
			assert.Equal(t, exitTrouble, status, test.args)
			assert.Contains(t, errs, "the search cannot be read", test.args)
			assert.Contains(t, errs, test.has, test.args)
			continue
		}
		assert.Equal(t, exitDone, status, "%v %s", test.args, errs)
		assert.True(t, strings.HasSuffix(out, test.found+"\n"), "%v: %s", test.args, out)
		assert.Contains(t, out, test.has)
	}
}
