package repotest

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/whosaid/whosaid/attribution"
)

// A fence is a code block of a Markdown text.
type fence struct{ language, code string }

var fences = regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$")

// fencesOf gives the code blocks of a document in order.
func fencesOf(text string) (found []fence) {
	for _, m := range fences.FindAllStringSubmatch(text, -1) {
		found = append(found, fence{m[1], m[2]})
	}
	return found
}

// TestReadmeProgram compiles and runs each Go program of the README, and compares what it prints with the block below it.
func TestReadmeProgram(t *testing.T) {
	blocks := fencesOf(read(t, "README.md"))
	programs := 0
	for i, b := range blocks {
		if b.language != "go" {
			continue
		}
		programs++
		require.Less(t, i+1, len(blocks), "a block with the output follows the program")
		require.Equal(t, "text", blocks[i+1].language, "a block with the output follows the program")
		file := filepath.Join(t.TempDir(), "main.go")
		require.NoError(t, os.WriteFile(file, []byte(b.code), 0o666))
		cmd := exec.CommandContext(t.Context(), "go", "run", file)
		cmd.Dir = root // so that the program imports this module as it is here
		var errs bytes.Buffer
		cmd.Stderr = &errs
		out, err := cmd.Output()
		require.NoError(t, err, errs.String())
		assert.Equal(t, blocks[i+1].code, string(out))
	}
	assert.Positive(t, programs, "the README shows how to use the library")
}

var literal = regexp.MustCompile("(?s)const article = `(.*?)`")

// TestReadmeRecord compares the record that the README shows with the one that its article gives.
func TestReadmeRecord(t *testing.T) {
	readme := read(t, "README.md")
	source := literal.FindStringSubmatch(readme)
	require.NotNil(t, source, "the program of the README holds an article")
	shown := jsonOf(t, readme)[0]
	var want struct {
		ID         int
		Confidence float64
	}
	require.NoError(t, json.Unmarshal([]byte(shown), &want))
	for _, q := range attribution.Extract(source[1]).Quotes {
		if q.ID == want.ID {
			assert.InDelta(t, want.Confidence, q.Confidence, 0.05, "a new calibration need not change the README")
			q.Confidence = want.Confidence
			got, err := json.MarshalIndent(q, "", "  ")
			require.NoError(t, err)
			require.JSONEq(t, string(got), shown, "the library gives\n%s", got)
			return
		}
	}
	assert.Fail(t, "the README shows a record that its article does not give")
}
